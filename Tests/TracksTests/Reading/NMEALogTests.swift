import Geo
import Testing

@testable import Tracks

@Suite("NMEA logs")
struct NMEALogTests {
  @Test("A position report carries what was transmitted")
  func position() throws {
    let batch = try readNMEA("# a comment", "1550303566 !AIVDM,1,1,,A,13u08p0000QDeLNO=PvHU3M>0>`<,0*00")
    let report = try #require(batch.positions.first)
    #expect(report.craft == .mmsi(265_292_000))
    #expect(report.address == LineAddress(input: 3, position: 2))
    #expect(abs(report.coordinate.latitude - 54.545482) < 1e-6)
    #expect(abs(report.coordinate.longitude - 18.505198) < 1e-6)
    #expect(report.speed?.knots == 0)
    #expect(report.course == 219.6)
    #expect(report.heading == 110)
    #expect(report.navigationalStatus == 0)
    #expect(report.traits == .highAccuracy)
    #expect(report.altitudeFeet == nil)
  }

  @Test("A sentence over two lines is none, though its checksum fits: two lines are counted")
  func overTwoLines() throws {
    let report = "!AIVDM,1,1,,A,13u08p0000QDeLNO=PvHU3M>0>`<,0*00"
    for place in [1, 2, 12] {
      var body = Array(report.dropFirst().dropLast(3))
      body[place - 1] = "\n"
      let batch = try readNMEA(checksummed(String(body)), report)
      #expect(batch.positions.count == 1, "a line ends at \(place)")
      #expect(batch.ledger.lines == 3 && batch.ledger.malformed == 2)
    }
  }

  @Test("Types 18, 19 and 27 are positions too, with their traits")
  func otherPositions() throws {
    let batch = try readNMEA(
      "!AIVDM,1,1,,A,B3KLehP0B@LTN6`Vl;rrBE063P06,0*5A",
      "!AIVDM,1,1,,B,C69EG6@0026tkc3Ln`sBL000JBM0l@2L?0jc1QWQed00f0D210R0,0*5C",
      "!AIVDM,1,1,,A,KCQ9r=hrFUnH7P00,0*41")
    #expect(batch.positions.map(\.traits) == [.classB, .classB, .longRange])
    #expect(batch.positions.map(\.latitudeE7) == [601_637_300, 241_231_167, 870_650_000])
    #expect(batch.positions.map(\.longitudeE7) == [249_647_150, 1_179_212_100, -1_542_016_667])
    #expect(batch.positions.map(\.navigationalStatus) == [15, 15, 3])
    #expect(batch.positions.map { $0.speed?.knots } == [7.3, 0, 0])
    #expect(batch.identities.map(\.name) == ["MIN ZHANG YU 03066"])
    #expect(batch.ledger.decoded == 3)
  }

