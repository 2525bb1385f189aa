import ArgumentParser
import Foundation
import Tracks

struct DecodeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decode",
    abstract: "Writes every message of AIS or Mode S logs as one line of JSON, or its position as a row of CSV.",
    discussion: """
      For AIS, names and units are gpsd's; for Mode S and ADS-B, docs/decode.md has them. Numbers are numbers, and what \
      is not available is null. Each line also has the time and the place in the log that it comes from. LOG is a file, \
      a folder, or - for standard input, which is followed: a line is written soon after it came. A frame of Mode S \
      whose position is known only later has a second line then, with "cpr":"deferred".

      Examples:
        trackscan decode may.nmea > may.jsonl
        nc host 10110 | trackscan decode -
        nc host 30005 | trackscan decode - --df 17,18
        trackscan decode logs/ --types 5,24 --mmsi 211234560
        trackscan decode flight.avr --icao24 4840d6 --csv > flight.csv
        trackscan decode may.nmea.gz --csv --bbox 3,51,5,53 --since 2026-05-01 --until 2026-05-02
      """)

  @Argument(help: ArgumentHelp("Logs to read.", valueName: "LOG"), completion: .file())
  var logs: [String]

  @Flag(help: "The integers as transmitted instead of values in units; AIS alone.")
  var unscaled = false

  @Flag(help: "Positions as rows of CSV; messages without a position are left out.")
  var csv = false

  @Option(help: ArgumentHelp("Only messages of AIS of these types, such as 1,2,3 or 1-3.", valueName: "LIST"))
  var types: String?

  @Option(help: ArgumentHelp("Only messages of these vessels; several times, or with commas.", valueName: "MMSI"))
  var mmsi: [String] = []

  @Option(
    name: .customLong("df"),
    help: ArgumentHelp("Only frames of Mode S of these downlink formats, such as 17,18 or 20-21.", valueName: "LIST"))
  var downlinkFormats: String?

  @Option(
    help: ArgumentHelp(
      "Only frames of these aircraft, by their addresses in hexadecimal; several times, or with commas.",
      valueName: "ADDRESS"))
  var icao24: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Only messages whose position is known and in this box, in degrees; west may be greater than east.",
      valueName: "WEST,SOUTH,EAST,NORTH"))
  var bbox: String?

  @Option(help: ArgumentHelp("Only messages heard at this time or later.", valueName: "TIME"))
  var since: String?

  @Option(help: ArgumentHelp("Only messages heard before this time.", valueName: "TIME"))
  var until: String?

  @OptionGroup var reading: LogsOption

  @Flag(help: "Do not say which lines were not used.")
  var quiet = false

  @Option(help: ArgumentHelp("How to show progress.", valueName: "auto|plain|off"))
  var progress: ProgressStyle = .auto

  func validate() throws {
    if unscaled && csv { throw ValidationError("--unscaled and --csv exclude each other.") }
    if types != nil || !mmsi.isEmpty, downlinkFormats != nil || !icao24.isEmpty {
      throw ValidationError("--types and --mmsi ask for vessels, --df and --icao24 for aircraft: nothing is both.")
    }
    _ = try selection()
  }

  private func selection() throws -> MessageSelection {
    var selection = MessageSelection()
    if let types {
      selection.types = try Self.numbers(types, from: 1...27) {
        "--types: '\($0)' is no message type; there are 1 to 27."
      }
    }
    if let downlinkFormats {
      selection.downlinkFormats = try Self.numbers(downlinkFormats, from: 0...24) {
        "--df: '\($0)' is no downlink format; there are 0 to 24."
      }
    }
    for text in icao24.flatMap({ $0.split(separator: ",") }) {
      guard text.count == 6, text.allSatisfy(\.isHexDigit), let address = UInt32(text, radix: 16) else {
        throw ValidationError("--icao24: '\(text)' is no address of six hexadecimal digits.")
      }
      selection.addresses.insert(address)
    }
    for text in mmsi.flatMap({ $0.split(separator: ",") }) {
      guard let number = UInt32(text), number < 1 << 30 else { throw ValidationError("--mmsi: '\(text)' is no MMSI.") }
      selection.mmsis.insert(number)
    }
    if let bbox { try Self.select(bbox, in: &selection) }
    selection.since = try Self.time(since, of: "--since")
    selection.until = try Self.time(until, of: "--until")
    if let since = selection.since, let until = selection.until, since >= until {
      throw ValidationError("--until: \(until) is not after --since, \(since).")
    }
    return selection
  }

  private static func numbers(
    _ text: String, from known: ClosedRange<Int>, orElse complaint: (Substring) -> String
  ) throws -> Set<Int> {
    var numbers: Set<Int> = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard ends.count <= 2, let first = ends[0], let last = ends[ends.count - 1], first <= last,
        known.contains(first), known.contains(last)
      else { throw ValidationError(complaint(part)) }
      numbers.formUnion(first...last)
    }
    return numbers
  }

  private static func select(_ text: String, in selection: inout MessageSelection) throws {
    let sides = text.split(separator: ",", omittingEmptySubsequences: false).map { Double($0) }
    guard sides.count == 4, let west = sides[0], let south = sides[1], let east = sides[2], let north = sides[3],
      abs(west) <= 180, abs(east) <= 180, south >= -90, south <= north, north <= 90
    else {
      let isTurned = sides.count == 4 && (sides[1] ?? 0) > (sides[3] ?? 0)
      let fault = isTurned ? "has its south north of its north" : "is no box"
      throw ValidationError("--bbox: '\(text)' \(fault); write west,south,east,north, such as 3,51,5.5,53.")
    }
    selection.select(west: west, south: south, east: east, north: north)
  }

  private static func time(_ text: String?, of option: String) throws -> Timestamp? {
    guard let text else { return nil }
    guard let time = Timestamp(iso8601: text) else {
      throw ValidationError("\(option): '\(text)' is no time; write it like 2026-05-01T00:00:00Z.")
    }
    return time
  }

  func run() async throws {
    var decoding = Decoding(logs: logs)
    decoding.format = reading.format
    decoding.shape = csv ? .csv : unscaled ? .unscaledJSON : .json
    decoding.selection = try selection()
    decoding.date = reading.firstMoment
    decoding.start = reading.firstLine
    decoding.site = reading.receiver
    decoding.rejects = reading.rejects
    decoding.threads = reading.threads
    // Lines on the terminal are progress enough.
    let line = ProgressLine(Terminal.outputIsSeen && progress == .auto ? .off : progress)
    if line.isShown { decoding.progress = { line.show($0) } }
    let outcome: Decoding.Outcome
    do {
      outcome = try await decoding.run(into: FileHandle.standardOutput.fileDescriptor)
    } catch {
      line.clear()
      throw error
    }
    line.clear()
    for notice in outcome.notices { Terminal.complain(Terminal.harmless(notice)) }
    if quiet { return }
    for complaint in outcome.complaints { Terminal.complain(Terminal.harmless(complaint)) }
    if outcome.furtherComplaints > 0 {
      Terminal.complain(
        "and \(outcome.furtherComplaints) more lines that were not used (--rejects FILE names them all)")
    }
  }
}
