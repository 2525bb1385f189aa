import Signals
import Testing

/// Fields as a test writes them down: numbers as transmitted, texts, and lists of such fields, in the order of their bits.
struct ToldFields: ExpressibleByDictionaryLiteral {
  let fields: AISFields

  struct Value: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
    let value: AISValue

    init(integerLiteral value: Int) { self.value = .integer(value) }
    init(stringLiteral value: String) { self.value = .text(value) }
    init(arrayLiteral elements: ToldFields...) { value = .list(elements.map(\.fields)) }
  }

  init(dictionaryLiteral elements: (String, Value)...) {
    var fields = AISFields()
    for (name, told) in elements { fields[name] = told.value }
    self.fields = fields
  }
}

/// Expects that sentences are one whole message, of one who says this after the application identifier.
func expect(
  _ sentences: String..., from mmsi: UInt32, dac: Int, fid: Int, tell told: ToldFields,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  var payload = AISPayload()
  for sentence in sentences {
    let (_, part) = try read(sentence)
    let fits = payload.append(part)
    try #require(fits)
  }
  let record = try #require(AISRecord(payload), sourceLocation: sourceLocation)
  #expect(record.mmsi == mmsi, sourceLocation: sourceLocation)
  #expect(record.fields.integer("dac") == dac, sourceLocation: sourceLocation)
  #expect(record.fields.integer("fid") == fid, sourceLocation: sourceLocation)
  var rest = AISFields()
  for entry in record.fields.entries.drop(while: { $0.name != "fid" }).dropFirst() { rest[entry.name] = entry.value }
  #expect(rest == told.fields, sourceLocation: sourceLocation)
  #expect(!record.isTruncated, sourceLocation: sourceLocation)
}
