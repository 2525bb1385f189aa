/// Type code 23: a test message (RTCA DO-260B, 2.2.3.2.7.3).
///
/// What it holds is a national matter. Subtype 7 was given to the United States for the Mode A code of aircraft of version
/// 1, which have no room for it elsewhere; in other places the bits may mean anything.
public struct TestMessage: Hashable, Sendable {
  /// 56 bits.
  public let message: UInt64

  init(_ message: UInt64) { self.message = message }

  /// 0 is a test; 7 the Mode A code; 1 to 6 are reserved.
  public var subtype: Int { message.field(6, 3) }

  /// The Mode A code, four octal digits; `nil` in subtypes other than 7, and where all of its bits are 0.
  public var squawk: String? {
    let code = message.field(9, 13)
    return subtype == 7 && code != 0 ? IdentityCode(thirteenBits: code).description : nil
  }
}
