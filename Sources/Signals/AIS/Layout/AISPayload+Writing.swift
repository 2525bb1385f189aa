extension AISPayload {
  /// Adds the lowest bits of a value; false where there is no room.
  ///
  /// - Parameter width: 1 to 32.
  public mutating func append(_ value: UInt32, width: Int) -> Bool {
    guard width > 0 else { return width == 0 }
    guard width <= 32, count + width <= (Self.wordCount - 1) * 64 else { return false }
    let bits = UInt64(value) << UInt64(64 - width)
    let index = count >> 6
    let filled = UInt64(count & 63)
    words[index] = filled == 0 ? bits : words[index] | bits >> filled
    if Int(filled) + width > 64 { words[index + 1] = bits << (64 - filled) }
    count += width
    return true
  }

  /// As the payload field of sentences writes it, six bits a character, and how many bits of the last are fill.
  public var armoured: (text: [UInt8], fillBits: Int) {
    var text: [UInt8] = []
    text.reserveCapacity((count + 5) / 6)
    for offset in stride(from: 0, to: count, by: 6) {
      let width = min(6, count - offset)
      let code = UInt8(truncatingIfNeeded: (unsigned(offset, width) ?? 0) << UInt32(6 - width))
      text.append(code < 40 ? code + 48 : code + 56)
    }
    return (text, text.count * 6 - count)
  }
}
