import Signals
import Testing

/// A kind of message: a type, and for binary messages the application.
struct MessageKind: CustomTestStringConvertible {
  let type: Int
  let layout: AISLayout
  var given: [String: Int] = [:]

  var testDescription: String { "type \(type)" + (given["dac"].map { " \($0)/\(given["fid"] ?? 0)" } ?? "") }

  static let all: [MessageKind] =
    AISLayouts.all.flatMap { types, layout in types.map { MessageKind(type: $0, layout: layout) } }
    + AISBinaryLayouts.all.flatMap { kind in
      [(6, AISBinaryLayouts.Use.broadcast), (8, .addressed)].compactMap { type, other in
        guard kind.use != other, let layout = AISLayouts.layout(of: type) else { return nil }
        return MessageKind(type: type, layout: layout, given: ["dac": kind.dac, "fid": kind.fid])
      }
    }

  func random(seed: UInt64) -> RandomRecord { RandomRecord(type: type, layout: layout, given: given, seed: seed) }
}

@Suite("Every kind of message, with random fields")
struct AISRecordTests {
  @Test("Decoding what was encoded gives the same fields", arguments: MessageKind.all)
  func roundTrip(_ kind: MessageKind) throws {
    for seed in UInt64(0)..<150 {
      let random = kind.random(seed: seed)
      let payload = try random.record.encoded()
      #expect(payload.bitCount == random.bitCount)
      try #require(AISRecord(payload) == random.record, "seed \(seed)")
      let (text, fillBits) = payload.armoured
      try #require(AISPayload(armoured: text, fillBits: fillBits) == payload)
    }
  }

  @Test("A message cut short tells what is wholly there, nothing else, and that it is cut", arguments: MessageKind.all)
  func cutShort(_ kind: MessageKind) throws {
    for seed in UInt64(1000)..<1006 {
      let random = kind.random(seed: seed)
      var payload = try random.record.encoded()
      while payload.bitCount > 38 {
        let isShorter = payload.removeLast(1)
        try #require(isShorter)
        let cut = try #require(AISRecord(payload))
        try #require(
          cut.fields.isPart(of: random.record.fields, open: random.open, floating: random.floating),
          "seed \(seed), \(payload.bitCount) of \(random.bitCount) bits: \(cut.fields)")
        let isMissing = random.requiredEnds.contains { $0 > payload.bitCount }
        if isMissing || !random.hasOptions {
          try #require(cut.isTruncated == isMissing, "seed \(seed), \(payload.bitCount) of \(random.bitCount) bits")
        }
      }
      #expect(AISRecord(AISPayload()) == nil)
    }
  }
}

extension AISFields {
  /// Whether each field is the same there, or as much of it as there is of what has no fixed length.
  func isPart(of whole: AISFields, open: Set<String>, floating: Set<String>) -> Bool {
    entries.allSatisfy { entry in
      if floating.contains(entry.name) { return true }
      guard let value = whole[entry.name] else { return false }
      if entry.value == value { return true }
      guard open.contains(entry.name) else { return false }
      switch (entry.value, value) {
      case (.text(let part), .text(let text)): return text.hasPrefix(part)
      case (.data(let part), .data(let data)):
        return part.bitCount <= data.bitCount && AISData(data.bytes, bitCount: part.bitCount) == part
      case (.list(let part), .list(let list)):
        return part.count <= list.count
          && zip(part, list).allSatisfy { $0.isPart(of: $1, open: open, floating: floating) }
      default: return false
      }
    }
  }
}

@Suite("The layouts of the message types")
struct AISLayoutsTests {
  @Test("are there for 1 to 27, and no other type")
  func types() {
    #expect((0...63).filter { AISLayouts.layout(of: $0) != nil } == Array(1...27))
  }

  @Test("tell each name once, none that a line begins with, and order names that they have")
  func names() {
    for (types, layout) in AISLayouts.all {
      let names = layout.items.names
      let doubled = Dictionary(grouping: names, by: \.self).filter { $1.count > 1 }.keys
      #expect(doubled.isEmpty, "\(types): \(doubled)")
      #expect(
        Set(names).isDisjoint(with: ["class", "device", "type", "repeat", "mmsi", "scaled", "truncated"]), "\(types)")
      #expect(Set(layout.order).isSubset(of: names), "\(types)")
    }
  }
}

extension [AISItem] {
  /// Of all that they may tell; a number has no ending.
  fileprivate var names: [String] {
    flatMap { item -> [String] in
      switch item {
      case .field(let field): [field.name]
      case .text(let name, _), .list(let name, _, _), .bits(let name, _), .data(let name, _): [name]
      case .dividedText(let name, _, let items): [name] + items.names
      case .moment(let moment): [moment.name]
      case .dimensions: ["to_bow", "to_stern", "to_port", "to_starboard"]
      case .numbered(_, let items): items.names.map { $0 == "mmsi" ? "mmsi1" : $0 }
      case .choice(_, let cases): Array<String>(Set(cases.flatMap(\.items.names)))
      case .optional(let items), .view(let items): items.names
      case .application, .spare, .byteEnd: []
      }
    }
  }
}
