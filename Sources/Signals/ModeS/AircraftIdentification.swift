/// Type codes 1 to 4: the flight identification, and what kind of craft it is (RTCA DO-260B, 2.2.3.2.5).
public struct AircraftIdentification: Hashable, Sendable {
  /// 1 to 4.
  public let typeCode: Int
  /// 0 to 7; 0 says nothing.
  public let categoryNumber: Int
  /// Eight characters of six bits each, as transmitted.
  public let packedCallsign: UInt64

  init(_ message: UInt64) {
    typeCode = message.field(1, 5)
    categoryNumber = message.field(6, 3)
    packedCallsign = message & 0xFFFF_FFFF_FFFF
  }

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

  /// Without the blanks at its end; `nil` where it is blank, or holds a code that is no letter, digit or blank of the
  /// alphabet (ICAO Annex 10, volume IV, table 3-9): then no part of it can be trusted.
  public var callsign: String? {
    var letters: [UInt8] = []
    for place in 0..<8 {
      let code = UInt8(truncatingIfNeeded: packedCallsign >> UInt64(42 - 6 * place)) & 0x3F
      switch code {
      case 1...26: letters.append(code + 0x40)
      case 0x20, 0x30...0x39: letters.append(code)
      default: return nil
      }
    }
    while letters.last == 0x20 { letters.removeLast() }
    return letters.isEmpty ? nil : String(decoding: letters, as: UTF8.self)
  }
}
