/// Writes times of messages, most of which are of the second of the one before.
struct WrittenTime {
  /// In quotes, and null where there is none; else bare, and nothing.
  private let isQuoted: Bool
  private var second = Int64.min
  private var text = ShortText("")

  init(quoted: Bool) { isQuoted = quoted }

  mutating func put(_ milliseconds: Int64, into sink: ByteSink) {
    guard milliseconds != PositionReport.untimed else {
      if isQuoted { sink.put("null") }
      return
    }
    let remainder = milliseconds % 1000
    let whole = remainder < 0 ? milliseconds / 1000 - 1 : milliseconds / 1000
    if whole != second {
      second = whole
      text = ShortText((isQuoted ? "\"" : "") + Timestamp(seconds: whole).description.dropLast())
    }
    sink.put(text)
    if remainder != 0 {
      sink.put(0x2E)
      sink.put(digits: UInt64(remainder < 0 ? remainder + 1000 : remainder), width: 3)
    }
    sink.put(0x5A)
    if isQuoted { sink.put(0x22) }
  }
}
