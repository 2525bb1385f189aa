@testable import Signals
@testable import Tracks

extension ModeSFrame {
  /// With the parity that its format asks for, where that is not overlaid with what nobody knows.
  fileprivate var mended: ModeSFrame {
    switch (downlinkFormat, isLong) {
    case (17, true), (18, true), (11, false):
      ModeSFrame(head: UInt32(high >> 32), message: isLong ? message : nil, overlay: 0)
    default: self
    }
  }

  fileprivate var bytes: [UInt8] {
    (0..<(isLong ? 14 : 7)).map { UInt8(truncatingIfNeeded: $0 < 8 ? high >> (56 - $0 * 8) : low >> (120 - $0 * 8)) }
  }
}

/// Text with the parity of the frames in it made right, since chance finds one in sixteen million: of hexadecimal digits
/// as many as a frame has, or a frame and what stands before it in AVR, or in the record of a receiver.
public func mendedFrames(_ text: [UInt8]) -> [UInt8] {
  var text = text
  var start = 0
  while start < text.count {
    guard isHexadecimal(text[start]) else {
      start += 1
      continue
    }
    let end = text[start...].firstIndex { !isHexadecimal($0) } ?? text.count
    let digits: Int? =
      switch end - start {
      case 28: start > 0 && text[start - 1] == UInt8(ascii: "<") ? 14 : 28
      case 40, 42, 46: 28
      case 14, 26, 32: 14
      default: nil
      }
    if let digits, let frame = ModeSFrame(hexadecimal: text.span.bytes, at: end - digits, digits: digits) {
      text.replaceSubrange(end - digits..<end, with: frame.mended.description.utf8)
    }
    start = end
  }
  return text
}

private func isHexadecimal(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
}

/// A Beast log with the same.
public func mendedRecords(_ log: [UInt8]) -> [UInt8] {
  var mended: [UInt8] = []
  var cursor = BeastCursor()
  while let record = cursor.next(in: log.span.bytes, isEnd: true) {
    guard case .whole(let type) = record.content, type == BeastType.short || type == BeastType.long else {
      mended += log[record.range]
      continue
    }
    var body: [UInt8] = []
    var place = record.range.lowerBound + 2
    while place < record.range.upperBound {
      body.append(log[place])
      place += log[place] == BeastCursor.escape ? 2 : 1
    }
    let isLong = type == BeastType.long
    require(body.count == (isLong ? 21 : 14), "a record of \(body.count) bytes")
    let frame = BeastBody(record, isLong: isLong, in: log.span.bytes).frame(isLong: isLong)
    body.replaceSubrange(7..., with: frame.mended.bytes)
    mended += log[record.range.prefix(2)]
    for byte in body { mended += byte == BeastCursor.escape ? [byte, byte] : [byte] }
  }
  return mended
}
