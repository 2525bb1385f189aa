/// When the frames of a Beast log were received; see ``BeastLog``.
struct BeastClock: Sendable {
  private let start: Timestamp?
  /// Of a log whose stamps are times of day.
  private var timeOfDay: TimeOfDayClock?
  private var wallClock: ReceptionTime?
  private var counter: CountingClock
  /// Counters of the receivers that records name, but for the one whose record was the last: it is `receiver`, and 0 where
  /// none is named.
  private var others: [UInt64: CountingClock] = [:]
  private var receiver: UInt64 = 0
  /// Ticks that the log has come to.
  private var reached: Int64 = 0

  /// Receivers of one log; more of them than this are forged.
  private static let mostReceivers = 4096

  init(_ input: ReaderInput) {
    start = input.start ?? input.date
    counter = CountingClock(start: start)
    if TimeOfDayClock.recognises(Self.stamps(of: input.head)) { timeOfDay = TimeOfDayClock(start: start) }
  }

  private static func stamps(of head: [UInt8]) -> [UInt64] {
    var stamps: [UInt64] = []
    var cursor = BeastCursor()
    while let record = cursor.next(in: head.span.bytes, isEnd: false) {
      guard case .whole(let type) = record.content, type == BeastType.short || type == BeastType.long else { continue }
      let body = BeastBody(record, isLong: type == BeastType.long, in: head.span.bytes)
      if let stamp = body.receiverClock, !body.isMade { stamps.append(stamp) }
    }
    return stamps
  }

  /// The time of the frames that follow, as readsb tells it.
  mutating func hear(wallClock milliseconds: Int64) { wallClock = ReceptionTime(milliseconds, .wallClock) }

  /// The receiver of the frames that follow, as readsb tells it. Each has a counter of its own; that of one who was not
  /// heard before begins where the log has come to.
  mutating func hear(receiver next: UInt64) {
    guard next != receiver else { return }
    if others.count >= Self.mostReceivers { others = [:] }
    others[receiver] = counter
    receiver = next
    counter = others.removeValue(forKey: next) ?? CountingClock(start: start, elapsedTicks: reached)
  }

  /// - Parameter stamp: `nil` where the frame has none.
  @inline(__always)
  mutating func time(_ stamp: UInt64?) -> ReceptionTime? {
    if let wallClock { return wallClock }
    guard let stamp else { return nil }
    if timeOfDay != nil { return timeOfDay?.time(stamp) }
    let time = counter.time(ticks: stamp)
    reached = max(reached, counter.elapsedTicks)
    return time
  }

  var notices: [String] {
    if let timeOfDay, timeOfDay.undated > 0 {
      return ["its clock tells the time of day, but no date: give --date, the day (UTC) on which it begins"]
    }
    return CountingClock.notices(of: [counter] + others.values)
  }
}
