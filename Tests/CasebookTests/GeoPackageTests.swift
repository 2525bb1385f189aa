import Casebook
import Foundation
import GRDB
import TestSupport
import Testing
import Tracks

@Suite("The GeoPackage")
struct GeoPackageTests {
  private func written(_ briefing: Briefing, _ use: (URL) throws -> Void) throws {
    let folder = try ScratchFolder()
    defer { folder.remove() }
    let file = folder.url.appending(path: "case.gpkg")
    try GeoPackage().write(briefing, to: file)
    try use(file)
  }

  private func reading<Value>(_ file: URL, _ read: (Database) throws -> Value) throws -> Value {
    var configuration = Configuration()
    configuration.readonly = true
    return try DatabaseQueue(path: file.path, configuration: configuration).read(read)
  }

  @Test("It says what it is, and is whole")
  func isAGeoPackage() throws {
    try written(SampleBriefing().briefing) { file in
      try reading(file) { (database: Database) throws in
        #expect(try Int.fetchOne(database, sql: "PRAGMA application_id") == 0x4750_4B47)
        #expect(try Int.fetchOne(database, sql: "PRAGMA user_version") == 10_300)
        #expect(try String.fetchOne(database, sql: "PRAGMA integrity_check") == "ok")
        #expect(try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").isEmpty)
        let known = try Int.fetchAll(database, sql: "SELECT srs_id FROM gpkg_spatial_ref_sys ORDER BY 1")
        #expect(known == [-1, 0, 4326])
        let tables = try String.fetchSet(
          database, sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'gpkg_%'")
        #expect(try String.fetchSet(database, sql: "SELECT table_name FROM gpkg_contents") == tables)
      }
    }
  }

  @Test("The same briefing gives the same bytes, over an older file too")
  func sameBytes() throws {
    let briefing = SampleBriefing().briefing
    try written(briefing) { file in
      let first = try Data(contentsOf: file)
      try GeoPackage().write(briefing, to: file)
      #expect(try Data(contentsOf: file) == first)
    }
  }

  @Test("Every record of the briefing is in it")
  func everythingIsThere() throws {
    let briefing = SampleBriefing().briefing
    try written(briefing) { file in
      try reading(file) { (database: Database) throws in
        func count(_ table: String) throws -> Int? { try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") }
        #expect(try count("crafts") == briefing.crafts.count)
        #expect(try count("tracks") == briefing.tracks.count)
        #expect(try count("trackscan_fixes") == briefing.tracks.count)
        #expect(try count("events") == briefing.events.count)
        #expect(try count("findings") == briefing.findings.count)
        #expect(try count("shipments") == 20)
        #expect(try count("risks") == 20)
        #expect(try count("contributions") == briefing.risks.reduce(0) { $0 + $1.contributions.count })
        #expect(try count("picks") == 20)
        #expect(try count("inputs") == 2)
        #expect(try count("ports_called") == 2)
        #expect(try count("skipped_rows") == 1)
        let evidence =
          briefing.events.reduce(0) { $0 + $1.evidence.count } + briefing.findings.reduce(0) { $0 + $1.evidence.count }
          + briefing.risks.flatMap(\.contributions).reduce(0) { $0 + $1.evidence.count }
        #expect(try count("evidence") == evidence)
        #expect(
          try Int.fetchOne(
            database,
            sql: """
              SELECT sum(lines - decoded - fragments_merged - duplicates - not_position - bad_checksum - malformed
                - orphan_fragments - unknown_type - ignored) FROM ledger
              """) == 0)
        #expect(
          try String.fetchOne(database, sql: "SELECT last_change FROM gpkg_contents") == "2026-05-02T23:00:00.000Z")
      }
    }
  }

  @Test("The fixes can be had back from it as they were")
  func fixesComeBack() throws {
    let briefing = SampleBriefing().briefing
    try written(briefing) { file in
      let blobs = try reading(file) { try Data.fetchAll($0, sql: "SELECT columns FROM trackscan_fixes ORDER BY id") }
      #expect(blobs.count == briefing.tracks.count)
      for (track, blob) in zip(briefing.tracks, blobs) {
        #expect(FixColumns(columnBytes: Array(blob), craft: track.craft) == track.fixes)
      }
    }
  }

