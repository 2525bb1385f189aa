import Signals

/// Mode S frames in Beast binary, as receivers send them on port 30005 and readsb archives them.
///
/// Of each frame the time is, in this order: that of the wall clock (`E8`) before it, which readsb writes; that of the
/// receiver's GPS (Radarcape), whose day follows from `--start` or `--date`; or what its 12 MHz counter has come to since
/// `--start`. Frames that a multilateration program has made up are counted and not used. A line of such a log is a
/// record: frames, and whatever else begins with an escape byte, are counted from 1 on, and so is each stretch of garbage.
struct BeastLog: LogFormat {
  let name = "beast"
  let title = "Mode S frames in Beast binary (port 30005), also with readsb's wall clock and receiver records"
  let family = LogFamily.air
  let framing = LogFraming.beast
  let example = "1a33000023bb50f0258d3950c1dbc1b50fca1ad701efd5"

  /// Most of the bytes are in frames that are as long as their format says, and in what readsb puts between them.
  func recognises(_ head: RawSpan) -> Bool {
    var cursor = BeastCursor()
    var frames = 0
    var bytes = 0
    while let record = cursor.next(in: head, isEnd: true) {
      guard case .whole(let type) = record.content else { continue }
      switch type {
      case BeastType.short, BeastType.long:
        let isLong = type == BeastType.long
        let frame = BeastBody(record, isLong: isLong, in: head).frame(isLong: isLong)
        guard frame.isLong == (frame.downlinkFormat >= 16) else { continue }
        frames += 1
      case BeastType.modeAC, BeastType.status, BeastType.receiverPosition, BeastType.receiver, BeastType.wallClock:
        break
      default: continue
      }
      bytes += record.range.count
    }
    return frames > 0 && bytes * 2 >= head.byteCount
  }

  func makeReader(for input: ReaderInput) throws(ScanError) -> any LogReader {
    BeastReader(input, sink: ModeSDecoder(site: input.site?.place))
  }
}
