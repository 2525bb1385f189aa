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

  let basis: Basis
  let begin: Int64
  private(set) var known: KnownPlace
  private(set) var held: [PositionReport]
  /// Messages that agree, less those that do not, by kind.
  private var evenBalance = 0
  private var oddBalance = 0
  private var disagreements = 0
  /// The aircraft was heard elsewhere meanwhile.
  var isRivalled = false

  /// Milliseconds of the log's clock after which it is decided on what is known then.
  static let probation: Int64 = 60_000
  private static let capacity = 64

  init(_ basis: Basis, _ known: KnownPlace, _ report: PositionReport) {
    self.basis = basis
    self.known = known
    begin = known.time
    held = [report]
  }

  mutating func agree(_ next: KnownPlace, _ report: PositionReport, isOdd: Bool) {
    known = next
    held.append(report)
    if isOdd { oddBalance += 1 } else { evenBalance += 1 }
  }

  mutating func disagree(isOdd: Bool) {
    disagreements += 1
    if isOdd { oddBalance -= 1 } else { evenBalance -= 1 }
  }

  var isConfirmed: Bool {
    switch basis {
    case .pair: evenBalance > 0 && oddBalance > 0
    case .before: evenBalance + oddBalance > 0
    }
  }

  var isRefuted: Bool {
    switch basis {
    case .pair: evenBalance <= -2 || oddBalance <= -2
    case .before: evenBalance + oddBalance <= -2
    }
  }

  /// Whether its time is over.
  func isDue(at time: Int64) -> Bool { abs(time - begin) > Self.probation || held.count >= Self.capacity }

  /// Whether nothing speaks against it: then it stands, though too little was heard to confirm it.
  var isUncontested: Bool { disagreements == 0 && !isRivalled }
}
