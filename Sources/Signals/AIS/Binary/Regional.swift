extension AISBinaryLayouts {
  /// Of single States and regions.
  static let regional: [Kind] =
    inland + lighthouses + seaway + unitedStates + others

  /// Area code 200, of European inland waterways.
  private static let inland = [
    Kind(200, 10, .broadcast, InlandShipStaticAndVoyageData.layout),
    Kind(200, 21, .addressed, InlandEstimatedArrival.layout),
    Kind(200, 22, .addressed, InlandRequestedArrival.layout),
    Kind(200, 23, .broadcast, EMMAWarning.layout),
    Kind(200, 24, .broadcast, InlandWaterLevels.layout),
    Kind(200, 25, .broadcast, BridgeClearance.layout),
    Kind(200, 26, .broadcast, InlandWaterLevels.current),
    Kind(200, 40, .broadcast, InlandSignalStatus.layout),
    Kind(200, 55, .both, InlandPersonsOnBoard.layout),
  ]

  /// Of lighthouse authorities.
  private static let lighthouses = [
    Kind(235, 10, .both, AtoNMonitoring.layout),
    Kind(250, 10, .both, AtoNMonitoring.layout),
    Kind(366, 10, .both, AtoNMonitoring.layout),
    Kind(235, 20, .addressed, BuoyPositionMonitoring.layout),
  ]

  /// Of the St. Lawrence Seaway.
  private static let seaway = [316, 366].flatMap { dac in
    [
      Kind(dac, 1, .both, SeawayMeasurements.layout), Kind(dac, 2, .both, SeawayLockage.layout),
      Kind(dac, 32, .both, SeawayVersion.layout),
    ]
  }

  /// Of the United States.
  private static let unitedStates = [
    Kind(366, 22, .broadcast, CoastGuardAreaNotice.draft),
    Kind(367, 22, .broadcast, CoastGuardAreaNotice.layout),
    Kind(367, 23, .broadcast, SatelliteShipWeather.layout),
    Kind(367, 24, .broadcast, SatelliteShipWeather.small),
    Kind(367, 25, .broadcast, SatelliteShipWeather.tiny),
    Kind(367, 33, .broadcast, CoastGuardEnvironmentalReport.layout),
  ]

  /// Text as in area code 1, which some equipment sends with the area code of a flag (Cyprus, Malta, Panama), and routes.
  private static let others =
    [210, 248, 353].map { Kind($0, 0, .both, TextTelegram.layout) } + [Kind(265, 1, .broadcast, SharedRoute.layout)]
}
