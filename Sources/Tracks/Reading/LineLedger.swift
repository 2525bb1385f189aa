/// What became of each line of a log. Every line is counted once: the sum of the parts is the number of lines.
public struct LineLedger: Hashable, Sendable {
  /// Gave a position of a craft.
  public var decoded = 0
  /// A part of a message that was put together from several lines, other than its last.
  public var fragmentsMerged = 0
  /// Told what another line had told: the same transmission from another receiver, the same row again.
  public var duplicates = 0
  /// Good, but without a position: names, dimensions, altitudes, messages of a kind that holds none.
  public var notPosition = 0
  public var badChecksum = 0
  /// Of the format, but cannot be right: cut short, a field that is no number, a place that is not on the globe.
  public var malformed = 0
  /// A part of a message whose other parts never came.
  public var orphanFragments = 0
  /// A message type the standard does not have.
  public var unknownType = 0
  /// Holds nothing to decode: blank lines, comments, headers, lines that only carry the time of the next.
  public var ignored = 0

  public var bytes = 0
  /// Positions without a time: no track can use them. Not part of the sum.
  public var untimed = 0
  /// Positions beyond the first of their line. Not part of the sum.
  var furtherPositions = 0
  /// Of the clock that gave the times, against base stations; `nil` where none was heard. Not part of the sum.
  public var clockSkew: ClockSkew?
  /// Which convention gave the times, and for how many lines, such as `tag_block`: most used first wins.
  public var timeSources: [String: Int] = [:]

  public init() {}

  public var lines: Int {
    decoded + fragmentsMerged + duplicates + notPosition + badChecksum + malformed + orphanFragments + unknownType
      + ignored
  }

  /// The convention that gave most times; `nil` where none did.
  public var timeSource: String? {
    timeSources.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// The conventions that gave times: most used first.
  public var timeSourcesByUse: [(name: String, lines: Int)] {
    timeSources.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }

  /// There were lines that should have told something, and none did.
  var isUseless: Bool {
    let failed = badChecksum + malformed + orphanFragments + unknownType
    return failed > 0 && failed + ignored == lines
  }

  public static func += (left: inout LineLedger, right: LineLedger) {
    left.decoded += right.decoded
    left.fragmentsMerged += right.fragmentsMerged
    left.duplicates += right.duplicates
    left.notPosition += right.notPosition
    left.badChecksum += right.badChecksum
    left.malformed += right.malformed
    left.orphanFragments += right.orphanFragments
    left.unknownType += right.unknownType
    left.ignored += right.ignored
    left.bytes += right.bytes
    left.untimed += right.untimed
    if let skew = right.clockSkew { left.clockSkew = (left.clockSkew ?? ClockSkew()) + skew }
    left.furtherPositions += right.furtherPositions
    left.timeSources.merge(right.timeSources, uniquingKeysWith: +)
  }
}
