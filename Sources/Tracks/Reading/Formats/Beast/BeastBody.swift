import Signals

/// What a Beast record of a frame holds: a counter, a signal level, and the frame.
struct BeastBody {
  /// 48 bits.
  var stamp: UInt64
  /// The frame's 14 bytes behind the stamp and the signal level, or its 7, at the upper end.
  private var high: UInt64
  private var low: UInt64

  /// - Precondition: the record is whole, and its type is that of a frame of Mode S.
  @inline(__always)
  init(_ record: BeastRecord, isLong: Bool, in bytes: RawSpan) {
    let length = isLong ? 21 : 14
    let start = record.range.lowerBound + 2
    if record.range.count == length + 2 {
      self.init(plain: bytes, at: start, isLong: isLong)
      return
    }
    var plain = InlineArray<24, UInt8>(repeating: 0)
    var place = start
    for index in 0..<length {
      let byte = bytes.byte(place)
      plain[index] = byte
      place += byte == BeastCursor.escape ? 2 : 1
    }
    self.init(plain: plain.span.bytes, at: 0, isLong: isLong)
  }

  @inline(__always)
  private init(plain bytes: RawSpan, at start: Int, isLong: Bool) {
    func word(_ offset: Int) -> UInt64 {
      UInt64(bigEndian: bytes.unsafeLoadUnaligned(fromByteOffset: start + offset, as: UInt64.self))
    }
    stamp = word(0) >> 16
    high = isLong ? word(7) : word(6) << 8
    low = isLong ? word(13) << 16 : 0
  }

  func frame(isLong: Bool) -> ModeSFrame { isLong ? ModeSFrame(long: high, low) : ModeSFrame(short: high) }

  /// Ticks, or a time of day, of a frame that was received.
  var receiverClock: UInt64? { stamp == 0 ? nil : stamp }

  /// Whether another program has made the frame: of multilateration (`\xFF\0MLAT`), or of UAT (`\xFF\0MLAU`).
  var isMade: Bool { Self.isMade(stamp) }

  static func isMade(_ stamp: UInt64) -> Bool { stamp == 0xFF00_4D4C_4154 || stamp == 0xFF00_4D4C_4155 }
}
