import Foundation
import Signals
import TestSupport
import Testing

@testable import Tracks

@Suite("Messages split over files")
struct FileSeamTests {
  static let position = "!AIVDM,1,1,,A,13u08p0000QDeLNO=PvHU3M>0>`<,0*00\n"
  static let first = "!AIVDM,2,1,7,B,53aDpaT000010;CKKB0h4Q8TpLDr222222222216<P:656rd07Tai0CKk5hD,0*74\n"
  static let second = "!AIVDM,2,2,7,B,Q1C`8888880,2*63\n"

  static let otherFirst = "!AIVDM,2,1,2,B,53a=JT41haoI0GKSG6058=@T>1=Dq8U<F222220V1pR847<:0<hCDm1DQ0CH8888,0*0B\n"
  static let otherSecond = "!AIVDM,2,2,2,B,8888882,2*27\n"

  func scan(_ logs: [String], threads: Int = 1) async throws -> ScanResult {
    let scratch = try Scratch()
    let paths = try logs.enumerated().map { try scratch.write("\($0.offset).nmea", $0.element) }
    var result = try await ScanResult.of(paths, threads: threads)
    // The folder has another name each time.
    for index in result.inputs.indices { result.inputs[index].name = "\(index)" }
    return result
  }

  @Test("The first part ends one file, the second begins the next, on any number of threads", arguments: [1, 2, 3])
  func split(threads: Int) async throws {
    let logs = [
      Self.position + Self.first, Self.second + Self.position + Self.otherFirst, Self.otherSecond + Self.position,
    ]
    let result = try await scan(logs, threads: threads)
    #expect(result.identities.map(\.name) == ["LAHRINGEN", "ARCTIC SUNRISE"])
    #expect(
      result.identities.map(\.address) == [LineAddress(input: 0, position: 2), LineAddress(input: 1, position: 3)])
    #expect(result.inputs.map(\.ledger.fragmentsMerged) == [1, 1, 0])
    #expect(result.inputs.map(\.ledger.notPosition) == [0, 1, 1])
    #expect(result.inputs.map(\.ledger.orphanFragments) == [0, 0, 0])
    #expect(result.inputs.map(\.ledger.lines) == [2, 3, 2])
    #expect(result.reasons == [])
  }

  @Test("Parts whose others are in no file are orphans of their own file")
  func orphans() async throws {
    let far = String(repeating: Self.position, count: 51)
    let result = try await scan([
      Self.second + Self.position + Self.otherFirst, far, Self.otherSecond + Self.position, far + Self.first,
    ])
    #expect(result.identities.isEmpty)
    #expect(result.inputs.map(\.ledger.orphanFragments) == [2, 0, 1, 1])
    #expect(result.inputs.map(\.ledger.lines) == [3, 51, 2, 52])
    #expect(
      result.reasons == [
        "1: part 2 of 2, whose other parts did not come", "3: part 1 of 2, whose other parts did not come",
        "1: part 2 of 2, whose other parts did not come", "52: part 1 of 2, whose other parts did not come",
      ])
  }

  @Test("A part waits over a short file between, on any number of threads", arguments: [1, 2, 3])
  func between(threads: Int) async throws {
    let result = try await scan(
      [Self.position + Self.first, Self.position + Self.otherFirst, Self.position, Self.otherSecond + Self.second],
      threads: threads)
    #expect(result.identities.map(\.name) == ["ARCTIC SUNRISE", "LAHRINGEN"])
    #expect(
      result.identities.map(\.address) == [LineAddress(input: 1, position: 2), LineAddress(input: 0, position: 2)])
    #expect(result.inputs.map(\.ledger.fragmentsMerged) == [1, 1, 0, 0])
    #expect(result.inputs.map(\.ledger.notPosition) == [0, 0, 0, 2])
    #expect(result.inputs.map(\.ledger.lines) == [2, 2, 1, 2])
    #expect(result.reasons == [])
  }

  @Test("A message of three parts is split over three files, and over a file of another format")
  func three() async throws {
    let parts = FileSeams.threeParts
    let table = "mmsi,time,lat,lon\n211234560,2026-05-01T00:00:00Z,54.1,8.2\n"
    let result = try await scan([Self.position + parts[0], parts[1], table, parts[2] + Self.position])
    #expect(result.identities.map(\.name) == ["LAHRINGEN"])
    #expect(result.identities.map(\.address) == [LineAddress(input: 0, position: 2)])
    #expect(result.inputs.map(\.ledger.fragmentsMerged) == [1, 1, 0, 0])
    #expect(result.ledger.orphanFragments == 0)
  }

  @Test("A whole message with the same number between them puts an end to the wait")
  func usedAgain() async throws {
    func renumbered(_ line: String) -> String {
      checksummed(String(line.dropFirst().prefix { $0 != "*" }).replacing(",2,B,", with: ",7,B,")) + "\n"
    }
    let whole = renumbered(Self.otherFirst) + renumbered(Self.otherSecond)
    for logs in [
      [Self.first, whole, Self.second], [Self.first, whole + Self.second], [Self.first + whole, Self.second],
    ] {
      let result = try await scan(logs)
      #expect(result.identities.map(\.name) == ["ARCTIC SUNRISE"])
      #expect(result.ledger.orphanFragments == 2)
      #expect(result.ledger.fragmentsMerged == 1)
    }
  }

  @Test("A minute of log time apart, or of other stations, they are of different messages")
  func unrelated() async throws {
    func timed(_ time: Int, _ line: String, station: String = "a") -> String { "\\s:\(station),c:\(time)\\" + line }
    let near = try await scan([timed(1_550_303_500, Self.first), timed(1_550_303_560, Self.second)])
    #expect(near.identities.map { $0.time?.description } == ["2019-02-16T07:51:40Z"])
    let far = try await scan([timed(1_550_303_500, Self.first), timed(1_550_303_561, Self.second)])
    #expect(far.ledger.orphanFragments == 2)
    let others = try await scan([timed(1_550_303_500, Self.first), timed(1_550_303_500, Self.second, station: "b")])
    #expect(others.ledger.orphanFragments == 2)
    let between = try await scan([
      timed(1_550_303_500, Self.first), String(repeating: timed(1_550_303_530, Self.position), count: 1100),
      timed(1_550_303_560, Self.second),
    ])
    #expect(between.identities.map(\.name) == ["LAHRINGEN"])
    let filler = String(repeating: Self.position, count: 60)
    #expect(try await scan([Self.first + filler, Self.second]).ledger.orphanFragments == 2)
  }

  @Test("Wherever a log is cut into two files, the same messages come out")
  func anyCut() async throws {
    let lines = [Self.position, Self.first, "$GPGGA,,*00\n", Self.position, Self.second, Self.position]
    let whole = try await scan([lines.joined()])
    for cut in 1..<lines.count {
      let result = try await scan([lines[..<cut].joined(), lines[cut...].joined()], threads: 2)
      #expect(result.positions.count == whole.positions.count)
      #expect(result.identities.map(\.name) == whole.identities.map(\.name))
      #expect(result.ledger.fragmentsMerged == whole.ledger.fragmentsMerged)
      #expect(result.ledger.notPosition == whole.ledger.notPosition)
      #expect(result.ledger.lines == whole.ledger.lines)
    }
  }

  @Test("However a log is cut into files, scan and decode count what they count of the whole")
  func manyCuts() async throws {
    let lines = FileSeams.log()
    let whole = try await scan([lines.joined()])
    #expect(whole.ledger.orphanFragments > 10)
    let told = try await FileSeams.decode([lines.joined()])
    var random = SeededRandom(seed: 11)
    for _ in 0..<8 {
      var logs: [String] = []
      var rest = lines[...]
      while !rest.isEmpty {
        let count = Int.random(in: 1...40, using: &random)
        logs.append(rest.prefix(count).joined())
        rest = rest.dropFirst(count)
      }
      let result = try await scan(logs, threads: 2)
      var (ledger, expected) = (result.ledger, whole.ledger)
      (ledger.bytes, expected.bytes) = (0, 0)
      #expect(ledger == expected)
      let decoded = try await FileSeams.decode(logs)
      #expect(decoded.lines == told.lines)
      #expect(decoded.rejects == told.rejects)
    }
  }
}

