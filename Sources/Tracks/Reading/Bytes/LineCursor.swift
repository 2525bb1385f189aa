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
}
