import Testing

@testable import Tracks

@Suite("Several sentences on one line")
struct NMEACrowdedLineTests {
  static let position = "!AIVDM,1,1,,A,13u08p0000QDeLNO=PvHU3M>0>`<,0*00"
  static let other = "!AIVDM,1,1,,B,10bb7q@P0lPGHlVMhbl0Qgw>2>`<,0*7F"
  static let baseReport = "!AIVDM,1,1,,B,402=481uaUcf;OQ55JS9ITi025Jp,0*2B"
  static let first = "!AIVDM,2,1,7,B,53aDpaT000010;CKKB0h4Q8TpLDr222222222216<P:656rd07Tai0CKk5hD,0*74"
  static let second = "!AIVDM,2,2,7,B,Q1C`8888880,2*63"
  static let broken = "!AIVDM,1,1,,B,10bb7q@P0lPGHlVMhbl0Qgw>2>`<,0*7E"

  @Test("A line counts once, for the best that came of it")
  func counts() throws {
    for (line, field) in [
      (Self.position + Self.other, \LineLedger.decoded), (Self.baseReport + Self.position, \.decoded),
      (Self.broken + Self.position, \.decoded), (Self.position + Self.broken, \.decoded),
      (Self.broken + Self.baseReport, \.notPosition), (Self.first + Self.second, \.notPosition),
      (Self.broken + Self.broken, \.badChecksum), (Self.first + Self.broken, \.orphanFragments),
      (Self.first + Self.position, \.decoded), (Self.first + Self.first, \.orphanFragments),
      (Self.broken + "!AIVDM", \.malformed),
    ] {
      let batch = try readNMEA(line)
      #expect(batch.ledger.lines == 1, "\(line)")
      #expect(batch.ledger[keyPath: field] == 1, "\(line)")
    }
  }

  @Test("Parts of messages from crowded lines leave the sum right")
  func parts() throws {
    let split = try readNMEA(Self.position + Self.first, Self.second + Self.other)
    #expect(split.positions.count == 2)
    #expect(split.identities.map(\.name) == ["LAHRINGEN"])
    #expect(split.ledger.decoded == 2)
    #expect(split.ledger.fragmentsMerged == 0)
    #expect(split.ledger.lines == 2)
    let waiting = try readNMEA(Self.broken + Self.first, "", Self.second)
    #expect(waiting.ledger.fragmentsMerged == 1)
    #expect(waiting.ledger.notPosition == 1)
    #expect(waiting.ledger.lines == 3)
    #expect(waiting.rejects.map(\.address.position) == [1])
  }

  @Test("Parts of one line that find no partner are told in one order, which no hash decides")
  func orphans() throws {
    let line = (2...9).map { checksummed("AIVDM,\($0),2,7,B,Q1C`8888880,2") }.joined()
    let batch = try readNMEA(line)
    #expect(batch.rejects.map(\.reason) == (2...9).map { "part 2 of \($0), whose other parts did not come" })
    #expect(batch.ledger.lines == 1)
  }

  @Test("Each sentence has the time beside it, or that of the line")
  func times() throws {
    let batch = try readNMEA(
      #"\c:1420030798*00\"# + Self.position + #"\c:1420030799*00\"# + Self.other,
      Self.position + ",1328182324603" + Self.other + ",1328182325603", "1550303566 " + Self.position + " " + Self.other
    )
    #expect(
      batch.positions.map { $0.time?.description } == [
        "2014-12-31T12:59:58Z", "2014-12-31T12:59:59Z", "2012-02-02T11:32:04.603Z", "2012-02-02T11:32:05.603Z",
        "2019-02-16T07:52:46Z", "2019-02-16T07:52:46Z",
      ])
  }

  @Test("A line of a million exclamation marks is read in a moment")
  func marks() throws {
    let line = String(repeating: "!AIVDM", count: 100_000)
    let clock = ContinuousClock()
    let start = clock.now
    let batch = try readNMEA(line)
    #expect(clock.now - start < .seconds(20))
    #expect(batch.ledger.malformed == 1)
    #expect(batch.rejects.count == 1)
  }

  @Test("What tracking finds told twice never counts a line twice")
  func duplicates() throws {
    var survey = LogSurvey()
    var ledger = LineLedger()
    ledger += try readNMEA(Self.position + Self.other).ledger
    survey.inputs = [
      Briefing.Input(
        name: "a", sha256: "", format: "nmea", family: .sea, ledger: ledger, start: nil, end: nil, firstRejects: [])
    ]
    let line = LineAddress(input: 0, position: 1)
    survey.count(duplicates: [line, line])
    #expect(survey.inputs[0].ledger.decoded == 0)
    #expect(survey.inputs[0].ledger.duplicates == 1)
  }
}
