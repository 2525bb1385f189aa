import Signals

/// What a record of a Beast log says by itself.
enum BeastEntry {
  /// - Parameters:
  ///   - remainder: what the parity leaves.
  ///   - stamp: ``BeastBody/receiverClock``.
  case frame(ModeSFrame, remainder: UInt32, stamp: UInt64?)
  /// A frame that another program has made.
  case made
  /// A reply of a radar transponder without Mode S (Mode A/C).
  case modeAC
  /// readsb: the time of the frames that follow, in milliseconds since 1970.
  case wallClock(Int64)
  /// readsb: the receiver of the frames that follow.
  case receiver(UInt64)
  /// What tells nothing that is used: pings, a receiver's state and place.
  case nothing
  case unknown(type: UInt8)
  case cutShort(type: UInt8)
  case garbage(byteCount: Int)
}

/// Reads Beast records as far as that needs no other record.
struct BeastParser: BlockReader {
  struct Entries: Sendable {
    let firstLine: Int
    var entries: [BeastEntry] = []
  }

  func read(_ records: RawSpan, firstLine: Int) -> Entries {
    var read = Entries(firstLine: firstLine)
    // A short frame has 16 bytes.
    read.entries.reserveCapacity(records.byteCount / 16)
    var cursor = BeastCursor()
    while let record = cursor.next(in: records, isEnd: true) { read.entries.append(entry(of: record, in: records)) }
    return read
  }

  @inline(__always)
  func entry(of record: BeastRecord, in bytes: RawSpan) -> BeastEntry {
    switch record.content {
    case .whole(BeastType.long): frame(record, isLong: true, in: bytes)
    case .whole(BeastType.short): frame(record, isLong: false, in: bytes)
    case .whole(BeastType.modeAC): .modeAC
    case .whole(let type): note(type, record, in: bytes)
    case .cutShort(let type): .cutShort(type: type)
    case .garbage: .garbage(byteCount: record.range.count)
    }
  }

  @inline(__always)
  private func frame(_ record: BeastRecord, isLong: Bool, in bytes: RawSpan) -> BeastEntry {
    let body = BeastBody(record, isLong: isLong, in: bytes)
    if body.isMade { return .made }
    let frame = body.frame(isLong: isLong)
    return .frame(frame, remainder: frame.parityRemainder, stamp: body.receiverClock)
  }

  private func note(_ type: UInt8, _ record: BeastRecord, in bytes: RawSpan) -> BeastEntry {
    let start = record.range.lowerBound + 2
    switch type {
    case BeastType.wallClock: return BeastType.milliseconds(bytes, at: start).map { .wallClock($0) } ?? .nothing
    case BeastType.receiver:
      var receiver: UInt64 = 0
      var place = start
      while place < record.range.upperBound {
        receiver = receiver << 8 | UInt64(bytes.byte(place))
        place += bytes.byte(place) == BeastCursor.escape ? 2 : 1
      }
      return .receiver(receiver)
    case BeastType.ping, BeastType.status, BeastType.receiverPosition: return .nothing
    default: return .unknown(type: type)
    }
  }
}
