/// Why a row, or a record, that should tell of an aircraft cannot be used: a sentence without the file and line.
struct RowFault: Error {
  let reason: String
}

/// What a row came to.
enum RowMeaning {
  /// A position, which was added and counted.
  case position
  /// Good, but without a position.
  case notPosition
  /// The position that another row has told.
  case duplicate
  /// Nothing: what stands around the rows.
  case ignored
  /// What the row has already been counted as, or will be when more is known.
  case counted
}

extension ReportBatch {
  /// Reads whole lines, and counts each as what it came to.
  mutating func readRows(
    of lines: RawSpan, firstLine: Int, input: Int,
    _ read: (Range<Int>, LineAddress, inout ReportBatch) throws(RowFault) -> RowMeaning
  ) {
    ledger.bytes += lines.byteCount
    var cursor = LineCursor()
    var number = firstLine
    while let whole = cursor.next(in: lines) {
      let line = number == 1 ? lines.withoutByteOrderMark(whole) : whole
      let address = LineAddress(input: input, position: number)
      do throws(RowFault) {
        count(try read(line, address, &self))
      } catch {
        reject(address, error)
      }
      number += 1
    }
  }

  mutating func count(_ meaning: RowMeaning) {
    switch meaning {
    case .position, .counted: break
    case .notPosition: ledger.notPosition += 1
    case .duplicate: ledger.duplicates += 1
    case .ignored: ledger.ignored += 1
    }
  }

  mutating func reject(_ line: LineAddress, _ fault: RowFault) {
    ledger.malformed += 1
    rejects.append(Reject(line, fault.reason))
  }
}
