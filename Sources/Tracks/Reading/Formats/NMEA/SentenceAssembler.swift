import Signals

/// Puts messages of several sentences together.
///
/// Parts may come in any order and between those of other messages. A message is given up when a part of another with
/// the same key arrives, when the next part comes more than a minute of log time after the last (a thousand lines, where
/// one of them tells no time; fifty, where the last is in a log before), and at the end of the logs; and the oldest when
/// there are more than 4,096. A part that comes before one with a lower number is near it, for receivers count from the
/// first on: within two seconds, or twenty lines. Further apart, the first of the one message and the last of the other
/// were lost.
///
/// Lines of logs before the one that is read count back from 0, its last.
struct SentenceAssembler: Sendable {
  struct Key: Hashable, Comparable, Sendable {
    /// Talker, own vessel or not, count, sequential identifier and channel.
    var sentence: UInt64
    /// A hash of the TAG block's group, else of its station.
    var station: UInt32

    var isOwnVessel: Bool { sentence & 1 == 1 }
    /// How many parts the message has.
    var count: UInt8 { UInt8(truncatingIfNeeded: sentence >> 4 & 0xF) }

    /// Of no sentence.
    fileprivate init() {
      sentence = 0
      station = 0
    }

    init(_ sentence: AISSentence, station: UInt32) {
      self.sentence =
        UInt64(sentence.talker) << 48 | UInt64(sentence.channel) << 16 | UInt64(sentence.sequence ?? 0xFF) << 8
        | UInt64(sentence.count) << 4 | (sentence.isOwnVessel ? 1 : 0)
      self.station = station
    }

    func hash(into hasher: inout Hasher) { hasher.combine(sentence ^ UInt64(station) << 20) }

    /// An order that no hash decides, for parts of one line.
    static func < (left: Key, right: Key) -> Bool {
      (left.sentence, left.station) < (right.sentence, right.station)
    }
  }

  struct Part: Sendable {
    var number: UInt8
    var line: Int
    var time: WrapperTime
    var station: UInt16
    var payload: AISPayload
    /// Whether the ledger counts its line for it, and not for another sentence that stands there too.
    var isCounted = true
  }

  struct Message: Sendable {
    var payload: AISPayload
    /// Of the first part that has one.
    var time: WrapperTime
    var station: UInt16
    /// Of the part with the lowest number.
    var firstLine: Int
    /// How many of the parts that came before the last are counted.
    var merged: Int
  }

  enum Outcome {
    /// Kept until the others come.
    case kept
    /// The same part again, as another receiver hands it on.
    case duplicate
    case complete(Message)
    /// All parts are there, but together they are longer than any message; so many of the earlier are counted.
    case tooLong(merged: Int)
  }

  struct Orphan: Sendable {
    var key: Key
    var part: Part
    var count: UInt8
    /// Given up at the end, not for what came after it.
    var isLast = false
  }

  static func orphaned(number: UInt8, count: UInt8) -> String {
    "part \(number) of \(count), whose other parts did not come"
  }

  /// The parts of a message that have come, the first to come apart from the others: most messages have two.
  private struct Open: Sendable {
    var first: Part
    var others: [Part] = []

    var last: Part { others.last ?? first }
    var count: Int { others.count + 1 }

    func part(_ number: UInt8) -> Part? {
      first.number == number ? first : others.first { $0.number == number }
    }

    func moved(by lines: Int) -> Open {
      var moved = self
      moved.first.line += lines
      for index in others.indices { moved.others[index].line += lines }
      return moved
    }

    func stands(on line: Int) -> Bool { first.line == line || others.contains { $0.line == line } }

    mutating func count(line: Int) -> Bool {
      if first.line == line {
        first.isCounted = true
      } else if let index = others.firstIndex(where: { $0.line == line }) {
        others[index].isCounted = true
      } else {
        return false
      }
      return true
    }
  }

  /// The first of two parts, apart from all others while nothing came between: the second nearly always follows, and only
  /// the storage of their bits changes hands (Benchmarks/run_nmea.sh).
  private struct Waiting: Sendable {
    var isOpen = false
    var key = Key()
    var line = 0
    var time = WrapperTime.none
    var station: UInt16 = 0
    var isCounted = true
    var payload = AISPayload()
  }

