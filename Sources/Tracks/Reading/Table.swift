/// A table that a user brings beside the logs: a watchlist, shipments, declarations.
///
/// Either CSV (RFC 4180) with a header, or a flat JSON object a line; `.gz` and `.zst` are read as they are. Column names
/// are compared without case. Text is UTF-8; a field that is not is taken as Latin-1, which is what old exports hold.
/// A row that cannot be used is in ``skipped`` and costs nothing else.
struct Table: Sendable {
  /// As the user named it.
  let name: String
  /// Of the file as it is on disk.
  private(set) var sha256 = ""
  /// In lower case; those of JSON lines in order of name.
  let columns: [String]
  let rows: [Row]
  private(set) var skipped: [SkippedRow]

  struct Row: Sendable {
    /// Where the row begins, from 1.
    let line: Int
    private let texts: [String]
    private let index: ColumnIndex

    init(line: Int, texts: [String], index: ColumnIndex) {
      self.line = line
      self.texts = texts
      self.index = index
    }

    /// `nil` where the cell is empty or blank, or there is no such column; blanks around the text are no part of it.
    subscript(column: String) -> String? {
      guard let position = index.positions[column], !texts[position].isEmpty else { return nil }
      return texts[position]
    }
  }

  /// Where each column stands; a class because all rows share it.
  final class ColumnIndex: Sendable {
    let positions: [String: Int]
    init(_ columns: [String]) {
      positions = Dictionary(columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  init(name: String, columns: [String], rows: [Row], skipped: [SkippedRow]) {
    self.name = name
    self.columns = columns
    self.rows = rows
    self.skipped = skipped
  }

  /// A field, or a row of JSON, may have as many bytes.
  static let longestField = 1 << 20
  /// Decompressed.
  static let largestFile = 1 << 30

  /// - Parameter required: columns without which the table means nothing, in lower case.
  /// - Throws: ``ScanError``: `unreadable_input`; `bad_table` where it is empty, has no header, names a column twice, or
  ///   lacks a required one.
  static func read(path: String, required: [String] = []) throws(ScanError) -> Table {
    let stream = ByteStream(try ByteFile(path: path))
    let (bytes, overlong) = try contents(of: stream, path: path)
    var parsed = try parse(bytes, name: path, sha256: stream.digest(), damage: stream.damage)
    if !overlong.isEmpty {
      parsed.skipped += overlong.map { SkippedRow(line: $0, reason: "the line is longer than 1 MiB") }
      parsed.skipped.sort { $0.line < $1.line }
    }
    let missing = required.filter { !parsed.columns.contains($0) }
    if let first = missing.first {
      throw ScanError(
        .badTable, file: path, line: 1,
        missing.count == 1
          ? "has no column `\(first)`" : "has no columns " + missing.map { "`\($0)`" }.joined(separator: ", "),
        try: "it has: " + parsed.columns.joined(separator: ", "))
    }
    return parsed
  }

  static func parse(
    _ bytes: [UInt8], name: String, sha256: String = "", damage: String? = nil
  ) throws(ScanError) -> Table {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw ScanError(.badTable, file: name, "is UTF-16 text", try: "save it as UTF-8")
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let first = bytes[start...].first(where: { !isBlank($0) }) else {
      throw ScanError(.badTable, file: name, damage ?? "is empty", try: "it needs a header and rows")
    }
    var table = first == 0x7B ? jsonLines(bytes, from: start, name: name) : try csv(bytes, from: start, name: name)
    table.sha256 = sha256
    if let damage { table.skipped.append(SkippedRow(line: bytes.count { $0 == 0x0A } + 1, reason: damage)) }
    return table
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

  private static func contents(of stream: ByteStream, path: String) throws(ScanError) -> ([UInt8], overlong: [Int]) {
    var bytes: [UInt8] = []
    var overlong: [Int] = []
    var blocks = LineBlocks(stream)
    while let piece = blocks.next() {
      switch piece {
      case .lines(let block): block.withBytes { span in span.withUnsafeBytes { bytes.append(contentsOf: $0) } }
      case .overlong(let line):
        overlong.append(line)
        bytes.append(0x0A)
      case .broken: break
      }
      if bytes.count > largestFile { throw ScanError(.badTable, file: path, "is larger than 1 GiB", try: "split it") }
    }
    return (bytes, overlong)
  }
}
