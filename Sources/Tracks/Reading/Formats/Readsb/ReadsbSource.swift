/// Whose word a position of readsb is, by its `type`.
enum ReadsbSource {
  /// False for what others worked out, or sent again, or sent under an address that is not the ICAO's.
  static func isOwnWord(_ type: Range<Int>, of bytes: RawSpan) -> Bool {
    let type = bytes.extracting(type)
    return type.isText("adsb_icao") || type.isText("adsb_icao_nt") || type.isText("adsc") || type.isText("null")
  }
}
