import Signals

/// A place an aircraft may be at, on probation. One damaged message that passes its parity test can make a place anywhere
/// on the globe; so the positions are held until messages that had no part in it agree.
///
/// Held positions come out as they were, with their own times and lines, or not at all.
struct PositionCandidate {
  enum Basis {
    /// An even and an odd message. Either may be the damaged one, so that another of each has to agree: a new message
    /// of one kind agrees with the old one of its kind, wherever the other put them.
    case pair
    /// A place that was known before a silence: one other message has to agree.
    case before
  }

  struct Held {
    let message: PositionMessage
    let place: CPR.Place
  }

  let basis: Basis
  /// The place of the first message.
  let begin: KnownPlace
  private(set) var known: KnownPlace
  private(set) var held: [Held]
  private var even = Votes()
  private var odd = Votes()
  /// The aircraft was heard elsewhere meanwhile.
  var isRivalled = false

  /// Milliseconds of the log's clock after which it is decided on what is known then.
  static let probation: Int64 = 60_000
  private static let capacity = 64

  init(_ basis: Basis, _ place: CPR.Place, _ message: PositionMessage) {
    self.basis = basis
    begin = KnownPlace(place: place, time: message.time, isSurface: message.code.isSurface)
    known = begin
    held = [Held(message: message, place: place)]
  }

  /// How many messages of one kind agree, and how many do not.
  private struct Votes {
    var agreeing = 0
    var disagreeing = 0
  }

  mutating func agree(_ next: KnownPlace, _ message: PositionMessage) {
    known = next
    held.append(Held(message: message, place: next.place))
    if message.code.isOdd { odd.agreeing += 1 } else { even.agreeing += 1 }
  }

  mutating func disagree(isOdd: Bool) {
    if isOdd { odd.disagreeing += 1 } else { even.disagreeing += 1 }
  }

  /// Messages that agree weigh more than any number that do not: chance puts one in a zone of 360 NM within a mile or
  /// two once in ten thousand times, while a second aircraft under the same address disagrees all the time.
  var isConfirmed: Bool {
    switch basis {
    case .pair: even.agreeing > 0 && odd.agreeing > 0
    case .before: even.agreeing + odd.agreeing > 0
    }
  }

  var isRefuted: Bool {
    switch basis {
    case .pair: even.agreeing == 0 && even.disagreeing > 1 || odd.agreeing == 0 && odd.disagreeing > 1
    case .before: even.disagreeing + odd.disagreeing > 1
    }
  }

  /// Whether its time is over.
  func isDue(at time: Int64) -> Bool { abs(time - begin.time) > Self.probation || held.count >= Self.capacity }

  /// Whether nothing speaks against it: then it stands, though too little was heard to confirm it.
  var isUncontested: Bool { even.disagreeing + odd.disagreeing == 0 && !isRivalled }

  /// The reports of what it holds; the first of a pair was found by both its messages, the others by it.
  func reports() -> [PositionReport] {
    held.enumerated().map { index, held in
      held.message.report(at: held.place, index == 0 && basis == .pair ? .globalCode : [])
    }
  }
}