  @Test("The stations of every fix can be found in it")
  func stations() throws {
    var briefing = SampleBriefing().briefing
    let track = briefing.tracks[0]
    var fixes = FixColumns()
    var echoes: [Echo] = []
    for index in track.fixes.indices {
      let fix = track.fixes[index]
      fixes.append(
        PositionReport(
          craft: track.craft, time: fix.time, latitudeE7: fix.latitudeE7, longitudeE7: fix.longitudeE7, payload: 0,
          address: fix.address, station: UInt16(index % 3)))
      if index % 4 == 0 { echoes.append(Echo(of: fix.address, input: 1, station: 5)) }
    }
    briefing.tracks[0] = try #require(Track(craft: track.craft, fixes: fixes, echoes: echoes.sorted()))
    try written(briefing) { file in
      try reading(file) { (database: Database) throws in
        let row = try #require(
          try Row.fetchOne(database, sql: "SELECT columns, echoes FROM trackscan_fixes ORDER BY id"))
        let columns = try #require(FixColumns(columnBytes: Array(row["columns"] as Data), craft: track.craft))
        #expect(columns == fixes)
        #expect(columns.station(at: 5) == 2)
        let bytes = Array(row["echoes"] as Data)
        #expect(bytes.count == 14 * echoes.count)
        for (index, echo) in echoes.enumerated() {
          #expect(bytes.littleEndian(at: 14 * index) == echo.line.number)
          #expect(bytes.littleEndian(at: 14 * index + 8) as UInt32 == 1)
          #expect(bytes.littleEndian(at: 14 * index + 12) as UInt16 == 5)
        }
        #expect(
          try String.fetchAll(database, sql: "SELECT name FROM stations WHERE input = 0 ORDER BY station LIMIT 2")
            == ["rPortsmouth", "rCulver"])
        #expect(
          try Int.fetchOne(
            database, sql: "SELECT fixes FROM craft_stations WHERE craft = 'mmsi:636019825' AND station = 'rCulver'")
            == 160)
        #expect(
          try String.fetchSet(database, sql: "SELECT stations FROM evidence WHERE stations IS NOT NULL")
            == [#"["rPortsmouth"]"#, #"["rCulver","rPortsmouth"]"#])
        #expect(
          try String.fetchAll(database, sql: "SELECT time_sources FROM ledger ORDER BY input")
            == [#"{"tag_block":4126,"suffix":84}"#, #"{"column":3850}"#])
        #expect(try Int.fetchAll(database, sql: "SELECT clock_skew_s FROM ledger WHERE clock_skew_s > 0") == [3])
      }
    }
  }

  @Test("Bytes that cannot be fixes are refused, and heights take room only where there are some")
  func fixBytes() throws {
    let briefing = SampleBriefing().briefing
    let vessel = try #require(briefing.tracks.first { !$0.craft.isAircraft })
    let aircraft = try #require(briefing.tracks.first { $0.craft.isAircraft })
    let bytes = vessel.fixes.columnBytes
    #expect(bytes.count == 8 + 30 * vessel.fixes.count)
    #expect(aircraft.fixes.columnBytes.count == 8 + 36 * aircraft.fixes.count)
    #expect(FixColumns(columnBytes: Array(bytes.dropLast()), craft: vessel.craft) == nil)
    #expect(FixColumns(columnBytes: Array(bytes.prefix(7)), craft: vessel.craft) == nil)
    var claimed = bytes
    claimed[4] = 1
    #expect(FixColumns(columnBytes: claimed, craft: vessel.craft) == nil)
    var huge = bytes
    huge.replaceSubrange(0..<4, with: [255, 255, 255, 255])
    #expect(FixColumns(columnBytes: huge, craft: vessel.craft) == nil)
  }

  @Test("A text that is SQL stays text")
  func hostileText() throws {
    let name = "'); DROP TABLE crafts; --\"<\u{0}>"
    try written(SampleBriefing(firstName: name).briefing) { file in
      let names = try reading(file) { try String.fetchAll($0, sql: "SELECT name FROM crafts WHERE mmsi = 235012345") }
      #expect(names == [name.replacingOccurrences(of: "\u{0}", with: "\u{FFFD}")])
    }
  }

  @Test("An empty briefing makes an empty case, and a folder that is not there is named")
  func edges() throws {
    try written(Briefing()) { file in
      let count = try reading(file) { try Int.fetchOne($0, sql: "SELECT count(*) FROM tracks") }
      #expect(count == 0)
    }
    let missing = URL(fileURLWithPath: "/nonexistent/folder/case.gpkg")
    #expect {
      try GeoPackage().write(Briefing(), to: missing)
    } throws: {
      ($0 as? ScanError)?.code == .unwritableOutput && ($0 as? ScanError)?.file == missing.path
    }
  }

  static let ogrinfo = ["/usr/bin/ogrinfo", "/usr/local/bin/ogrinfo"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test(
    "GDAL opens it, knows its layers, and reads their geometries",
    .enabled(if: ogrinfo != nil, "ogrinfo (package gdal-bin) is not installed"))
  func gdalOpensIt() throws {
    let program = try #require(Self.ogrinfo)
    try written(SampleBriefing().briefing) { file in
      let process = Process()
      process.executableURL = URL(fileURLWithPath: program)
      process.arguments = ["-ro", "-al", "-geom=SUMMARY", file.path, "tracks", "events", "ports_called", "crafts"]
      let output = Pipe()
      process.standardOutput = output
      process.standardError = output
      try process.run()
      let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationStatus == 0, "\(text)")
      #expect(!text.contains("Warning") && !text.contains("ERROR"), "\(text)")
      #expect(text.contains("Geometry: Multi Line String"))
      #expect(text.contains("Feature Count: 10"))
      #expect(text.contains("Geometry: Point"))
      #expect(text.contains("2 geometries"), "the voyage across 180 degrees is cut in two")
      #expect(text.contains("Extent: (-180.000000, "))
    }
  }
}
