/// What vessels' positions say of the clocks of stations heard between them.
///
/// Where positions come thick, the second that each tells is that of the moment, or some seconds older; a clock that is off
/// by anything but whole minutes, stands still or jumps about is caught by it. Hour and minute, which vessels tell now and
/// then, catch one that is off by minutes or hours. Whole days nobody but another station can tell.
struct StationWitness {
  private var judged = 0
  private var contrary = 0
  private var right = 0
  private var wrong = 0
  private var reports = 0

  /// Seconds from one position to the next up to which they come thick.
  private static let step: Int64 = 6
  /// Positions on either side of a report that are looked at.
  private static let reach = 8

  /// Stations whose clocks cannot be right.
  static func contradicted(_ clocks: [SilentLogClock.Told], by marks: [SecondChain.Mark]) -> Set<UInt64> {
    var witnesses: [UInt64: StationWitness] = [:]
    for clock in clocks { witnesses[clock.station, default: StationWitness()].hear(clock, among: marks) }
    return Set(witnesses.filter(\.value.isContrary).keys)
  }

  private var isContrary: Bool {
    let isOutOfStep = judged >= 3 && judged * 2 > reports && contrary * 2 > judged
    return isOutOfStep || wrong > 1 && wrong > right
  }

  private mutating func hear(_ clock: SilentLogClock.Told, among marks: [SecondChain.Mark]) {
    reports += 1
    let before = marks[max(0, clock.order - Self.reach)..<clock.order]
    let after = marks[clock.order..<min(marks.count, clock.order + Self.reach)]
    guard let last = before.last(where: { $0.second < 60 }), let next = after.first(where: { $0.second < 60 }),
      Self.distance(last.second, Int64(next.second)).magnitude <= Self.step
    else { return }
    judged += 1
    let fits = [last, next].contains {
      (-SecondChain.late...Self.step).contains(Self.distance($0.second, clock.seconds))
    }
    if !fits { contrary += 1 }
    for neighbours in [Array(before.reversed()), Array(after)] {
      var second = neighbours.first { $0.second < 60 }?.second ?? 60
      for mark in neighbours where mark.second < 60 {
        guard Self.distance(mark.second, Int64(second)).magnitude <= Self.step else { break }
        second = mark.second
        guard let minute = mark.minute else { continue }
        // The next minute may have begun since, or not yet.
        let apart = (clock.seconds / 60 - Int64(minute) + 720) % 1440 - 720
        if apart.magnitude <= 1 { right += 1 } else { wrong += 1 }
      }
    }
  }

  /// From a clock to a second of the minute, the shorter way round: -30 to 29.
  private static func distance(_ second: UInt8, _ clock: Int64) -> Int64 {
    let apart = (Int64(second) - clock) % 60
    return (apart + 90) % 60 - 30
  }
}
