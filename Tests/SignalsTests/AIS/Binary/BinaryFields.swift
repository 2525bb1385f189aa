import Signals
import Testing

/// The fields of a binary message after its application identifier, as transmitted.
func binaryFields(_ sentences: String...) throws -> AISRecord {
  var whole = AISPayload()
  for sentence in sentences {
    let (_, part) = try read(sentence)
    let fits = whole.append(part)
    #expect(fits)
  }
  return try #require(AISRecord(whole))
}

/// A binary message to all, of these fields after the application identifier.
func broadcast(dac: Int, fid: Int, _ fields: [(value: Int, width: Int)]) throws -> AISRecord {
  let head = [(8, 6), (0, 2), (123_456_789, 30), (0, 2), (dac, 10), (fid, 6)]
  return try #require(AISRecord(payload(fields: head + fields)))
}

/// A binary message to one station, of these fields after the application identifier.
func addressed(dac: Int, fid: Int, _ fields: [(value: Int, width: Int)]) throws -> AISRecord {
  let head = [(6, 6), (0, 2), (123_456_789, 30), (0, 2), (987_654_321, 30), (0, 2), (dac, 10), (fid, 6)]
  return try #require(AISRecord(payload(fields: head + fields)))
}

/// A text of so many characters as fields of six bits.
func sixBit(_ text: String, _ characters: Int) -> [(value: Int, width: Int)] {
  let codes = text.utf8.map { Int($0 >= 64 ? $0 - 64 : $0) }
  return (0..<characters).map { (value: $0 < codes.count ? codes[$0] : 0, width: 6) }
}

extension AISFields {
  func text(_ name: String) -> String? { if case .text(let text)? = self[name] { text } else { nil } }
  func list(_ name: String) -> [AISFields] { if case .list(let list)? = self[name] { list } else { [] } }
}

/// The field of a layout that a message of the kind tells under this name, wherever it stands.
func field(_ name: String, dac: Int = 1, fid: Int, addressed: Bool = false) throws -> AISField {
  let layout = try #require(AISBinaryLayouts.layout(dac: dac, fid: fid, addressed: addressed))
  return try #require(layout.items.field(name))
}

extension [AISItem] {
  fileprivate func field(_ name: String) -> AISField? {
    for item in self {
      let found: AISField? =
        switch item {
        case .field(let field): field.name == name ? field : nil
        case .list(_, _, let items), .numbered(_, let items), .optional(let items): items.field(name)
        case .choice(_, let cases): cases.flatMap(\.items).field(name)
        case .moment(let moment): moment.parts.first { $0.name == name }
        default: nil
        }
      if let found { return found }
    }
    return nil
  }
}

extension AISField {
  /// What a raw integer is worth: `nil` where it is not available.
  func told(_ raw: Int) -> Double? {
    guard available.contains(raw) else { return nil }
    guard let scale else { return Double(raw) }
    return Double(raw * scale.multiplier + scale.offset) / Double(scale.divisor)
  }
}
