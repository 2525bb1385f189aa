/// What a watchlist holds of one vessel, aircraft, organisation, person, port or area.
public struct WatchlistEntry: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable { case vessel, aircraft, organisation, person, port, area }

  public var id: String
  public var kind: Kind
  public var name: String
  public var aliases: [String] = []
  /// Each passes its check digit.
  public var imo: [UInt32] = []
  public var mmsi: [UInt32] = []
  public var callsigns: [String] = []
  public var icao24: [UInt32] = []
  public var registrations: [String] = []
  /// ISO 3166 alpha-2 as it was when listed; for parties, ports and areas their country.
  public var flag: String?
  public var programme: String?
  public var listedOn: Timestamp?
  public var delistedOn: Timestamp?
  public var owners: [String] = []
  /// Where the list has it from.
  public var source: String?
  public var note: String?
  /// In the list's file.
  public var line: Int

  public init(id: String, kind: Kind, name: String, line: Int) {
    self.id = id
    self.kind = kind
    self.name = name
    self.line = line
  }

  public var names: [String] { [name] + aliases }

  /// Whether it was taken off the list at or before `instant`. Where no instant is known, any such day counts.
  func isDelisted(at instant: Timestamp?) -> Bool {
    guard let delistedOn else { return false }
    guard let instant else { return true }
    return delistedOn <= instant
  }
}
