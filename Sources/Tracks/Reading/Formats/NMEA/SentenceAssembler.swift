import Signals

/// Puts messages of several sentences together.
///
/// Parts may come in any order and between those of other messages. A message is given up when a part of another with
/// the same key arrives, when a later part comes more than a minute of log time after its last (a thousand lines, where
/// the log tells no time), and at the end of the log; and the oldest when there are more than 4,096.
struct SentenceAssembler: Sendable {
  struct Key: Hashable, Sendable {
    /// Talker, own vessel or not, count, sequential identifier and channel.
    var sentence: UInt64
    /// A hash of the TAG block's group, else of its station.
    var station: UInt32

    init(_ sentence: AISSentence, station: UInt32) {
      self.sentence =
        UInt64(sentence.talker) << 48 | UInt64(sentence.channel) << 16 | UInt64(sentence.sequence ?? 0xFF) << 8
        | UInt64(sentence.count) << 4 | (sentence.isOwnVessel ? 1 : 0)
      self.station = station
    }

    func hash(into hasher: inout Hasher) { hasher.combine(sentence ^ UInt64(station) << 20) }
  }

  struct Part: Sendable {
    var number: UInt8
    var line: Int
    var time: WrapperTime
    var payload: AISPayload
  }

  struct Message: Sendable {
    var payload: AISPayload
    var time: WrapperTime
    /// Of the part with the lowest number.
    var firstLine: Int
  }

  enum Outcome {
    /// Kept until the others come.
    case kept
    /// The same part again, as another receiver hands it on.
    case duplicate
    case complete(Message)
    /// All parts are there, but together they are longer than any message.
    case tooLong
  }

  private var open: [Key: [Part]] = [:]
  /// Lines whose message was given up.
  private(set) var orphans: [Orphan] = []

  struct Orphan: Sendable {
    var line: Int
    var number: UInt8
    var count: UInt8
  }

  static let longestWait: Int64 = 60_000
  static let longestWaitInLines = 1_000
  static let capacity = 4_096

  mutating func take(_ part: Part, of count: UInt8, key: Key) -> Outcome {
    guard var parts = open.removeValue(forKey: key) else {
      keep([part], key: key)
      return .kept
    }
    if let last = parts.last, Self.isStale(last, at: part) {
      abandon(parts, key: key)
      keep([part], key: key)
      return .kept
    }
    if let held = parts.first(where: { $0.number == part.number }) {
      if held.payload == part.payload {
        open[key] = parts
        return .duplicate
      }
      abandon(parts, key: key)
      keep([part], key: key)
      return .kept
    }
    parts.append(part)
    guard parts.count == count else {
      open[key] = parts
      return .kept
    }
    parts.sort { $0.number < $1.number }
    var message = Message(payload: parts[0].payload, time: parts[0].time, firstLine: parts[0].line)
    for part in parts.dropFirst() {
      guard message.payload.append(part.payload) else { return .tooLong }
      if message.time.isNone { message.time = part.time }
    }
    return .complete(message)
  }

  /// Gives up what is still open.
  mutating func finish() {
    for (key, parts) in open { abandon(parts, key: key) }
    open.removeAll()
  }

  /// The lines given up since the last call, in their order.
  mutating func takeOrphans() -> [Orphan] {
    guard !orphans.isEmpty else { return [] }
    defer { orphans.removeAll() }
    return orphans.sorted { $0.line < $1.line }
  }

  private mutating func keep(_ parts: [Part], key: Key) {
    if open.count >= Self.capacity {
      let oldest = open.sorted { $0.value[0].line < $1.value[0].line }.prefix(Self.capacity / 4)
      for (key, parts) in oldest {
        open.removeValue(forKey: key)
        abandon(parts, key: key)
      }
    }
    open[key] = parts
  }

  private mutating func abandon(_ parts: [Part], key: Key) {
    let count = UInt8(truncatingIfNeeded: key.sentence >> 4 & 0xF)
    for part in parts { orphans.append(Orphan(line: part.line, number: part.number, count: count)) }
  }

  private static func isStale(_ last: Part, at next: Part) -> Bool {
    if !last.time.isNone, !next.time.isNone {
      return abs(next.time.milliseconds - last.time.milliseconds) > longestWait
    }
    return next.line - last.line > longestWaitInLines
  }
}
