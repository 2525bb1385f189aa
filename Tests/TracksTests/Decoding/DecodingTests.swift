import Foundation
import Signals
import Testing

@testable import Tracks

@Suite("Decoding logs")
struct DecodingTests {
  /// A log of so many messages of several types, some in two sentences, with times, and lines that are no good.
  private static func log(_ count: Int) -> String {
    var lines: [String] = []
    for index in 0..<count {
      let time = 1_700_000_000 + index
      let mmsi = UInt32(211_000_000 + index % 50)
      var payload = AISPayload()
      func add(_ value: Int, _ width: Int) { _ = payload.append(UInt32(truncatingIfNeeded: value), width: width) }
      let type = [1, 5, 18, 27, 1, 3][index % 6]
      add(type, 6)
      add(0, 2)
      add(Int(mmsi), 30)
      switch type {
      case 5:
        for place in 0..<386 { add(place * index % 7 == 0 ? 1 : 0, 1) }
      case 18:
        add(0, 8)
        add(index % 1023, 10)
        add(1, 1)
        add(600_000 * (index % 100), 28)
        add(600_000 * (index % 60), 27)
        for _ in 0..<56 { add(index & 1, 1) }
      case 27:
        add(0, 6)
        add(600 * (index % 100), 18)
        add(600 * (index % 60), 17)
        for _ in 0..<17 { add(0, 1) }
      default:
        add(index % 16, 4)
        add(index % 256, 8)
        add(index % 1024, 10)
        add(0, 1)
        add(-600_000 * (index % 100), 28)
        add(-600_000 * (index % 60), 27)
        for _ in 0..<52 { add(index >> 1 & 1, 1) }
      }
      let sentences = AISSentence.sentences(for: payload, sequence: index % 10, channel: index % 2 == 0 ? "A" : "B")
      lines += sentences.map { "\(time) \($0)" }
      if index % 11 == 0 { lines.append("!AIVDM,1,1,,A,broken,0*00") }
    }
    return lines.joined(separator: "\r\n") + "\r\n"
  }

  @Test("The bytes are the same for one thread and for several, and for a stream")
  func threads() async throws {
    let scratch = try Scratch()
    let path = try scratch.write("log.nmea", Self.log(9000))
    var decoding = Decoding(logs: [path])
    let (one, outcome) = try await decoding.output()
    #expect(outcome.messagesWritten == 9000)
    #expect(outcome.ledger.badChecksum == 819)
    #expect(outcome.ledger.lines == 9000 + 1500 + 819)
    for threads in [2, 5] {
      decoding.threads = threads
      let (text, again) = try await decoding.output()
      #expect(text == one)
      #expect(again.ledger == outcome.ledger)
      #expect(again.complaints == outcome.complaints)
    }
  }

  @Test("A selection keeps exactly what all of its parts allow")
  func selection() async throws {
    let scratch = try Scratch()
    let path = try scratch.write("log.nmea", Self.log(600))
    let all = try await Decoding(logs: [path]).lines().map { Decoded($0) }
    func kept(_ change: (inout MessageSelection) -> Void) async throws -> [String] {
      var decoding = Decoding(logs: [path])
      change(&decoding.selection)
      return try await decoding.lines()
    }
    func expected(_ isWanted: (Decoded) -> Bool) -> [String] { all.filter(isWanted).map(\.text) }
    #expect(try await kept { $0.types = [5, 27] } == expected { ["5", "27"].contains($0["type"]) })
    #expect(try await kept { $0.mmsis = [211_000_007] } == expected { $0["mmsi"] == "211000007" })
    let noon = try #require(Timestamp(seconds: 1_700_000_300))
    #expect(try await kept { $0.since = noon } == expected { $0["time"] ?? "" >= "\"\(noon)\"" })
    #expect(try await kept { $0.until = noon } == expected { $0["time"] ?? "" < "\"\(noon)\"" })
    let boxed = try await kept { $0.select(west: -20, south: -30, east: 20, north: 30) }
    #expect(
      boxed
        == expected { message in
          guard let east = message["lon"].flatMap(Double.init), let north = message["lat"].flatMap(Double.init) else {
            return false
          }
          return abs(east) <= 20 && abs(north) <= 30
        })
    #expect(!boxed.isEmpty && boxed.count < all.count)
    let across = try await kept { $0.select(west: 90, south: -90, east: -90, north: 90) }
    #expect(across == expected { abs(Double($0["lon"] ?? "") ?? 0) >= 90 })
  }

  @Test("CSV has a row a position, with the numbers of the JSON")
  func csv() async throws {
    let scratch = try Scratch()
    let path = try scratch.write("a,\"b\".nmea", Self.log(60))
    var decoding = Decoding(logs: [path])
    let messages = try await decoding.lines().map { Decoded($0) }.filter { $0["lon"] ?? "null" != "null" }
    decoding.shape = .csv
    let table = try Table.csv(Array(try await decoding.output().text.utf8), from: 0, name: "output.csv")
    #expect(table.rows.count == messages.count)
    for (row, message) in zip(table.rows, messages) {
      for name in ["type", "mmsi", "speed", "course", "heading", "status", "turn", "line"] {
        let told = message[name] ?? "null"
        #expect(
          Double(row[name] ?? "") == Double(told == "null" ? "" : told), "\(name) of \(message.text)")
      }
      for name in ["lat", "lon"] {
        let difference = (Double(row[name] ?? "") ?? .nan) - (Double(message[name] ?? "") ?? .nan)
        #expect(abs(difference) < 1e-6)
      }
      #expect(row["input"] == path)
    }
  }
}
