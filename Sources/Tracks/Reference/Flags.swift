/// Which state an identifier names: maritime identification digits, blocks of aircraft addresses, and countries' names.
struct Flags: Sendable {
  /// ISO 3166 alpha-2 by maritime identification digits (ITU, Table of Maritime Identification Digits).
  let states: [Int: String]
  /// Names in English by ISO 3166 alpha-2.
  let names: [String: String]
  /// Apart from each other, in order.
  private let blocks: [Block]

  private struct Block: Sendable {
    var first: Int
    var last: Int
    var state: String
  }

  static func bundled() throws(ScanError) -> Flags {
    try Flags(
      mids: BundledResource.bytes(of: "ReferenceData/mids.tsv"),
      blocks: BundledResource.bytes(of: "ReferenceData/icao24.tsv"),
      countries: BundledResource.bytes(of: "ReferenceData/countries.tsv"))
  }

  init(mids: [UInt8], blocks: [UInt8], countries: [UInt8]) throws(ScanError) {
    let states = try ReferenceTable.rows(of: mids, file: "ReferenceData/mids.tsv") { (row) throws(ScanError) in
      guard let digits = try row.integer() else { throw row.damage("has a row without digits") }
      return (digits, try row.text())
    }
    self.states = Dictionary(states) { first, _ in first }
    var last = -1
    self.blocks = try ReferenceTable.rows(of: blocks, file: "ReferenceData/icao24.tsv") { (row) throws(ScanError) in
      guard let first = Int(try row.text(), radix: 16), let end = Int(try row.text(), radix: 16), first > last,
        end >= first
      else { throw row.damage("has a block that is none") }
      last = end
      return Block(first: first, last: end, state: try row.text())
    }
    let names = try ReferenceTable.rows(of: countries, file: "ReferenceData/countries.tsv") { (row) throws(ScanError) in
      (try row.text(), try row.text())
    }
    self.names = Dictionary(names) { first, _ in first }
  }

  func state(ofAddress address: UInt32) -> String? {
    let address = Int(address)
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].last < address { low = middle + 1 } else { high = middle }
    }
    guard low < blocks.count, blocks[low].first <= address else { return nil }
    return blocks[low].state
  }
}
