import Foundation
import Tracks

/// What a reader makes of a log, given whole or in blocks of so many lines.
func readNMEA(_ log: [UInt8], blockLines: Int = .max, date: Timestamp? = nil) throws -> ReportBatch {
  var reader = try NMEALog().makeReader(for: ReaderInput(index: 3, name: "test", date: date))
  var batch = ReportBatch()
  var start = 0
  var line = 1
  while start < log.count {
    var end = start
    var lines = 0
    while end < log.count, lines < blockLines {
      if log[end] == 0x0A { lines += 1 }
      end += 1
    }
    reader.read(log.span.bytes.extracting(start..<end), firstLine: line, into: &batch)
    start = end
    line += lines
  }
  reader.finish(into: &batch)
  return batch
}

func readNMEA(_ lines: String...) throws -> ReportBatch { try readNMEA(Array(lines.joined(separator: "\n").utf8)) }

/// `!`, the text and its checksum.
func checksummed(_ body: String) -> String {
  let sum = body.utf8.reduce(0, ^)
  let digits = String(sum, radix: 16, uppercase: true)
  return "!\(body)*\(digits.count == 1 ? "0" : "")\(digits)"
}

/// A real log of the shared collection, which stands beside the repository; `nil` where it is not there.
func sharedLog(_ name: String, file: String = #filePath) -> [UInt8]? {
  FileManager.default.contents(atPath: sharedLogPath(name, file: file)).map(Array.init)
}

func sharedLogPath(_ name: String, file: String = #filePath) -> String {
  var root = URL(fileURLWithPath: file)
  while root.path.count > 1, !FileManager.default.fileExists(atPath: root.appendingPathComponent("Package.swift").path)
  {
    root.deleteLastPathComponent()
  }
  return root.deletingLastPathComponent().appendingPathComponent("shared/data/ais/\(name)").path
}

/// Bits from fields and their widths, armoured; with the fill bits.
func armoured(_ fields: [(value: Int, width: Int)]) -> (text: String, fill: Int) {
  var bits: [UInt8] = []
  for (value, width) in fields {
    for place in stride(from: width - 1, through: 0, by: -1) { bits.append(UInt8(value >> place & 1)) }
  }
  let fill = (6 - bits.count % 6) % 6
  bits += [UInt8](repeating: 0, count: fill)
  let text = stride(from: 0, to: bits.count, by: 6).map { start -> UInt8 in
    let six = bits[start..<start + 6].reduce(0) { $0 << 1 | $1 }
    return six < 40 ? six + 48 : six + 56
  }
  return (String(decoding: text, as: UTF8.self), fill)
}

/// A message 1 as a sentence.
func positionSentence(
  mmsi: Int = 211_234_560, longitude: Int, latitude: Int, speed: Int = 100, repeats: Int = 0
) -> String {
  let (text, fill) = armoured([
    (1, 6), (repeats, 2), (mmsi, 30), (0, 4), (0, 8), (speed, 10), (1, 1), (longitude, 28), (latitude, 27), (900, 12),
    (91, 9), (12, 6), (0, 25),
  ])
  return checksummed("AIVDM,1,1,,A,\(text),\(fill)")
}
