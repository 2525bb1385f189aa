/// The logs before one, for lines that count back from its own first: 0 is the last line of the log before it.
struct EarlierLogs: Sendable {
  /// The latest first.
  private var logs: [(input: Int, lineCount: Int)] = []

  mutating func add(input: Int, lineCount: Int) { logs.insert((input, lineCount), at: 0) }

  /// Forgets those in which no line is that is asked for.
  ///
  /// - Parameter line: the first of them; `nil` where there is none.
  mutating func keep(from line: Int?) {
    var first = 1
    let needed = logs.prefix { log in
      defer { first -= log.lineCount }
      return line.map { $0 < first } ?? false
    }
    logs = Array(needed)
  }

  /// Where a line stands that counts back.
  ///
  /// - Precondition: it is in one of the logs.
  func address(_ line: Int) -> LineAddress {
    var position = line
    for log in logs {
      position += log.lineCount
      if position > 0 { return LineAddress(input: log.input, position: position) }
    }
    preconditionFailure("a part of a message is in no log")
  }

  func contains(_ input: Int) -> Bool { logs.contains { $0.input == input } }
}
