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
    let noon = Timestamp(seconds: 1_700_000_300)
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

  @Test("A message that begins in one log and ends in a later has input, line and station of its beginning")
  func overLogs() async throws {
    let scratch = try Scratch()
    func tagged(_ station: String, _ line: String) -> String {
      let content = "g:\(line.contains(",2,1,") ? 1 : 2)-2-4711" + (line.contains(",2,1,") ? ",s:\(station)" : "")
      let sum = String(content.utf8.reduce(0, ^), radix: 16, uppercase: true)
      return "\\\(content)*\(sum.count == 1 ? "0" : "")\(sum)\\\(line)"
    }
    let position = "\\s:other\\" + FileSeamTests.position
    let paths = [
      try scratch.write("0.nmea", "\\s:zero\\" + FileSeamTests.position + tagged("first", FileSeamTests.first)),
      try scratch.write("1.nmea", position),
      try scratch.write("2.json", #"{"class":"AIS","type":1,"mmsi":211234560}"# + "\n"),
      try scratch.write("3.nmea", position + tagged("first", FileSeamTests.second) + position),
    ]
    for threads in [1, 2] {
      var decoding = Decoding(logs: paths)
      decoding.threads = threads
      decoding.selection.types = [1, 5]
      let (text, outcome) = try await decoding.output()
      let told = text.split(separator: "\n").map { Decoded(String($0)) }
      let joined = try #require(told.first { $0["type"] == "5" })
      #expect(joined["shipname"] == "\"LAHRINGEN\"")
      #expect(joined["input"] == "\"\(paths[0])\"")
      #expect(joined["line"] == "2")
      #expect(joined["station"] == "\"first\"")
      // Between the two of the log in which it ends.
      let others = told.filter { $0["input"] != "\"\(paths[2])\"" }
      #expect(others.map { $0["type"] } == ["1", "1", "1", "5", "1"])
      #expect(outcome.ledger.orphanFragments == 0)
      #expect(outcome.ledger.fragmentsMerged == 1)
      decoding.shape = .csv
      decoding.selection.types = []
      #expect(try await decoding.lines().count == 5)
    }
    var cut = Decoding(logs: [paths[0], paths[1]])
    cut.rejects = try scratch.write("rejects", "")
    let outcome = try await cut.output().outcome
    #expect(outcome.ledger.orphanFragments == 1)
    #expect(outcome.complaints == ["\(paths[0]):2: part 1 of 2, whose other parts did not come"])
    #expect(
      try scratch.text(of: "rejects")
        == "input,line,reason\n\(paths[0]),2,\"part 1 of 2, whose other parts did not come\"\n")
  }

  @Test("With a date, a log without times gets those that scan gives it; base stations correct the count")
  func date() async throws {
    var log = SilentLog()
    for second in stride(from: 2, to: 900, by: 7) { log.position(at: SilentLog.start + second) }
    log.position(at: SilentLog.start + 900, second: 60)
    let scratch = try Scratch()
    let path = try scratch.write("silent.nmea", log.lines.joined(separator: "\n"))
    let start = Timestamp(seconds: Int64(SilentLog.start))
    var decoding = Decoding(logs: [path])
    #expect(try await decoding.lines().allSatisfy { $0.contains("\"time\":null") })
    decoding.date = start
    let scanned = try log.read(date: start)
    let (text, outcome) = try await decoding.output()
    let told = text.split(separator: "\n").map { Decoded(String($0))["time"] ?? "" }
    #expect(told == scanned.positions.map { $0.time.map { "\"\($0)\"" } ?? "null" })
    #expect(told.last == "null")
    #expect(outcome.notices == scanned.notices.map { "\(path): \($0)" })
    // Of the selection by time, too.
    decoding.selection.since = Timestamp(seconds: Int64(SilentLog.start + 450))
    #expect(try await decoding.lines().count == 65)
    // Ten silent minutes are seen where a base station tells of them; a clock of another day is not followed.
    log.base(tells: SilentLog.start + 86_400)
    log.base(tells: SilentLog.start + 1500)
    log.position(at: SilentLog.start + 1502)
    // From here on lines tell their times.
    log.line("1550303566 " + NMEATimeTests.sentence)
    log.position(at: SilentLog.start + 1600)
    let longer = try scratch.write("longer.nmea", log.lines.joined(separator: "\n"))
    var second = Decoding(logs: [longer])
    second.date = start
    second.selection.types = [1]
    let times = try await second.lines().map { Decoded($0)["time"] ?? "" }
    let bracketed = Timestamp(seconds: Int64(SilentLog.start + 1502))
    #expect(times.suffix(3) == ["\"\(bracketed)\"", "\"2019-02-16T07:52:46Z\"", "null"])
  }

  @Test("The meridian of 180 degrees is on the side that was transmitted")
  func meridian() async throws {
    let scratch = try Scratch()
    let lines = [108_000_000, -108_000_000].map { positionSentence(longitude: $0, latitude: 600_000) }
    var decoding = Decoding(logs: [try scratch.write("log.nmea", lines.joined(separator: "\n"))])
    #expect(try await decoding.lines().map { Decoded($0)["lon"] } == ["180.0000000", "-180.0000000"])
    decoding.selection.select(west: 179, south: 0, east: -179, north: 2)
    #expect(try await decoding.lines().count == 2)
    decoding.shape = .csv
    let rows = try await decoding.lines().dropFirst().map { $0.split(separator: ",")[3] }
    #expect(rows == ["180.0000000", "-180.0000000"])
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
