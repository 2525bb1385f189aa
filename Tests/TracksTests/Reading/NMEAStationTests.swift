import Signals
import Testing

@testable import Tracks

/// Keeps how messages came to be known.
struct HearingList: AISMessageSink {
  var hearings: [Hearing] = []
  mutating func take(_ bits: AISPositionBits, _ hearing: Hearing, into batch: inout ReportBatch) {
    hearings.append(hearing)
    batch.ledger.decoded += 1
  }
  mutating func take(_ payload: AISPayload, _ hearing: Hearing, into batch: inout ReportBatch) {
    hearings.append(hearing)
    batch.ledger.decoded += 1
  }
  mutating func finish(into batch: inout ReportBatch) {}
}

@Suite("Who heard a message")
struct NMEAStationTests {
  static let position = "!AIVDM,1,1,,A,13u08p0000QDeLNO=PvHU3M>0>`<,0*00"

  /// The name of the station of each message, empty where none is told.
  func stations(_ lines: String...) -> [String] {
    var reader = NMEALogReader(input: 0, sink: HearingList())
    var batch = ReportBatch()
    let log = Array(lines.joined(separator: "\n").utf8)
    reader.read(log.span.bytes, firstLine: 1, into: &batch)
    reader.finish(into: &batch)
    return reader.sink.hearings.map { $0.station == 0 ? "" : batch.stations[Int($0.station) - 1] }
  }

  @Test("A TAG block's source, before a $PGHP line's base station, before the suffix of the Coast Guard")
  func sources() {
    let told = "$PGHP,1,2013,11,12,12,0,0,11,219,,2190067,1,62*26"
    // A line of a Coast Guard log, as libais tests it.
    let guarded = Self.position + ",d-095,S1651,t161344.00,T44.03018211,r3669963,1429287142"
    #expect(
      stations(
        Self.position, #"\s:2573515,c:1565218798*04\"# + Self.position, told, Self.position, guarded,
        Self.position + ",b003669794,1272412827", told, guarded, #"\s:2573515,c:1565218798*04\"# + guarded,
        Self.position + ",1630526404,1630526406")
        == ["", "2573515", "2190067", "r3669963", "b003669794", "2190067", "2573515", ""])
  }

  @Test("A $PGHP line tells the station of a sentence no more than twenty lines on", arguments: [19, 20])
  func announcedLongAgo(between: Int) {
    let told = ["$PGHP,1,2013,11,12,12,0,0,11,219,,2190067,1,62*26"]
    let guarded = Self.position + ",d-095,S1651,t161344.00,T44.03018211,r3669963,1429287142"
    let lines = told + [String](repeating: "# remark", count: between) + [guarded]
    #expect(stations(lines.joined(separator: "\n")) == [between < 20 ? "2190067" : "r3669963"])
  }

  @Test("The later lines of a group are heard by the station of its first, in both spellings")
  func groups() {
    // The second pair is from DMA AisLib's tests.
    #expect(
      stations(
        #"\g:1-2-3985,s:rEV02,c:1334337317*2D\!AIVDM,2,1,9,B,58KvN<42ACikUKW77F1H4hF0<PTp622222222216`0`cF5BF0RT13H0T,0*70"#,
        #"\1G2:4717,s:x,c:1277725285\!BSVDM,2,1,0,A,54S<RB02@guMK8AGN20Lht84j0PDhDp6222222167Pt:75dl0;QjBSk`8888,0*20"#,
        #"\g:2-2-3985*5A\!AIVDM,2,2,9,B,PFRC88888888880,2*29"#, #"\2G2:4717*78\!BSVDM,2,2,0,A,88888888882,2*3F"#)
        == ["rEV02", "x"])
  }

  @Test("Names are at most 64 printable bytes; equal ones have one number")
  func names() {
    let long = String(repeating: "n", count: 64)
    let lines = ["a", "abcdefgh", "abcdefghi", "abcdefghijklmnop", "abcdefghijklmnopq", long, long + "n", "\u{1}", " "]
    func line(_ name: String) -> String { "\\s:\(name)\\" + Self.position }
    let found = stations((lines + lines).map(line).joined(separator: "\n"))
    #expect(found == Array(lines.prefix(6)) + ["", "", ""] + Array(lines.prefix(6)) + ["", "", ""])
  }

  @Test("There are 65 535 stations at most, and each keeps its number")
  func many() {
    var names = StationNames()
    var told: [String] = []
    for round in 0..<2 {
      for index in 0..<70_000 {
        let bytes = Array("st\(index)".utf8) + [UInt8](repeating: 0, count: 8)
        let number = names.number(bytes.span.bytes, 0..<bytes.count - 8, newNames: &told)
        let expected = index < 65_535 ? index + 1 : 0
        if Int(number) != expected { Issue.record("round \(round): \(index) is \(number)") }
      }
    }
    #expect(told.count == 65_535)
    #expect(told.last == "st65534")
  }

  @Test("VDO is the receiver's own vessel, in whichever sentence it comes")
  func ownVessel() {
    var reader = NMEALogReader(input: 0, sink: HearingList())
    var batch = ReportBatch()
    let lines = [
      checksummed("AIVDO,1,1,,A,13u08p0000QDeLNO=PvHU3M>0>`<,0"),
      checksummed("BSVDO,1,1,,,13u08p0000QDeLNO=PvHU3M>0>`<,0"),
      Self.position, checksummed("AIVDO,2,1,7,B,53aDpaT000010;CKKB0h4Q8TpLDr222222222216<P:656rd07Tai0CKk5hD,0"),
      checksummed("AIVDO,2,2,7,B,Q1C`8888880,2"),
    ]
    let log = Array(lines.joined(separator: "\n").utf8)
    reader.read(log.span.bytes, firstLine: 1, into: &batch)
    #expect(reader.sink.hearings.map(\.isOwnVessel) == [true, true, false, true])
    #expect(reader.sink.hearings.map(\.firstLine) == [1, 2, 3, 4])
    #expect(reader.sink.hearings.map(\.lastLine) == [1, 2, 3, 5])
  }
}
