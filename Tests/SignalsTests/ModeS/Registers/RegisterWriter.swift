/// Writes the 56 bits of a register field by field, from the tables of ICAO Doc 9871.
struct RegisterWriter {
  private(set) var bits: UInt64 = 0
  private var width = 0

  /// The register, whose fields must fill it.
  var message: UInt64 {
    precondition(width == 56, "a register has 56 bits, not \(width)")
    return bits
  }

  /// Negative values in two's complement.
  mutating func add(_ value: Int, _ width: Int) {
    bits = bits << UInt64(width) | UInt64(bitPattern: Int64(value)) & (1 << UInt64(width) - 1)
    self.width += width
  }

  mutating func add(_ flag: Bool) { add(flag ? 1 : 0, 1) }

  /// A status bit, then the value or zeros.
  mutating func addStatus(_ value: Int?, _ width: Int) {
    add(value != nil)
    add(value ?? 0, width)
  }

  mutating func add(_ text: String, _ count: Int) {
    let padded = text + String(repeating: " ", count: count - text.count)
    for letter in padded.utf8 { add(Int(letter & 0x3F), 6) }
  }

  init(_ write: (inout RegisterWriter) -> Void) { write(&self) }
}

extension RegisterWriter {
  /// Codes as transmitted: steps of 45/256 and 90/512 degrees, 2 kt, 8/256 degrees a second.
  static func trackAndTurn(roll: Int?, track: Int?, groundSpeed: Int?, trackRate: Int?, trueAirspeed: Int?) -> UInt64 {
    RegisterWriter {
      $0.addStatus(roll, 10)
      $0.addStatus(track, 11)
      $0.addStatus(groundSpeed, 10)
      $0.addStatus(trackRate, 10)
      $0.addStatus(trueAirspeed, 10)
    }.message
  }

  /// Codes as transmitted: steps of 90/512 degrees, 1 kt, 0.004, 32 ft/min.
  static func headingAndSpeed(heading: Int?, indicated: Int?, mach: Int?, barometric: Int?, inertial: Int?) -> UInt64 {
    RegisterWriter {
      $0.addStatus(heading, 11)
      $0.addStatus(indicated, 10)
      $0.addStatus(mach, 10)
      $0.addStatus(barometric, 10)
      $0.addStatus(inertial, 10)
    }.message
  }

  /// Codes as transmitted: steps of 16 ft, 0.1 hPa above 800.
  static func selectedVerticalIntention(
    panel: Int?, management: Int?, setting: Int?, modes: Int?, target: Int?
  ) -> UInt64 {
    RegisterWriter {
      $0.addStatus(panel, 12)
      $0.addStatus(management, 12)
      $0.addStatus(setting, 12)
      $0.add(0, 8)
      $0.addStatus(modes, 3)
      $0.add(0, 2)
      $0.addStatus(target, 2)
    }.message
  }

  static func flightIdentification(_ callsign: String) -> UInt64 {
    RegisterWriter {
      $0.add(0x20, 8)
      $0.add(callsign, 8)
    }.message
  }

  static func registrationMarkings(_ registration: String?, airline: String?) -> UInt64 {
    RegisterWriter {
      $0.add(registration != nil)
      if let registration { $0.add(registration, 7) } else { $0.add(0, 42) }
      $0.add(airline != nil)
      if let airline { $0.add(airline, 2) } else { $0.add(0, 12) }
    }.message
  }
}
