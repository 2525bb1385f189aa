import Signals

/// What codes mean, as members of JSON: in each table `5,"status_text":"…"` by code, then the text of the codes beyond, and
/// that of none, without a number.
///
/// All bytes lie one after the other, since there are thousands of texts, and a program that reads one line makes them all.
struct MessageWords: Sendable {
  struct Text: Sendable {
    var start: Int32
    var count: Int32
  }

  private(set) var bytes: [UInt8] = []
  private(set) var texts: [Text] = []
  /// Which of the texts are those of a table.
  private(set) var tables: [Range<Int>] = []
  /// Many messages have fields of the same name and words.
  private var known: [Table: Int] = [:]

  private struct Table: Hashable {
    var meanings: AISMeanings
    var name: String
  }

  /// With room for what all layouts have.
  init() {
    bytes.reserveCapacity(300_000)
    texts.reserveCapacity(11_000)
  }

  /// Returns the number of the table.
  mutating func add(_ meanings: AISMeanings, of name: String) -> Int {
    let table = Table(meanings: meanings, name: name)
    if let number = known[table] { return number }
    known[table] = tables.count
    let key = Array(",\"\(name)_text\":".utf8)
    let first = texts.count
    for code in 0...meanings.count {
      add { bytes in
        if code < meanings.count { bytes.append(integer: UInt64(code)) }
        bytes += key
        (meanings[code].map { JSONValue.string($0) } ?? .null).write(to: &bytes)
      }
    }
    add { bytes in
      bytes += key
      JSONValue.null.write(to: &bytes)
    }
    tables.append(first..<texts.count)
    return tables.count - 1
  }

  /// Of a table's texts.
  func longest(of table: Int) -> Int { Int(texts[tables[table]].reduce(0) { max($0, $1.count) }) }

  private mutating func add(_ write: (inout [UInt8]) -> Void) {
    let start = bytes.count
    write(&bytes)
    texts.append(Text(start: Int32(start), count: Int32(bytes.count - start)))
  }
}
