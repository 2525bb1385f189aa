/// Watchlists, indexed, against which craft, parties and places are screened.
///
/// ```swift
/// let screening = Screening([try Watchlist.read(path: "watchlist.csv")], asOf: end)
/// for match in screening.matches(for: craft) { print(match.score, match.why) }
/// ```
public struct Screening: Sendable {
  /// Matches that score less are left out.
  public let cut: Double
  private let asOf: Timestamp?
  struct Listing: Sendable {
    var list: Int
    var entry: WatchlistEntry
    var names: [(value: ComparableName, text: String)]
    /// Of a port or an area.
    var codes: [String]
  }

  let lists: [Watchlist]
  /// Those that are on the list at the time of the screening.
  let listings: [Listing]
  /// Ports and areas: few, so that they are looked through.
  let places: [Listing]
  private var byIMO: [UInt32: [Int]] = [:]
  private var byMMSI: [UInt32: [Int]] = [:]
  private var byICAO24: [UInt32: [Int]] = [:]
  private var byCallsign: [String: [Int]] = [:]
  private var byRegistration: [String: [Int]] = [:]
  private var byName: [ComparableName: [Int]] = [:]

  /// - Parameter asOf: the end of the data, or the instant the user asks about: an entry taken off its list by then does
  ///   not match. One that was listed only later does: the officer asks today.
  public init(_ lists: [Watchlist], asOf: Timestamp?, cut: Double = 0.40) {
    self.lists = lists
    self.cut = cut
    self.asOf = asOf
    var listings: [Listing] = []
    for (list, watchlist) in lists.enumerated() {
      for entry in watchlist.entries where !entry.isDelisted(at: asOf) {
        let isVessel = entry.kind == .vessel
        let names = entry.names.compactMap { text in
          ComparableName(text, isVessel: isVessel).map { (value: $0, text: text) }
        }
        listings.append(Listing(list: list, entry: entry, names: names, codes: entry.placeCodes))
      }
    }
    self.listings = listings
    places = listings.filter { $0.entry.kind == .port || $0.entry.kind == .area }
    for (index, listing) in listings.enumerated() {
      for number in listing.entry.imo { byIMO[number, default: []].append(index) }
      for number in listing.entry.mmsi { byMMSI[number, default: []].append(index) }
      for number in listing.entry.icao24 { byICAO24[number, default: []].append(index) }
      for text in listing.entry.callsigns { byCallsign[text, default: []].append(index) }
      for text in listing.entry.registrations { byRegistration[text, default: []].append(index) }
      for name in listing.names where byName[name.value]?.last != index {
        byName[name.value, default: []].append(index)
      }
    }
  }

  public var isEmpty: Bool { listings.isEmpty }

  /// Every entry that a vessel or an aircraft may be, best first; what it called itself earlier counts too.
  public func matches(for craft: Craft) -> [WatchlistMatch] { matches(for: ScreeningSubject(craft)) }

  func matches(for subject: ScreeningSubject) -> [WatchlistMatch] {
    var candidates: Set<Int> = []
    for statement in subject.imo { candidates.formUnion(byIMO[statement.value] ?? []) }
    for statement in subject.mmsi { candidates.formUnion(byMMSI[statement.value] ?? []) }
    for statement in subject.icao24 { candidates.formUnion(byICAO24[statement.value] ?? []) }
    for statement in subject.callsigns { candidates.formUnion(byCallsign[statement.value] ?? []) }
    for statement in subject.registrations { candidates.formUnion(byRegistration[statement.value] ?? []) }
    for statement in subject.names { candidates.formUnion(byName[statement.value] ?? []) }
    let ofKind = candidates.sorted().filter { listings[$0].entry.kind == subject.kind }
    return inOrder(ofKind.compactMap { match(subject, listings[$0], among: ofKind) })
  }

  func listings(named name: ComparableName) -> [Listing] { (byName[name] ?? []).map { listings[$0] } }

  /// Best first, then by entry and list.
  func inOrder(_ matches: [WatchlistMatch]) -> [WatchlistMatch] {
    matches.filter { $0.score >= cut }.sorted {
      ($1.score, $0.entry, $0.list) < ($0.score, $1.entry, $1.list)
    }
  }

  private func match(_ subject: ScreeningSubject, _ listing: Listing, among candidates: [Int]) -> WatchlistMatch? {
    let ladder = EvidenceLadder(subject, listing.entry, names: listing.names)
    // Who else has the name and the call sign that this entry does not have.
    let other = candidates.lazy.map { listings[$0] }.first { rival in
      guard rival.entry.id != listing.entry.id || rival.list != listing.list else { return false }
      let rivalry = EvidenceLadder(subject, rival.entry, names: rival.names)
      return rivalry.name.result == .equal && rivalry.callsign.result == .equal && rivalry.imo.result != .equal
    }
    guard let rung = ladder.rung(other: other?.entry) else { return nil }
    return match(
      listing, score: rung.score, identity: rung.identity, why: rung.why, comparisons: ladder.comparisons)
  }

  func match(
    _ listing: Listing, score: Double, identity: WatchlistMatch.Identity, why: String, comparisons: [FieldComparison]
  ) -> WatchlistMatch {
    let name = comparisons.first { $0.field == "name" && $0.agrees }
    var why = why
    if let day = listing.entry.listedOn, let asOf, day > asOf {
      why += "; listed only since \(day.description.prefix(10)), after the end of the data"
    }
    return WatchlistMatch(
      entry: listing.entry.id, list: lists[listing.list].name, kind: listing.entry.kind.rawValue,
      name: listing.entry.name, matchedName: name?.entry, score: score, identity: identity,
      comparisons: comparisons.map(\.comparison), why: why, file: lists[listing.list].file, line: listing.entry.line,
      programme: listing.entry.programme,
      evidence: comparisons.compactMap { field in
        field.agrees ? field.address.map { Evidence($0, role: field.field) } : nil
      })
  }
}
