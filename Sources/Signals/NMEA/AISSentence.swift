/// One `VDM` or `VDO` sentence: a part, often the whole, of an AIS message as a receiver hands it on.
///
///     !AIVDM,2,1,3,B,55P5TL01VIaAL@7WKO@mBplU@<PDhh000000001S;AJ::4A80?4i@E53,0*3E
///
/// Any talker is taken, `--` included, and any channel text: empty, `A`, `B`, `0`, `1`, `2`.
/// Source: IEC 61162-1, sentences VDM and VDO.
public struct AISSentence: Hashable, Sendable {
  /// The two characters of the talker, the first in the high byte.
  public let talker: UInt16
  /// `VDO`: the receiver's own vessel.
  public let isOwnVessel: Bool
  /// How many sentences the message takes, 1 to 9.
  public let count: UInt8
  /// Which of them this is, from 1.
  public let number: UInt8
  /// Tells messages of several sentences apart, 0 to 99; `nil` where empty.
  public var sequence: UInt8? { rawSequence == 0xFF ? nil : rawSequence }
  /// Up to four characters of the channel field, the last in the lowest byte; 0 where empty.
  public let channel: UInt32
  /// As written, and right.
  public let checksum: UInt8
  /// The offset after the checksum.
  public let end: Int
  @usableFromInline let rawSequence: UInt8

  @inlinable @inline(__always)
  init(
    talker: UInt16, isOwnVessel: Bool, count: UInt8, number: UInt8, rawSequence: UInt8, channel: UInt32,
    checksum: UInt8, end: Int
  ) {
    self.talker = talker
    self.isOwnVessel = isOwnVessel
    self.count = count
    self.number = number
    self.rawSequence = rawSequence
    self.channel = channel
    self.checksum = checksum
    self.end = end
  }

  /// Bytes that must be readable after the text given to ``begins(in:at:)`` and ``read(_:from:to:payload:)``.
  public static let padding = 32

  /// Whether `!--VDM` or `!--VDO` stands at `start`, with any talker.
  @inlinable @inline(__always)
  public static func begins(in bytes: RawSpan, at start: Int) -> Bool {
    // Bytes 0 and 3 to 5, and M or O, whose codes differ in one bit.
    bytes.eightBytes(at: start) & 0xFF00_00FF_FFFD_0000 == 0x2100_0056_444D_0000
  }

  /// Where the first sentence in a range begins.
  public static func first(in bytes: RawSpan, from start: Int, to end: Int) -> Int? {
    var position = start
    while let mark = bytes.firstIndex(of: 0x21, from: position, to: end) {
      if mark + 6 <= end, begins(in: bytes, at: mark) { return mark }
      position = mark + 1
    }
    return nil
  }

  /// Reads the sentence at `start`, which ``begins(in:at:)`` there, and puts its bits in `payload`.
  @inlinable @inline(__always)
  public static func read(
    _ bytes: RawSpan, from start: Int, to end: Int, payload: inout AISPayload
  ) throws(SentenceFault) -> AISSentence {
    payload.removeAll()
    guard end &- start >= 16 else { throw diagnosis(bytes, from: start, to: end, .cutShort) }
    let head = bytes.eightBytes(at: start)
    // `,n,` after the count, then the first two bytes of sequence and channel.
    let next = bytes.eightBytes(at: start &+ 8)
    let count = UInt8(truncatingIfNeeded: head) &- 0x30
    let number = UInt8(truncatingIfNeeded: next &>> 48) &- 0x30
    guard head & 0xFF00 == 0x2C00, count &- 1 < 9, next &>> 56 == 0x2C else {
      throw diagnosis(bytes, from: start, to: end, .field(.count))
    }
    guard number &- 1 < count, (next &>> 40) & 0xFF == 0x2C else {
      throw diagnosis(bytes, from: start, to: end, .field(.number))
    }
    var position = start &+ 11
    var sequence: UInt8 = 0xFF
    if bytes.byte(at: position) != 0x2C {
      sequence = bytes.byte(at: position) &- 0x30
      position &+= 1
      if sequence < 10, bytes.byte(at: position) != 0x2C {
        let digit = bytes.byte(at: position) &- 0x30
        sequence = digit < 10 ? sequence * 10 + digit : 0xFF
        position &+= 1
      } else if sequence >= 10 {
        sequence = 0xFF
      }
      guard sequence != 0xFF, bytes.byte(at: position) == 0x2C else {
        throw diagnosis(bytes, from: start, to: end, .field(.sequence))
      }
    }
    position &+= 1
    var channel: UInt32 = 0
    let channelEnd = min(end, position &+ 4)
    while position < channelEnd, bytes.byte(at: position) != 0x2C {
      channel = channel &<< 8 | UInt32(bytes.byte(at: position))
      position &+= 1
    }
    guard position < end, bytes.byte(at: position) == 0x2C else {
      throw diagnosis(bytes, from: start, to: end, .field(.channel))
    }
    position = payload.replaceAll(armoured: bytes, from: position &+ 1, to: end)
    let fillBits = bytes.byte(at: position &+ 1) &- 0x30
    guard position &+ 5 <= end, bytes.byte(at: position) == 0x2C, fillBits < 6, bytes.byte(at: position &+ 2) == 0x2A
    else { throw diagnosis(bytes, from: start, to: end, payload.isFull ? .tooLong : .field(.payload)) }
    let checksum = bytes.exclusiveOr(from: start &+ 1, to: position &+ 2)
    guard bytes.isHexadecimal(checksum, at: position &+ 3) else {
      throw diagnosis(bytes, from: start, to: end, .field(.payload))
    }
    guard payload.removeLast(Int(truncatingIfNeeded: fillBits)) else { throw .field(.fillBits) }
    return AISSentence(
      talker: UInt16(truncatingIfNeeded: head &>> 40), isOwnVessel: (head &>> 16) & 0xFF == 0x4F, count: count,
      number: number, rawSequence: sequence, channel: channel, checksum: checksum, end: position &+ 5)
  }

  /// The fault to report of a sentence in which something is wrong: without a right checksum, the checksum.
  @usableFromInline @inline(never)
  static func diagnosis(
    _ bytes: RawSpan, from start: Int, to end: Int, _ fault: SentenceFault
  ) -> SentenceFault {
    guard let star = bytes.firstIndex(of: 0x2A, from: start, to: end) else {
      return fault == .cutShort ? .cutShort : .noChecksum
    }
    guard star + 3 <= end, let written = bytes.hexadecimalPair(at: star + 1) else { return .noChecksum }
    let computed = bytes.exclusiveOr(from: start + 1, to: star)
    return written == computed ? fault : .wrongChecksum(written: written, computed: computed)
  }
}
