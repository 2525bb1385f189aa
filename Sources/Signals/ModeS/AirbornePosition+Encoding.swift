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

  /// The altitude code of 12 bits (ICAO Annex 10, volume IV, 3.1.2.6.5.4 without bit M); 0 for none.
  static func altitudeCode(feet: Int?) -> Int {
    guard let feet, feet >= -1000, feet <= 126_700 else { return 0 }
    let quarters = (feet + 1012) / 25
    guard quarters > 0x7FF else { return (quarters & 0x7F0) << 1 | 0x10 | quarters & 0xF }
    // Gillham's code in steps of 100 ft: D2 D4 A1 A2 A4 B1 B2 B4 count 500 ft, C1 C2 C4 the five steps in each.
    let steps = (feet + 1250) / 100
    let fiveHundreds = steps / 5
    let gray = fiveHundreds ^ fiveHundreds >> 1
    // There and back again, so that one bit changes at each step.
    let hundreds = [0b001, 0b011, 0b010, 0b110, 0b100][fiveHundreds % 2 == 0 ? steps % 5 : 4 - steps % 5]
    func bit(_ value: Int, _ place: Int, _ target: Int) -> Int { (value >> place & 1) << target }
    return bit(hundreds, 2, 11) | bit(gray, 5, 10) | bit(hundreds, 1, 9) | bit(gray, 4, 8) | bit(hundreds, 0, 7)
      | bit(gray, 3, 6) | bit(gray, 2, 5) | bit(gray, 1, 3) | bit(gray, 7, 2) | bit(gray, 0, 1) | bit(gray, 6, 0)
  }
}
