extension AISMeanings {
  /// Type of ship and cargo (ITU-R M.1371-5, table 53), in gpsd's words. gpsd takes 29 for reserved; by the table a second
  /// digit of 9 says that nothing more is known.
  static let shipType = AISMeanings(
    unusedShipTypes + craft("Wing in ground (WIG)")
      + [
        "Fishing", "Towing", "Towing: length exceeds 200m or breadth exceeds 25m", "Dredging or underwater ops",
        "Diving ops", "Military ops", "Sailing", "Pleasure Craft", "Reserved", "Reserved",
      ] + craft("High speed craft (HSC)")
      + [
        "Pilot Vessel", "Search and Rescue vessel", "Tug", "Port Tender", "Anti-pollution equipment",
        "Law Enforcement", "Spare - Local Vessel", "Spare - Local Vessel", "Medical Transport",
        "Ship according to RR Resolution No. 18",
      ] + craft("Passenger") + craft("Cargo") + craft("Tanker")
      + craft("Other Type", nothingMore: "no additional information")
      + [String](repeating: "Reserved for regional use", count: 100),
    beyond: "Reserved for future use")

  private static let unusedShipTypes = ["Not available"] + [String](repeating: "Reserved for future use", count: 19)

  /// Ten codes, by what the second digit says of the cargo.
  private static func craft(_ kind: String, nothingMore: String = "No additional information") -> [String] {
    [
      "all ships of this type", "Hazardous category A", "Hazardous category B", "Hazardous category C",
      "Hazardous category D", "Reserved for future use", "Reserved for future use", "Reserved for future use",
      "Reserved for future use", nothingMore,
    ].map { kind + " - " + $0 }
  }
}
