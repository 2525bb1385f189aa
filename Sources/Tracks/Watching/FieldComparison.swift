/// How a field of a subject stands to the same field of an entry.
struct FieldComparison {
  var field: String
  var query: String?
  var entry: String?
  var result: WatchlistMatch.Result
  /// The line that said what agrees.
  var address: LineAddress?

  /// The current or an earlier value is the entry's.
  var agrees: Bool { result == .equal || result == .former }

  /// - Parameters:
  ///   - statements: what the subject said.
  ///   - values: what the entry has, with how it is written there.
  init<Value>(
    _ field: String, _ statements: [ScreeningSubject.Statement<Value>], _ values: [(value: Value, text: String)]
  ) {
    self.field = field
    let shown = statements.first(where: \.isCurrent) ?? statements.last
    let common = statements.compactMap { statement in
      values.first { $0.value == statement.value }.map { (statement, $0.text) }
    }
    if let (statement, text) = common.first(where: { $0.0.isCurrent }) ?? common.last {
      query = statement.text
      entry = text
      result = statement.isCurrent ? .equal : .former
      address = statement.address
    } else {
      query = shown?.text
      entry = values.first?.text
      result = query == nil || entry == nil ? .unknown : .differs
    }
  }

  init(field: String, query: String?, entry: String?, result: WatchlistMatch.Result) {
    self.field = field
    self.query = query
    self.entry = entry
    self.result = result
  }

  var isEmpty: Bool { query == nil && entry == nil }

  var comparison: WatchlistMatch.Comparison {
    WatchlistMatch.Comparison(field: field, query: query, entry: entry, result: result)
  }
}
