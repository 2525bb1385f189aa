/// What was heard in a stretch of a log, kept until it is written out.
protocol CollectedStretch: Sendable {
  init()
  var isEmpty: Bool { get }
  /// Keeps the memory for the next stretch.
  mutating func removeAll()
}

/// Writes stretches of one log into bytes, each by itself.
protocol StretchWriter<Stretch>: Sendable {
  associatedtype Stretch: CollectedStretch
  /// Returns how many of the messages were wanted.
  func write(_ stretch: Stretch, into sink: ByteSink) -> Int
}

/// Has stretches of a log written by several tasks, and puts what they wrote out in the order of the log.
///
/// Memory is bounded: so many stretches at most are under way, and their memory is used again.
struct WritingOrder<Writer: StretchWriter> {
  private let writer: Writer
  private let descriptor: Int32
  /// 0: all is written at once, by the one who reads.
  private let most: Int
  private var underWay: [Task<(Writer.Stretch, ByteSink, Int), Never>] = []
  private var spareSinks: [ByteSink] = []
  private var spares: [Writer.Stretch] = []
  private var count = 0

  init(_ writer: Writer, descriptor: Int32, threads: Int) {
    self.writer = writer
    self.descriptor = descriptor
    most = threads < 2 ? 0 : threads + 1
  }

  mutating func add(_ stretch: Writer.Stretch) async throws(ScanError) {
    guard !stretch.isEmpty else {
      spares.append(stretch)
      return
    }
    let sink = spareSinks.popLast() ?? ByteSink()
    if most == 0 {
      try put(stretch, sink, writer.write(stretch, into: sink))
      return
    }
    if underWay.count == most { try await takeFirst() }
    let writer = writer
    underWay.append(Task { (stretch, sink, writer.write(stretch, into: sink)) })
  }

  /// Storage for the next stretch.
  mutating func spare() -> Writer.Stretch {
    var stretch = spares.popLast() ?? Writer.Stretch()
    stretch.removeAll()
    return stretch
  }

  /// Puts out what is left; returns how many messages were written in all.
  mutating func finish() async throws(ScanError) -> Int {
    while !underWay.isEmpty { try await takeFirst() }
    return count
  }

  private mutating func takeFirst() async throws(ScanError) {
    let (stretch, sink, count) = await underWay.removeFirst().value
    try put(stretch, sink, count)
  }

  private mutating func put(_ stretch: Writer.Stretch, _ sink: ByteSink, _ count: Int) throws(ScanError) {
    try sink.write(to: descriptor)
    self.count += count
    spareSinks.append(sink)
    spares.append(stretch)
  }
}
