/// Fields of a register stand behind status bits: 1 says that the field is valid; 0 that it is not, and then the field is
/// all zeros (ICAO Doc 9871, A.2.2.1). Signed fields are in two's complement (A.2.2.2).
extension UInt64 {
  /// The 56 bits of the register alone.
  @inline(__always)
  var registerBits: UInt64 { self & 0xFF_FFFF_FFFF_FFFF }

  /// The field of `width` bits that follows its status bit; `nil` where that is 0.
  @inline(__always)
  func field(status: Int, _ width: Int) -> Int? {
    field(status, 1) == 1 ? field(status + 1, width) : nil
  }

  /// The same for a signed field; `width` counts the sign.
  @inline(__always)
  func signedField(status: Int, _ width: Int) -> Int? {
    field(status, 1) == 1 ? signedField(status + 1, width) : nil
  }

  @inline(__always)
  func signedField(_ first: Int, _ width: Int) -> Int {
    let code = field(first, width)
    return code >= 1 << (width - 1) ? code - 1 << width : code
  }

  /// Whether the field of `width` bits after the status bit is all zeros where the status is 0.
  @inline(__always)
  func keepsStatus(_ status: Int, _ width: Int) -> Bool {
    let code = field(status, width + 1)
    return code == 0 || code >= 1 << width
  }
}
