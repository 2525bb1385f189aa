#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Bytes to be written out, built up one short piece after the other: room is asked for once a message, not once a piece
/// (`Benchmarks/run_decode.sh`).
///
/// A class because it owns its memory, which is filled again and again; handed from the task that fills it to the one
/// that writes it, and never used by both.
final class ByteSink: @unchecked Sendable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0
  private let digits = JSONOutput.makeDigits()

  init(capacity: Int = 1 << 16) {
    self.capacity = max(capacity, 1 << 10)
    base = .allocate(capacity: self.capacity)
  }

  deinit {
    base.deallocate()
    digits.deallocate()
  }

  func removeAll() { count = 0 }

  var bytes: [UInt8] { Array(UnsafeBufferPointer(start: base, count: count)) }

  /// - Throws: ``ScanError`` `unwritable_output`.
  func write(to descriptor: Int32) throws(ScanError) {
    var done = 0
    while done < count {
      #if canImport(Glibc)
        let step = Glibc.write(descriptor, base + done, count - done)
      #elseif canImport(Musl)
        let step = Musl.write(descriptor, base + done, count - done)
      #else
        let step = Darwin.write(descriptor, base + done, count - done)
      #endif
      if step < 0 {
        if errno == EINTR { continue }
        throw ScanError(
          errno == EPIPE ? .closedOutput : .unwritableOutput,
          "the output cannot be written: \(String(cString: strerror(errno)))",
          try: "check that there is room")
      }
      done += step
    }
  }

  /// Room for so many bytes more.
  @inline(__always)
  func reserve(_ more: Int) {
    if count &+ more > capacity { grow(by: more) }
  }

  @inline(never)
  private func grow(by more: Int) {
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
  }

  /// Where to write on; what is written is taken in by `commit`.
  ///
  /// - Parameter most: so many bytes at most will be written.
  @inline(__always)
  func output(most: Int) -> JSONOutput {
    reserve(most &+ 128)
    return JSONOutput(at: base + count, digits: digits)
  }

  @inline(__always)
  func commit(_ output: JSONOutput) {
    count = output.next - base
    precondition(count <= capacity, "more was written than room was asked for")
  }

  func put(_ bytes: [UInt8]) {
    reserve(bytes.count)
    bytes.withUnsafeBufferPointer {
      if let start = $0.baseAddress { (base + count).update(from: start, count: $0.count) }
    }
    count += bytes.count
  }
}
