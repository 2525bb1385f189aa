/// Writes the frames of a stretch of one log into bytes; the same for all its stretches.
struct FrameWriter: StretchWriter {
  let shape: Decoding.Shape
  let selection: MessageSelection
  /// Of the log.
  let input: String

  func write(_ collected: CollectedFrames, into sink: ByteSink) -> Int {
    sink.removeAll()
    var count = 0
    let isSelective = !selection.isEverything
    switch shape {
    case .json, .unscaledJSON:
      let writer = FrameJSON(input: input, into: sink)
      for heard in collected.frames where !isSelective || selection.allows(heard) {
        writer.write(heard)
        count += 1
      }
    case .csv:
      let writer = FrameCSV(input: input, into: sink)
      for heard in collected.frames where !isSelective || selection.allows(heard) {
        if writer.write(heard) { count += 1 }
      }
    }
    return count
  }
}
