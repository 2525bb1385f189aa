/// The records of a log that is a JSON object with an array of them; ``ElementLines`` has laid it out.
protocol AircraftElements: Sendable {
  /// Of the array.
  static var names: Set<String> { get }

  init(_ input: ReaderInput)
  /// What stands before the records, member by member; a new object has begun.
  mutating func begin()
  mutating func note(_ name: Range<Int>, _ value: Range<Int>, of bytes: RawSpan, into batch: inout ReportBatch)
  /// The object has ended.
  mutating func end(into batch: inout ReportBatch)
  mutating func read(
    _ element: Range<Int>, of bytes: RawSpan, at line: LineAddress, into batch: inout ReportBatch
  ) throws(RowFault) -> RowMeaning
  /// Takes the conventions of the times since the last call.
  mutating func tellTimes(to ledger: inout LineLedger)
  /// After the last line.
  mutating func finish(into batch: inout ReportBatch)
}

/// Reads such a log. A line of it means: 1 what stands before the first record, n + 1 the nth record; where objects follow
/// one another, what stands between their records counts on.
struct ElementReader<Elements: AircraftElements>: LogReader {
  private let input: Int
  private var elements: Elements
  private var isTold = false

  init(_ input: ReaderInput) {
    self.input = input.index
    elements = Elements(input)
  }

  mutating func read(_ lines: RawSpan, firstLine: Int, into batch: inout ReportBatch) {
    if !isTold {
      isTold = true
      batch.notices.append(
        "holds its records in one JSON text; a line of it means a record here: line 1 its head, line 2 the first record"
      )
    }
    batch.readRows(of: lines, firstLine: firstLine, input: input) { line, address, batch throws(RowFault) in
      try take(line, of: lines, address, into: &batch)
    }
    elements.tellTimes(to: &batch.ledger)
  }

  mutating func finish(into batch: inout ReportBatch) {
    elements.end(into: &batch)
    elements.tellTimes(to: &batch.ledger)
    elements.finish(into: &batch)
  }

  private mutating func take(
    _ whole: Range<Int>, of bytes: RawSpan, _ address: LineAddress, into batch: inout ReportBatch
  ) throws(RowFault) -> RowMeaning {
    var line = bytes.trimmed(whole)
    guard let first = line.first, let last = line.last else { return .ignored }
    switch (bytes.byte(first), bytes.byte(last)) {
    case (0x2C, _):
      var walk = JSONWalk(rest: line)
      while let (name, value) = walk.member(in: bytes) { elements.note(name, value, of: bytes, into: &batch) }
      // The next object may begin on this line, and its head end it.
      line = walk.position..<line.upperBound
    case (0x7D, _): line = first + 1..<line.upperBound
    case (0x7B, 0x3A) where Elements.nameOfArray(line, of: bytes).map(Elements.names.contains) == true: break
    case (0x7B, _), (0x5B, _): return try elements.read(line, of: bytes, at: address, into: &batch)
    default: throw RowFault(reason: "is no JSON object")
    }
    elements.end(into: &batch)
    line = bytes.trimmed(line)
    guard !line.isEmpty else { return .ignored }
    guard var walk = JSONWalk(object: line, of: bytes) else { throw RowFault(reason: "is no JSON object") }
    elements.begin()
    while let (name, value) = walk.member(in: bytes) { elements.note(name, value, of: bytes, into: &batch) }
    return .ignored
  }
}

extension AircraftElements {
  /// Whether a log that begins with `head` holds records of this kind under one of these names.
  static func recognises(_ head: RawSpan, opening: UInt8) -> Bool {
    var cursor = LineCursor()
    guard let first = cursor.next(in: head), let name = nameOfArray(first, of: head), names.contains(name) else {
      return false
    }
    while let line = cursor.next(in: head) {
      guard let start = head.trimmed(line).first else { continue }
      return head.byte(start) == opening || head.byte(start) == 0x7D || head.byte(start) == 0x2C
    }
    return true
  }

  /// The name before the colon with which the head ends.
  fileprivate static func nameOfArray(_ line: Range<Int>, of bytes: RawSpan) -> String? {
    let line = bytes.trimmed(line)
    guard let first = line.first, bytes.byte(first) == 0x7B, let last = line.last, bytes.byte(last) == 0x3A else {
      return nil
    }
    let quotes = line.suffix(64).filter { bytes.byte($0) == 0x22 }
    guard quotes.count >= 2 else { return nil }
    return bytes.extracting(quotes[quotes.count - 2] + 1..<quotes[quotes.count - 1]).text(limit: 32)
  }
}
