/// Where in the input something was read: which input, and which line (from 1) or, in binary input, which byte (from 0).
public struct LineAddress: Hashable, Comparable, Sendable {
  // 20 bits of input, 44 bits of position: a million inputs of 17 tera-lines, in one register.
  private let packed: UInt64

  public static let largestInput = (1 << 20) - 1
  public static let largestPosition = (1 << 44) - 1

  /// - Precondition: both fit.
  public init(input: Int, position: Int) {
    precondition(input >= 0 && input <= Self.largestInput, "more than a million inputs")
    precondition(position >= 0 && position <= Self.largestPosition, "an input of more than 2^44 lines")
    packed = UInt64(truncatingIfNeeded: input) << 44 | UInt64(truncatingIfNeeded: position)
  }

  /// The index of the input in the order of the scan.
  public var input: Int { Int(packed >> 44) }
  /// Line number or byte offset.
  public var position: Int { Int(packed & ((1 << 44) - 1)) }

  public static func < (left: LineAddress, right: LineAddress) -> Bool { left.packed < right.packed }
}

/// A line that a claim rests on, and the part it plays (`off`, `on`, `entry`, …).
public struct Evidence: Hashable, Sendable {
  public var address: LineAddress
  public var role: String?

  public init(_ address: LineAddress, role: String? = nil) {
    self.address = address
    self.role = role
  }
}
