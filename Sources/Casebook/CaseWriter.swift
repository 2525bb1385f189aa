import Foundation
import GRDB
import Tracks

/// Fills the tables of a case file, within one transaction.
struct CaseWriter {
  let database: Database
  let briefing: Briefing
  let records: BriefingRecords

  init(_ database: Database, _ briefing: Briefing) {
    self.database = database
    self.briefing = briefing
    records = BriefingRecords(briefing)
  }

  typealias Row = [(any DatabaseValueConvertible)?]

  /// Makes `table`, fills it, and enters it in the package's catalogue; `envelope` is asked for when all rows are in.
  func fill(_ table: CaseTable, envelope: () -> Envelope? = { nil }, _ rows: some Sequence<Row>) throws {
    try database.execute(sql: table.definition)
    let statement = try database.makeStatement(sql: table.insertion)
    for row in rows { try statement.execute(arguments: StatementArguments(row.map(Self.storable))) }
    try Catalogue.enter(table, envelope: envelope(), lastChange: Self.time(briefing.asOf) ?? Self.epoch, in: database)
  }

  /// SQLite's tools end a text at a zero character: it is shown as one that cannot be shown, so that nothing is hidden.
  private static func storable(_ value: (any DatabaseValueConvertible)?) -> (any DatabaseValueConvertible)? {
    guard let text = value as? String, text.utf8.contains(0) else { return value }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\u{0}" ? "\u{FFFD}" : $0 }))
  }

  private static let epoch = "1970-01-01T00:00:00.000Z"

  /// As a GeoPackage has times: with milliseconds, always.
  static func time(_ time: Timestamp?) -> String? {
    guard let text = time?.description else { return nil }
    return text.contains(".") ? text : text.dropLast() + ".000Z"
  }

  func inputName(_ address: LineAddress) -> String? {
    address.input < briefing.inputs.count ? briefing.inputs[address.input].name : nil
  }
}