/// Logs cut into files.
private enum FileSeams {
  /// ``FileSeamTests/first`` and ``FileSeamTests/second`` as three sentences, each a line.
  static let threeParts: [String] = {
    let payload = "53aDpaT000010;CKKB0h4Q8TpLDr222222222216<P:656rd07Tai0CKk5hDQ1C`8888880"
    let cuts = [payload.prefix(30), payload.dropFirst(30).prefix(30), payload.dropFirst(60)]
    return cuts.enumerated().map { checksummed("AIVDM,3,\($0 + 1),7,B,\($1),\($0 == 2 ? 2 : 0)") + "\n" }
  }()

  /// Lines of messages of one to three sentences a second, with their times, of which every thirteenth line is lost.
  static func log() -> [String] {
    var random = SeededRandom(seed: 7)
    var lines: [String] = []
    for index in 0..<300 {
      var payload = AISPayload()
      _ = payload.append(UInt32(index % 3 == 0 ? 1 : 5), width: 6)
      _ = payload.append(UInt32(0), width: 2)
      _ = payload.append(UInt32(211_000_000 + index), width: 30)
      for _ in 0..<[130, 386, 500][index % 3] { _ = payload.append(UInt32.random(in: 0...1, using: &random), width: 1) }
      let time = 1_700_000_000 + index
      for sentence in AISSentence.sentences(for: payload, sequence: index % 10, channel: index % 2 == 0 ? "A" : "B") {
        lines.append("\(time) \(sentence)\n")
      }
    }
    return lines.enumerated().filter { $0.offset % 13 != 5 }.map(\.element)
  }

  /// What `decode` writes, and rejects, with lines counted from the beginning of the first log.
  static func decode(_ logs: [String]) async throws -> (lines: [String], rejects: [String]) {
    let scratch = try Scratch()
    var starts: [String: Int] = [:]
    var line = 0
    var paths: [String] = []
    for (index, log) in logs.enumerated() {
      let path = try scratch.write("\(index).nmea", log)
      starts[path] = line
      paths.append(path)
      line += log.utf8.count { $0 == 0x0A }
    }
    var decoding = Decoding(logs: paths)
    decoding.rejects = try scratch.write("rejects", "")
    let lines = try await decoding.lines().map { text in
      var told = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      let input = try #require(told["input"] as? String)
      let line = try #require(told["line"] as? Int)
      told["line"] = try #require(starts[input]) + line
      (told["input"], told["device"]) = (nil, nil)
      return String(decoding: try JSONSerialization.data(withJSONObject: told, options: .sortedKeys), as: UTF8.self)
    }
    let rejects = try scratch.text(of: "rejects").split(separator: "\n").dropFirst().map { text in
      let fields = text.split(separator: ",", maxSplits: 2)
      let start = try #require(starts[String(fields[0])])
      return "\(start + (Int(fields[1]) ?? 0)) \(fields[2])"
    }
    return (lines, rejects.sorted())
  }
}
