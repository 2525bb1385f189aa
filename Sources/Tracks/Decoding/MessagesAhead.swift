import Signals

/// Keeps the messages of lines that are read before those ahead of them. Parts are kept with a place among the messages
/// each: which of them make a message is settled in the order of lines.
struct MessagesAhead: AISMessageSink {
  struct Part: Sendable {
    var number: UInt8
    var key: SentenceAssembler.Key
    var hearing: Hearing
    var isAlone: Bool
    var bitCount: Int
    /// Of the message, should it be whole with this part; the bits of the part are kept there.
    var place: Int
    /// How many lines were refused before it.
    var rejectsBefore: Int
  }

  /// Parts as they came.
  enum Piece: Sendable {
    case part(Part)
    /// Both parts of a message, one after the other. The bits of both are at the place of the second.
    case pair(Part, Part)
  }

  /// A line on which there are several sentences, parts among them.
  struct Crowd: Sendable {
    var pieces: Range<Int>
    var line: Int
    /// What became of the others.
    var ledger: LineLedger
    var rejects: Range<Int>
  }

  private(set) var collector: MessageCollector
  private(set) var pieces: [Piece] = []
  private(set) var crowds: [Crowd] = []
  /// The first of two parts, and its bits: the second nearly always follows.
  private var first: Part?
  private var firstBits = AISPayload()

  init(_ collector: MessageCollector) {
    self.collector = collector
    pieces.reserveCapacity(CollectedMessages.usualCount / 8)
  }

  @inline(__always)
  mutating func take(_ bits: AISPositionBits, _ hearing: Hearing, into batch: inout ReportBatch) {
    collector.take(bits, hearing, into: &batch)
  }

  mutating func take(_ payload: AISPayload, _ hearing: Hearing, into batch: inout ReportBatch) {
    collector.take(payload, hearing, into: &batch)
  }

  mutating func keep(
    _ payload: inout AISPayload, part number: UInt8, of key: SentenceAssembler.Key, _ hearing: Hearing, isAlone: Bool,
    rejectsBefore: Int
  ) -> Bool {
    let part = Part(
      number: number, key: key, hearing: hearing, isAlone: isAlone, bitCount: payload.bitCount,
      place: collector.messages.keepPlace(), rejectsBefore: rejectsBefore)
    if let first, Self.arePair(first, part), firstBits.append(payload) {
      collector.messages.keep(firstBits, at: part.place)
      pieces.append(.pair(first, part))
      self.first = nil
      return true
    }
    keepFirst()
    if number == 1, key.count == 2, isAlone {
      first = part
      swap(&firstBits, &payload)
    } else {
      collector.messages.keep(payload, at: part.place)
      pieces.append(.part(part))
    }
    return true
  }

  @inline(__always)
  private static func arePair(_ first: Part, _ second: Part) -> Bool {
    second.number == 2 && second.isAlone && first.key == second.key
      && !SentenceAssembler.isStale(
        first.hearing.time, first.hearing.lastLine, at: second.hearing.time, second.hearing.lastLine)
  }

  /// The second does not follow.
  private mutating func keepFirst() {
    guard let part = first.take() else { return }
    collector.messages.keep(firstBits, at: part.place)
    pieces.append(.part(part))
  }

  mutating func keep(crowd ledger: LineLedger, line: Int, rejects: Range<Int>) -> Bool {
    let first =
      pieces.lastIndex {
        if case .part(let part) = $0, part.hearing.lastLine == line { false } else { true }
      }.map { $0 + 1 } ?? 0
    guard first < pieces.count else { return false }
    crowds.append(Crowd(pieces: first..<pieces.count, line: line, ledger: ledger, rejects: rejects))
    return true
  }

  mutating func finish(into batch: inout ReportBatch) { keepFirst() }

  /// Forgets all, and keeps the memory.
  mutating func removeAll() {
    collector.messages.removeAll()
    pieces.removeAll(keepingCapacity: true)
    crowds.removeAll()
    first = nil
  }

  /// Keeps places for messages that come before.
  mutating func keepPlaces(_ count: Int) { for _ in 0..<count { _ = collector.messages.keepPlace() } }

  /// Gives the messages away for storage of others.
  mutating func exchangeMessages(_ spare: inout CollectedMessages) { swap(&collector.messages, &spare) }
}
