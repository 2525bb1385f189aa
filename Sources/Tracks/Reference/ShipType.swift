/// What kind of vessel an AIS type of ship and cargo means, in one word (Recommendation ITU-R M.1371-5, table 53).
public enum ShipType {
  /// The word for `code`; `nil` for 0 (not available) and for codes that are reserved.
  ///
  /// Codes 1001 to 1025 are those of the United States Coast Guard, which MarineCadastre's files of 2015 to 2017 hold in
  /// their place.
  public static func word(for code: Int) -> String? {
    switch code {
    case 20...29: "wing_in_ground"
    case 30: "fishing"
    case 31, 32: "towing"
    case 33: "dredging"
    case 34: "diving"
    case 35: "military"
    case 36: "sailing"
    case 37: "pleasure"
    case 40...49: "high_speed"
    case 50: "pilot"
    case 51: "search_and_rescue"
    case 52: "tug"
    case 53: "port_tender"
    case 54: "anti_pollution"
    case 55: "law_enforcement"
    case 56, 57: "local"
    case 58: "medical"
    case 59: "noncombatant"
    case 60...69: "passenger"
    case 70...79: "cargo"
    case 80...89: "tanker"
    case 90...99: "other"
    case 1001, 1002: "fishing"
    case 1003, 1004, 1016: "cargo"
    case 1012...1015: "passenger"
    case 1017, 1023, 1024: "tanker"
    case 1019: "pleasure"
    case 1021: "search_and_rescue"
    case 1025: "towing"
    case 1001...1025: "other"
    default: nil
    }
  }

  /// Whether the cargo is said to be dangerous goods, harmful substances or marine pollutants: second digits 1 to 4 of
  /// the codes that have a cargo (categories X, Y, Z and OS).
  public static func carriesDangerousGoods(_ code: Int) -> Bool {
    switch code {
    case 20...29, 40...49, 60...99: (1...4).contains(code % 10)
    default: false
    }
  }
}
