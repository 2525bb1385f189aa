/// Text with the checksum of each of its sentences and TAG blocks made right, since chance finds one in 256.
public func mended(_ text: [UInt8]) -> [UInt8] {
  var text = text
  let digits = Array("0123456789ABCDEF".utf8)
  var sum: UInt8 = 0
  for index in text.indices {
    switch text[index] {
    case UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "\\"): sum = 0
    case UInt8(ascii: "*"):
      guard index + 2 < text.count, text[index + 1] != 0x0A, text[index + 2] != 0x0A else { break }
      text[index + 1] = digits[Int(sum >> 4)]
      text[index + 2] = digits[Int(sum & 15)]
    case let byte: sum ^= byte
    }
  }
  return text
}
