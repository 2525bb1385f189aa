import Foundation
import Testing

@Suite("trackscan scan")
struct ScanCommandTests {
  static let night = "Fixtures/ais/night_meeting.nmea"
  static let outputs = ["briefing.html", "briefing.json", "case.gpkg", "events.ndjson", "tracks.geojson"]

  static func json(_ path: String) throws -> [String: Any] {
    let data = try Data(contentsOf: URL(filePath: path))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  static func events(in folder: String) throws -> [[String: Any]] {
    try String(contentsOfFile: folder + "/events.ndjson", encoding: .utf8).split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  @Test("The made night is found as it was made")
  func findsTheNight() throws {
    let folder = try TemporaryFolder()
    let out = folder.path("case")
    let result = try Program.run("scan", Self.night, "--watchlist", "Fixtures/watchlists/watchlist.csv", "--out", out)
    #expect(result.status == 0, "\(result.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: out).sorted() == Self.outputs)

    let events = try Self.events(in: out)
    func of(_ kind: String) -> [[String: Any]] { events.filter { $0["kind"] as? String == kind } }
    func keys(_ event: [String: Any]) -> [String] {
      (event["craft"] as? [[String: Any]] ?? []).compactMap { $0["key"] as? String }
    }

    let meeting = try #require(of("rendezvous").first)
    #expect(of("rendezvous").count == 1)
    #expect(keys(meeting) == ["mmsi:355999990", "mmsi:538999991"])
    // The ships drift side by side from 19:51 to 00:39; they come within 500 m a little earlier.
    let start = try #require(meeting["start"] as? String)
    let end = try #require(meeting["end"] as? String)
    #expect(start >= "2026-05-01T19:30:00Z" && start <= "2026-05-01T20:00:00Z", "\(start)")
    #expect(end >= "2026-05-02T00:35:00Z" && end <= "2026-05-02T00:55:00Z", "\(end)")
    #expect((meeting["details"] as? [String: Any])?["context"] as? String == "at_sea")

    let gap = try #require(of("gap").first)
    #expect(of("gap").count == 1)
    #expect(keys(gap) == ["mmsi:211999992"])
    let duration = try #require((gap["details"] as? [String: Any])?["duration_s"] as? Double)
    #expect(duration > 36_000 && duration < 38_000)

    let jump = try #require(of("implausible_move").first)
    #expect(of("implausible_move").count == 1)
    #expect(keys(jump) == ["mmsi:244999993"])

    let calls = Set(
      of("port_call").map { call in
        let port = (call["details"] as? [String: Any])?["port"] as? [String: Any]
        return "\(keys(call).joined()) \(port?["locode"] as? String ?? "")"
      })
    #expect(
      calls == [
        "mmsi:355999990 NLRTM", "mmsi:538999991 SEGOT", "mmsi:538999991 DEWVN", "mmsi:211999992 DEBRV",
        "mmsi:211999992 DKEBJ", "mmsi:244999993 NLRTM", "mmsi:244999993 DKEBJ", "mmsi:219999994 DKEBJ",
      ])

    let briefing = try Self.json(out + "/briefing.json")
    let findings = try #require(briefing["findings"] as? [[String: Any]])
    let listed = try #require(findings.first { ($0["kind"] as? String)?.contains("listed_vessel") == true })
    #expect(listed["severity"] as? String == "high")
  }

  @Test("The ledger of lines adds up to the lines of the file")
  func ledgerAddsUp() throws {
    let folder = try TemporaryFolder()
    let out = folder.path("case")
    let result = try Program.run("scan", Self.night, "--quiet", "--out", out, "--rejects", folder.path("rejects.csv"))
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.isEmpty)
    let text = try String(contentsOf: Program.root.appending(path: Self.night), encoding: .utf8)
    let ledger = try #require(try Self.json(out + "/briefing.json")["ledger"] as? [String: Any])
    let inputs = try #require(ledger["inputs"] as? [[String: Any]])
    let total = try #require(ledger["total"] as? [String: Any])
    #expect(inputs.count == 1)
    let parts = [
      "decoded", "fragments_merged", "duplicates", "not_position", "bad_checksum", "malformed", "orphan_fragments",
      "unknown_type", "ignored",
    ]
    let sum = try parts.map { try #require(total[$0] as? Int) }.reduce(0, +)
    #expect(sum == total["lines"] as? Int)
    #expect(sum == text.split(separator: "\n", omittingEmptySubsequences: false).count - 1)
    #expect(total["bad_checksum"] as? Int == 1)
    #expect(total["malformed"] as? Int == 1)
    #expect(total["orphan_fragments"] as? Int == 1)
    #expect(total["untimed"] as? Int == 1)
    let rejects = try String(contentsOfFile: folder.path("rejects.csv"), encoding: .utf8).split(separator: "\n")
    #expect(rejects.first == "input,line,reason")
    #expect(rejects.count == 4)
    #expect(rejects.dropFirst().allSatisfy { $0.hasPrefix(Self.night + ",") })
  }

  @Test("Two runs give the same bytes, whatever the number of threads")
  func sameBytes() throws {
    let folder = try TemporaryFolder()
    let shared = [
      "scan", Self.night, "--watchlist", "Fixtures/watchlists/watchlist.csv", "--shipments",
      "Fixtures/shipments/shipments.csv", "--capacity", "5", "--seed", "x", "--quiet",
    ]
    for (name, threads) in [("one", "1"), ("two", "2"), ("five", "5")] {
      let result = try Program.run(shared + ["--threads", threads, "--out", folder.path(name)])
      #expect(result.status == 0, "\(result.errors)")
    }
    for file in Self.outputs {
      let one = try Data(contentsOf: folder.file("one/\(file)"))
      #expect(!one.isEmpty)
      #expect(try Data(contentsOf: folder.file("two/\(file)")) == one, "\(file)")
      #expect(try Data(contentsOf: folder.file("five/\(file)")) == one, "\(file)")
    }
  }

  @Test("The ledgers of two logs of the same hours add up, one of them from standard input, with any number of threads")
  func overlappingLogs() throws {
    let folder = try TemporaryFolder()
    let text = try String(contentsOf: Program.root.appending(path: Self.night), encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    // The other log has two lines of every three.
    let other = lines.enumerated().filter { $0.offset % 3 != 0 }.map(\.element)
    let path = try folder.write(other.joined(separator: "\n") + "\n", to: "other.nmea")
    for threads in ["1", "2", "5"] {
      let result = try Program.run(
        "scan", "-", path, "--quiet", "--threads", threads, "--out", folder.path(threads), input: Data(text.utf8))
      #expect(result.status == 0, "\(result.errors)")
    }
    let result = try Program.run("scan", Self.night, "--quiet", "--out", folder.path("alone"))
    #expect(result.status == 0, "\(result.errors)")
    let alone = try #require(try Self.json(folder.path("alone/briefing.json"))["ledger"] as? [String: Any])
    let ledger = try #require(try Self.json(folder.path("1/briefing.json"))["ledger"] as? [String: Any])
    let inputs = try #require(ledger["inputs"] as? [[String: Any]])
    let parts = [
      "decoded", "fragments_merged", "duplicates", "not_position", "bad_checksum", "malformed", "orphan_fragments",
      "unknown_type", "ignored",
    ]
    for (input, count) in zip(inputs, [lines.count, other.count]) {
      #expect(input["lines"] as? Int == count)
      #expect(try parts.map { try #require(input[$0] as? Int) }.reduce(0, +) == count)
    }
    // Both logs have the same clock: of two lines that say the same, the first input's is kept.
    let (first, second) = (try #require(inputs.first), try #require(inputs.last))
    #expect(second["duplicates"] as? Int ?? 0 > 100)
    #expect(second["decoded"] as? Int == second["untimed"] as? Int)
    #expect(first["duplicates"] as? Int == (alone["inputs"] as? [[String: Any]])?.first?["duplicates"] as? Int)
    for file in Self.outputs {
      let one = try Data(contentsOf: folder.file("1/\(file)"))
      #expect(try Data(contentsOf: folder.file("2/\(file)")) == one, "\(file)")
      #expect(try Data(contentsOf: folder.file("5/\(file)")) == one, "\(file)")
    }
  }

  @Test("An input that is empty or no log ends with 2 and a sentence that names it and the formats")
  func refusesWhatIsNoLog() throws {
    let folder = try TemporaryFolder()
    let empty = try folder.write("", to: "empty.nmea")
    let prose = try folder.write("Dear sir,\nplease find enclosed\n", to: "letter.txt")
    for path in [empty, prose, folder.path("missing.nmea")] {
      let result = try Program.run("scan", path, "--out", folder.path("case"))
      #expect(result.status == 2)
      #expect(result.errors.contains(path), "\(result.errors)")
      #expect(result.output.isEmpty)
    }
    let result = try Program.run("scan", prose, "--out", folder.path("case"))
    #expect(result.errors.contains("nmea") && result.errors.contains("marinecadastre"), "\(result.errors)")
    #expect(!FileManager.default.fileExists(atPath: folder.path("case")))
  }

  @Test("--start dates a log whose clock only counts; without it, what to give is told, and a date alone is refused")
  func datesCounters() throws {
    let folder = try TemporaryFolder()
    let frames = ["8D40621D58C382D690C8AC2863A7", "8D40621D58C386435CC412692AD6"]
    let log = try folder.write("@000000B71B00\(frames[0]);\n@0000016E3600\(frames[1]);\n", to: "log.avr")
    func ledger(_ arguments: String...) throws -> [String: Any] {
      let result = try Program.run(["scan", log, "--out", folder.path("case")] + arguments)
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.errors.contains("--start") == arguments.isEmpty)
      let ledger = try Self.json(folder.path("case/briefing.json"))["ledger"] as? [String: Any]
      return try #require(ledger?["total"] as? [String: Any])
    }
    #expect(try ledger()["untimed"] as? Int == 2)
    let dated = try ledger("--start", "2026-05-01T03:12:09Z")
    #expect(dated["untimed"] as? Int == 0)
    #expect(dated["time_source"] as? String == "start")
    let refused = try Program.run("scan", log, "--start", "2026-05-01", "--out", folder.path("case"))
    #expect(refused.status == 64)
    #expect(refused.errors.contains("--start"))
  }

  @Test("A log of which no line can be used is told of")
  func tellsOfUselessLogs() throws {
    let folder = try TemporaryFolder()
    let text = try String(contentsOf: Program.root.appending(path: Self.night), encoding: .utf8)
    let spoilt = text.split(separator: "\n").dropFirst(5).prefix(50).filter { $0.contains("!AIVDM") }
      .map { $0.dropLast(2) + "ZZ" }
    let path = try folder.write(spoilt.joined(separator: "\n"), to: "spoilt.nmea")
    let result = try Program.run("scan", path, "--format", "nmea", "--quiet", "--out", folder.path("case"))
    #expect(result.status == 0)
    #expect(result.errors.hasPrefix("\(path): no line could be used as nmea"), "\(result.errors)")
  }

  @Test("A table of which no row can be used is an error that says what is wrong; beside a good one, a notice")
  func refusesUselessTables() throws {
    let folder = try TemporaryFolder()
    let header = "MMSI,BaseDateTime,LAT,LON\n"
    let good = try folder.write(header + "338148873,2022-01-03T00:00:00,33.6,-117.9\n", to: "good.csv")
    let noPlace = try folder.write(header + "338148873,2022-01-03T00:00:00,north,-117.9\n", to: "place.csv")
    let noTime = try folder.write(header + "338148873,,33.6,-117.9\n", to: "time.csv")
    for (path, reason) in [(noPlace, "LAT is no number: `north`"), (noTime, "BaseDateTime is missing")] {
      let alone = try Program.run("scan", path, "--out", folder.path("case"))
      #expect(alone.status == 2)
      #expect(alone.errors.hasPrefix("\(path):2: no row can be used as "), "\(alone.errors)")
      #expect(alone.errors.contains(reason), "\(alone.errors)")
      #expect(!FileManager.default.fileExists(atPath: folder.path("case")))
      let beside = try Program.run("scan", path, good, "--quiet", "--out", folder.path("both"))
      #expect(beside.status == 0)
      #expect(beside.errors.contains("\(path): no line could be used as "), "\(beside.errors)")
      #expect(beside.errors.contains(reason), "\(beside.errors)")
    }
    let both = try Program.run("scan", noPlace, noTime, "--out", folder.path("case"))
    #expect(both.status == 2)
  }

  @Test("A listed MMSI that never said a name is evidenced by its first position")
  func evidencesSilentCraft() throws {
    let folder = try TemporaryFolder()
    let rows = (0..<5).map { "338148873,2022-01-03T00:0\($0):00,33.\($0),-117.9,1.0,2.0,3,,,,,,,,,,A\n" }
    let path = try folder.write(
      "MMSI,BaseDateTime,LAT,LON,SOG,COG,Heading,VesselName,IMO,CallSign,VesselType,Status,Length,Width,Draft,Cargo,"
        + "TransceiverClass\n" + rows.joined(), to: "log.csv")
    let list = try folder.write("id,kind,name,mmsi\nA1,vessel,SOMEBODY,338148873\n", to: "list.csv")
    let result = try Program.run("scan", path, "--watchlist", list, "--out", folder.path("case"))
    #expect(result.status == 0, "\(result.errors)")
    let briefing = try JSONSerialization.jsonObject(with: Data(contentsOf: folder.file("case/briefing.json")))
    let findings = try #require((briefing as? [String: Any])?["findings"] as? [[String: Any]])
    let finding = try #require(findings.first { $0["kind"] as? String == "listed_vessel" })
    let evidence = try #require(finding["evidence"] as? [[String: Any]])
    #expect(evidence.map { $0["line"] as? Int } == [2])
  }

  @Test("Positions at the poles are no reason to write no briefing")
  func writesPoles() throws {
    let folder = try TemporaryFolder()
    for latitude in ["90.0", "-90.0", "89.999"] {
      let rows = (0..<5).map {
        "338148873,2022-01-03T00:0\($0):00,\(latitude),-117.9,1.0,2.0,3,A,,,37,,14,,,,A\n"
      }
      let path = try folder.write(
        "MMSI,BaseDateTime,LAT,LON,SOG,COG,Heading,VesselName,IMO,CallSign,VesselType,Status,Length,Width,Draft,Cargo,"
          + "TransceiverClass\n" + rows.joined(), to: "pole.csv")
      let result = try Program.run("scan", path, "--out", folder.path("case\(latitude)"))
      #expect(result.status == 0, "\(latitude): \(result.errors)")
      let page = try String(contentsOf: folder.file("case\(latitude)/briefing.html"), encoding: .utf8)
      #expect(page.contains("Stereographic projection"))
    }
  }

  @Test("Wrong usage ends with 64 and says what is near")
  func refusesWrongUsage() throws {
    let folder = try TemporaryFolder()
    let out = ["--out", folder.path("case")]
    let unknown = try Program.run(["scan", Self.night, "--set", "gap.minimum-duraton=6h"] + out)
    #expect(unknown.status == 64)
    #expect(unknown.errors.contains("gap.minimum-duration"), "\(unknown.errors)")
    let unit = try Program.run(["scan", Self.night, "--set", "gap.minimum-duration=6"] + out)
    #expect(unit.status == 64)
    #expect(unit.errors.contains("6h"), "\(unit.errors)")
    #expect(try Program.run(["scan", Self.night, "--capacity", "0", "--seed", "x"] + out).status == 64)
    #expect(try Program.run(["scan", Self.night, "--frobnicate"] + out).status == 64)
    #expect(try Program.run(["scan"]).status == 64)
    let config = try folder.write("gap:\n  minimum-duration: soon\n", to: "config.yaml")
    let file = try Program.run(["scan", Self.night, "--config", config] + out)
    #expect(file.status == 64)
    #expect(file.errors.hasPrefix("\(config):2: gap.minimum-duration: 'soon' is no duration"), "\(file.errors)")
    let broken = try folder.write("gap: {\n", to: "broken.yaml")
    let yaml = try Program.run(["scan", Self.night, "--config", broken] + out)
    #expect(yaml.status == 64)
    #expect(yaml.errors.hasPrefix("\(broken):2: is no YAML: "), "\(yaml.errors)")
    #expect(try Program.run(["scan", Self.night, "--config", folder.path("none.yaml")] + out).status == 2)
    #expect(try Program.run(["scan", Self.night, "--out", ""]).status == 64)
    #expect(!FileManager.default.fileExists(atPath: folder.path("case")))
  }

  @Test("A finding as severe as --fail-on ends with 1")
  func failsOnRequest() throws {
    let folder = try TemporaryFolder()
    let arguments = ["scan", Self.night, "--quiet", "--out", folder.path("case"), "--fail-on", "high"]
    #expect(try Program.run(arguments).status == 0)
    #expect(try Program.run(arguments + ["--watchlist", "Fixtures/watchlists/watchlist.csv"]).status == 1)
  }

  @Test("A folder that cannot be written into is told before anything is read")
  func refusesUnwritableOutput() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("", to: "file")
    for out in [file + "/case", file + "/deep/case"] {
      let result = try Program.run("scan", Self.night, "--out", out)
      #expect(result.status == 2)
      #expect(result.errors.hasPrefix("\(out): cannot be written into: Not a directory ("), "\(result.errors)")
    }
  }

  @Test("Standard input is read like a file")
  func readsStandardInput() throws {
    let folder = try TemporaryFolder()
    let data = try Data(contentsOf: Program.root.appending(path: Self.night))
    let result = try Program.run("scan", "-", "--quiet", "--out", folder.path("piped"), input: data)
    #expect(result.status == 0, "\(result.errors)")
    _ = try Program.run("scan", Self.night, "--quiet", "--out", folder.path("named"))
    let piped = try Self.events(in: folder.path("piped")).map { $0["id"] as? String }
    let named = try Self.events(in: folder.path("named")).map { $0["id"] as? String }
    #expect(piped == named && !piped.isEmpty)
  }

  @Test("The same log given twice changes only the ledger")
  func duplicatesChangeOnlyTheLedger() throws {
    let folder = try TemporaryFolder()
    _ = try Program.run("scan", Self.night, "--quiet", "--out", folder.path("once"))
    let result = try Program.run("scan", Self.night, Self.night, "--quiet", "--out", folder.path("twice"))
    #expect(result.status == 0, "\(result.errors)")
    let once = try Self.events(in: folder.path("once")).map { $0["id"] as? String }
    let twice = try Self.events(in: folder.path("twice")).map { $0["id"] as? String }
    #expect(once == twice)
  }

  @Test("An interrupted run ends at once and leaves nothing that looks whole, and an older case as it was")
  func interrupted() throws {
    let folder = try TemporaryFolder()
    let out = folder.path("case")
    _ = try Program.run("scan", Self.night, "--quiet", "--out", out)
    let before = try Data(contentsOf: folder.file("case/briefing.json"))
    let process = Process()
    process.executableURL = Program.executable
    process.arguments = ["scan", "-", "--out", out]
    let input = Pipe()
    process.standardInput = input
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    // Enough to be recognised; then it waits for a log that never ends.
    let start = try Data(contentsOf: Program.root.appending(path: Self.night)).prefix(100_000)
    try input.fileHandleForWriting.write(contentsOf: start)
    Thread.sleep(forTimeInterval: 1)
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 2)
    let message = String(decoding: errors.fileHandleForReading.availableData, as: UTF8.self)
    #expect(message.contains("interrupted"), "\(message)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: out).sorted() == Self.outputs)
    #expect(try Data(contentsOf: folder.file("case/briefing.json")) == before)
  }

  @Test("A meeting in a zone says so, and is a finding where the zone is listed")
  func zones() throws {
    let folder = try TemporaryFolder()
    let areas = try String(contentsOf: Program.root.appending(path: "Fixtures/areas/areas.geojson"), encoding: .utf8)
    for isListed in [false, true] {
      let path = try folder.write(
        areas.replacing("\"listed\": false", with: "\"listed\": \(isListed)"), to: "areas.json")
      let out = folder.path("case-\(isListed)")
      let result = try Program.run("scan", Self.night, "--areas", path, "--quiet", "--out", out)
      #expect(result.status == 0, "\(result.errors)")
      let meeting = try #require(try Self.events(in: out).first { $0["kind"] as? String == "rendezvous" })
      let zones = (meeting["details"] as? [String: Any])?["zones"] as? [[String: Any]]
      #expect(zones?.map { $0["name"] as? String } == ["Exercise area Skagerrak West"])
      let findings = try #require(try Self.json(out + "/briefing.json")["findings"] as? [[String: Any]])
      #expect(findings.contains { $0["kind"] as? String == "event_in_listed_zone" } == isListed)
    }
  }
}
