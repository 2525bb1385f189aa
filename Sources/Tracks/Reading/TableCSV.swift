extension Table {
  /// Comma-separated values (RFC 4180): LF or CRLF, quotes with commas, doubled quotes and line ends in them.
  static func csv(_ bytes: [UInt8], from start: Int, name: String) throws(ScanError) -> Table {
    var records = CSVRecords(bytes, from: start)
    var columns: [String]?
    var index = ColumnIndex([])
    var rows: [Row] = []
    var skipped: [SkippedRow] = []
    while let record = records.next() {
      guard let fields = record.fields else {
        if columns == nil {
          throw ScanError(.badTable, file: name, line: record.line, "the header cannot be read: \(record.fault)")
        }
        skipped.append(SkippedRow(line: record.line, reason: record.fault))
        continue
      }
      guard let header = columns else {
        let names = fields.map { $0.lowercased() }
        if let twice = Self.repeated(in: names) {
          throw ScanError(.badTable, file: name, line: record.line, "names the column `\(twice)` twice")
        }
        columns = names
        index = ColumnIndex(names)
        continue
      }
      guard fields.count == header.count else {
        let reason = "has \(fields.count) fields where the header has \(header.count)"
        skipped.append(SkippedRow(line: record.line, reason: reason))
        continue
      }
      if fields.contains(where: { !$0.isEmpty }) { rows.append(Row(line: record.line, texts: fields, index: index)) }
    }
    return Table(name: name, columns: columns ?? [], rows: rows, skipped: skipped)
  }

  /// Columns without a name may stand beside each other: spreadsheets leave them.
  private static func repeated(in names: [String]) -> String? {
    var seen: Set<String> = []
    return names.first { !$0.isEmpty && !seen.insert($0).inserted }
  }
}

/// Walks the records of a CSV file; blank lines are none.
private struct CSVRecords {
  struct Record {
    var line: Int
    /// `nil` where `fault` says why there are none.
    var fields: [String]?
    var fault = ""
  }

  private let bytes: [UInt8]
  private var position: Int
  private var line = 1

  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    position = start
  }

  mutating func next() -> Record? {
    while position < bytes.count, bytes[position] == 0x0A || bytes[position] == 0x0D {
      if bytes[position] == 0x0A { line += 1 }
      position += 1
    }
    guard position < bytes.count else { return nil }
    let (firstByte, firstLine) = (position, line)
    var fields: [String] = []
    while true {
      if let fault = field(into: &fields) {
        // What a quote has swallowed belongs to later rows: only this line is lost.
        position = firstByte
        while position < bytes.count, bytes[position] != 0x0A { position += 1 }
        line = firstLine
        return Record(line: firstLine, fields: nil, fault: fault)
      }
      guard position < bytes.count, bytes[position] == 0x2C else { return Record(line: firstLine, fields: fields) }
      position += 1
    }
  }

  /// Reads a field up to the comma or the line end behind it; gives back what is wrong with it.
  private mutating func field(into fields: inout [String]) -> String? {
    var start = position
    while start < bytes.count, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    guard start < bytes.count, bytes[start] == 0x22 else {
      start = position
      while position < bytes.count, bytes[position] != 0x2C, bytes[position] != 0x0A { position += 1 }
      if position - start > Table.longestField { return "a field is longer than 1 MiB" }
      fields.append(Table.text(of: bytes[start..<position]))
      return nil
    }
    position = start + 1
    var content: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == 0x22 {
        guard position < bytes.count, bytes[position] == 0x22 else {
          fields.append(Table.text(of: content[...]))
          return skipToSeparator() ? nil : "text follows a closing quote"
        }
        position += 1
      } else if byte == 0x0A {
        line += 1
      }
      content.append(byte)
      if content.count > Table.longestField { return "a quote is not closed within 1 MiB" }
    }
    return "a quote is not closed"
  }

  private mutating func skipToSeparator() -> Bool {
    while position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x09 || bytes[position] == 0x0D {
      position += 1
    }
    return position == bytes.count || bytes[position] == 0x2C || bytes[position] == 0x0A
  }
}

extension Table {
  /// The text of a cell, without the blanks around it: UTF-8, else Latin-1.
  static func text(of bytes: ArraySlice<UInt8>) -> String {
    guard let start = bytes.firstIndex(where: { !isBlank($0) }), let last = bytes.lastIndex(where: { !isBlank($0) })
    else { return "" }
    let kept = bytes[start...last]
    return String(validating: kept, as: UTF8.self) ?? latin(kept)
  }

  /// Latin-1, which any bytes are.
  static func latin(_ bytes: ArraySlice<UInt8>) -> String {
    var text = ""
    for byte in bytes { text.unicodeScalars.append(Unicode.Scalar(byte)) }
    return text
  }
}
