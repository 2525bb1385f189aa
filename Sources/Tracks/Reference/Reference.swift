/// What the program knows of the world without being told: ports, airfields, land, and which state an identifier names.
///
/// Built by `scripts/reference/build.py`; origins and licences are in `NOTICE`. Each part is read when it is first asked
/// for, once in the life of the process. A part that is missing or damaged is empty here and its damage is thrown by
/// `load()`: a scan calls that before anything else.
enum Reference {
  /// Reads every part.
  static func load() throws(ScanError) {
    _ = try loadedPorts.get()
    _ = try loadedAirfields.get()
    _ = try loadedFlags.get()
    _ = try loadedLand.get()
  }

  /// Sea and river ports, in order of UN/LOCODE; the two that have none come first.
  static var ports: [Place] { (try? loadedPorts.get()) ?? [] }
  /// Airfields, in order of ICAO code; those with an IATA code alone have none here and come first.
  static var airfields: [Place] { (try? loadedAirfields.get()) ?? [] }
  static var land: Land { (try? loadedLand.get()) ?? .none }

  /// The port with this UN/LOCODE, however it is written: `NLRTM`, `nl rtm`.
  static func port(code: String) -> Place? { place(code: code, in: ports) }

  /// The airfield with this ICAO code (or, where it has none, the code of its own authority, as in `00AK`).
  static func airfield(code: String) -> Place? { place(code: code, in: airfields) }

  /// The state whose identification digits an MMSI holds; `nil` where it holds none or they are not allocated.
  static func flag(mmsi: UInt32) -> String? {
    guard let digits = MaritimeIdentity.identificationDigits(of: mmsi) else { return nil }
    return (try? loadedFlags.get())?.states[digits]
  }

  /// The state in whose block a 24-bit aircraft address lies (ICAO Annex 10, volume III, chapter 9); `nil` outside all
  /// blocks. Territories share the block of their state: aircraft of Bermuda are `GB` here.
  static func flag(icao24: UInt32) -> String? { (try? loadedFlags.get())?.state(ofAddress: icao24) }

  /// The name in English of a country by its ISO 3166 alpha-2 code.
  static func countryName(_ code: String) -> String? { (try? loadedFlags.get())?.names[code.uppercased()] }

  private static let loadedPorts = Result { () throws(ScanError) in
    try PlaceTable.places(of: .port, file: "ReferenceData/ports.tsv")
  }
  private static let loadedAirfields = Result { () throws(ScanError) in
    try PlaceTable.places(of: .airfield, file: "ReferenceData/airfields.tsv")
  }
  private static let loadedFlags = Result { () throws(ScanError) in try Flags.bundled() }
  private static let loadedLand = Result { () throws(ScanError) in
    try Land(bytes: BundledResource.bytes(of: "ReferenceData/land.bin"), file: "ReferenceData/land.bin")
  }

  /// By halving: the tables are in order of code.
  private static func place(code: String, in places: [Place]) -> Place? {
    let wanted = code.uppercased().filter { !$0.isWhitespace }
    guard !wanted.isEmpty else { return nil }
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if (places[middle].code ?? "") < wanted { low = middle + 1 } else { high = middle }
    }
    guard low < places.count, places[low].code == wanted else { return nil }
    return places[low]
  }
}
