import FuzzSupport
import Signals
import Tracks

/// A message through `trackscan decode`: what it writes is JSON, and says what ``AISRecord`` says of the same bits.
///
/// An input is that of FuzzPayload.
@main
struct FuzzDecode {
  static func main() {
    fuzz { data, size in
      let input = Array(UnsafeBufferPointer(start: data, count: size))
      if let first = input.first { FuzzDecode.read(input.dropFirst().prefix(177), Int(first) % 6) }
      return 0
    }
  }

  static func read(_ codes: ArraySlice<UInt8>, _ fillBits: Int) {
    let text = codes.map { $0 & 63 < 40 ? ($0 & 63) + 48 : ($0 & 63) + 56 }
    guard !text.isEmpty, let payload = AISPayload(armoured: text, fillBits: fillBits) else { return }
    let log = mended(sentences(text, fillBits))
    let lineCount = log.count { $0 == 0x0A }
    let raw = DecodedLog(log, .unscaledJSON)
    require(
      raw.outcome.ledger.lines == lineCount, "the ledger counts \(raw.outcome.ledger.lines) of \(lineCount) lines")
    let record = AISRecord(payload)
    require(raw.lines.count == (record == nil ? 0 : 1), "\(raw.lines.count) lines of a message")
    if let record, let line = raw.lines.first, case .object(let told) = JSONText(line: line) {
      require(told["truncated"] == .flag(record.isTruncated), "\(record.isTruncated ? "" : "not ")cut short")
      require(told["type"] == .number(String(record.messageType)), "another type")
      require(told["mmsi"] == .number(String(record.mmsi)), "another sender")
      FuzzDecode.compare(record.fields, told)
      readBack(record)
    }
    for line in DecodedLog(log, .json).lines { sink &+= JSONText(line: line) == .null ? 1 : 0 }
    sink &+= DecodedLog(log, .csv).output.count
  }

  /// Every field that the record has, the line has with the same value.
  static func compare(_ fields: AISFields, _ told: [String: JSONText]) {
    for entry in fields.entries {
      guard let value = told[entry.name] else {
        require(isPartOfMoment(entry.name), "\(entry.name) is not told")
        continue
      }
      switch (entry.value, value) {
      case (.integer(let raw), .number(let text)): require(String(raw) == text, "\(entry.name) is \(raw), not \(text)")
      case (.integer(let raw), .flag(let flag)): require(raw == (flag ? 1 : 0), "\(entry.name) is \(raw), not \(flag)")
      case (.text(let own), .text(let text)): require(own == text, "\(entry.name) is \(own), not \(text)")
      case (.text(let own), .null): require(own.isEmpty, "\(entry.name) is \(own), not null")
      case (.data(let own), .text(let text)): require(own.description == text, "\(entry.name) is \(own), not \(text)")
      case (.list(let own), .list(let list)):
        require(own.count == list.count, "\(entry.name) has \(own.count) objects, not \(list.count)")
        for (object, value) in zip(own, list) {
          if case .object(let told) = value { compare(object, told) } else { require(false, "no object") }
        }
      default: require(false, "\(entry.name) is \(entry.value), not \(value)")
      }
    }
  }

  static func isPartOfMoment(_ name: String) -> Bool {
    ["_year", "_month", "_day", "_hour", "_minute", "_second"].contains { name.hasSuffix($0) }
  }

  /// What is whole can be encoded, and says the same again.
  static func readBack(_ record: AISRecord) {
    guard !record.isTruncated, let payload = try? record.encoded() else { return }
    require(AISRecord(payload)?.fields == record.fields, "encoded and decoded, it is another message")
  }

  static func sentences(_ text: [UInt8], _ fillBits: Int) -> [UInt8] {
    let parts = stride(from: 0, to: text.count, by: 60).map { Array(text[$0..<min($0 + 60, text.count)]) }
    var log: [UInt8] = []
    for (index, part) in parts.enumerated() {
      let fill = index == parts.count - 1 ? fillBits : 0
      let sequence = parts.count > 1 ? "7" : ""
      log += Array("!AIVDM,\(parts.count),\(index + 1),\(sequence),A,".utf8) + part + Array(",\(fill)*00\n".utf8)
    }
    return log
  }
}
