/// Written identifiers, made comparable; `nil` where the text cannot be one.
enum Identifier {
  /// Nine digits.
  static func mmsi(_ text: String) -> UInt32? {
    guard text.utf8.count == 9, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    return UInt32(text)
  }

  /// Six hexadecimal digits in either case; neither all zeros nor all ones, which are no aircraft's (ICAO Annex 10,
  /// volume III, 9.3.1).
  static func icao24(_ text: String) -> UInt32? {
    guard text.utf8.count == 6, let address = UInt32(text, radix: 16), address > 0, address < 0xFFFFFF else {
      return nil
    }
    return address
  }

  /// Letters and digits in upper case.
  static func callsign(_ text: String) -> String? { alphanumerics(text) }

  /// Letters and digits in upper case: `PH-BXA`, `ph bxa` and `PHBXA` are one mark.
  static func registration(_ text: String) -> String? { alphanumerics(text) }

  /// Five characters: country and place, as in `NLRTM` or `NL RTM`.
  static func locode(_ text: String) -> String? {
    guard let code = alphanumerics(text), code.utf8.count == 5,
      code.utf8.prefix(2).allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }),
      code.utf8.dropFirst(2).allSatisfy({ ($0 >= 0x41 && $0 <= 0x5A) || ($0 >= 0x32 && $0 <= 0x39) })
    else { return nil }
    return code
  }

  private static func alphanumerics(_ text: String) -> String? {
    let kept = text.uppercased().utf8.filter { ($0 >= 0x41 && $0 <= 0x5A) || ($0 >= 0x30 && $0 <= 0x39) }
    return kept.isEmpty ? nil : String(decoding: kept, as: UTF8.self)
  }
}
