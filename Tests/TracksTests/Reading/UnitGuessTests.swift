import Foundation
import Geo
import Testing

@testable import Tracks

struct UnitGuessTests {
  private func scan(_ lines: [String], columns: String? = nil) async throws -> (result: ScanResult, notices: [String]) {
    let scratch = try Scratch()
    let path = try scratch.write("log", lines.map { $0 + "\n" }.joined())
    let result = try await ScanResult.of([path], columns: columns)
    let cut = try await ScanResult.of([path], threads: 2, blockSize: 50, columns: columns)
    #expect(cut == result)
    return (result, result.notices.map { String($0.dropFirst(path.utf8.count + 2)) })
  }

  /// North at 12 knots for a minute each: 0.2 nautical miles are 1/300 degree.
  private static func track(speed: String, step: Int = 60) -> [String] {
    (0..<8).map { row in
      let latitude = 55 + Double(row) / 300 * Double(step) / 60
      return "219000001,\(1_625_818_000 + row * step),\(latitude),12.5,\(speed)"
    }
  }

  @Test(
    "The unit of a speed is that in which it fits the way made",
    arguments: [
      ("12", "knots", "tenths"), ("120", "tenths of knots", "kn"), ("6.17", "metres per second", "kn"),
      ("22.2", "kilometres per hour", "kn"),
    ])
  func speedByWay(speed: String, words: String, other: String) async throws {
    let (result, notices) = try await scan(["mmsi,time,lat,lon,speed"] + Self.track(speed: speed))
    #expect(result.positions.map { $0.speed?.knots } == Array(repeating: 12, count: 8))
    #expect(
      notices.last
        == "speed is read as \(words) (as 7 pairs of positions in the first rows lie apart in place and time); --columns speed=speed:\(other) overrules"
    )
  }

  @Test("Whole speeds that no vessel makes are tenths; where nothing tells, knots are taken, and that is told")
  func speedBySize() async throws {
    let rows = (0..<4).map { "21900000\($0),1625818000,55.5,12.5,\(100 + 50 * $0)" }
    let (tenths, notices) = try await scan(["mmsi,time,lat,lon,SPEED"] + rows)
    #expect(tenths.positions.map { $0.speed?.knots } == [10, 15, 20, 25])
    #expect(
      notices.last
        == "SPEED is read as tenths of knots (whole numbers up to 250 in the first rows, which no vessel does in knots); --columns speed=SPEED:kn overrules"
    )
    let (knots, told) = try await scan(["mmsi,time,lat,lon,SPEED", "219000001,1625818000,55.5,12.5,11"])
    #expect(knots.positions.map { $0.speed?.knots } == [11])
    #expect(
      told.last
        == "SPEED is read as knots (nothing in the first rows speaks against it); --columns speed=SPEED:tenths overrules"
    )
    let (chosen, silent) = try await scan(
      ["mmsi,time,lat,lon,SPEED", "219000001,2021-07-09 08:06:58,55.5,12.5,11"], columns: "speed=SPEED:tenths")
    #expect(chosen.positions.map { $0.speed?.knots } == [1.1])
    #expect(silent == [])
  }

  @Test(
    "Numbers of a time column are told apart by their digits",
    arguments: [
      ("1625818018", "seconds since 1970"), ("1625818018000", "milliseconds since 1970"),
      ("1625818018000000", "microseconds since 1970"), ("1625818018000000000", "nanoseconds since 1970"),
      ("20210709080658", "year to second without separators"), ("1.625818018e9", "seconds since 1970"),
      ("1625818018.0", "seconds since 1970"),
    ])
  func epochs(text: String, words: String) async throws {
    let (result, notices) = try await scan(["mmsi,time,lat,lon", "219000001,\(text),55.5,12.5"])
    #expect(result.positions.map(\.time?.description) == ["2021-07-09T08:06:58Z"])
    #expect(notices.first?.hasPrefix("time is read as \(words) (a number of ") == true)
  }

  @Test("Whether day or month stands first is seen from the first rows, and told")
  func dayOrMonth() async throws {
    func times(_ texts: [String]) async throws -> ([String?], String?) {
      let rows = texts.map { "219000001,\($0),55.5,12.5" }
      let (result, notices) = try await scan(["mmsi,time,lat,lon"] + rows)
      return (result.positions.map(\.time?.description), notices.first)
    }
    let (american, why) = try await times(["07/09/2021 08:06:58", "07/13/2021 8:06:58 PM"])
    #expect(american == ["2021-07-09T08:06:58Z", "2021-07-13T20:06:58Z"])
    #expect(
      why?.hasPrefix("time is read as month before day (in the first rows the other way round there is no") == true)
    let (closer, _) = try await times(["07/09/2021 23:59:58", "07/10/2021 00:00:02"])
    #expect(closer == ["2021-07-09T23:59:58Z", "2021-07-10T00:00:02Z"])
    let (open, told) = try await times(["07.09.2021 08:06"])
    #expect(open == ["2021-09-07T08:06:00Z"])
    #expect(
      told
        == "time is read as day before month (the first rows do not tell: `07.09.2021 08:06`); --columns time=time:mdy overrules"
    )
  }

  @Test("Whole numbers beyond the globe are 1/600000 degrees, or finer where AIS has no such number")
  func positions() async throws {
    let (raw, notices) = try await scan(["mmsi,time,lat,lon", "219000001,2021-07-09 08:06:58,33300000,7500000"])
    #expect(raw.positions.map(\.latitudeE7) == [555_000_000])
    #expect(raw.positions.map(\.longitudeE7) == [125_000_000])
    #expect(
      notices == [
        "lat is read as 1/600000 degrees (whole numbers beyond 90 and 180); --columns lat=lat:degrees-e7 overrules"
      ])
    let (fine, _) = try await scan(["mmsi,time,lat,lon", "219000001,2021-07-09 08:06:58,555000000,-125000000"])
    #expect(fine.positions.map(\.latitudeE7) == [555_000_000])
    #expect(fine.positions.map(\.longitudeE7) == [-125_000_000])
  }
}
