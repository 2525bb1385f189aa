import Foundation
import Geo
import Testing

@testable import Tracks

struct GpsdPipeTests {
  @Test("Messages between bars: positions of craft, what they say of themselves, and times between two base stations")
  func lines() async throws {
    let scratch = try Scratch()
    let text = [
      "1|0|219000001|0|-128|102|1|7500000|33300000|1800|511|10|0x0|0|0x84e1",
      "4|0|002190047|2021-07-09T08:06:58Z|1|7500000|33300000|7|0|0x105df",
      "18|0|219000002|0|1023|0|7500600|33300000|3600|181|59|0x0|1|0|1|1|1|0|0x94cfa",
      "3|0|219000001|5|-128|0|1|7500000|33300000|1800|181|60|0x0|0|0x84e1",
      "27|0|219000003|1|0|-94212|52239|63|511|0|0",
      "1|0|219000004|0|-128|1|1|108600000|54600000|3600|511|4|0x0|0|0x0",
      "5|0|219000001|9000003|0|ABCD|\"NORTH\"|70|100|20|0|18|1|03-07T08:00Z|65|AARHUS|0",
      "24|0|219000002|SMALL|37|SRT|0|0|XYZ1|8|4|2|2",
      "21|0|992190001|1|BUOY|0|7500000|33300000|0|0|0|0|1|60|0x0|0|0",
      "rubbish",
      "1|0|219000005|0|-128|1|1|108600001|33300000|3600|511|4|0x0|0|0x0",
      "1|0|219000001|0|-128|100|1|7500000|33300000|1800|511|5|0x0|0|0x84e1",
      "4|0|002190047|2021-07-09T08:07:08Z|1|7500000|33300000|7|0|0x105df",
    ]
    let path = try scratch.write("a.txt", text.map { $0 + "\r\n" }.joined())
    let result = try await ScanResult.of([path])
    for size in 1...80 { #expect(try await ScanResult.of([path], threads: 2, blockSize: size) == result) }
    #expect(result.inputs[0].format == "gpsd-pipe")
    #expect(result.ledger.decoded == 5)
    #expect(result.ledger.untimed == 3)
    #expect(result.ledger.notPosition == 6)
    #expect(result.ledger.malformed == 2)
    #expect(result.ledger.lines == 13)
    #expect(result.ledger.timeSources == ["base_station": 2])
    #expect(
      result.positions.map(\.time?.description) == [
        nil, "2021-07-09T08:06:59Z", nil, nil, "2021-07-09T08:07:05Z",
      ])
    #expect(result.positions.map(\.address.position) == [1, 3, 4, 5, 12])
    // -94,212 and 52,239 tenths of a minute.
    #expect(
      result.positions.map(\.longitudeE7) == [125_000_000, 125_010_000, 125_000_000, -1_570_200_000, 125_000_000])
    #expect(result.positions.map(\.latitudeE7) == [555_000_000, 555_000_000, 555_000_000, 870_650_000, 555_000_000])
    #expect(result.positions.map { $0.speed?.knots } == [10.2, nil, 0, nil, 10])
    #expect(result.positions.map(\.traits) == [.highAccuracy, .classB, .highAccuracy, .longRange, .highAccuracy])
    #expect(result.identities.map(\.name) == ["\"NORTH\"", "SMALL"])
    #expect(result.identities.map(\.lengthMetres) == [120, 12])
    #expect(result.identities.map(\.callsign) == ["ABCD", "XYZ1"])
    #expect(result.identities.map(\.draughtMetres) == [6.5, nil])
    #expect(result.identities.map(\.eta) == ["03-07T08:00Z", nil])
  }

  @Test("A second tells nothing where the stations are too far apart in time")
  func brackets() throws {
    let first = try #require(Timestamp(iso8601: "2021-07-09T08:06:58Z"))
    func time(_ second: Int, _ seconds: Int64) -> String? {
      StationBracket.time(of: second, between: first, and: first.advanced(bySeconds: Double(seconds)))?.description
    }
    #expect(time(59, 10) == "2021-07-09T08:06:59Z")
    #expect(time(56, 10) == "2021-07-09T08:06:56Z")
    #expect(time(30, 10) == nil)
    #expect(time(30, 55) == "2021-07-09T08:07:30Z")
    #expect(time(30, 56) == nil)
    #expect(time(0, -1) == "2021-07-09T08:07:00Z" || time(0, -1) == nil)
    #expect(time(60, 10) == nil)
  }

  /// gpsd's own regression file for this output, made from the sentences beside it.
  private static let log = "ais/gpsd_sample.aivdm.chk"

  @Test("gpsd's own output is read to its last line", .enabled(if: SharedData.has(log)))
  func sample() async throws {
    let result = try await ScanResult.of([SharedData.url(Self.log).path])
    #expect(result.inputs[0].format == "gpsd-pipe")
    #expect(result.ledger.malformed == 0)
    let sentences = try await ScanResult.of([SharedData.url("ais/gpsd_sample.aivdm").path])
    let ours = result.positions.map { [Int($0.craft.number), Int($0.latitudeE7), Int($0.longitudeE7)] }
    let theirs = sentences.positions.map { [Int($0.craft.number), Int($0.latitudeE7), Int($0.longitudeE7)] }
    #expect(!ours.isEmpty)
    #expect(Set(ours) == Set(theirs))
  }
}