  @Test("The transmitted integers can be had back from 1e-7 degrees")
  func roundTrip() {
    func raw(_ degrees: Int32) -> Int32 { Int32((Int64(degrees) * 3 + (degrees < 0 ? -25 : 25)) / 50) }
    var state: UInt64 = 42
    for _ in 0..<1_000_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let value = Int32(truncatingIfNeeded: Int64(state >> 33) % 216_000_001 - 108_000_000)
      if raw(AISPlacement.degreesE7(value, perDegree: 600_000)) != value {
        Issue.record("\(value) is lost")
        return
      }
    }
    for value: Int32 in [0, 1, -1, 2, -2, 108_000_000, -108_000_000, 54_000_000, -54_000_000] {
      #expect(raw(AISPlacement.degreesE7(value, perDegree: 600_000)) == value)
    }
    #expect(AISPlacement.degreesE7(-108_000_000, perDegree: 600_000) == -1_800_000_000)
    #expect(AISPlacement.degreesE7(-92_521, perDegree: 600) == -1_542_016_667)
  }

  @Test("180 degrees east is the meridian of 180 degrees west, the poles are places")
  func edges() throws {
    let batch = try readNMEA(
      positionSentence(longitude: 108_000_000, latitude: 54_000_000),
      positionSentence(longitude: -108_000_000, latitude: -54_000_000))
    #expect(batch.positions.map(\.longitudeE7) == [-1_800_000_000, -1_800_000_000])
    #expect(batch.positions.map(\.latitudeE7) == [900_000_000, -900_000_000])
  }

  @Test("A position that is not available is none; one that is not on the globe is a reject")
  func noPosition() throws {
    let batch = try readNMEA(
      positionSentence(longitude: 181 * 600_000, latitude: 91 * 600_000),
      positionSentence(longitude: 600_000, latitude: 91 * 600_000),
      positionSentence(longitude: 108_000_001, latitude: 0),
      positionSentence(longitude: 181 * 600_000, latitude: -54_000_001))
    #expect(batch.positions.isEmpty)
    #expect(batch.ledger.notPosition == 2)
    #expect(batch.ledger.malformed == 2)
    #expect(batch.rejects.map(\.address.position) == [3, 4])
  }

  @Test("Identity 0 is kept and counted: equipment that was never set up")
  func mmsiZero() throws {
    let batch = try readNMEA("!AIVDM,1,1,,A,B000000002EgKjv=lCL03wQ5wP06,0*4C")
    #expect(batch.positions.map(\.craft) == [.mmsi(0)])
  }

  @Test("One transmission has one hash, whoever hears or repeats it")
  func sameTransmission() throws {
    func sentence(repeated: Int, talker: String) -> String {
      let (text, fill) = armoured([(1, 6), (repeated, 2), (211_234_560, 30), (0, 130)])
      return checksummed("\(talker)VDM,1,1,,A,\(text),\(fill)")
    }
    let batch = try readNMEA(
      sentence(repeated: 0, talker: "AI"), sentence(repeated: 1, talker: "BS"),
      positionSentence(longitude: 0, latitude: 0))
    #expect(batch.positions.count == 3)
    #expect(batch.positions[0].payload == batch.positions[1].payload)
    #expect(batch.positions[0].payload != batch.positions[2].payload)
  }

  @Test("Each line is counted once, under its own name")
  func ledger() throws {
    let batch = try readNMEA(
      "# comment with !AIVDM,1,1,,A,13u08p0000QDeLNO=PvHU3M>0>`<,0*00",
      "", "   ",
      "$GPGGA,213950.00,5250.53669,N,00542.34920,E,1,09,1.03,-6.0,M,45.8,M,,*7B",
      #"\s:rEV02,c:1334337317*58\$ARFSR,rEV02,171517.00,A,0001,0,0000,,,,*7B"#,
      #"\si:AISD*3F\"#,
      "!AIVDM,1,1,,B,10bb7q@P0lPGHlVMhbl0Qgw>2>`<,0*7F",
      "!AIVDM,1,1,,B,10bb7q@P0lPGHlVMhbl0Qgw>2>`<,0*7E",
      "!AIVDM,1,1,,B,10bb7q@P0lPGHlVMhbl0Qgw>2>`<,0",
      "!AIVDM,1,1,,B,402=481uaUcf;OQ55JS9ITi025Jp,0*2B",
      checksummed("AIVDM,1,1,,B,w0bb7q@P0lPGHlVMhbl0Qgw>2>`<,0"),
      checksummed("AIVDM,1,1,,B,10bb7q@P0lPG,0"),
      checksummed("AIVDM,1,1,,B,10b,0"),
      "once upon a time", "\u{0}\u{1}\u{2}",
      "!AIVDM,2,1,7,B,53aDpaT000010;CKKB0h4Q8TpLDr222222222216<P:656rd07Tai0CKk5hD,0*74",
      "!AIVDM,2,2,7,B,Q1C`8888880,2*63",
      "!AIVDM,2,1,7,B,53aDpaT000010;CKKB0h4Q8TpLDr222222222216<P:656rd07Tai0CKk5hD,0*74")
    let ledger = batch.ledger
    #expect(ledger.ignored == 6)
    #expect(ledger.decoded == 1)
    #expect(ledger.badChecksum == 1)
    #expect(ledger.notPosition == 2)
    #expect(ledger.unknownType == 1)
    #expect(ledger.malformed == 5)
    #expect(ledger.fragmentsMerged == 1)
    #expect(ledger.orphanFragments == 1)
    #expect(ledger.lines == 18)
    #expect(batch.rejects.map(\.address.position).sorted() == [8, 9, 11, 12, 13, 14, 15, 18])
  }

  @Test("Parts come in any order, between others, from several stations")
  func interleaving() throws {
    let first = "!AIVDM,2,1,7,B,53aDpaT000010;CKKB0h4Q8TpLDr222222222216<P:656rd07Tai0CKk5hD,0*74"
    let second = "!AIVDM,2,2,7,B,Q1C`8888880,2*63"
    let otherFirst = "!AIVDM,2,1,2,B,53a=JT41haoI0GKSG6058=@T>1=Dq8U<F222220V1pR847<:0<hCDm1DQ0CH8888,0*0B"
    let otherSecond = "!AIVDM,2,2,2,B,8888882,2*27"
    let reversed = try readNMEA(second, otherFirst, "$GPGGA,,*00", first, otherSecond)
    #expect(reversed.identities.map(\.name) == ["LAHRINGEN", "ARCTIC SUNRISE"])
    #expect(reversed.identities.map(\.address.position) == [4, 2])
    #expect(reversed.ledger.fragmentsMerged == 2)
    // The same keys from two stations.
    let stations = try readNMEA(
      #"\s:a\"# + first, #"\s:b\"# + otherFirst.replacing(",2,B,", with: ",7,B,").withChecksum,
      #"\s:b\"# + otherSecond.replacing(",2,B,", with: ",7,B,").withChecksum, #"\s:a\"# + second)
    #expect(stations.identities.map(\.name) == ["ARCTIC SUNRISE", "LAHRINGEN"])
    // The same part twice, as two receivers hand it on.
    let doubled = try readNMEA(first, first, second)
    #expect(doubled.ledger.duplicates == 1)
    #expect(doubled.ledger.fragmentsMerged == 1)
    #expect(doubled.ledger.orphanFragments == 0)
  }

  @Test("The last part of one message and the first of the next are not taken for one")
  func lostParts() throws {
    func sentence(_ index: Int, _ part: Int) -> String {
      let (text, fill) = armoured([(5, 6), (0, 2), (211_000_000 + index, 30), (0, 386)])
      let payload = part == 1 ? text.prefix(56) : text.dropFirst(56)
      return checksummed("AIVDM,2,\(part),7,B,\(payload),\(part == 1 ? 0 : fill)")
    }
    // Every message after the first part of the first was lost, five seconds apart.
    var lines = ["1700000000 \(sentence(0, 2))"]
    for index in 1...5 { lines += [1, 2].map { "\(1_700_000_000 + index * 5) \(sentence(index, $0))" } }
    let batch = try readNMEA(Array(lines.joined(separator: "\n").utf8))
    #expect(batch.rejects.map(\.address.position) == [1])
    #expect(batch.ledger.notPosition == 5)
    // The same where no line tells a time.
    let filler = [String](repeating: "$GPGGA,,*00", count: 25)
    let untimed = [sentence(0, 2)] + filler + [sentence(1, 1), sentence(1, 2)]
    let silent = try readNMEA(Array(untimed.joined(separator: "\n").utf8))
    #expect(silent.rejects.map(\.address.position) == [1])
    #expect(silent.ledger.notPosition == 1)
  }

  @Test("A part waits a minute of log time, not longer")
  func expiry() throws {
    let first = "!AIVDM,2,1,7,B,53aDpaT000010;CKKB0h4Q8TpLDr222222222216<P:656rd07Tai0CKk5hD,0*74"
    let second = "!AIVDM,2,2,7,B,Q1C`8888880,2*63"
    let inTime = try readNMEA("1550303500 \(first)", "1550303560 \(second)")
    #expect(inTime.ledger.fragmentsMerged == 1)
    #expect(inTime.identities.first?.time?.description == "2019-02-16T07:51:40Z")
    let late = try readNMEA("1550303500 \(first)", "1550303561 \(second)")
    #expect(late.ledger.orphanFragments == 2)
    #expect(late.rejects.map(\.address.position) == [1, 2])
    // The same statement six minutes later, after a part of the earlier one was lost.
    let again = try readNMEA("1550303500 \(first)", "1550303860 \(first)", "1550303860 \(second)")
    #expect(again.rejects.map(\.address.position) == [1])
    #expect(again.identities.first?.time?.description == "2019-02-16T07:57:40Z")
    let far = try readNMEA(
      Array(([first] + [String](repeating: "", count: 1001) + [second]).joined(separator: "\n").utf8))
    #expect(far.ledger.orphanFragments == 2)
  }

  @Test("Parts without end do not fill the memory, and each is counted")
  func manyOrphans() throws {
    var lines: [String] = []
    for station in 0..<10_000 {
      lines.append(
        #"\s:\#(station)\"# + "!AIVDM,2,1,7,B,53aDpaT000010;CKKB0h4Q8TpLDr222222222216<P:656rd07Tai0CKk5hD,0*74")
    }
    let batch = try readNMEA(Array(lines.joined(separator: "\n").utf8))
    #expect(batch.ledger.orphanFragments == 10_000)
    #expect(Set(batch.rejects.map(\.address)).count == 10_000)
  }

  @Test("Only a changed statement is told")
  func statements() throws {
    func name(_ text: String, repeated: Int = 0) -> String {
      let letters = text.utf8.map { (Int($0) & 63, 6) } + Array(repeating: (0, 6), count: 20 - text.utf8.count)
      let (payload, fill) = armoured([(24, 6), (repeated, 2), (211_234_560, 30), (0, 2)] + letters)
      return checksummed("AIVDM,1,1,,A,\(payload),\(fill)")
    }
    let batch = try readNMEA(name("ANNA"), name("ANNA"), name("ANNA", repeated: 2), name("BERTA"), name("ANNA"))
    #expect(batch.identities.map(\.name) == ["ANNA", "BERTA", "ANNA"])
    #expect(batch.identities.map(\.address.position) == [1, 4, 5])
    #expect(batch.ledger.notPosition == 5)
  }

  @Test("Message 5 in full")
  func staticData() throws {
    let batch = try readNMEA(
      "!AIVDM,2,1,2,B,53a=JT41haoI0GKSG6058=@T>1=Dq8U<F222220V1pR847<:0<hCDm1DQ0CH8888,0*0B",
      "!AIVDM,2,2,2,B,8888882,2*27")
    let report = try #require(batch.identities.first)
    #expect(report.craft == .mmsi(244_538_000))
    #expect(report.imo == 7_382_902)
    #expect(report.name == "ARCTIC SUNRISE")
    #expect(report.callsign == "PE6851")
    #expect(report.shipType == 38)
    #expect(report.lengthMetres == 49)
    #expect(report.beamMetres == 12)
    #expect(report.draughtMetres == 5.1)
    #expect(report.eta == "12-24T10:00Z")
    #expect(report.destination == "AMSTERDAM")
    #expect(report.classB == false)
    #expect(report.time == nil)
  }

  @Test("A lost line end costs no sentence without a word")
  func gluedLines() throws {
    let sentence = "!AIVDM,1,1,,B,10bb7q@P0lPGHlVMhbl0Qgw>2>`<,0*7F"
    let cut = try readNMEA("!AIVDM,1,1,,A,13u08p00" + sentence)
    #expect(cut.positions.map(\.craft) == [.mmsi(44_730_341)])
    #expect(cut.ledger.lines == 1)
    #expect(cut.rejects.map(\.reason) == ["one of several sentences on the line: the sentence has no checksum"])
    let two = try readNMEA("!AIVDM,1,1,,A,13u08p0000QDeLNO=PvHU3M>0>`<,0*00" + sentence)
    #expect(two.positions.map(\.craft) == [.mmsi(265_292_000), .mmsi(44_730_341)])
    #expect(two.positions.map(\.address.position) == [1, 1])
    #expect(two.rejects.isEmpty)
    #expect(two.ledger.lines == 1)
    #expect(two.ledger.decoded == 1)
  }

  @Test("A log is recognised by a sentence in its first lines")
  func recognition() {
    func recognised(_ text: String) -> Bool {
      let bytes = Array(text.utf8)
      return NMEALog().recognises(bytes.span.bytes)
    }
    #expect(recognised("!AIVDM,1,1,,B,10bb7q@P0lPGHlVMhbl0Qgw>2>`<,0*7F"))
    #expect(recognised("# comment\r\n\r\n" + NMEALog().example + "\r\n"))
    #expect(recognised("$PGHP,1,2010,6,11,11,46,11,390,231,45,992190934,1,2B*5B\n!BSVDO,1,1,,A,4025"))
    #expect(!recognised(""))
    #expect(!recognised("MMSI,BaseDateTime,LAT,LON\n211234560,2022-01-03T00:00:00,1,2\n"))
    #expect(!recognised("!AIVDM"))
    #expect(!recognised("VDM"))
    #expect(!recognised(String(repeating: "\n", count: 60) + "!AIVDM,1,1,,B,10bb7q@P0lPGHlVMhbl0Qgw>2>`<,0*7F"))
    #expect(LogFormats.named("nmea") != nil)
  }

  @Test("The example is a line such a log may hold")
  func example() throws {
    let batch = try readNMEA(NMEALog().example)
    #expect(batch.positions.count == 1)
    #expect(batch.ledger.timeSource == "tag_block")
  }
}

extension String {
  /// The sentence with the checksum it should have.
  fileprivate var withChecksum: String { checksummed(String(dropFirst().prefix { $0 != "*" })) }
}
