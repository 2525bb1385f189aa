import Testing
import Tracks

@Suite("Where an NMEA log tells its times")
struct NMEATimeTests {
  static let sentence = "!AIVDM,1,1,,A,13u08p0000QDeLNO=PvHU3M>0>`<,0*00"

  static func tagged(_ content: String) -> String {
    let sum = String(content.utf8.reduce(0, ^), radix: 16, uppercase: true)
    return "\\\(content)*\(sum.count == 1 ? "0" : "")\(sum)\\\(sentence)"
  }

  static let forms: [(line: String, time: String?, source: String?)] = [
    (sentence, nil, nil),
    // TAG blocks: seconds, milliseconds, microseconds, nanoseconds.
    (tagged("c:1565218798"), "2019-08-07T22:59:58Z", "tag_block"),
    (tagged("c:1565218798250"), "2019-08-07T22:59:58.250Z", "tag_block"),
    (tagged("c:1565218798250999"), "2019-08-07T22:59:58.250Z", "tag_block"),
    (tagged("c:1565218798250999999"), "2019-08-07T22:59:58.250Z", "tag_block"),
    // More digits than 64 bits hold are no time, and stop nothing (found by Fuzz/).
    (tagged("c:9999999999999999999"), nil, nil),
    (sentence + ",9999999999999999999", nil, nil),
    (tagged("c:1565218798.5"), "2019-08-07T22:59:58.500Z", "tag_block"),
    (tagged("s:42809,c:1635731889,t:1635731965"), "2021-11-01T01:58:09Z", "tag_block"),
    (tagged("g:1-2-3985,s:rEV02,c:1334337317"), "2012-04-13T17:15:17Z", "tag_block"),
    (#"\c:1420030798*00\"# + sentence, "2014-12-31T12:59:58Z", "tag_block_unverified"),
    (#"\c:1420030798\"# + sentence, "2014-12-31T12:59:58Z", "tag_block_unverified"),
    (#"\c:1420030798*01\"# + sentence, nil, nil),
    (#"\s:a*12\\c:1420030798\"# + sentence, "2014-12-31T12:59:58Z", "tag_block_unverified"),
    // After the sentence.
    (sentence + ",1328182324603", "2012-02-02T11:32:04.603Z", "suffix"),
    (sentence + ",1272412827", "2010-04-28T00:00:27Z", "suffix"),
    (sentence + " 1272412827", "2010-04-28T00:00:27Z", "suffix"),
    (sentence + ",b003669794,1272412827", "2010-04-28T00:00:27Z", "suffix"),
    (sentence + ",1630526404,1630526406", "2021-09-01T20:00:04Z", "suffix"),
    (
      sentence + ",d-095,S1651,t161344.00,T44.03018211,r3669963,1429287142", "2015-04-17T16:12:22Z", "suffix"
    ),
    (sentence + ",2017-02-20T00:00:00Z", "2017-02-20T00:00:00Z", "suffix"),
    // Before it.
    ("1550303566167726840 " + sentence, "2019-02-16T07:52:46.167Z", "prefix"),
    ("1550303566167726 " + sentence, "2019-02-16T07:52:46.167Z", "prefix"),
    ("1550303566167," + sentence, "2019-02-16T07:52:46.167Z", "prefix"),
    ("1550303566;" + sentence, "2019-02-16T07:52:46Z", "prefix"),
    ("1550303566\t" + sentence, "2019-02-16T07:52:46Z", "prefix"),
    ("1550303566: " + sentence, "2019-02-16T07:52:46Z", "prefix"),
    ("1550303566:" + sentence, "2019-02-16T07:52:46Z", "prefix"),
    ("20231114T221320Z " + sentence, "2023-11-14T22:13:20Z", "prefix"),
    ("20231114T221320.5Z " + sentence, "2023-11-14T22:13:20.500Z", "prefix"),
    ("20231114T221320+0100," + sentence, "2023-11-14T21:13:20Z", "prefix"),
    ("20231114T226320Z " + sentence, nil, nil),
    ("1550303566.25 " + sentence, "2019-02-16T07:52:46.250Z", "prefix"),
    ("1042 1550303566 " + sentence, "2019-02-16T07:52:46Z", "prefix"),
    ("2017-02-20T00:00:00;" + sentence, "2017-02-20T00:00:00Z", "prefix"),
    ("2017-02-20T12:34:56Z " + sentence, "2017-02-20T12:34:56Z", "prefix"),
    ("2017-02-20T12:34:56.789123Z," + sentence, "2017-02-20T12:34:56.789Z", "prefix"),
    ("2017-02-20 12:34:56 " + sentence, "2017-02-20T12:34:56Z", "prefix"),
    ("2017/02/20 12:34:56," + sentence, "2017-02-20T12:34:56Z", "prefix"),
    ("2017-02-20T12:34:56+02:00 " + sentence, "2017-02-20T10:34:56Z", "prefix"),
    ("2017-02-20T12:34:56-0530 " + sentence, "2017-02-20T18:04:56Z", "prefix"),
    ("[2017-02-20 12:34:56] " + sentence, "2017-02-20T12:34:56Z", "prefix"),
    // On a line before it.
    ("$PGHP,1,2010,6,11,11,46,11,390,231,45,992190934,1,2B*5B\n" + sentence, "2010-06-11T11:46:11.390Z", "pghp"),
    (
      "$PGHP,1,2012,1,31,5,7,2,151,316,2,316000002,1AIS_S,51*77,1327992119157\n" + sentence,
      "2012-01-31T05:07:02.151Z", "pghp"
    ),
    ("$PGHP,1,2010,6,11,11,46,11,391,231,45,992190934,1,2B*5B\n" + sentence, nil, nil),
    ("20190216075246 " + sentence, "2019-02-16T07:52:46Z", "prefix"),
    // AIS-catcher: on screen, and as JSON; what a TAG block told it goes before its own clock.
    (
      sentence + " ( MSG: 1, REPEAT: 0, MMSI: 710292000, signalpower: -44.0, ppm: 0, timestamp: 20220729191340)",
      "2022-07-29T19:13:40Z", "suffix"
    ),
    (
      #"{"class":"AIS","device":"AIS-catcher","channel":"B","rxtime":"20220729191502","signalpower":-44.0,"mmsi":710292000,"type":1,"nmea":["\#(sentence)"]}"#,
      "2022-07-29T19:15:02Z", "aiscatcher"
    ),
    (
      #"{"class":"AIS","device":"AIS-catcher","rxtime":"20260926235957","rxuxtime":1790467197.359632,"nmea":["\#(sentence)"],"ppm":-0.289352}"#,
      "2026-09-26T23:59:57.359Z", "aiscatcher"
    ),
    (
      #"{"class":"AIS","nmea":["\#(sentence)"],"rxuxtime": 1790467197,"toa":1565218798.250}"#,
      "2019-08-07T22:59:58.250Z", "aiscatcher"
    ),
    (
      #"{"class":"AIS","rxtime":"20260926235957","rxuxtime":1790467197.3,"nmea":["\#(sentence)"],"toa":1565218798.250}"#,
      "2019-08-07T22:59:58.250Z", "aiscatcher"
    ),
    (
      #"{"class":"AIS","rxuxtime":1790467197.3,"nmea":["\#(sentence)"],"toa_ns":1565218798250999999}"#,
      "2019-08-07T22:59:58.250Z", "aiscatcher"
    ),
    (
      #"{"toa_ns":1565218798250999999,"rxuxtime":1790467197.3,"nmea":["\#(sentence)"]}"#,
      "2019-08-07T22:59:58.250Z", "aiscatcher"
    ),
    (
      #"2025-05-08 11:10:19,454 - {"class":"AIS","rxtime":"20250508101019","nmea":["\#(sentence)"]}"#,
      "2025-05-08T10:10:19Z", "aiscatcher"
    ),
    (#"{"class":"AIS","nmea":["\#(sentence)"],"numbers":[1550303566,1550303566]}"#, nil, nil),
    (#"{"class":"AIS","rxtime":"20259999101019","nmea":["\#(sentence)"]}"#, nil, nil),
    // Identities of vessels are no times.
    (sentence + ",710292000", nil, nil),
    ("710292000 " + sentence, nil, nil),
    // More than one: the station's before the logger's.
    (tagged("c:1565218798") + ",1272412827", "2019-08-07T22:59:58Z", "tag_block"),
    ("1550303566 " + sentence + ",1272412827", "2010-04-28T00:00:27Z", "suffix"),
    (
      "$PGHP,1,2010,6,11,11,46,11,390,231,45,992190934,1,2B*5B\n" + sentence + ",1272412827",
      "2010-06-11T11:46:11.390Z", "pghp"
    ),
    (
      "$PGHP,1,2010,6,11,11,46,11,390,231,45,992190934,1,2B*5B\n" + tagged("c:1565218798"),
      "2019-08-07T22:59:58Z", "tag_block"
    ),
    // Not times, or clocks that were never set.
    (tagged("c:0"), nil, nil),
    (tagged("c:600000000"), nil, nil),
    (tagged("c:4102444800"), nil, nil),
    (tagged("c:4102444799"), "2099-12-31T23:59:59Z", "tag_block"),
    (tagged("c:631152000"), "1990-01-01T00:00:00Z", "tag_block"),
    (tagged("c:15652187x8"), nil, nil),
    ("1970-01-01T00:00:00Z " + sentence, nil, nil),
    ("2017-02-30T00:00:00Z " + sentence, nil, nil),
    ("99999999999999999999999 " + sentence, nil, nil),
  ]

  @Test("Each form gives its time", arguments: forms)
  func form(line: String, time: String?, source: String?) throws {
    for ending in ["", "\n", "\r\n", "\r\n# the end\r\n"] {
      let batch = try readNMEA(line.replacing("\n", with: "\r\n") + ending)
      #expect(batch.positions.count == 1)
      let position = try #require(batch.positions.first)
      #expect(position.time?.description == time)
      #expect(position.craft == .mmsi(265_292_000))
      #expect(batch.ledger.timeSource == source)
      #expect(batch.ledger.untimed == (time == nil ? 1 : 0))
    }
  }

  @Test("Of several envelopes on a line each has its own time, wherever it stands; of several sentences all have it")
  func severalEnvelopes() throws {
    let first = #"{"rxuxtime":1700000000,"nmea":["\#(Self.sentence)"],"toa":1600000000}"#
    let second = #"{"rxuxtime":1700000001,"nmea":["\#(Self.sentence)","\#(Self.sentence)"],"toa":1600000001}"#
    let third = #"{"rxuxtime":1700000002,"nmea":["\#(Self.sentence)"]}"#
    let batch = try readNMEA(first + second + third + first)
    #expect(
      batch.positions.map { $0.time?.milliseconds } == [
        1_600_000_000_000, 1_600_000_001_000, 1_600_000_001_000, 1_700_000_002_000, 1_600_000_000_000,
      ])
  }

  @Test("The later lines of a group have the time of its first")
  func groups() throws {
    let batch = try readNMEA(
      #"\g:1-2-3985,s:rEV02,c:1334337317*2D\!AIVDM,2,1,9,B,58KvN<42ACikUKW77F1H4hF0<PTp622222222216`0`cF5BF0RT13H0T,0*70"#,
      #"\g:2-2-3985*5A\!AIVDM,2,2,9,B,PFRC88888888880,2*29"#)
    #expect(batch.identities.count == 1)
    #expect(batch.identities.first?.time?.description == "2012-04-13T17:15:17Z")
    #expect(batch.ledger.fragmentsMerged == 1)
    #expect(batch.ledger.notPosition == 1)
    let late = try readNMEA(
      #"\g:1-2-77,c:1334337317\$ARFSR,rEV02,171517.00"#, #"\g:2-2-77\"# + Self.sentence)
    #expect(late.positions.first?.time?.description == "2012-04-13T17:15:17Z")
  }

  @Test("Groups may be interleaved; a group that tells no time at all gives none")
  func interleavedGroups() throws {
    let batch = try readNMEA(
      #"\g:1-2-77,c:1334337317\$ARFSR,rEV02,171517.00"#, #"\g:1-2-78,c:1334337319\$ARFSR,rEV02,171517.00"#,
      #"\g:1-2-79\$ARFSR,rEV02,171517.00"#, #"\g:2-2-77\"# + Self.sentence, #"\g:2-2-78\"# + Self.sentence,
      #"\g:2-2-79\"# + Self.sentence)
    #expect(
      batch.positions.map { $0.time?.description } == ["2012-04-13T17:15:17Z", "2012-04-13T17:15:19Z", nil])
  }

  @Test("AIS-catcher's JSON holds the parts of a message, or several envelopes, on one line")
  func envelopes() throws {
    let parts =
      #"{"class":"AIS","rxtime":"20220729191502","nmea":["!AIVDM,2,1,9,B,58KvN<42ACikUKW77F1H4hF0<PTp622222222216`0`cF5BF0RT13H0T,0*70","!AIVDM,2,2,9,B,PFRC88888888880,2*29"]}"#
    let batch = try readNMEA(
      parts,
      #"{"msgs":[{"rxtime":"20220729191503","nmea":["\#(Self.sentence)"]},{"rxtime":"20220729191504","nmea":["\#(Self.sentence)"]}]}"#
    )
    #expect(batch.identities.map { $0.time?.description } == ["2022-07-29T19:15:02Z"])
    #expect(batch.positions.map { $0.time?.description } == ["2022-07-29T19:15:03Z", "2022-07-29T19:15:04Z"])
    #expect(batch.ledger.lines == 2)
    #expect(batch.ledger.timeSources == ["aiscatcher": 3])
  }

  @Test("An announced time is for one message, not for the next")
  func announcedOnce() throws {
    let batch = try readNMEA(
      "$PGHP,1,2010,6,11,11,46,11,390,231,45,992190934,1,2B*5B", "", Self.sentence, Self.sentence)
    #expect(batch.positions.map { $0.time?.description } == ["2010-06-11T11:46:11.390Z", nil])
    #expect(batch.ledger.ignored == 2)
  }

  @Test("Where the logger is found to be far behind the receiver, its time alone is none")
  func lateLogger() throws {
    let told = "$PGHP,1,2010,6,11,11,46,11,390,231,45,992190934,1,2B*5B"
    let late = try readNMEA(
      Self.sentence + ",1276258000", told, Self.sentence + ",1276262000", Self.sentence + ",1276262001")
    #expect(
      late.positions.map { $0.time?.description } == ["2010-06-11T12:06:40Z", "2010-06-11T11:46:11.390Z", nil])
    #expect(late.ledger.untimed == 1)
    let prompt = try readNMEA(told, Self.sentence + ",1276256772", Self.sentence + ",1276256773")
    #expect(prompt.positions.map { $0.time?.description } == ["2010-06-11T11:46:11.390Z", "2010-06-11T11:46:13Z"])
  }
}

@Suite("TAG blocks behind other text")
struct HiddenTagBlockTests {
  @Test(
    "What stands before a TAG block takes nothing from it",
    arguments: [
      " ", "\t", "INFO receiver: ",
    ])
  func text(before: String) throws {
    let block = #"\s:rEV02,c:1700000000*"#
    let checksum = block.utf8.dropFirst().dropLast().reduce(0, ^)
    let digits = (checksum < 16 ? "0" : "") + String(checksum, radix: 16, uppercase: true)
    let batch = try readNMEA(before + block + digits + #"\!AIVDM,1,1,,A,13u?etPv2;0n:dDPwUM1U1Cb069D,0*24"#)
    #expect(batch.positions.first?.time == Timestamp(seconds: 1_700_000_000))
    #expect(batch.ledger.timeSources == ["tag_block": 1])
  }

  @Test("A TAG block in AIS-catcher's JSON, each backslash twice, tells the time")
  func escaped() throws {
    let block = "c:1699999900"
    let checksum = block.utf8.reduce(0, ^)
    let digits = (checksum < 16 ? "0" : "") + String(checksum, radix: 16, uppercase: true)
    let line =
      #"{"class":"AIS","device":"AIS-catcher","rxtime":"20231114221320","nmea":["\\"# + block + "*" + digits
      + #"\\!AIVDM,1,1,,A,13u?etPv2;0n:dDPwUM1U1Cb069D,0*24"]}"#
    let batch = try readNMEA(line)
    #expect(batch.positions.first?.time == Timestamp(seconds: 1_699_999_900))
  }
}