  private var waiting = Waiting()
  /// The message whose part came last, apart from the others: the next part is nearly always its own, and a dictionary
  /// costs more than the sentence.
  private var latest: (key: Key, message: Open)?
  private var open: [Key: Open] = [:]
  /// Lines whose message was given up.
  private(set) var orphans: [Orphan] = []

  /// Milliseconds.
  static let longestWait: Int64 = 60_000
  static let longestWaitInLines = 1_000
  static let longestWaitOverLogs = 50
  /// More than any receiver hears in ``longestWait``.
  static let linesOfMinute = 20_000
  /// For a part with a lower number: milliseconds, and lines.
  static let longestWaitBack: (time: Int64, lines: Int) = (2_000, 20)
  static let capacity = 4_096

  /// How a message came whose two parts followed each other.
  struct Pair {
    var time: WrapperTime
    var station: UInt16
    var firstLine: Int
    var isFirstCounted: Bool
  }

  /// Whether two parts that follow each other meet no other.
  @inline(__always)
  func isFree(for key: Key) -> Bool {
    !waiting.isOpen && latest?.key != key && (open.isEmpty || open.index(forKey: key) == nil)
  }

  /// Keeps the first of two parts, and takes its bits for other storage; false where others of its key wait.
  @inline(__always)
  mutating func wait(
    for key: Key, after payload: inout AISPayload, line: Int, time: WrapperTime, station: UInt16, isCounted: Bool
  ) -> Bool {
    guard isFree(for: key) else { return false }
    waiting.isOpen = true
    waiting.key = key
    waiting.line = line
    waiting.time = time
    waiting.station = station
    waiting.isCounted = isCounted
    swap(&waiting.payload, &payload)
    return true
  }

  /// Joins the second of two parts to the first, if that is what waits; the bits of both are in `payload` then.
  @inline(__always)
  mutating func join(
    _ key: Key, _ payload: inout AISPayload, line: Int, time: WrapperTime, station: UInt16
  ) -> Pair? {
    guard waiting.isOpen, waiting.key == key,
      !Self.isStale(waiting.time, waiting.line, at: time, line), waiting.payload.append(payload)
    else { return nil }
    waiting.isOpen = false
    swap(&waiting.payload, &payload)
    return Pair(
      time: waiting.time.isNone ? time : waiting.time, station: waiting.station == 0 ? station : waiting.station,
      firstLine: waiting.line, isFirstCounted: waiting.isCounted)
  }

  /// Puts the part that waits among the others.
  private mutating func admitWaiting() {
    guard waiting.isOpen else { return }
    let part = Part(
      number: 1, line: waiting.line, time: waiting.time, station: waiting.station, payload: waiting.payload,
      isCounted: waiting.isCounted)
    let key = waiting.key
    waiting = Waiting()
    keep(Open(first: part), key: key)
  }

  mutating func take(_ part: consuming Part, of count: UInt8, key: Key) -> Outcome {
    admitWaiting()
    guard var held = removeMessage(key) else {
      keep(Open(first: part), key: key)
      return .kept
    }
    let same = held.part(part.number)
    let isOther = same.map { $0.payload != part.payload } ?? false
    let isBack = same == nil && part.number < held.last.number
    if isOther || Self.isStale(held.last.time, held.last.line, at: part.time, part.line, isBack: isBack) {
      abandon(held, key: key)
      keep(Open(first: part), key: key)
      return .kept
    }
    guard same == nil else {
      keep(held, key: key)
      return .duplicate
    }
    guard held.count + 1 == count else {
      held.others.append(part)
      keep(held, key: key)
      return .kept
    }
    return Self.joined(consume held, part)
  }

  private mutating func removeMessage(_ key: Key) -> Open? {
    if let held = latest, held.key == key {
      latest = nil
      return held.message
    }
    return open.isEmpty ? nil : open.removeValue(forKey: key)
  }

