/// Writes times of messages in ISO 8601, most of which are of the minute of the one before.
///
/// A class because it owns the memory of the minute it wrote last.
final class TimeWriter {
  private var minute = Int64.min
  /// `2026-05-01T03:12:`
  private let prefix: UnsafeMutablePointer<UInt8>

  private static let prefixLength = 17

  init() {
    prefix = .allocate(capacity: 32)
    prefix.initialize(repeating: 0, count: 32)
  }

  deinit { prefix.deallocate() }

  /// As ``Timestamp`` is described.
  func put(_ milliseconds: Int64, _ out: inout JSONOutput) {
    // Of years that no log should tell.
    guard milliseconds >= 0, milliseconds < 253_402_300_800_000 else {
      return out.put(bytes: Array(Timestamp(milliseconds: milliseconds).description.utf8))
    }
    let (whole, inMinute) = milliseconds.quotientAndRemainder(dividingBy: 60_000)
    if whole != minute { begin(whole) }
    out.put(prefix, count: Self.prefixLength)
    out.put(digits: UInt64(inMinute / 1000), width: 2)
    if inMinute % 1000 != 0 {
      out.put(0x2E)
      out.put(digits: UInt64(inMinute % 1000), width: 3)
    }
    out.put(0x5A)
  }

  private func begin(_ whole: Int64) {
    minute = whole
    let text = Array(Timestamp(milliseconds: whole * 60_000).description.utf8.prefix(Self.prefixLength))
    prefix.update(from: text, count: text.count)
  }
}
