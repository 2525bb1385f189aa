/// Why something may matter: events, a watchlist match or a zone, put together. Not an accusation: it says what speaks
/// against it, too.
public struct Finding: Hashable, Sendable {
  public enum Severity: Int, Hashable, Comparable, Sendable, CaseIterable {
    case low = 1, medium, high
    public var name: String { ["low", "medium", "high"][rawValue - 1] }
    public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
  }

  /// Stable: made from kind, craft and what it rests on.
  public let id: String
  /// Such as `listed_vessel`, `gap`, `rendezvous_with_listed`.
  public let kind: String
  public let severity: Severity
  public let craft: [CraftKey]
  /// When it began, where it has a time.
  public let start: Timestamp?
  public let end: Timestamp?
  /// A few words.
  public let title: String
  /// Sentences: what was seen, and why it may matter.
  public let text: String
  /// What is not known, and what innocent reading there is; one sentence each.
  public let cautions: [String]
  public let events: [String]
  public let matches: [WatchlistMatch]
  public let evidence: [Evidence]

  public init(
    kind: String, severity: Severity, craft: [CraftKey], start: Timestamp?, end: Timestamp?, title: String,
    text: String, cautions: [String], events: [String], matches: [WatchlistMatch], evidence: [Evidence]
  ) {
    self.kind = kind
    self.severity = severity
    self.craft = craft.sorted()
    self.start = start
    self.end = end
    self.title = title
    self.text = text
    self.cautions = cautions
    self.events = events
    self.matches = matches
    self.evidence = evidence
    var hash = StableHash()
    hash.combine(kind)
    for key in self.craft { hash.combine(key.description) }
    for event in events { hash.combine(event) }
    for match in matches { hash.combine(match.entry) }
    id = kind + "-" + hash.hexadecimal
  }
}

/// A match of a craft, party or port with an entry of a watchlist, with what agrees and what does not.
public struct WatchlistMatch: Hashable, Sendable {
  public enum Identity: String, Hashable, Sendable { case same, possible, conflict }
  public enum Result: String, Hashable, Sendable { case equal, close, former, differs, unknown }

  public struct Comparison: Hashable, Sendable {
    /// `name`, `imo`, `mmsi`, `callsign`, `icao24`, `registration`, `flag`, …
    public var field: String
    public var query: String?
    public var entry: String?
    public var result: Result

    public init(field: String, query: String?, entry: String?, result: Result) {
      self.field = field
      self.query = query
      self.entry = entry
      self.result = result
    }
  }

  /// The entry's id in its list.
  public var entry: String
  public var list: String
  public var kind: String
  public var name: String
  /// The name or alias that matched, where a name did.
  public var matchedName: String?
  public var score: Double
  public var identity: Identity
  public var comparisons: [Comparison]
  /// One sentence.
  public var why: String
  /// The list's file, and the line of the entry.
  public var file: String
  public var line: Int
  public var programme: String?
  /// The lines in which the craft said what agrees with the entry; the role is the field.
  public var evidence: [Evidence]

  public init(
    entry: String, list: String, kind: String, name: String, matchedName: String?, score: Double, identity: Identity,
    comparisons: [Comparison], why: String, file: String, line: Int, programme: String?, evidence: [Evidence] = []
  ) {
    self.entry = entry
    self.list = list
    self.kind = kind
    self.name = name
    self.matchedName = matchedName
    self.score = score
    self.identity = identity
    self.comparisons = comparisons
    self.why = why
    self.file = file
    self.line = line
    self.programme = programme
    self.evidence = evidence
  }
}
