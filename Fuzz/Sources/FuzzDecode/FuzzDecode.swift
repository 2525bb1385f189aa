import FuzzSupport
import Signals
import Tracks

/// Messages through `trackscan decode`: what it writes is JSON, and says what ``AISRecord`` says of the same bits.
///
/// An input is some of FuzzPayload's, with a byte 255 between them.
@main
struct FuzzDecode {
  private nonisolated(unsafe) static let integers = DecodingStream(.unscaledJSON)
  private nonisolated(unsafe) static let values = DecodingStream(.json)
  private nonisolated(unsafe) static let columns = DecodingStream(.csv)

  static func main() {
    fuzz { data, size in
      FuzzDecode.read(UnsafeBufferPointer(start: data, count: size).split(separator: 0xFF).map(Array.init))
      return 0
    }
  }

  static func read(_ inputs: [[UInt8]]) {
    var log: [UInt8] = []
    var records: [AISRecord] = []
    for (index, input) in inputs.enumerated() where input.count > 1 {
      let text = input.dropFirst().prefix(176).map { $0 & 63 < 40 ? ($0 & 63) + 48 : ($0 & 63) + 56 }
      let fillBits = Int(input[0]) % 6
      guard let payload = AISPayload(armoured: text, fillBits: fillBits) else { continue }
      log += sentences(text, fillBits, sequence: index % 10)
      if let record = AISRecord(payload) { records.append(record) }
    }
    guard !log.isEmpty else { return }
    log = mended(log)
    let raw = integers.lines(of: log)
    require(raw.count == records.count, "\(raw.count) lines of \(records.count) messages")
    for (record, line) in zip(records, raw) {
      guard case .object(let told) = JSONText(line: line) else { return require(false, "a line is no object") }
      require(told["truncated"] == .flag(record.isTruncated), "\(record.isTruncated ? "" : "not ")cut short")
      require(told["type"] == .number(String(record.messageType)), "another type")
      require(told["mmsi"] == .number(String(record.mmsi)), "another sender")
      FuzzDecode.compare(record.fields, told)
    }
    let scaled = values.lines(of: log)
    require(scaled.count == records.count, "\(scaled.count) lines of \(records.count) messages")
    for line in scaled { sink &+= JSONText(line: line) == .null ? 1 : 0 }
    require(columns.lines(of: log).count <= records.count, "more positions than messages")
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

  static func sentences(_ text: [UInt8], _ fillBits: Int, sequence: Int) -> [UInt8] {
    let parts = stride(from: 0, to: text.count, by: 60).map { Array(text[$0..<min($0 + 60, text.count)]) }
    var log: [UInt8] = []
    for (index, part) in parts.enumerated() {
      let fill = index == parts.count - 1 ? fillBits : 0
      let sequence = parts.count > 1 ? String(sequence) : ""
      log += Array("!AIVDM,\(parts.count),\(index + 1),\(sequence),A,".utf8) + part + Array(",\(fill)*00\n".utf8)
    }
    return log
  }
}
