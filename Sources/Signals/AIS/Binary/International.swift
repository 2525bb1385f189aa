extension AISBinaryLayouts {
  /// Area code 1, of all States (ITU-R M.1371, and IMO SN.1/Circ.289 with SN/Circ.236 before it), and area code 0.
  ///
  /// Both ways where a message is seen or decoded both ways somewhere, whatever its circular says.
  static let international: [Kind] = [
    Kind(0, 0, .addressed, BuoyMonitoring.layout),
    Kind(1, 0, .both, TextTelegram.layout),
    Kind(1, 1, .addressed, ApplicationMessages.textAcknowledgement),
    Kind(1, 2, .addressed, ApplicationMessages.interrogation),
    Kind(1, 3, .addressed, ApplicationMessages.capabilityInterrogation),
    Kind(1, 4, .addressed, ApplicationMessages.capabilityReply),
    Kind(1, 5, .addressed, ApplicationMessages.acknowledgement),
    Kind(1, 11, .broadcast, MeteorologicalData236.layout),
    Kind(1, 12, .addressed, DangerousCargo236.layout),
    Kind(1, 13, .broadcast, FairwayClosed.layout),
    Kind(1, 14, .addressed, TidalWindow236.layout),
    Kind(1, 15, .both, AirDraught.layout),
    Kind(1, 16, .addressed, PersonsOnBoard.layout),
    Kind(1, 16, .broadcast, PersonsOnBoard.broadcast),
    Kind(1, 17, .broadcast, VTSTargets.layout),
    Kind(1, 18, .addressed, ClearanceTime.layout),
    Kind(1, 19, .broadcast, TrafficSignal.layout),
    Kind(1, 20, .both, BerthingData.layout),
    Kind(1, 21, .broadcast, WeatherObservation.layout),
    Kind(1, 22, .both, AreaNotice.layout),
    Kind(1, 23, .both, AreaNotice.layout),
    Kind(1, 24, .broadcast, ExtendedStaticData.layout),
    Kind(1, 25, .both, DangerousCargo289.layout),
    Kind(1, 26, .broadcast, EnvironmentalReport.layout),
    Kind(1, 27, .both, RouteInformation.layout),
    Kind(1, 28, .both, RouteInformation.layout),
    Kind(1, 29, .both, TextDescription.layout),
    Kind(1, 30, .both, TextDescription.layout),
    Kind(1, 31, .broadcast, MeteorologicalData289.layout),
    Kind(1, 32, .addressed, TidalWindow289.layout),
    Kind(1, 40, .addressed, PersonsOnBoard.layout),
  ]
}
