/// Type code 28, subtype 1: whether the aircraft is in distress, and its Mode A code (RTCA DO-260B, 2.2.3.2.7.8.1).
public struct EmergencyStatus: Hashable, Sendable {
  /// 56 bits.
  public let message: UInt64

  init(_ message: UInt64) { self.message = message }

  public var state: EmergencyState { EmergencyState(rawValue: message.field(9, 3)) ?? .reserved }

  /// 13 bits, in the order of a Mode S reply; 0 before version 2, where they are reserved.
  public var identityCode: Int { message.field(12, 13) }

  /// The Mode A code, four octal digits; `nil` where all of its bits are 0: that is what aircraft send that have none to
  /// tell, as those before version 2, and code 0000 names nobody.
  public var squawk: String? { identityCode == 0 ? nil : IdentityCode(thirteenBits: identityCode).description }

  /// What an aircraft transmits; `nil` where `squawk` is not four octal digits.
  public init?(_ state: EmergencyState, squawk: String?) {
    var code = 0
    if let squawk {
      guard let identity = IdentityCode(squawk) else { return nil }
      code = identity.thirteenBits
    }
    message = UInt64(0).placing(28, 1, 5).placing(1, 6, 3).placing(state.rawValue, 9, 3).placing(code, 12, 13)
  }
}
