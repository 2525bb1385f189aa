/// The words in which publishers of tables write what AIS transmits as a number.
enum VesselPhrases {
  /// Navigational status (ITU-R M.1371-5, table 46), as the Danish Maritime Authority and MarineCadastre put it.
  private static let statuses: [String: UInt8] = [
    "under way using engine": 0, "at anchor": 1, "not under command": 2, "restricted maneuverability": 3,
    "restricted manoeuvrability": 3, "constrained by her draught": 4, "moored": 5, "aground": 6,
    "engaged in fishing": 7, "under way sailing": 8, "reserved for future amendment [hsc]": 9,
    "reserved for future amendment [wig]": 10, "reserved for future amendment": 13,
    "power-driven vessel towing astern": 11, "power-driven vessel towing astern (regional use)": 11,
    "power-driven vessel pushing ahead or towing alongside": 12,
    "power-driven vessel pushing ahead or towing alongside (regional use)": 12, "reserved for future use": 13,
    "ais-sart": 14, "ais-sart (active)": 14, "ais-sart is active": 14, "undefined": 15, "unknown value": 15,
    "not defined": 15, "undefined (default)": 15,
  ]

  /// By hash of the bytes, with the first letter small or large: what files hold, without making a text of each row.
  private static let statusesByHash: [UInt64: UInt8] = {
    var table: [UInt64: UInt8] = [:]
    for (phrase, code) in statuses {
      for text in [phrase, phrase.prefix(1).uppercased() + phrase.dropFirst()] {
        let bytes = Array(text.utf8)
        table[FieldValue.hash(0..<bytes.count, of: bytes.span.bytes, seed: 0)] = code
      }
    }
    return table
  }()

  /// 15, not defined, where the phrase is unknown.
  static func navigationalStatus(_ field: Range<Int>, of bytes: RawSpan) -> UInt8 {
    if let code = statusesByHash[FieldValue.hash(field, of: bytes, seed: 0)] { return code }
    if let code = statuses[bytes.extracting(field).text(limit: 80).lowercased()] { return code }
    // A list of one, as Python prints it, or a number in blanks.
    let number = FieldValue.number(field, of: bytes, decimals: 0)
    return (0...15).contains(number) ? UInt8(number) : 15
  }

  /// Type of ship (ITU-R M.1371-5, table 53) by the words of the Danish Maritime Authority.
  private static let types: [String: UInt8] = [
    "wig": 20, "fishing": 30, "towing": 31, "towing long/wide": 32, "dredging": 33, "diving": 34, "military": 35,
    "sailing": 36, "pleasure": 37, "hsc": 40, "pilot": 50, "sar": 51, "tug": 52, "port tender": 53,
    "anti-pollution": 54, "law enforcement": 55, "spare 1": 56, "spare 2": 57, "medical": 58,
    "not party to conflict": 59, "passenger": 60, "cargo": 70, "tanker": 80, "other": 90,
  ]

  /// MarineCadastre's own codes from 1001 on, which the vessel registers of AVIS gave, as the types they stand for
  /// (Vessel Type Codes, MarineCadastre 2018).
  private static let avisTypes: [UInt8] = [
    30, 30, 70, 70, 90, 90, 90, 90, 90, 90, 90, 60, 60, 60, 60, 70, 80, 90, 37, 90, 51, 90, 80, 80, 31,
  ]

  /// From a number or a word; `nil` where it is neither, or says nothing.
  static func shipType(_ text: String) -> UInt8? {
    guard let value = Double(text) else { return types[text.lowercased()] }
    guard let code = Int(exactly: value) else { return nil }
    if (1...255).contains(code) { return UInt8(code) }
    return (1001...1025).contains(code) ? avisTypes[code - 1001] : nil
  }
}
