import Signals

/// How the sender of a message moves, as far as its type tells.
struct MessageMotion {
  /// Tenths of a knot.
  private(set) var speed: Int?
  /// Tenths of a degree.
  private(set) var course: Int?
  private(set) var heading: Int?
  private(set) var status: Int?
  /// As transmitted, -126 to 126.
  private(set) var turn: Int?
  /// 1: better than 10 m.
  private(set) var accuracy: Int?

  init(_ message: MessageBits, type: Int) {
    func read(_ offset: Int, _ width: Int, upTo most: Int) -> Int? {
      message.unsigned(offset, width).flatMap { Int($0) <= most ? Int($0) : nil }
    }
    switch type {
    case 1, 2, 3:
      status = read(38, 4, upTo: 15)
      turn = message.signed(42, 8).flatMap { abs(Int($0)) <= 126 ? Int($0) : nil }
      speed = read(50, 10, upTo: 1022)
      accuracy = read(60, 1, upTo: 1)
      course = read(116, 12, upTo: 3599)
      heading = read(128, 9, upTo: 359)
    case 4, 11: accuracy = read(78, 1, upTo: 1)
    case 9:
      speed = read(50, 10, upTo: 1022).map { $0 * 10 }
      accuracy = read(60, 1, upTo: 1)
      course = read(116, 12, upTo: 3599)
    case 18, 19:
      speed = read(46, 10, upTo: 1022)
      accuracy = read(56, 1, upTo: 1)
      course = read(112, 12, upTo: 3599)
      heading = read(124, 9, upTo: 359)
    case 21: accuracy = read(163, 1, upTo: 1)
    case 27:
      accuracy = read(38, 1, upTo: 1)
      status = read(40, 4, upTo: 15)
      speed = read(79, 6, upTo: 62).map { $0 * 10 }
      course = read(85, 9, upTo: 359).map { $0 * 10 }
    default: break
    }
  }
}
