import Foundation
import Signals
import Testing

@testable import Tracks

@Suite("Decoding logs of Mode S")
struct FrameDecodingTests {
  private static let log = FrameLogSample.mixed(count: 6000, seed: 5)

  @Test("The bytes are the same for one thread and for several, as lines and as rows")
  func threads() async throws {
    let scratch = try Scratch()
    let path = try scratch.write("log.csv", Self.log)
    for shape in [Decoding.Shape.json, .csv] {
      var decoding = Decoding(logs: [path])
      decoding.shape = shape
      let (one, outcome) = try await decoding.output()
      #expect(outcome.ledger.lines == Self.log.split(separator: "\n").count)
      #expect(outcome.ledger.badChecksum > 0)
      for threads in [2, 5] {
        decoding.threads = threads
        let (text, again) = try await decoding.output()
        #expect(text == one)
        #expect(again.complaints == outcome.complaints)
      }
    }
  }

  @Test("The receiver's place, as the user says it, places aircraft on the ground; a wrong one does not")
  func site() async throws {
    let scratch = try Scratch()
    let taxi = (0..<30).map { number in
      Transmission(
        firstOfMay + Double(number) * 0.5,
        Transmitter().surface(52.31, 4.75 + Double(number) * 1e-4, isOdd: number % 2 == 1))
    }
    let path = try scratch.write("taxi.csv", taxi.log)
    for (site, isNear) in [("52,4.5", true), ("48,2", false), (nil, false)] as [(String?, Bool)] {
      var decoding = Decoding(logs: [path])
      decoding.site = site.flatMap { ReceiverSite($0) }
      #expect(try await decoding.output().0.contains("\"cpr\":\"surface\"") == isNear)
      var scan = Scan(logs: [path])
      scan.site = decoding.site
      #expect(try await scan.run().ledger.decoded == (isNear ? 30 : 0))
    }
    for text in ["91,4", "52", "52,181", "52,4,1", "a,b", "nan,4"] { #expect(ReceiverSite(text) == nil) }
  }

  @Test("A selection keeps exactly what all of its parts allow")
  func selection() throws {
    let all = FrameLines(Self.log).decoded
    func kept(_ change: (inout MessageSelection) -> Void) -> [String] {
      var selection = MessageSelection()
      change(&selection)
      return FrameLines(Self.log, selection: selection).lines
    }
    func expected(_ isWanted: (Decoded) -> Bool) -> [String] { all.filter(isWanted).map(\.text) }
    let replies = kept { $0.downlinkFormats = [20, 21] }
    #expect(replies == expected { ["20", "21"].contains($0["df"]) })
    #expect(!replies.isEmpty)
    let one = kept { $0.addresses = [0x48_4001] }
    #expect(one == expected { $0["icao24"] == "\"484001\"" })
    #expect(!one.isEmpty)
    let boxed = kept { $0.select(west: 4, south: 51.5, east: 5.1, north: 52.5) }
    #expect(
      boxed
        == expected { line in
          guard let latitude = line["lat"].flatMap({ Double($0) }), let longitude = line["lon"].flatMap({ Double($0) })
          else { return false }
          return (51.5...52.5).contains(latitude) && (4...5.1).contains(longitude)
        })
    #expect(!boxed.isEmpty)
    let since = Timestamp(milliseconds: Int64(firstOfMay * 1000) + 60_050)
    let later = kept { $0.since = since }
    #expect(
      later
        == expected { line in
          Timestamp(iso8601: (line["time"] ?? "").replacing("\"", with: "")).map { $0 >= since } ?? false
        })
    #expect(!later.isEmpty)
    #expect(kept { $0.types = [1] }.isEmpty)
    #expect(kept { $0.mmsis = [211_234_560] }.isEmpty)
  }

  @Test("A row is a position with what its aircraft last said")
  func rows() throws {
    let transmitter = Transmitter()
    let squawk = SurveillanceReply(
      address: transmitter.address, flightStatus: FlightStatus(code: 0),
      content: .identity(IdentityCode(octal: 0o1234))
    ).frame
    var log = transmitter.flight(from: 52, 4, at: firstOfMay, count: 6)
    log.insert(Transmission(firstOfMay + 1.1, transmitter.velocity(100, 0, climb: -640)), at: 3)
    log.insert(Transmission(firstOfMay + 1.2, transmitter.identification("KLM1023")), at: 4)
    log.insert(Transmission(firstOfMay + 1.3, squawk), at: 5)
    let late = transmitter.flight(from: 52, 4.01, at: firstOfMay + 14, count: 1)
    let rows = FrameLines((log + late).log, shape: .csv).lines
    try #require(rows.count == 7)
    // Of the first, nothing was known but the position.
    #expect(rows.contains("2026-05-01T00:00:00Z,4840d6,,51.9999847,4.0000153,38000,,,,false,,log,1"), "\(rows)")
    #expect(rows[0].hasPrefix("2026-05-01T00:00:01.500Z,4840d6,KLM1023,52."))
    #expect(rows[0].hasSuffix(",38000,100.0,90.0,-640,false,1234,log,7"), "\(rows[0])")
    // What it said of its velocity is too old by now.
    #expect(rows[6].hasSuffix(",38000,,,,false,1234,log,10"), "\(rows[6])")
  }

  @Test("Rows of vessels and of aircraft do not make one table, and integers are for messages of AIS")
  func families() async throws {
    let scratch = try Scratch()
    let air = try scratch.write("air.csv", Self.log)
    let sea = try scratch.write("sea.nmea", "!AIVDM,1,1,,A,13u?etPv2;0n:dDPwUM1U1Cb069D,0*24\n")
    var rows = Decoding(logs: [sea, air])
    rows.shape = .csv
    await #expect { _ = try await rows.output() } throws: { ($0 as? ScanError)?.code == .badParameter }
    var raw = Decoding(logs: [air])
    raw.shape = .unscaledJSON
    await #expect { _ = try await raw.output() } throws: { ($0 as? ScanError)?.code == .badParameter }
    let both = try await Decoding(logs: [sea, air]).lines()
    #expect(both.first?.hasPrefix("{\"class\":\"AIS\"") == true)
    #expect(both.last?.hasPrefix("{\"class\":\"MODES\"") == true)
  }

  @Test("Beast and jet1090 logs give the lines that the same frames give in text")
  func otherFormats() async throws {
    let scratch = try Scratch()
    let flight = Transmitter().flight(from: 52, 4, at: firstOfMay, count: 20)
    let json = flight.map {
      #"{"timestamp":\#(String(format: "%.3f", $0.time)),"frame":"\#($0.frame)","df":"17","icao24":"4840d6"}"# + "\n"
    }
    let text = try await Decoding(logs: [scratch.write("a.csv", flight.log)]).lines()
    let objects = try await Decoding(logs: [scratch.write("b.jsonl", json.joined())]).lines()
    func withoutInput(_ lines: [String]) -> [String] {
      lines.map { $0.replacing(/"input":"[^"]*"/, with: "") }
    }
    #expect(withoutInput(objects) == withoutInput(text))
    var bytes: [UInt8] = []
    for transmission in flight {
      let ticks = UInt64((transmission.time - firstOfMay) * 12_000_000) + 12
      var body = (0..<6).map { UInt8(truncatingIfNeeded: ticks >> UInt64(40 - 8 * $0)) } + [0x80]
      let digits = Array(transmission.frame.description)
      for place in stride(from: 0, to: digits.count, by: 2) {
        body.append(UInt8(String(digits[place...place + 1]), radix: 16) ?? 0)
      }
      bytes += [0x1A, 0x33] + body.flatMap { $0 == 0x1A ? [$0, $0] : [$0] }
    }
    var beast = Decoding(logs: [try scratch.write("c.bin", Data(bytes))])
    beast.start = Timestamp(seconds: Int64(firstOfMay))
    for threads in [1, 2, 4] {
      beast.threads = threads
      #expect(withoutInput(try await beast.lines()) == withoutInput(text))
    }
  }
}

/// rs1090 0.7.0, `long_flight.csv`: 172,432 frames.
@Suite("Decoding a real log of Mode S", .enabled(if: LongFlight.isThere, "no long_flight.csv.gz beside the repository"))
struct LongFlightLinesTests {
  @Test("every frame is a line, every line of the log is accounted for, and all positions are there that scan finds")
  func whole() throws {
    let lines = FrameLines(String(decoding: try LongFlight.bytes.get(), as: UTF8.self), linesPerBlock: 5000)
    #expect(lines.batch.ledger.lines == 172_432)
    #expect(lines.batch.ledger.decoded == 172_428)
    #expect(lines.batch.ledger.badChecksum == 4)
    let places = lines.lines.count { $0.contains(",\"cpr\":\"") }
    #expect(places == 12_960)
    #expect(lines.lines.count { $0.contains("\"cpr\":\"deferred\"") } == lines.lines.count - 172_428)
    // Replies with a register: as many are known as `CommBAgreementTests` finds.
    #expect(lines.lines.count { $0.contains("\"bds\":\"") } > 47_000)
    #expect(lines.lines.count { $0.contains("\"icao24\":null") } < 200)
  }
}
