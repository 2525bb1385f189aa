/// Type codes 1 to 4: the flight identification, and what kind of craft it is (RTCA DO-260B, 2.2.3.2.5).
public struct AircraftIdentification: Hashable, Sendable {
  /// 56 bits.
  public let message: UInt64

  init(_ message: UInt64) { self.message = message }

  /// 1 to 4.
  public var typeCode: Int { message.field(1, 5) }

  /// 0 to 7; 0 says nothing.
  public var categoryNumber: Int { message.field(6, 3) }

  /// Eight characters of six bits each, as transmitted.
  public var packedCallsign: UInt64 { message & 0xFFFF_FFFF_FFFF }

  /// Emitter category such as `A5`: the set is A for type code 4, B for 3, C for 2, D for 1. `nil` where the aircraft
  /// gives none.
  public var category: String? {
    guard categoryNumber != 0 else { return nil }
    let set =
      switch typeCode {
      case 4: "A"
      case 3: "B"
      case 2: "C"
      default: "D"
      }
    return set + String(categoryNumber)
  }

  /// What the emitter category stands for, in a few words; `nil` where there is none, or it is reserved.
  public var categoryName: String? { EmitterCategory.name(typeCode: typeCode, number: categoryNumber) }

  /// Without the blanks at its end; `nil` where it is blank, or holds a code that is no letter, digit or blank of the
  /// alphabet (ICAO Annex 10, volume IV, table 3-9): then no part of it can be trusted.
  public var callsign: String? {
    hasIllegalCharacters ? nil : SixBitLetters.text(packedCallsign, count: 8)
  }

  /// Whether one of the eight codes is no letter, digit or blank.
  public var hasIllegalCharacters: Bool { !SixBitLetters.areLegal(packedCallsign, count: 8) }

  /// What an aircraft transmits; `nil` where `callsign` is longer than eight characters, or holds one that the alphabet
  /// does not have.
  ///
  /// - Precondition: `typeCode` is 1 to 4, `categoryNumber` 0 to 7.
  public init?(typeCode: Int = 4, categoryNumber: Int = 0, callsign: String?) {
    precondition((1...4).contains(typeCode) && (0...7).contains(categoryNumber), "an emitter category")
    let letters = Array((callsign ?? "").utf8)
    guard letters.count <= 8 else { return nil }
    var message = UInt64(0).placing(typeCode, 1, 5).placing(categoryNumber, 6, 3)
    for place in 0..<8 {
      let letter = place < letters.count ? letters[place] : 0x20
      let code = (0x41...0x5A).contains(letter) ? letter - 0x40 : letter
      // A code below a blank came from a letter or is none.
      guard letter >= 0x20, code < 0x40, SixBitLetters.areLegal(UInt64(code), count: 1) else { return nil }
      message = message.placing(Int(code), 9 + 6 * place, 6)
    }
    self.message = message
  }
}
