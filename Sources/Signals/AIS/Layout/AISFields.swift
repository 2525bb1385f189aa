/// Fields of a message by name, in the order of their bits, with the integers as transmitted.
public struct AISFields: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    public var name: String
    public var value: AISValue
  }

  public private(set) var entries: [Entry] = []

  public init() {}

  public init(_ entries: KeyValuePairs<String, AISValue>) {
    for (name, value) in entries { append(name, value) }
  }

  /// The first of this name; `nil` where the message does not hold it.
  public subscript(name: String) -> AISValue? {
    get { entries.first { $0.name == name }?.value }
    set {
      if let index = entries.firstIndex(where: { $0.name == name }) {
        if let newValue { entries[index].value = newValue } else { entries.remove(at: index) }
      } else if let newValue {
        append(name, newValue)
      }
    }
  }

  /// The raw integer of this name.
  public func integer(_ name: String) -> Int? {
    if case .integer(let raw)? = self[name] { raw } else { nil }
  }

  mutating func append(_ name: String, _ value: AISValue) { entries.append(Entry(name: name, value: value)) }
}

/// The value of a field, as transmitted.
public enum AISValue: Hashable, Sendable {
  /// Flags are 0 and 1.
  case integer(Int)
  /// Without what fills it up.
  case text(String)
  case data(AISData)
  case list([AISFields])
}

/// Bits of a message that are not decoded.
public struct AISData: Hashable, Sendable {
  /// The first bit in the highest place of the first byte; zeros after the last bit.
  public let bytes: [UInt8]
  public let bitCount: Int

  /// `nil` where there are more bits than bytes hold. Bits of the bytes after the last are taken for zeros.
  public init?(_ bytes: [UInt8], bitCount: Int) {
    guard bitCount >= 0, bitCount <= bytes.count * 8 else { return nil }
    var bytes = Array(bytes.prefix((bitCount + 7) / 8))
    if bitCount % 8 != 0 { bytes[bytes.count - 1] &= ~(0xFF >> UInt8(bitCount % 8)) }
    self.bytes = bytes
    self.bitCount = bitCount
  }

  init(_ bits: some AISBits, from start: Int, to end: Int) {
    bitCount = max(0, end - start)
    bytes = stride(from: start, to: end, by: 8).map { offset in
      let width = min(8, end - offset)
      return UInt8(truncatingIfNeeded: bits.unsigned(offset, width) ?? 0) &<< UInt8(8 - width)
    }
  }
}

extension AISData: CustomStringConvertible {
  /// How many bits, a colon, and the bytes in hexadecimal, as gpsd writes them.
  public var description: String {
    "\(bitCount):"
      + bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
