import Geo
import Testing

@testable import Tracks

@Suite("BaseStation text")
struct SBSLogTests {
  private let format = SBSLog()

  private func line(
    _ type: Int, hex: String = "4840D6", time: String = "03:12:09.250", callsign: String = "", altitude: String = "",
    speed: String = "", track: String = "", place: String = ",", rate: String = "", ground: String = ""
  ) -> String {
    "MSG,\(type),1,1,\(hex),1,2026/05/01,\(time),2026/11/23,11:00:00.000,\(callsign),\(altitude),\(speed),\(track),"
      + "\(place),\(rate),,0,0,0,\(ground)\r\n"
  }

  @Test("has a position with altitude, and time as generated")
  func position() throws {
    let text = line(3, altitude: "38000", place: "52.25720,-3.919375", ground: "0")
    #expect(format.recognises(text))
    let batch = try format.read(text)
    let report = try #require(batch.positions.first)
    #expect(report.craft == .icao24(0x4840D6))
    #expect(report.time == Timestamp(iso8601: "2026-05-01T03:12:09.250Z"))
    #expect(report.latitudeE7 == 522_572_000)
    #expect(report.longitudeE7 == -39_193_750)
    #expect(report.altitudeFeet == 38_000)
    #expect(!report.traits.contains(.onGround))
    #expect(batch.ledger.timeSources == ["date_generated": 1])
  }

  @Test("joins a velocity to the positions of its aircraft in the 10 s that follow")
  func velocity() throws {
    let text =
      line(4, speed: "451.3", track: "87.9", rate: "-640") + line(3, time: "03:12:19.250", place: "52,4")
      + line(3, time: "03:12:19.251", place: "52,4") + line(3, hex: "4840D7", place: "52,4")
    let batch = try format.read(text)
    #expect(batch.positions.map { $0.speed?.knots } == [451.3, nil, nil])
    #expect(batch.positions.map(\.course) == [87.9, nil, nil])
    #expect(batch.positions.map(\.verticalRate) == [-640, nil, nil])
    #expect(batch.ledger.decoded == 3)
    #expect(batch.ledger.notPosition == 1)
  }

  @Test("tells positions on the ground by its flag, 1 or -1, or by the type of message")
  func ground() throws {
    let text =
      line(3, place: "52,4", ground: "-1") + line(3, place: "52,4", ground: "1") + line(3, place: "52,4", ground: "0")
      + line(2, altitude: "0", speed: "12", track: "270", place: "52,4")
    let batch = try format.read(text)
    #expect(batch.positions.map { $0.traits.contains(.onGround) } == [true, true, false, true])
    #expect(batch.positions.last?.altitudeFeet == nil)
    #expect(batch.positions.last?.speed?.knots == 12)
    #expect(batch.positions.last?.course == 270)
  }

  @Test("has callsigns, each change once, without the blanks around them")
  func callsigns() throws {
    let text =
      line(1, callsign: "KLM1023 ") + line(1, callsign: "KLM1023 ") + line(1, callsign: "@@@@@@@@")
      + line(1, callsign: "        ") + line(1, callsign: "AFR12   ")
    let batch = try format.read(text)
    #expect(batch.identities.map(\.callsign) == ["KLM1023", "AFR12"])
    #expect(batch.ledger.notPosition == 5)
  }

  @Test("without a place, or of an address that is not ICAO's, or of the receiver itself, is no position")
  func notPositions() throws {
    let text =
      line(3, altitude: "38000") + line(8) + line(3, hex: "~2A3B4C", place: "52,4")
      + "STA,,5,179,400AE7,10103,2008/11/28,14:58:51.153,2008/11/28,14:58:51.153,RM\r\n"
      + "AIR,,496,286,4CA4E5,27215,2010/02/19,18:06:07.710,2010/02/19,18:06:07.710\r\n"
      + "SEL,,496,2286,4CA4E5,27215,2010/02/19,18:06:07.710,2010/02/19,18:06:07.710,RYR1427\r\n"
      + "ID,,496,7162,405637,27928,2010/02/19,18:06:07.115,2010/02/19,18:06:07.115,EZY691A\r\n"
      + "CLK,,496,-1,,-1,2010/02/19,18:18:19.036,2010/02/19,18:18:19.036\r\n\r\n"
    let batch = try format.read(text)
    #expect(batch.positions.isEmpty)
    #expect(batch.ledger.notPosition == 8)
    #expect(batch.ledger.ignored == 1)
    #expect(batch.rejects.isEmpty)
  }

  @Test("that is damaged is counted with the reason")
  func rejects() throws {
    let good = line(3, altitude: "38000", place: "52.25720,3.91937", ground: "0")
    let lines = [
      ",2026/05/01,03:12:09.250,,38000,,,52.1,4.1,,,0,0,0,0\r\n",
      line(3, place: "92,4"), line(3, place: "52,184"), line(3, place: "52,east"), line(3, place: "52,"),
      line(3, altitude: "high", place: "52,4"), line(3, hex: "4840D", place: "52,4"),
      line(3, hex: "000000", place: "52,4"),
      line(3, hex: "WXYZ12", place: "52,4"), line(3, time: "25:00:00.000", place: "52,4"), line(9, place: "52,4"),
      line(3, place: "52,4", ground: "yes"), line(3, track: "400", place: "52,4"), line(3, place: "1e1,4"),
      line(3, place: "99999999999999999999,4"), String(good.prefix(90)),
    ]
    let batch = try format.read(lines.joined())
    #expect(batch.positions.isEmpty)
    #expect(batch.ledger.malformed == lines.count)
    #expect(batch.rejects.count == lines.count)
    #expect(batch.ledger.lines == lines.count)
  }

  @Test("with half a position names nobody, and counts no time")
  func halfPosition() throws {
    let batch = try format.read(line(1, callsign: "KLM1023", place: "52,") + line(1, callsign: "AFR12", place: ",4"))
    #expect(batch.ledger.malformed == 2)
    #expect(batch.rejects.map(\.reason) == ["half a position", "half a position"])
    #expect(batch.identities.isEmpty && batch.positions.isEmpty)
    #expect(batch.ledger.timeSources.isEmpty)
  }

  @Test("with dates no log can have is untimed")
  func badDates() throws {
    let text = line(3, place: "52,4").replacing("2026/05/01", with: "1970/01/01")
    let batch = try format.read(text)
    #expect(batch.positions.map(\.time) == [nil])
    #expect(batch.ledger.untimed == 1)
  }

  @Test("is seen behind a first line that is cut short, and not in other logs")
  func recognition() {
    #expect(format.recognises("0,0,0,0\r\n" + line(8) + line(3, place: "52,4")))
    for text in ["MSG: hello\n", "MSG,3\n", "ID,name,lat\n1,2,3\n", "", "1698140962.1,8D40621D58C382D690C8AC2863A7\n"] {
      #expect(!format.recognises(text))
    }
  }
}
