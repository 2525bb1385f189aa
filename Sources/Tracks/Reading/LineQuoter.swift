/// Gives back the text of lines that are cited, by reading the inputs once more up to the last such line. A record of a
/// binary log is quoted as its bytes in hexadecimal.
struct LineQuoter: Sendable {
  private let files: [LogFile]
  private let framings: [LogFraming]

  init(_ survey: LogSurvey) {
    files = survey.files
    framings = survey.inputs.map { LogFormats.named($0.format)?.framing ?? .lines }
  }

  /// Bytes; a longer line is cut.
  static let longestQuote = 500

  /// What is no UTF-8 is shown as U+FFFD, and so are control characters; a tab becomes a blank.
  ///
  /// - Throws: ``ScanError`` where an input cannot be read again.
  func lines(_ addresses: some Sequence<LineAddress>) throws(ScanError) -> [LineAddress: String] {
    var wanted: [Int: Set<Int>] = [:]
    for address in addresses { wanted[address.input, default: []].insert(address.position) }
    var quotes: [LineAddress: String] = [:]
    for (index, file) in files.enumerated() {
      guard let lines = wanted[index] else { continue }
      let framing = index < framings.count ? framings[index] : .lines
      try quote(lines.sorted(), of: file, framing, input: index, into: &quotes)
    }
    return quotes
  }

  private func quote(
    _ lines: [Int], of file: LogFile, _ framing: LogFraming, input: Int, into quotes: inout [LineAddress: String]
  ) throws(ScanError) {
    var rest = lines[...]
    var blocks = LineBlocks(try file.reopen(), framing: framing)
    while let next = rest.first, let piece = blocks.next() {
      guard case .lines(let block) = piece, next < block.firstLine + block.lineCount else { continue }
      block.withBytes { bytes in
        var lines = LineCursor()
        var records = BeastCursor()
        var line = block.firstLine
        while let wanted = rest.first,
          let range = framing == .lines ? lines.next(in: bytes) : records.next(in: bytes, isEnd: true)?.range
        {
          if line == wanted {
            let quoted = bytes.extracting(range)
            quotes[LineAddress(input: input, position: line)] =
              framing == .lines ? Self.text(quoted) : Self.hexadecimal(quoted)
            rest = rest.dropFirst()
          }
          line += 1
        }
      }
      // Lines that are not there, such as the one where the input broke off, cannot be quoted.
      while let first = rest.first, first < block.firstLine + block.lineCount { rest = rest.dropFirst() }
    }
  }

  private static func hexadecimal(_ bytes: RawSpan) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let kept = bytes.withUnsafeBytes { Array($0.prefix(longestQuote / 2)) }
    return String(decoding: kept.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  private static func text(_ bytes: RawSpan) -> String {
    let kept = bytes.withUnsafeBytes { line in
      var end = min(line.count, longestQuote)
      // Not within a character, if the line is UTF-8.
      if end < line.count, let start = line[..<end].lastIndex(where: { $0 & 0xC0 != 0x80 }), end - start < 4,
        line[end] & 0xC0 == 0x80
      {
        end = start
      }
      return String(decoding: line[..<end], as: UTF8.self)
    }
    var text = ""
    for scalar in kept.unicodeScalars {
      switch scalar.value {
      case 0x09: text += " "
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: text += "\u{FFFD}"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
