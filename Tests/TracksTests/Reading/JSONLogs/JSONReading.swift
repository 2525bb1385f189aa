import Signals
import Testing

@testable import Tracks

/// Keeps what a reader gives.
struct PayloadSink: AISMessageSink {
  var payloads: [AISPayload] = []
  var hearings: [Hearing] = []

  mutating func take(_ bits: AISPositionBits, _ hearing: Hearing, into batch: inout ReportBatch) {
    var payload = AISPayload()
    payload.replaceAll(with: bits)
    take(payload, hearing, into: &batch)
  }

  mutating func take(_ payload: AISPayload, _ hearing: Hearing, into batch: inout ReportBatch) {
    payloads.append(payload)
    hearings.append(hearing)
    batch.ledger.decoded += 1
  }

  mutating func finish(into batch: inout ReportBatch) {}
}

/// What became of the lines of a JSON log.
struct JSONReading {
  var payloads: [AISPayload]
  var hearings: [Hearing]
  var batch = ReportBatch()

  var records: [AISRecord] { payloads.compactMap { AISRecord($0) } }
  var reasons: [String] { batch.rejects.map { "\($0.address.position): \($0.reason)" } }

  init(_ dialect: JSONDialect, _ lines: [String]) {
    var reader = JSONMessageReader(input: 3, dialect: dialect, sink: PayloadSink())
    let bytes = Array(lines.joined(separator: "\n").utf8)
    reader.read(bytes.span.bytes, firstLine: 1, into: &batch)
    reader.finish(into: &batch)
    payloads = reader.sink.payloads
    hearings = reader.sink.hearings
  }

  init(_ dialect: JSONDialect, _ lines: String...) { self.init(dialect, lines) }
}

/// A line gives one message with these integers; texts of the layout are compared too.
func expect(
  _ dialect: JSONDialect, _ line: String, gives expected: KeyValuePairs<String, AISValue>,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let reading = JSONReading(dialect, line)
  #expect(reading.reasons.isEmpty, "\(line)", sourceLocation: sourceLocation)
  let record = try #require(reading.records.first, "\(line)", sourceLocation: sourceLocation)
  #expect(!record.isTruncated, "\(line)", sourceLocation: sourceLocation)
  for (name, value) in expected {
    let told: AISValue? =
      switch name {
      case "type": .integer(record.messageType)
      case "repeat": .integer(record.repeatIndicator)
      case "mmsi": .integer(Int(record.mmsi))
      default: record.fields[name]
      }
    #expect(told == value, "\(name) of \(line)", sourceLocation: sourceLocation)
  }
}

extension AISValue: ExpressibleByIntegerLiteral {
  init(integerLiteral value: Int) { self = .integer(value) }
}

extension AISValue: ExpressibleByUnicodeScalarLiteral {}
extension AISValue: ExpressibleByExtendedGraphemeClusterLiteral {}
extension AISValue: ExpressibleByStringLiteral {
  init(stringLiteral value: String) { self = .text(value) }
}
