import ArgumentParser
import Tracks

/// The option of all commands that read logs by which a user names the columns of a table.
struct ColumnsOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Columns of tables whose header is not known, by title or as #number: mmsi=ID,time=When,lat=Y,lon=#4; with units "
        + "speed=V:tenths|kn|mps|kmh, time=T:dmy|mdy|epoch|epoch-ms.",
      valueName: "KEY=COLUMN,…"))
  var columns: String?

  func validate() throws {
    guard let columns else { return }
    do throws(ScanError) {
      _ = try ColumnChoice(columns)
    } catch {
      throw ValidationError("--columns: \(error).")
    }
  }

  /// `nil` where none are named.
  var choice: ColumnChoice? {
    get throws { try columns.map { text throws(ScanError) in try ColumnChoice(text) } }
  }
}
