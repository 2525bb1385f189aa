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
    var bitCount: Int32
    var station: UInt16
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
  static let usualCount = 2560

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

  /// Sets the times of those that have none.
  mutating func setTimes(_ time: (MessageBits, Head) -> Int64?) {
    var heads = heads
    var index = 0
    forEach { bits, head in
      if let time = time(bits, head) { heads[index].time = time }
      index += 1
    }
    self.heads = heads
  }

  /// One of them, with another line.
  func alone(_ index: Int, line: Int) -> CollectedMessages {
    var head = heads[index]
    let end = index + 1 < heads.count ? heads[index + 1].start : words.count
    var alone = CollectedMessages()
    alone.words += words[head.start..<end]
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

/// Keeps the messages of a log as they come.
struct MessageCollector: AISMessageSink {
  private let input: Int
  var messages = CollectedMessages()

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
    guard let type = payload.messageType, payload.mmsi != nil else {
      batch.ledger.malformed += 1
      reject("the message ends before its sender", hearing, into: &batch)
      return
    }
    guard (1...27).contains(type) else {
      refuse(type, hearing, into: &batch)
      return
    }
    batch.ledger.decoded += 1
    messages.append(payload, hearing)
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
