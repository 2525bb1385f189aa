#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Walks the lines of a block of bytes; CR before LF is not part of a line.
struct LineCursor {
  /// Where the next line begins.
  private(set) var position = 0

  /// The bytes of the next line; `nil` after the last.
  @inline(__always)
  mutating func next(in bytes: RawSpan) -> Range<Int>? {
    let start = position
    guard start < bytes.byteCount else { return nil }
    var end = bytes.withUnsafeBytes { buffer -> Int in
      guard let base = buffer.baseAddress,
        let found = memchr(base + start, 0x0A, buffer.count - start)
      else { return buffer.count }
      return UnsafeRawPointer(found) - base
    }
    position = end + 1
    if end > start, bytes.unsafeLoad(fromByteOffset: end - 1, as: UInt8.self) == 0x0D { end -= 1 }
    return start..<end
  }

  /// Goes on after a line of so many bytes; false where the next line is longer or shorter.
  ///
  /// - Precondition: two more bytes can be read after them.
  @inline(__always)
  mutating func skip(_ length: Int, in bytes: RawSpan) -> Bool {
    let end = position &+ length
    let mark: UInt8 = bytes.unsafeLoad(fromByteOffset: end, as: UInt8.self)
    if mark == 0x0A {
      position = end &+ 1
    } else if mark == 0x0D, bytes.unsafeLoad(fromByteOffset: end &+ 1, as: UInt8.self) == 0x0A {
      position = end &+ 2
    } else {
      return false
    }
    return true
  }
}
