import ArgumentParser
import Foundation
import Tracks

/// The options of all commands that read logs by which a user says what the logs do not tell, and how to read them.
struct LogsOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "For logs without times: when each begins, such as 2016-01-12T13:02:00Z (a date alone is its first moment). "
        + "Positions get times by the second of the minute that they tell; logs that tell times keep them.",
      valueName: "TIME"))
  var date: String?

  @Option(
    help: ArgumentHelp(
      "For logs whose clock only counts (Beast, AVR with a counter): when the first line of each was received, date and "
        + "time, such as 2026-05-01T03:12:09Z.",
      valueName: "TIME"))
  var start: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Where the receiver of Mode S logs is, in degrees: aircraft on the ground near it are placed without another fix.",
      valueName: "LAT,LON"))
  var site: String?

  @Option(
    help: ArgumentHelp("The format of all logs, where it shall not be recognised.", valueName: "NAME"),
    completion: .list(LogFormats.all.map(\.name)))
  var format: String?

  @Option(
    help: ArgumentHelp("Where to write each line that was not used, and why (CSV).", valueName: "FILE"),
    completion: .file())
  var rejects: String?

  @Option(help: ArgumentHelp("How many threads may work; the result is the same.", valueName: "N"))
  var threads: Int = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    if threads < 1 || threads > 1024 { throw ValidationError("--threads takes a whole number from 1 to 1024.") }
    if let date, firstMoment == nil {
      throw ValidationError("--date: '\(date)' is no time; write it like 2016-01-12 or 2016-01-12T13:02:00Z.")
    }
    if let start, firstLine == nil || start.utf8.count < 16 {
      throw ValidationError("--start: '\(start)' is no date with a time; write it like 2026-05-01T03:12:09Z.")
    }
    if let site, receiver == nil {
      throw ValidationError("--site: '\(site)' is no place; write latitude,longitude in degrees, such as 52.31,4.76.")
    }
    if let format, LogFormats.named(format) == nil {
      throw ValidationError(
        "--format: there is no format '\(format)'; known: \(LogFormats.all.map(\.name).joined(separator: ", ")).")
    }
  }

  var firstMoment: Timestamp? { date.flatMap { Timestamp(iso8601: $0) } }
  var firstLine: Timestamp? { start.flatMap { Timestamp(iso8601: $0) } }
  var receiver: ReceiverSite? { site.flatMap { ReceiverSite($0) } }
}
