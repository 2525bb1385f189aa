#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Bytes to be written out, built up one short piece after the other: room is asked for once a message, not once a piece,
/// which is worth a third of the time of decoding (`Benchmarks/run_decode.sh`).
///
/// A class because it owns its memory, which is filled again and again; handed from the task that fills it to the one
/// that writes it, and never used by both.
final class ByteSink: @unchecked Sendable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int = 1 << 16) {
    self.capacity = max(capacity, 1 << 10)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

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
          .unwritableOutput, "the output cannot be written: \(String(cString: strerror(errno)))",
          try: "check that there is room")
      }
      done += step
    }
  }

  /// Room for so many bytes more; every `put` needs it, and 64 bytes beyond what it puts.
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

  @inline(__always)
  func put(_ byte: UInt8) {
    base[count] = byte
    count &+= 1
  }

  /// The first `length` of 48 bytes.
  @inline(__always)
  func put(_ text: borrowing ShortText) {
    let target = UnsafeMutableRawPointer(base + count)
    target.storeBytes(of: text.first, as: SIMD16<UInt8>.self)
    if text.length > 16 {
      target.storeBytes(of: text.second, toByteOffset: 16, as: SIMD16<UInt8>.self)
      target.storeBytes(of: text.third, toByteOffset: 32, as: SIMD16<UInt8>.self)
    }
    count &+= Int(text.length)
  }

  func put(_ bytes: [UInt8]) {
    reserve(bytes.count + 64)
    bytes.withUnsafeBufferPointer { if let start = $0.baseAddress { (base + count).update(from: start, count: $0.count) } }
    count += bytes.count
  }

  /// - Precondition: there is a byte.
  func replace(at index: Int, with byte: UInt8) { base[index] = byte }

  func put(_ text: StaticString) {
    let length = text.utf8CodeUnitCount
    (base + count).update(from: text.utf8Start, count: length)
    count &+= length
  }

  /// In decimal.
  @inline(__always)
  func put(decimal value: UInt64) {
    if value < 10 {
      put(0x30 &+ UInt8(truncatingIfNeeded: value))
      return
    }
    let width = Self.width(of: value)
    put(digits: value, width: width)
  }

  /// Exactly so many digits.
  @inline(__always)
  func put(digits value: UInt64, width: Int) {
    var rest = value
    var position = count &+ width
    while position &- count >= 2 {
      let (quotient, pair) = (rest / 100, Int(truncatingIfNeeded: rest % 100))
      rest = quotient
      position &-= 2
      UnsafeMutableRawPointer(base + position).storeBytes(of: Self.pairs[pair], as: UInt16.self)
    }
    if position > count { base[position &- 1] = 0x30 &+ UInt8(truncatingIfNeeded: rest % 10) }
    count &+= width
  }

  @inline(__always)
  private static func width(of value: UInt64) -> Int {
    var width = 1
    var limit: UInt64 = 10
    while width < 20, value >= limit {
      width &+= 1
      limit = width < 20 ? limit &* 10 : .max
    }
    return width
  }

  /// `00` to `99` as they lie in memory.
  private nonisolated(unsafe) static let pairs: UnsafePointer<UInt16> = {
    let table = UnsafeMutablePointer<UInt16>.allocate(capacity: 100)
    for number in 0..<100 {
      table[number] = UInt16(littleEndian: UInt16(0x30 + number / 10) | UInt16(0x30 + number % 10) << 8)
    }
    return UnsafePointer(table)
  }()
}

/// Up to 48 bytes that are written often, such as the name of a field.
struct ShortText: Sendable {
  static let longest = 48

  fileprivate let first, second, third: SIMD16<UInt8>
  fileprivate let length: UInt8

  /// - Precondition: no longer than 48 bytes.
  init(_ text: some Collection<UInt8>) {
    precondition(text.count <= Self.longest, "a short text has 48 bytes at most")
    var lanes = [UInt8](text)
    length = UInt8(lanes.count)
    lanes += repeatElement(0, count: Self.longest - lanes.count)
    first = SIMD16(lanes[0..<16])
    second = SIMD16(lanes[16..<32])
    third = SIMD16(lanes[32..<48])
  }

  init(_ text: String) { self.init(Array(text.utf8)) }
}
