extension AISMeanings {
  /// Kinds of electronic position fixing device (ITU-R M.1371-5, table 52), in gpsd's words.
  static let positionFixingDevice = AISMeanings([
    "Undefined", "GPS", "GLONASS", "Combined GPS/GLONASS", "Loran-C", "Chayka", "Integrated navigation system",
    "Surveyed", "Galileo", "Reserved (9)", "Reserved (10)", "Reserved (11)", "Reserved (12)", "Reserved (13)",
    "Reserved (14)", "Internal GNSS",
  ])

  /// To whom a group assignment is said (ITU-R M.1371-5, table 76). Of 1, 4, 5 and 10 gpsd has the words of an older
  /// edition.
  static let stationType = AISMeanings([
    "All types of mobiles", "Class A mobile stations only", "All types of Class B mobile stations",
    "SAR airborne mobile station", "Class B SO mobile stations only", "Class B CS shipborne mobile stations only",
    "Regional use and inland waterways", "Regional use and inland waterways", "Regional use and inland waterways",
    "Regional use and inland waterways", "Base station coverage area", "Reserved for future use",
    "Reserved for future use", "Reserved for future use", "Reserved for future use", "Reserved for future use",
  ])

  /// Types of aids to navigation: 5 to 19 are fixed, 20 to 31 floating (ITU-R M.1371-5, table 74), in gpsd's words.
  static let aidType = AISMeanings([
    "Unspecified", "Reference point", "RACON", "Fixed offshore structure", "Spare, Reserved for future use.",
    "Light, without sectors", "Light, with sectors", "Leading Light Front", "Leading Light Rear", "Beacon, Cardinal N",
    "Beacon, Cardinal E", "Beacon, Cardinal S", "Beacon, Cardinal W", "Beacon, Port hand", "Beacon, Starboard hand",
    "Beacon, Preferred Channel port hand", "Beacon, Preferred Channel starboard hand", "Beacon, Isolated danger",
    "Beacon, Safe water", "Beacon, Special mark", "Cardinal Mark N", "Cardinal Mark E", "Cardinal Mark S",
    "Cardinal Mark W", "Port hand Mark", "Starboard hand Mark", "Preferred Channel Port hand",
    "Preferred Channel Starboard hand", "Isolated danger", "Safe Water", "Special Mark",
    "Light Vessel / LANBY / Rigs",
  ])
}
