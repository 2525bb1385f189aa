import Foundation
import Signals

@testable import Tracks

/// What `decode` makes of a log of frames, without files.
struct FrameLines {
  var lines: [String]
  var batch: ReportBatch

  /// - Parameter linesPerBlock: how the log is cut; nothing may depend on it.
  init(
    _ log: String, linesPerBlock: Int = .max, shape: Decoding.Shape = .json,
    selection: MessageSelection = MessageSelection()
  ) {
    var reader = FrameLineReader(
      ReaderInput(index: 0, name: "log"), parse: TimedHexLog.parse, sink: FrameCollector())
    let writer = FrameWriter(shape: shape, selection: selection, input: "log")
    let sink = ByteSink()
    var text: [UInt8] = []
    batch = ReportBatch()
    func write(_ frames: inout CollectedFrames) {
      _ = writer.write(frames, into: sink)
      text += sink.bytes
      frames.removeAll()
    }
    let rows = log.split(separator: "\n").map { Array($0.utf8) + [0x0A] }
    for start in stride(from: 0, to: rows.count, by: min(linesPerBlock, max(1, rows.count))) {
      let block = rows[start..<min(rows.count, start &+ min(linesPerBlock, rows.count))].flatMap { $0 }
      reader.read(block.span.bytes, firstLine: start + 1, into: &batch)
      write(&reader.sink.collected)
    }
    reader.finish(into: &batch)
    write(&reader.sink.collected)
    lines = String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  init(_ frames: [ModeSFrame]) {
    self.init(frames.enumerated().map { Transmission(firstOfMay + Double($0.offset), $0.element) }.log)
  }

  var decoded: [Decoded] { lines.map { Decoded($0) } }
}
