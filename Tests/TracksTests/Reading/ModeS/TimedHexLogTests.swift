import Testing

@testable import Tracks

@Suite("Lines of a time and a frame")
struct TimedHexLogTests {
  private let format = TimedHexLog()
  private let even = "8D40621D58C382D690C8AC2863A7"
  private let odd = "8D40621D58C386435CC412692AD6"

  @Test(
    "are read in many shapes",
    arguments: [
      "1698140962.119813,EVEN\n1698140963,ODD\n",
      "1698140962119,EVEN\n1698140963000,ODD\n",
      "1698140962119813,EVEN\n1698140963000000,ODD\n",
      "1698140962119813123,EVEN\n1698140963000000000,ODD\n",
      "1698140962.119813 EVEN\r\n1698140963 ODD\r\n",
      "1698140962.119813\tEVEN\n1698140963\tODD",
      "1698140962.119813; EVEN\n1698140963; ODD\n",
      "EVEN,1698140962.119813\nODD,1698140963\n",
      "2023-10-24T09:49:22.119Z,EVEN\n2023-10-24T09:49:23Z,ODD\n",
      "2023-10-24 09:49:22.119,EVEN\n2023-10-24 09:49:23,ODD\n",
      "2023-10-24T09:49:22.119813+00:00,EVEN\n2023-10-24T09:49:23+00:00,ODD\n",
      "\u{FEFF}ts,hex,icao,tc\n1698140962.119813,\"EVEN\",\"40621D\",11\n1698140963.0,\"ODD\",\"40621D\",11\n",
      "1698140962.119813,1a33000023bb50f025EVEN\n1698140963,1a33000023bb50f025ODD\n",
      "# a comment\n\n1698140962.119813,EVEN\n1698140963,ODD\n",
    ])
  func shapes(template: String) throws {
    let text = template.replacing("EVEN", with: even).replacing("ODD", with: odd.lowercased())
    #expect(format.recognises(text))
    let batch = try format.read(text)
    let report = try #require(batch.positions.first)
    #expect(report.time?.milliseconds == 1_698_140_963_000)
    #expect(report.craft == .icao24(0x40621D))
    #expect(batch.ledger.decoded == 2)
    #expect(batch.ledger.malformed == 0)
    #expect(batch.ledger.bytes == text.utf8.count)
    #expect(batch.ledger.lines == text.utf8.count { $0 == 0x0A } + (text.utf8.last == 0x0A ? 0 : 1))
  }

  @Test("that are no frames are counted, each once, with the reason")
  func rejects() throws {
    let lines = [
      "1698140962,8D40621D58C382D690C8AC2863A7",
      "1698140962,8D40621D58C382D690C8AC2863A6",
      "1698140962,8D40621D58C382D690C8AC2863A",
      "1698140962,8D40621D58C382D690C8AC2863A7FF",
      "1698140962,8D40621D58C382D690C8AC2863AG",
      "1698140962,00000000000000",
      "1698140962,0200000000000000000000000000",
      "1698140962,3840621D58C382",
      "when,8D40621D58C382D690C8AC2863A7",
      "1698140962",
      "",
      "1698140962,1a31000023bb50f0251200",
      "1698140962,5d4841230c1178",
      "1698140962,5d4841200c1178",
    ]
    let batch = try format.read(lines.joined(separator: "\n"))
    #expect(batch.ledger.lines == lines.count)
    #expect(batch.ledger.notPosition == 3)
    #expect(batch.ledger.badChecksum == 2)
    #expect(batch.ledger.malformed == 7)
    #expect(batch.ledger.unknownType == 1)
    #expect(batch.ledger.ignored == 1)
    #expect(batch.rejects.map(\.address.position) == [2, 3, 4, 5, 6, 7, 8, 9, 10, 14])
    #expect(batch.rejects.allSatisfy { !$0.reason.isEmpty && $0.address.input == 3 })
  }

  @Test(
    "of a clock without a calendar give places without a time", arguments: ["0.5", "12.5", "5000000000", "400000000"])
  func relative(start: String) throws {
    let text = "\(start),\(even)\n\(start),\(odd)\n"
    let batch = try format.read(text)
    #expect(batch.positions.count == 2)
    #expect(batch.positions.allSatisfy { $0.time == nil })
    #expect(batch.ledger.untimed == 2)
    #expect(batch.ledger.timeSources.isEmpty)
  }

  @Test(
    "are not seen in other logs",
    arguments: [
      "MMSI,BaseDateTime,LAT,LON,SOG\n367000001,2020-01-01T00:00:00,29.1,-90.1,12.1\n",
      "\\c:1577836800*5A\\!AIVDM,1,1,,A,15M67F0000G?ufbE`FepT@3n00Sa,0*5C\n",
      "MSG,3,1,1,4840D6,1,2026/05/01,03:12:09.250,2026/05/01,03:12:09.300,,38000,,,52.25720,3.91937,,,0,0,0,0\n",
      "8D40621D58C382D690C8AC2863A7\n",
      "time,sha1\n1698140962,da39a3ee5e6b4b0d3255bfef95601890afd80709\n",
      "*8D40621D58C382D690C8AC2863A7;\n", "", "\n\n", "\u{0}\u{1}\u{2}",
    ])
  func others(text: String) { #expect(!format.recognises(text)) }

  @Test("of any bytes at all are each counted once")
  func rubbish() throws {
    var state: UInt64 = 9
    var bytes: [UInt8] = []
    let alphabet = Array("0123456789abcdefABCDEF,;\t \"\n\r.:-TZ*@<~\u{FF}é".utf8)
    for _ in 0..<60_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      bytes.append(alphabet[Int(state >> 33) % alphabet.count])
    }
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).count - (bytes.last == 0x0A ? 1 : 0)
    for format in [TimedHexLog(), AVRLog(), SBSLog()] as [any LogFormat] {
      let batch = try format.read(bytes)
      #expect(batch.ledger.lines == lines)
      #expect(batch.rejects.count == batch.ledger.malformed + batch.ledger.badChecksum + batch.ledger.unknownType)
    }
  }
}
