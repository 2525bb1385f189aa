/// What kind of transmitter a row is of, by the words and numbers of publishers: class A and B are craft; base stations,
/// aids to navigation and aircraft are none of ours.
enum TransmitterClass {
  case classA, classB, noCraft

  /// In which way a table tells it.
  enum Wording { case none, transceiver, mobileType, messageType }

  @inline(__always)
  static func of(_ field: Range<Int>, in bytes: RawSpan, wording: Wording) -> TransmitterClass {
    switch wording {
    case .none: return .classA
    case .transceiver:
      if field.count > 1 { return named(field, in: bytes) }
      if field.isEmpty { return .classA }
      return bytes.unsafeLoad(fromByteOffset: field.lowerBound, as: UInt8.self) | 0x20 == 0x62 ? .classB : .classA
    case .mobileType:
      guard field.count == 7, bytes.extracting(field.lowerBound..<field.lowerBound + 6).isText("Class ") else {
        return field.isEmpty ? .noCraft : ofMobile(field, in: bytes)
      }
      return switch bytes.unsafeLoad(fromByteOffset: field.lowerBound + 6, as: UInt8.self) {
      case 0x41: .classA
      case 0x42: .classB
      default: .noCraft
      }
    case .messageType: return ofMessage(field, in: bytes)
    }
  }

  /// `A`, `B`, and what else stands in the column of the Danish Maritime Authority, such as `Base Station`, `AtoN`,
  /// `SAR Airborne`, `Man Overboard Device`: only what is of a class is a craft.
  @inline(never)
  private static func ofMobile(_ field: Range<Int>, in bytes: RawSpan) -> TransmitterClass {
    switch bytes.extracting(field).text(limit: 16).lowercased() {
    case "a", "class a": .classA
    case "b", "class b": .classB
    default: .noCraft
    }
  }

  /// In a column that else holds letters, `NA` and unknown words say nothing.
  @inline(never)
  private static func named(_ field: Range<Int>, in bytes: RawSpan) -> TransmitterClass {
    let text = bytes.extracting(field).text(limit: 40).lowercased()
    if text.hasPrefix("class b") || text == "b" || text.hasPrefix("b ") { return .classB }
    let others = [
      "base", "aton", "aid to nav", "aids to nav", "sar", "search and rescue", "sart", "epirb", "mob", "man over",
    ]
    return others.contains { text.hasPrefix($0) } ? .noCraft : .classA
  }

  /// By ITU-R M.1371-5, table 45: 4 and 11 are of base stations, 9 is of aircraft, 21 of aids to navigation; 18, 19 and
  /// 24 are of class B.
  @inline(never)
  private static func ofMessage(_ field: Range<Int>, in bytes: RawSpan) -> TransmitterClass {
    switch FieldValue.number(field, of: bytes, decimals: 0) {
    case 4, 9, 11, 21: .noCraft
    case 18, 19, 24: .classB
    default: .classA
    }
  }
}
