/// Moments for seconds of the minute, one after the other in a log, from clocks before or after them.
///
/// All times are whole seconds since 1970.
enum SecondChain {
  /// What a position report tells of its time.
  struct Mark: Sendable {
    /// Of the minute, 0 to 59; 60 where it tells none.
    var second: UInt8
    /// Of the day, as the vessel's communication state tells it.
    var minute: UInt16?
  }

  /// How much older than the clock heard before it a position may be: fixes wait to be sent, and stations to hand on.
  static let late: Int64 = 8
  /// How much newer than the clock heard after it.
  static let early: Int64 = 2
  /// How far beyond the clocks no other moment with its second may be: they are some seconds off themselves.
  static let margin: Int64 = 25
  /// Silences up to which minutes are counted: the shortest is tried first, for one wrong second counts the less. Less than
  /// half a minute, so that one wrong second cannot make the next right one count as a minute more.
  static let silences: [Int64] = [5, 12, 25]

  /// Between two clocks; `nil` where the count of minutes does not arrive at the second.
  static func between(_ first: Int64, _ second: Int64, _ marks: ArraySlice<Mark>) -> [Int64?]? {
    guard second >= first else { return nil }
    if second - first < 60 - late - early {
      let found = marks.map { mark -> Int64? in
        guard let time = forward(from: first - late, to: mark), time <= second + early else { return nil }
        return time - 60 < first - margin && time + 60 > second + margin ? time : nil
      }
      // A clock that is wrong by a minute leaves most without a moment that fits.
      let telling = marks.count { $0.second < 60 }
      let fitting = found.count { $0 != nil }
      if telling < 10 || fitting * 5 >= telling * 4 { return found }
    }
    for silence in silences {
      let (found, last) = chained(from: first, marks, silence: silence)
      guard second - last >= -early, second - last <= silence else { continue }
      let confirmed = zip(found, marks).reduce(into: 0) { sum, pair in
        if let isRight = agrees(pair.0, pair.1) { sum += isRight ? 1 : -1 }
      }
      if confirmed >= 0 { return found }
    }
    return nil
  }

  /// After a clock, as far as vessels' own minutes confirm it.
  static func after(_ clock: Int64, _ marks: ArraySlice<Mark>) -> [Int64?] {
    confirmed(chained(from: clock, marks, silence: silences[silences.count - 1]).found, Array(marks))
  }

  /// Before a clock, as far back as vessels' own minutes confirm it.
  static func before(_ clock: Int64, _ marks: ArraySlice<Mark>) -> [Int64?] {
    var time = clock
    let found = marks.reversed().map { mark -> Int64? in
      guard let next = forward(from: time - 59, to: mark) else { return nil }
      if time - next <= silences[silences.count - 1] {
        time = next
        return next
      }
      return next + 60 - time <= late ? next + 60 : nil
    }
    return confirmed(found, marks.reversed()).reversed()
  }

  /// The first moment from another on that has the second.
  static func forward(from start: Int64, to mark: Mark) -> Int64? {
    guard mark.second < 60 else { return nil }
    let ahead = (Int64(mark.second) - start) % 60
    return start + (ahead < 0 ? ahead + 60 : ahead)
  }

  private static func chained(
    from start: Int64, _ marks: ArraySlice<Mark>, silence: Int64
  ) -> (found: [Int64?], last: Int64) {
    var time = start
    let found = marks.map { mark -> Int64? in
      guard let next = forward(from: time - late, to: mark), next - time <= silence else { return nil }
      time = max(time, next)
      return next
    }
    return (found, time)
  }

  /// Up to the last that a vessel's minute agrees with, before the first with which one does not.
  private static func confirmed(_ found: [Int64?], _ marks: [Mark]) -> [Int64?] {
    var trusted = 0
    for index in found.indices {
      guard let isRight = agrees(found[index], marks[index]) else { continue }
      guard isRight else { break }
      trusted = index + 1
    }
    return found.enumerated().map { $0.offset < trusted ? $0.element : nil }
  }

  /// Whether the minute is the vessel's; `nil` where it tells none, or so near its turn that it may be the next.
  private static func agrees(_ time: Int64?, _ mark: Mark) -> Bool? {
    guard let time, let minute = mark.minute, (2..<52).contains(mark.second) else { return nil }
    return (time / 60) % 1440 == Int64(minute)
  }
}
