/// A maritime mobile service identity: nine digits whose pattern tells what uses it (Recommendation ITU-R M.585-9).
enum MaritimeIdentity {
  /// The three digits that name the administration (MID), wherever the pattern puts them; `nil` where it has none.
  ///
  /// `M` stands for the digits looked for: ships `MMMxxxxxx`, groups of ships `0MMMxxxxx`, coast stations `00MMMxxxx`,
  /// aircraft in search and rescue `111MMMxxx`, handheld radios `8MMMxxxxx`, craft of a parent ship `98MMMxxxx`, aids to
  /// navigation `99MMMxxxx`. Locating devices and other autonomous ones (`970`, `972`, `974`, `979`) name a
  /// manufacturer, not a state.
  static func identificationDigits(of mmsi: UInt32) -> Int? {
    let number = Int(mmsi)
    switch number {
    case 2_000_000..<8_000_000: return number / 10_000
    case 20_000_000..<80_000_000: return number / 100_000
    case 111_000_000..<112_000_000: return number / 1000 % 1000
    case 200_000_000..<800_000_000: return number / 1_000_000
    case 800_000_000..<900_000_000: return number / 100_000 % 1000
    case 980_000_000..<1_000_000_000: return number / 10_000 % 1000
    default: return nil
    }
  }
}
