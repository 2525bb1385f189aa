import Foundation
import Signals
import TestSupport
import Testing

@testable import Tracks

@Suite("Messages as JSON")
struct MessageJSONTests {
  @Test("Any bits give the same raw values in JSON as in the record, at every length", arguments: 1...27)
  func rawValues(type: Int) throws {
    var generator = SeededRandom(seed: UInt64(type))
    let applications = AISBinaryLayouts.all.filter { type == 6 ? $0.use != .broadcast : $0.use != .addressed }
    let rounds = type == 6 || type == 8 ? applications.count * 4 : 40
    let tables = MessageTables(MessageProgram(unscaled: true))
    for round in 0..<rounds {
      let bitCount = Int.random(in: 38...(round % 3 == 0 ? 1064 : 440), using: &generator)
      var bits = (0..<bitCount).map { _ in UInt32.random(in: 0...1, using: &generator) }
      func set(_ value: Int, at offset: Int, width: Int) {
        for place in 0..<width where offset + place < bitCount {
          bits[offset + place] = UInt32(value >> (width - 1 - place) & 1)
        }
      }
      set(type, at: 0, width: 6)
      if type == 6 || type == 8, !applications.isEmpty {
        let kind = applications[round % applications.count]
        set(kind.dac, at: type == 6 ? 72 : 40, width: 10)
        set(kind.fid, at: type == 6 ? 82 : 50, width: 6)
      }
      var payload = AISPayload()
      for bit in bits { _ = payload.append(bit, width: 1) }
      let record = try #require(AISRecord(payload))
      let decoded = Decoded(payload, tables: tables)
      let object = try #require(decoded.object, "no JSON: \(decoded.text)")
      #expect(object["truncated"] as? Bool == record.isTruncated, "\(decoded.text)")
      #expect(decoded.members.count == object.count, "a name twice: \(decoded.text)")
      compare(record.fields, object, decoded.text)
    }
  }

  private func compare(_ fields: AISFields, _ object: [String: Any], _ line: String) {
    for entry in fields.entries {
      guard let told = object[entry.name] else {
        // Parts of a moment are told as one text.
        let isPart = ["year", "month", "day", "hour", "minute", "second"].contains {
          entry.name.hasSuffix("_" + $0) && object[String(entry.name.dropLast($0.count + 1))] != nil
        }
        #expect(isPart, "\(entry.name) is missing in \(line)")
        continue
      }
      switch entry.value {
      case .integer(let raw):
        if let flag = told as? Bool, told is NSNumber, line.contains("\"\(entry.name)\":\(flag)") {
          #expect(flag == (raw != 0), "\(entry.name) in \(line)")
        } else {
          #expect(told as? Int == raw, "\(entry.name) in \(line)")
        }
      case .text(let text): #expect(told as? String ?? "" == text, "\(entry.name) in \(line)")
      case .data(let data): #expect(told as? String == data.description, "\(entry.name) in \(line)")
      case .list(let objects):
        let list = told as? [[String: Any]] ?? []
        #expect(list.count == objects.count, "\(entry.name) in \(line)")
        for (fields, object) in zip(objects, list) { compare(fields, object, line) }
      }
    }
  }

  @Test("A position's decimals give its transmitted integer back")
  func exactPositions() throws {
    var generator = SeededRandom(seed: 27)
    let tables = MessageTables(MessageProgram(unscaled: false))
    for _ in 0..<2000 {
      let longitude = Int32.random(in: -108_000_000...108_000_000, using: &generator)
      let latitude = Int32.random(in: -54_000_000...54_000_000, using: &generator)
      var payload = AISPayload()
      for (value, width) in [(1, 6), (0, 2), (211_234_560, 30), (0, 23)] as [(UInt32, Int)] {
        _ = payload.append(value, width: width)
      }
      _ = payload.append(UInt32(bitPattern: longitude) & (1 << 28 - 1), width: 28)
      _ = payload.append(UInt32(bitPattern: latitude) & (1 << 27 - 1), width: 27)
      let decoded = Decoded(payload, tables: tables)
      let east = try #require(decoded["lon"].flatMap(Double.init))
      let north = try #require(decoded["lat"].flatMap(Double.init))
      #expect((east * 600_000).rounded() == Double(longitude))
      #expect((north * 600_000).rounded() == Double(latitude))
    }
  }
}
