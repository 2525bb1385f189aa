/// Writes times of messages, most of which are of the second of the one before.
struct WrittenTime {
  /// In quotes, and null where there is none; else bare, and nothing.
  private let isQuoted: Bool
  private var second = Int64.min
  private var secondText: [UInt8] = []

  init(quoted: Bool) { isQuoted = quoted }

  mutating func text(_ milliseconds: Int64) -> [UInt8] {
    guard milliseconds != PositionReport.untimed else { return isQuoted ? Array("null".utf8) : [] }
    let whole = milliseconds >= 0 ? milliseconds / 1000 : (milliseconds - 999) / 1000
    if whole != second {
      second = whole
      secondText = Array(((isQuoted ? "\"" : "") + Timestamp(seconds: whole).description.dropLast()).utf8)
    }
    var text = secondText
    let remainder = UInt8(truncatingIfNeeded: (milliseconds - whole * 1000) / 100)
    if milliseconds != whole * 1000 {
      let rest = UInt8(truncatingIfNeeded: (milliseconds - whole * 1000) % 100)
      text += [0x2E, 0x30 + remainder, 0x30 + rest / 10, 0x30 + rest % 10]
    }
    text.append(0x5A)
    if isQuoted { text.append(0x22) }
    return text
  }
}
