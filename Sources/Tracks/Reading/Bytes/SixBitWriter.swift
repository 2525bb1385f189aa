/// Writes six-bit text in quotes: up to the first `@`, without blanks at its end; null where nothing is left.
struct SixBitWriter {
  private var isEmpty = true
  private var isOver = false
  private var blanks = 0

  @inline(__always)
  mutating func write(_ bits: MessageBits, from start: Int, to end: Int, _ out: inout JSONOutput) {
    var place = start
    while place < end, !isOver {
      // Five characters at a time, from the highest bit down.
      let count = min(5, (end &- place) / 6)
      var codes = (bits.unsigned(place, count &* 6) ?? 0) &<< UInt32(truncatingIfNeeded: 32 &- count &* 6)
      place &+= count &* 6
      for _ in 0..<count {
        let code = UInt8(truncatingIfNeeded: codes &>> 26)
        codes &<<= 6
        if code == 0 {
          isOver = true
          return
        }
        if code == 32 {
          blanks &+= 1
          continue
        }
        if isEmpty {
          out.put(0x22)
          isEmpty = false
        }
        while blanks > 0 {
          out.put(0x20)
          blanks &-= 1
        }
        let character = code < 32 ? code &+ 64 : code
        if character == 0x22 || character == 0x5C { out.put(0x5C) }
        out.put(character)
      }
    }
  }

  @inline(__always)
  func close(_ out: inout JSONOutput) {
    if isEmpty { out.putNull() } else { out.put(0x22) }
  }
}
