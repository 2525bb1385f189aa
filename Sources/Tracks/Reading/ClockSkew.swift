/// How far the clock that timed a log is from those of the base stations heard in it.
///
/// For each base station report (AIS message 4 or 11) that also has a time of reception: reception less what the station
/// told. Counted by whole seconds up to ten minutes, by minutes up to a day, by days beyond, so that memory is bounded.
public struct ClockSkew: Hashable, Sendable {
  /// Seconds to how often.
  private var counts: [Int: Int] = [:]
  /// How many reports it rests on.
  public private(set) var messages = 0

  public init() {}

  /// So many reports that agree.
  public init(seconds: Int, messages: Int) {
    counts[seconds] = messages
    self.messages = messages
  }

  /// The median in seconds, positive where the log is late; of two in the middle the lower.
  public var seconds: Int {
    var left = (messages - 1) / 2
    for (seconds, count) in counts.sorted(by: { $0.key < $1.key }) {
      if left < count { return seconds }
      left -= count
    }
    return 0
  }

  /// - Parameter milliseconds: reception less the station's time.
  mutating func add(_ milliseconds: Int64) {
    let seconds = Int((Double(milliseconds) / 1000).rounded())
    let unit =
      switch seconds.magnitude {
      case ..<600: 1
      case ..<86_400: 60
      default: 86_400
      }
    counts[Int((Double(seconds) / Double(unit)).rounded()) * unit, default: 0] += 1
    messages += 1
  }

  static func + (left: ClockSkew, right: ClockSkew) -> ClockSkew {
    var sum = left
    sum.counts.merge(right.counts, uniquingKeysWith: +)
    sum.messages += right.messages
    return sum
  }
}
