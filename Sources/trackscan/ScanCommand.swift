import ArgumentParser
import Casebook
import Foundation
import Tracks

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

struct ScanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan",
    abstract: "Reads logs; gives tracks, events, findings, risks, a draw of inspections, and a briefing.",
    discussion: """
      LOG is a file, a folder (read in name order), or - for standard input; .gz, .zst and .zip are read as they are, and \
      the format is recognised by content.

      Examples:
        trackscan scan may.nmea --watchlist list.csv --out case
        trackscan scan logs/ --shipments in.csv --capacity 12 --seed 2026-05-04
        zcat day.csv.gz | trackscan scan - --set gap.minimum-duration=12h
        trackscan scan logs/ --preset gfw --areas ports.geojson --fail-on high
        trackscan scan own.csv --columns mmsi=ShipID,time=When:dmy,lat=Y,lon=X,speed=V:tenths

      Writes into the folder of --out: briefing.html, briefing.json, events.ndjson, tracks.geojson, case.gpkg.
      """)

  @Argument(help: ArgumentHelp("Logs to read.", valueName: "LOG"), completion: .file())
  var logs: [String]

  @Option(help: ArgumentHelp("A watchlist; may be given several times.", valueName: "FILE"), completion: .file())
  var watchlist: [String] = []

  @Option(
    help: ArgumentHelp("Ports, anchorages, airfields and zones (GeoJSON); several times.", valueName: "FILE"),
    completion: .file())
  var areas: [String] = []

  @Flag(help: "Use the areas of --areas alone, without the built-in ports and airfields.")
  var areasOnly = false

  @Option(help: ArgumentHelp("Shipments (CSV or JSON lines).", valueName: "FILE"), completion: .file())
  var shipments: String?

  @Option(help: ArgumentHelp("How many inspections can be made.", valueName: "N"))
  var capacity: Int?

  @Option(help: ArgumentHelp("The public text that the draw is made from.", valueName: "TEXT"))
  var seed: String?

  @Option(help: ArgumentHelp("The time of the decision, for what is still open and for lists.", valueName: "TIME"))
  var asOf: String?

  @OptionGroup var reading: LogsOption

  @OptionGroup var tables: ColumnsOption

  @Option(help: ArgumentHelp("Parameters as YAML: groups of names and values.", valueName: "FILE"), completion: .file())
  var config: String?

  @Option(
    help: ArgumentHelp("A set of parameters: \(Preset.all.map(\.name).joined(separator: ", ")).", valueName: "NAME"),
    completion: .list(Preset.all.map(\.name)))
  var preset: String?

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("One parameter, such as gap.minimum-duration=6h; several times.", valueName: "KEY=VALUE"),
    completion: .list(ParameterList.all.map { $0.key + "=" }))
  var settings: [String] = []

  @Option(help: ArgumentHelp("The folder to write into.", valueName: "DIR"), completion: .directory)
  var out = "trackscan-out"

  @Option(help: ArgumentHelp("End with 1 if a finding is as severe as this.", valueName: "low|medium|high"))
  var failOn: Severity?

  @Flag(help: "Print no summary.")
  var quiet = false

  @Option(help: ArgumentHelp("How to show progress.", valueName: "auto|plain|off"))
  var progress: ProgressStyle = .auto

  enum Severity: String, ExpressibleByArgument, CaseIterable {
    case low, medium, high
    var value: Finding.Severity {
      switch self {
      case .low: .low
      case .medium: .medium
      case .high: .high
      }
    }
  }

  func validate() throws {
    if let capacity, capacity < 1 { throw ValidationError("--capacity takes a whole number from 1 on.") }
    if let asOf, Timestamp(iso8601: asOf) == nil {
      throw ValidationError("--as-of: '\(asOf)' is no time; write it like 2026-05-01T00:00:00Z.")
    }
    if capacity != nil && seed == nil {
      throw ValidationError("--capacity needs --seed TEXT: a draw that anyone can verify starts from a public text.")
    }
    if seed != nil && capacity == nil { throw ValidationError("--seed needs --capacity N: how many are to be drawn.") }
    if areasOnly && areas.isEmpty { throw ValidationError("--areas-only needs --areas FILE.") }
    if out.isEmpty { throw ValidationError("--out needs the name of a folder.") }
  }

  /// Preset first, then the file, then the flags: the nearer to the user, the stronger.
  private func chosenParameters() throws -> Parameters {
    var parameters = Parameters()
    if let preset { try parameters.apply(preset: preset) }
    if let config { try ConfigurationFile.apply(config, to: &parameters) }
    for setting in settings {
      let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else {
        throw ScanError(.badParameter, "--set: '\(setting)' has no value", try: "write it like gap.minimum-duration=6h")
      }
      try parameters.set(String(parts[0]), to: String(parts[1]))
    }
    return parameters
  }

  func run() async throws {
    var scan = Scan(logs: logs)
    scan.watchlists = watchlist
    scan.areas = areas
    scan.usesBuiltInPlaces = !areasOnly
    scan.shipments = shipments
    scan.capacity = capacity
    scan.seed = seed
    scan.asOf = asOf.flatMap { Timestamp(iso8601: $0) }
    scan.date = reading.firstMoment
    scan.start = reading.firstLine
    scan.site = reading.receiver
    scan.format = reading.format
    scan.columns = try tables.choice
    scan.parameters = try chosenParameters()
    scan.rejects = reading.rejects
    scan.threads = reading.threads
    let line = ProgressLine(progress)
    if line.isShown { scan.progress = { line.show($0) } }

    let folder = try BriefingFolder(path: out)
    let interruption = Interruption {
      folder.abandon()
      line.clear()
      Terminal.complain("interrupted; \(out) is as it was")
      _exit(2)
    }
    defer { interruption.disarm() }
    let briefing: Briefing
    do {
      briefing = try await scan.run()
      line.show(ScanProgress(stage: .writing))
      try folder.write(briefing, in: BriefingFormats.all + [GeoPackage()])
    } catch {
      line.clear()
      folder.abandon()
      throw error
    }
    line.clear()
    for notice in briefing.notices { Terminal.complain(Terminal.harmless(notice)) }
    if !quiet { print(Summary(of: briefing, folder: out).text) }
    if let failOn, briefing.findings.contains(where: { $0.severity >= failOn.value }) { throw ExitCode(1) }
  }
}