  private static func joined(_ held: consuming Open, _ last: consuming Part) -> Outcome {
    if held.others.isEmpty, held.first.number == 1 {
      var message = Message(
        payload: held.first.payload, time: held.first.time.isNone ? last.time : held.first.time,
        station: held.first.station == 0 && held.first.line > 0 ? last.station : held.first.station,
        firstLine: held.first.line,
        merged: held.first.isCounted ? 1 : 0)
      held.first.payload = last.payload
      guard message.payload.append(last.payload) else { return .tooLong(merged: message.merged) }
      return .complete(message)
    }
    let merged = ([held.first] + held.others).count(where: \.isCounted)
    let parts = ([held.first, last] + held.others).sorted { $0.number < $1.number }
    var message = Message(
      payload: parts[0].payload, time: parts[0].time, station: parts[0].station, firstLine: parts[0].line,
      merged: merged)
    for part in parts.dropFirst() {
      guard message.payload.append(part.payload) else { return .tooLong(merged: merged) }
      if message.time.isNone { message.time = part.time }
      // Stations have numbers of their own in each log: that of the log which the message's address is in.
      if message.station == 0, message.firstLine > 0, part.line > 0 { message.station = part.station }
    }
    return .complete(message)
  }

  /// Has a part that waits and stands on a line be the one that the ledger counts the line for; false where none waits.
  mutating func count(line: Int) -> Bool {
    admitWaiting()
    if var (_, message) = latest, message.count(line: line) {
      latest?.message = message
      return true
    }
    let key = open.filter { $0.value.stands(on: line) }.map(\.key).min()
    guard let key else { return false }
    return open[key]?.count(line: line) ?? false
  }

  /// Gives up what is still open.
  mutating func finish() {
    admitWaiting()
    let before = orphans.count
    defer { for index in before..<orphans.count { orphans[index].isLast = true } }
    for (key, held) in open { abandon(held, key: key) }
    if let (key, message) = latest { abandon(message, key: key) }
    latest = nil
    open.removeAll()
  }

  /// The lines given up since the last call, in their order.
  mutating func takeOrphans() -> [Orphan] {
    guard !orphans.isEmpty else { return [] }
    defer { orphans.removeAll() }
    return orphans.sorted { ($0.part.line, $0.part.number, $0.key) < ($1.part.line, $1.part.number, $1.key) }
  }

  private mutating func keep(_ message: Open, key: Key) {
    if open.count >= Self.capacity {
      let oldest = open.sorted { ($0.value.first.line, $0.key) < ($1.value.first.line, $1.key) }
        .prefix(Self.capacity / 4)
      for (key, held) in oldest {
        open.removeValue(forKey: key)
        abandon(held, key: key)
      }
    }
    if let (key, message) = latest { open[key] = message }
    latest = (key, message)
  }

  private mutating func abandon(_ held: Open, key: Key) {
    for part in [held.first] + held.others {
      orphans.append(Orphan(key: key, part: part, count: key.count))
    }
  }

  @inline(__always)
  static func isStale(
    _ time: WrapperTime, _ line: Int, at next: WrapperTime, _ nextLine: Int, isBack: Bool = false
  ) -> Bool {
    if !time.isNone, !next.isNone {
      return abs(next.milliseconds - time.milliseconds) > (isBack ? longestWaitBack.time : longestWait)
    }
    let longest = line > 0 ? longestWaitInLines : longestWaitOverLogs
    return nextLine - line > (isBack ? longestWaitBack.lines : longest)
  }
}

// MARK: - From log to log

extension SentenceAssembler {
  /// The line of the oldest part that waits, or was given up; `nil` where there is none.
  var firstLine: Int? {
    var lines = open.values.map(\.first.line) + orphans.map(\.part.line)
    if let latest { lines.append(latest.message.first.line) }
    return lines.min()
  }

  /// Gives up a message.
  mutating func abandon(_ key: Key) {
    admitWaiting()
    if let held = removeMessage(key) { abandon(held, key: key) }
  }

  /// The log of so many lines ends, and the next begins. What no part of the next can complete is given up.
  mutating func moveOn(over lines: Int) {
    admitWaiting()
    if let (key, message) = latest.take() { open[key] = message }
    let newest = open.values.lazy.map(\.last.time.milliseconds).max() ?? 0
    for (key, held) in open {
      let last = held.last
      let isOver =
        last.time.isNone
        ? lines + 1 - last.line > Self.longestWaitOverLogs
        : newest - last.time.milliseconds > Self.longestWait || lines - last.line > Self.linesOfMinute
      if isOver {
        open.removeValue(forKey: key)
        abandon(held, key: key)
      }
    }
    open = open.mapValues { $0.moved(by: -lines) }
    for index in orphans.indices { orphans[index].part.line -= lines }
  }
}
