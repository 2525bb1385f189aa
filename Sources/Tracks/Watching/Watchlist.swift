/// A list of vessels, aircraft, parties and places that someone has reason to watch.
public struct Watchlist: Hashable, Sendable {
  /// The file's name without folder and extension.
  public var name: String
  /// As the user named it.
  public var file: String
  public var sha256: String
  public var rows: Int
  public var entries: [WatchlistEntry]
  /// Rows that could not be used.
  public var skipped: [SkippedRow]
  /// Cells that could not be used, in rows that could.
  public var warnings: [SkippedRow]

  public init(
    name: String, file: String, sha256: String, rows: Int, entries: [WatchlistEntry], skipped: [SkippedRow] = [],
    warnings: [SkippedRow] = []
  ) {
    self.name = name
    self.file = file
    self.sha256 = sha256
    self.rows = rows
    self.entries = entries
    self.skipped = skipped
    self.warnings = warnings
  }

  /// Reads a list in trackscan's own CSV.
  ///
  /// - Throws: `unreadable_input`; `bad_table` where a required column is missing or no row can be used.
  public static func read(path: String) throws(ScanError) -> Watchlist {
    try PlainWatchlist.watchlist(of: Table.read(path: path, required: PlainWatchlist.required))
  }

  public var companion: Briefing.Companion {
    Briefing.Companion(
      role: "watchlist", name: file, sha256: sha256, rows: rows, used: entries.count, skipped: skipped)
  }
}
