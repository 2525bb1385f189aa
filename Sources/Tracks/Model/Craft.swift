/// A vessel or an aircraft, with what it said of itself.
public struct Craft: Hashable, Sendable {
  public var key: CraftKey
  /// Passes its check digit; what was transmitted otherwise is in `statements` alone.
  public var imo: UInt32?
  public var name: String?
  public var callsign: String?
  public var registration: String?
  /// ISO 3166 alpha-2, from the MMSI's identification digits or the ICAO24 block; `nil` where they name no state.
  public var flag: String?
  /// In words: `cargo`, `tanker`, `fishing`, … for vessels; the emitter category in words for aircraft.
  public var type: String?
  public var lengthMetres: Int?
  /// What it said, in order of time, each change once; the latest non-empty value of a field is the one above.
  public var statements: [IdentityReport]
  /// The first line that bears its identifier: a statement, or the first fix of its track.
  public var firstHeard: LineAddress?
  /// The stations that heard its track, with most fixes first; empty where none is known.
  public var stations: [StationCount]

  public init(key: CraftKey) {
    self.key = key
    statements = []
    stations = []
  }

  /// As in every event, finding and pick.
  public var json: JSONValue {
    .object([
      "key": .string(key.description),
      "mmsi": key.scheme == .mmsi ? .integer(Int64(key.number)) : .null,
      "imo": .integer(imo.map(Int.init)),
      "icao24": key.scheme == .icao24 ? .string(CraftKey.hexadecimal(key.number)) : .null,
      "name": .string(name), "callsign": .string(callsign), "registration": .string(registration),
      "flag": .string(flag), "type": .string(type),
    ])
  }
}
