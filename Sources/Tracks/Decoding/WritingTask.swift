import Signals

/// Writes the messages of a stretch of one log into bytes; the same for all its stretches.
struct WritingTask: Sendable {
  let tables: MessageTables
  let shape: Decoding.Shape
  let selection: MessageSelection
  /// Of the log.
  let input: String
  private let texts: LineTexts

  init(tables: MessageTables, shape: Decoding.Shape, selection: MessageSelection, input: String) {
    self.tables = tables
    self.shape = shape
    self.selection = selection
    self.input = input
    texts = LineTexts(input: input, unscaled: tables.isUnscaled)
  }

  /// Returns how many of the messages were wanted.
  func write(_ messages: CollectedMessages, stations: StationTexts, into sink: ByteSink) -> Int {
    sink.removeAll()
    return switch shape {
    case .json, .unscaledJSON:
      writeEach(messages, MessageJSON(tables, texts, stations: stations, into: sink)) { writer, bits, head in
        writer.write(bits, heard: head)
      }
    case .csv:
      writeEach(messages, MessageCSV(input: input, into: sink)) { writer, bits, head in
        writer.write(bits, heard: head, station: stations.field(head.station))
      }
    }
  }

  @inline(__always)
  private func writeEach<Writer>(
    _ messages: CollectedMessages, _ writer: Writer,
    _ write: (inout Writer, MessageBits, CollectedMessages.Head) -> Bool
  ) -> Int {
    var writer = writer
    let isSelective = !selection.isEverything
    var count = 0
    messages.forEach { bits, head in
      if isSelective, !selection.allows(bits, heard: head) { return }
      if write(&writer, bits, head) { count &+= 1 }
    }
    return count
  }
}
