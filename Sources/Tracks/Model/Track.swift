/// The fixes of one hull or airframe: never empty, in strictly increasing time.
public struct Track: Hashable, Sendable {
  public let craft: CraftKey
  public let fixes: FixColumns
  /// Indices of fixes that the craft cannot have reached from the fix before: the line is broken there.
  public let breaks: [Int]
  /// Reports set apart because no such craft could have been there; each is named by an `implausible_move`.
  public let outliers: [LineAddress]
  /// Who else heard its fixes and outliers: sorted, each once.
  public let echoes: [Echo]

  public init?(
    craft: CraftKey, fixes: FixColumns, breaks: [Int] = [], outliers: [LineAddress] = [], echoes: [Echo] = []
  ) {
    guard !fixes.isEmpty else { return nil }
    self.craft = craft
    self.fixes = fixes
    self.breaks = breaks
    self.outliers = outliers
    self.echoes = echoes
  }

  public var start: Timestamp { fixes.times[0] }
  public var end: Timestamp { fixes.times[fixes.count - 1] }

  /// The unbroken stretches, as ranges of fix indices.
  public var stretches: [Range<Int>] {
    let ends = breaks + [fixes.count]
    return zip([0] + breaks, ends).map { $0..<$1 }
  }
}

/// A part of a track between two port calls, or from take-off to landing; where the log begins or ends under way, that
/// end is not known.
public struct Voyage: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable { case voyage, flight }

  /// Stable: made from kind, craft and start.
  public var id: String
  public var kind: Kind
  public var craft: CraftKey
  public var start: Timestamp
  public var end: Timestamp
  /// UN/LOCODE or ICAO code of the place it began at, or the place's name where it has no code; `nil`: not known.
  public var from: String?
  public var to: String?
  /// The events it lies between.
  public var events: [String]

  public init(
    id: String, kind: Kind, craft: CraftKey, start: Timestamp, end: Timestamp, from: String?, to: String?,
    events: [String]
  ) {
    self.id = id
    self.kind = kind
    self.craft = craft
    self.start = start
    self.end = end
    self.from = from
    self.to = to
    self.events = events
  }
}
