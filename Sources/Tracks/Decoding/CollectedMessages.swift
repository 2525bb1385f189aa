import Signals

/// Messages of a stretch of a log, one after the other, until they are written out.
struct CollectedMessages: CollectedStretch {
  /// What is known of a message besides its bits.
  struct Head: Sendable {
    /// Milliseconds since 1970, or ``PositionReport/untimed``.
    var time: Int64
    /// Of its first part; of a log before, it counts back from 0.
    var line: Int
    /// Where its bits begin in the words.
    var start: Int
    /// ``none`` where the place was kept for a message that did not come.
    var bitCount: Int32
    var station: UInt16

    static let none: Int32 = -1
    var isMessage: Bool { bitCount != Self.none }
  }

  /// In the order in which they came.
  private(set) var heads: [Head] = []
  /// The bits of each message, and a word of zeros.
  private(set) var words: [UInt64] = []
  /// Indices of those that begin in a log before: hardly ever one.
  private(set) var beginningEarlier: [Int] = []
  /// Of the log, as far as it was read.
  var stations = StationTexts()

  /// Messages of a stretch of a log, as they are most often.
  static let usualCount = 2816

  init() {
    heads.reserveCapacity(Self.usualCount)
    words.reserveCapacity(Self.usualCount * 5)
  }

  var isEmpty: Bool { heads.isEmpty }

  @inline(__always)
  mutating func append(_ bits: AISPositionBits, _ hearing: Hearing) {
    appendHead(bits.bitCount, hearing)
    let (first, second, third) = bits.words
    words.append(first)
    words.append(second)
    words.append(third)
    words.append(0)
  }

  mutating func append(_ payload: AISPayload, _ hearing: Hearing) {
    if hearing.firstLine <= 0 { beginningEarlier.append(heads.count) }
    appendHead(payload.bitCount, hearing)
    payload.appendWords(to: &words)
    words.append(0)
  }

  @inline(__always)
  private mutating func appendHead(_ bitCount: Int, _ hearing: Hearing) {
    heads.append(
      Head(
        time: hearing.time.milliseconds, line: hearing.firstLine, start: words.count,
        bitCount: Int32(truncatingIfNeeded: bitCount), station: hearing.station))
  }

  /// How many have no time.
  var untimedCount: Int { heads.count { $0.isMessage && $0.time == PositionReport.untimed } }

  /// Sets the times of those that have none.
  mutating func setTimes(_ time: (MessageBits, Head) -> Int64?) {
    var heads = heads
    var index = 0
    forEach { bits, head in
      while !heads[index].isMessage { index += 1 }
      if let time = time(bits, head) { heads[index].time = time }
      index += 1
    }
    self.heads = heads
  }

  /// One of them, with another line.
  func alone(_ index: Int, line: Int) -> CollectedMessages {
    var head = heads[index]
    var alone = CollectedMessages()
    alone.words += words[head.start...head.start + (Int(head.bitCount) + 63) / 64]
    head.start = 0
    head.line = line
    alone.heads.append(head)
    return alone
  }

  mutating func removeAll() {
    heads.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    beginningEarlier.removeAll()
  }
}

// MARK: - Places

extension CollectedMessages {
  /// Keeps a place for a message that may come there; returns which it is.
  mutating func keepPlace() -> Int {
    heads.append(
      Head(time: PositionReport.untimed, line: 0, start: words.count, bitCount: Head.none, station: 0))
    return heads.count - 1
  }

  /// Keeps the bits of the message, too.
  mutating func keep(_ payload: AISPayload, at place: Int) {
    heads[place].start = words.count
    payload.appendWords(to: &words)
    words.append(0)
  }

  /// The message came, whose bits were kept.
  mutating func put(bitCount: Int, _ hearing: Hearing, at place: Int) {
    if hearing.firstLine <= 0 { beginningEarlier.append(place) }
    heads[place].time = hearing.time.milliseconds
    heads[place].line = hearing.firstLine
    heads[place].station = hearing.station
    heads[place].bitCount = Int32(truncatingIfNeeded: bitCount)
  }

  /// The first bits of a message that were kept.
  func firstBits(at place: Int) -> UInt64 { words[heads[place].start] }

  /// The bits that were kept at a place.
  func bits(at place: Int, count: Int) -> AISPayload {
    var bits = AISPayload()
    let start = heads[place].start
    bits.replaceAll(with: words[start..<start + (count + 63) / 64], bitCount: count)
    return bits
  }

  /// Puts others before them, into the first places, which were kept for it, as far as they go; returns how far the others
  /// moved on.
  mutating func putFirst(_ others: CollectedMessages, keptPlaces: Int) -> Int {
    let offset = words.count
    words += others.words
    let moved = others.heads.map { head in
      var head = head
      head.start += offset
      return head
    }
    let shift = max(0, moved.count - keptPlaces)
    heads.replaceSubrange(0..<moved.count - shift, with: moved)
    beginningEarlier = others.beginningEarlier + beginningEarlier.map { $0 + shift }
    return shift
  }

  /// - Parameter numbers: by the number that each station has here.
  mutating func renumberStations(_ numbers: [UInt16]) {
    for index in heads.indices where heads[index].station != 0 {
      heads[index].station = numbers[Int(heads[index].station)]
    }
  }
}

/// Keeps the messages of a log as they come.
struct MessageCollector: AISMessageSink {
  private let input: Int
  var messages = CollectedMessages()
  /// Where the next message of several sentences belongs; `nil` for after the others.
  var place: Int?

  init(input: Int) { self.input = input }

  @inline(__always)
  mutating func take(_ bits: AISPositionBits, _ hearing: Hearing, into batch: inout ReportBatch) {
    let type = bits.unsigned(0, 6) ?? 0
    guard type &- 1 < 27 else {
      refuse(Int(type), hearing, into: &batch)
      return
    }
    batch.ledger.decoded += 1
    messages.append(bits, hearing)
  }

  mutating func take(_ payload: AISPayload, _ hearing: Hearing, into batch: inout ReportBatch) {
    guard accepts(payload.messageType, payload.bitCount, hearing, into: &batch) else { return }
    if let place {
      messages.keep(payload, at: place)
      messages.put(bitCount: payload.bitCount, hearing, at: place)
    } else {
      messages.append(payload, hearing)
    }
  }

  /// A message whose bits were kept at its place.
  mutating func take(bitCount: Int, at place: Int, _ hearing: Hearing, into batch: inout ReportBatch) {
    let type = bitCount < 6 ? nil : Int(messages.firstBits(at: place) >> 58)
    guard accepts(type, bitCount, hearing, into: &batch) else { return }
    messages.put(bitCount: bitCount, hearing, at: place)
  }

  private func accepts(_ type: Int?, _ bitCount: Int, _ hearing: Hearing, into batch: inout ReportBatch) -> Bool {
    guard let type, bitCount >= 38 else {
      batch.ledger.malformed += 1
      reject("the message ends before its sender", hearing, into: &batch)
      return false
    }
    guard (1...27).contains(type) else {
      refuse(type, hearing, into: &batch)
      return false
    }
    batch.ledger.decoded += 1
    return true
  }

  mutating func finish(into batch: inout ReportBatch) {}

  private func refuse(_ type: Int, _ hearing: Hearing, into batch: inout ReportBatch) {
    batch.ledger.unknownType += 1
    reject("the standard has no message type \(type)", hearing, into: &batch)
  }

  private func reject(_ reason: String, _ hearing: Hearing, into batch: inout ReportBatch) {
    batch.rejects.append(Reject(LineAddress(input: input, position: hearing.lastLine), reason))
  }
}
