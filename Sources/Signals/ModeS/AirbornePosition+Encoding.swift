extension AirbornePosition {
  /// What an aircraft in the air transmits.
  ///
  /// - Parameters:
  ///   - typeCode: by how good the position is; 20 to 22 make the altitude a GNSS height.
  ///   - altitudeFeet: rounded to 25 ft, or above 50,175 ft to 100 ft; out of -1,000 to 126,700 ft it is left out.
  /// - Precondition: `typeCode` is 9 to 18 or 20 to 22, and `position` is from the air.
  public init(
    typeCode: Int, surveillanceStatus: SurveillanceStatus = .none, supplementB: Bool = false, altitudeFeet: Int?,
    isTimeSynchronised: Bool = false, position: CPR.Code
  ) {
    precondition((9...22).contains(typeCode) && typeCode != 19, "a type code of positions in the air")
    precondition(!position.isSurface, "a position in the air")
    message =
      UInt64(0).placing(typeCode, 1, 5).placing(surveillanceStatus.rawValue, 6, 2).placing(supplementB, 8)
      .placing(Self.altitudeCode(feet: altitudeFeet), 9, 12).placing(isTimeSynchronised, 21) | position.bits
  }

  /// The altitude code of 12 bits; 0 for none.
  static func altitudeCode(feet: Int?) -> Int {
    guard let feet, feet >= -1000, feet <= 126_700 else { return 0 }
    return AltitudeCode.twelveBits(feet: feet, step: .quarter) ?? AltitudeCode.twelveBits(feet: feet, step: .hundred)
      ?? 0
  }
}
