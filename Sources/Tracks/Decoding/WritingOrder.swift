/// Has stretches of a log written by several tasks, and puts what they wrote out in the order of the log.
///
/// Memory is bounded: so many stretches at most are under way, and their memory is used again.
struct WritingOrder {
  private typealias Written = (messages: CollectedMessages, sink: ByteSink, count: Int)

  private let task: WritingTask
  private let descriptor: Int32
  /// 0: all is written at once, by the one who reads.
  private let most: Int
  private var underWay: [Task<(CollectedMessages, ByteSink, Int), Never>] = []
  private var spareSinks: [ByteSink] = []
  private var spares: [CollectedMessages] = []
  private var count = 0

  init(_ task: WritingTask, descriptor: Int32, threads: Int) {
    self.task = task
    self.descriptor = descriptor
    most = threads < 2 ? 0 : threads + 1
  }

  mutating func add(_ messages: CollectedMessages, stations: StationTexts) async throws(ScanError) {
    guard !messages.isEmpty else {
      spares.append(messages)
      return
    }
    let sink = spareSinks.popLast() ?? ByteSink()
    if most == 0 {
      try put(messages, sink, task.write(messages, stations: stations, into: sink))
      return
    }
    if underWay.count == most { try await takeFirst() }
    let task = task
    underWay.append(Task { (messages, sink, task.write(messages, stations: stations, into: sink)) })
  }

  /// Storage for the next stretch.
  mutating func spareMessages() -> CollectedMessages {
    var messages = spares.popLast() ?? CollectedMessages()
    messages.removeAll()
    return messages
  }

  /// Puts out what is left; returns how many messages were written in all.
  mutating func finish() async throws(ScanError) -> Int {
    while !underWay.isEmpty { try await takeFirst() }
    return count
  }

  private mutating func takeFirst() async throws(ScanError) {
    let (messages, sink, count) = await underWay.removeFirst().value
    try put(messages, sink, count)
  }

  private mutating func put(_ messages: CollectedMessages, _ sink: ByteSink, _ count: Int) throws(ScanError) {
    try sink.write(to: descriptor)
    self.count += count
    spareSinks.append(sink)
    spares.append(messages)
  }
}
