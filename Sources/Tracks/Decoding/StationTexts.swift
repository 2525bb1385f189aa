/// What is written of the station of a message, by its number in its log; the first is that of none.
struct StationTexts: Sendable {
  /// `,"station":"…"`
  private var members: [[UInt8]] = [Array(",\"station\":null".utf8)]
  /// `,…`, as CSV has it.
  private var fields: [[UInt8]] = [[0x2C]]

  /// Bytes of the longest.
  private(set) var longest = 16

  mutating func add(_ names: [String]) {
    for name in names {
      defer { longest = max(longest, members[members.count - 1].count) }
      members.append(Array(",\"station\":\(JSONValue.string(name))".utf8))
      fields.append(Array(("," + CSVField.quoted(name)).utf8))
    }
  }

  subscript(station: UInt16) -> [UInt8] { Int(station) < members.count ? members[Int(station)] : members[0] }

  func field(_ station: UInt16) -> [UInt8] { Int(station) < fields.count ? fields[Int(station)] : fields[0] }
}
