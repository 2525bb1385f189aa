/// Times for the positions of a log whose lines tell none, as they come, counted on from the moment at which the user says
/// that it begins.
///
/// `scan` dates the positions of the same log alike, where no base station is heard in it; where one is, it knows those
/// that come later, too, and this only those before.
struct MessageDating: Sendable {
  private var count: SecondCount
  /// A position had a time of its own.
  private(set) var isOver = false
  private var isUsed = false

  init(from start: Timestamp) { count = SecondCount(from: start) }

  /// What the times are worth; `nil` where there are none.
  var notice: String? { isUsed ? count.notice : nil }

  mutating func date(_ messages: inout CollectedMessages) {
    guard !isOver else { return }
    messages.setTimes { bits, head in time(of: bits, head) }
  }

  private mutating func time(of bits: MessageBits, _ head: CollectedMessages.Head) -> Int64? {
    let isTimed = head.time != PositionReport.untimed
    switch bits.unsigned(0, 6) {
    case 1, 2, 3, 18, 19, 27:
      guard MessagePosition(bits) != nil else { return nil }
      if isTimed { isOver = true }
      guard !isOver, let moment = count.moment(of: SecondChain.Mark { bits.unsigned($0, $1) }) else { return nil }
      isUsed = true
      return moment * 1000
    case 4, 11:
      if !isTimed, let clock = BaseStationTime.read({ bits.unsigned($0, $1) }) { count.hear(clock / 1000) }
      return nil
    default: return nil
    }
  }
}
