import Signals

/// Writes the messages of a stretch of one log into bytes; the same for all its stretches.
struct WritingTask: StretchWriter {
  let tables: MessageTables
  let shape: Decoding.Shape
  let selection: MessageSelection
  /// Of the log.
  let input: String
  /// Messages that began in logs before it.
  let open: OpenMessages
  private let texts: LineTexts

  init(
    tables: MessageTables, shape: Decoding.Shape, selection: MessageSelection, input: String,
    open: OpenMessages = OpenMessages()
  ) {
    self.tables = tables
    self.shape = shape
    self.selection = selection
    self.input = input
    self.open = open
    texts = LineTexts(input: input, unscaled: tables.isUnscaled)
  }

  func write(_ messages: CollectedMessages, into sink: ByteSink) -> Int {
    sink.removeAll()
    var (count, next) = (0, 0)
    for index in messages.beginningEarlier {
      count += write(messages, next..<index, into: sink)
      let (message, input) = open.message(index, of: messages)
      let task = WritingTask(tables: tables, shape: shape, selection: selection, input: input)
      count += task.write(message, 0..<1, into: sink)
      next = index + 1
    }
    return count + write(messages, next..<messages.heads.count, into: sink)
  }

  private func write(_ messages: CollectedMessages, _ range: Range<Int>, into sink: ByteSink) -> Int {
    let stations = messages.stations
    return switch shape {
    case .json, .unscaledJSON:
      writeEach(messages, range, MessageJSON(tables, texts, stations: stations, into: sink)) { writer, bits, head in
        writer.write(bits, heard: head)
      }
    case .csv:
      writeEach(messages, range, MessageCSV(input: input, into: sink)) { writer, bits, head in
        writer.write(bits, heard: head, station: stations.field(head.station))
      }
    }
  }

  @inline(__always)
  private func writeEach<Writer>(
    _ messages: CollectedMessages, _ range: Range<Int>, _ writer: Writer,
    _ write: (inout Writer, MessageBits, CollectedMessages.Head) -> Bool
  ) -> Int {
    var writer = writer
    let isSelective = !selection.isEverything
    var count = 0
    messages.forEach(in: range) { bits, head in
      if isSelective, !selection.allows(bits, heard: head) { return }
      if write(&writer, bits, head) { count &+= 1 }
    }
    return count
  }
}
