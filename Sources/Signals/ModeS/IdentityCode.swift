/// The identity code that a crew dials into the transponder, or squawk: four octal digits A, B, C and D (ICAO Annex 10,
/// volume IV, 3.1.1.6.6 and 3.1.2.6.7.1).
public struct IdentityCode: Hashable, Sendable {
  /// The bits C1 A1 C2 A2 C4 A4 X B1 D1 B2 D2 B4 D4 as a reply carries them, without X, which says nothing.
  public let thirteenBits: Int

  /// - Parameter code: thirteen bits, of which X does not count.
  public init(thirteenBits code: Int) { thirteenBits = code & 0x1FBF }

  /// The code of twelve bits, three a digit.
  public init(octal: UInt16) {
    thirteenBits = Self.places.enumerated().reduce(0) { $0 | (Int(octal) >> $1.offset & 1) << $1.element }
  }

  /// The code of four octal digits; `nil` where they are not that.
  public init?(_ text: String) {
    guard text.utf8.count == 4 else { return nil }
    var octal: UInt16 = 0
    for digit in text.utf8 {
      guard (0x30...0x37).contains(digit) else { return nil }
      octal = octal << 3 | UInt16(digit & 7)
    }
    self.init(octal: octal)
  }

  /// Twelve bits, three a digit.
  public var octal: UInt16 {
    UInt16(Self.places.enumerated().reduce(0) { $0 | (thirteenBits >> $1.element & 1) << $1.offset })
  }

  /// Whether the code names one aircraft among those near by: where the last two digits are 00, it names a kind of
  /// flight, an emergency, or nothing, as 0000 does (ICAO Doc 4444, 8.5.2).
  public var isDiscrete: Bool { octal & 0o77 != 0 }

  /// Where D1 D2 D4 C1 C2 C4 B1 B2 B4 A1 A2 A4 stand, counted from the lower end.
  private static let places: [Int] = [4, 2, 0, 12, 10, 8, 5, 3, 1, 11, 9, 7]
}

extension IdentityCode: CustomStringConvertible {
  /// Four octal digits.
  public var description: String {
    let digits = String(octal, radix: 8)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}
