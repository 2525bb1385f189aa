/// Up to 48 bytes that are written often, such as the name of a field.
struct ShortText: Sendable {
  static let longest = 48

  private let first, second, third: SIMD16<UInt8>
  let length: Int

  /// - Precondition: no longer than 48 bytes.
  init(_ text: some Collection<UInt8>) {
    precondition(text.count <= Self.longest, "a short text has 48 bytes at most")
    var lanes = [UInt8](text)
    length = lanes.count
    lanes += repeatElement(0, count: Self.longest - lanes.count)
    first = SIMD16(lanes[0..<16])
    second = SIMD16(lanes[16..<32])
    third = SIMD16(lanes[32..<48])
  }

  init(_ text: String) { self.init(Array(text.utf8)) }
}

/// Short texts one after the other, in memory of their own.
///
/// A class because it owns the memory, which never changes after it is made.
final class ShortTexts: @unchecked Sendable {
  let first: UnsafePointer<ShortText>
  private let memory: UnsafeMutablePointer<ShortText>

  init(_ texts: [ShortText]) {
    memory = .allocate(capacity: max(1, texts.count))
    memory.initialize(from: texts, count: texts.count)
    first = UnsafePointer(memory)
  }

  /// So many texts, each as it is written for its number.
  init(count: Int, _ write: (Int, inout JSONOutput) -> Void) {
    // What is written in words may reach beyond the end of a text, by less than another.
    memory = .allocate(capacity: count + 1)
    memory.initialize(repeating: ShortText(""), count: count + 1)
    first = UnsafePointer(memory)
    let digits = JSONOutput.makeDigits()
    defer { digits.deallocate() }
    for index in 0..<count {
      let place = UnsafeMutableRawPointer(memory + index)
      let start = place.assumingMemoryBound(to: UInt8.self)
      var output = JSONOutput(at: start, digits: digits)
      write(index, &output)
      let length = output.next - start
      precondition(length <= ShortText.longest, "a short text has 48 bytes at most")
      place.storeBytes(of: length, toByteOffset: ShortText.longest, as: Int.self)
    }
  }

  convenience init(_ texts: [String]) { self.init(texts.map { ShortText($0) }) }

  deinit { memory.deallocate() }
}
