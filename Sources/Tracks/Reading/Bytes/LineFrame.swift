/// What stands before and after the fields of a message in its line of JSON; most of it is the same from line to line.
///
/// A class because the writer keeps the last tail in it from line to line, and owns its memory.
final class LineFrame {
  private let texts: LineTexts
  /// Of the texts, so that no line costs a reference count.
  private let names: UnsafePointer<ShortText>
  private let openings: UnsafePointer<UInt8>
  private let openingStride: Int
  private let openingLength: Int
  private let stations: StationTexts
  /// `,"time":"…","station":"…","input":"…","line":` of the last message.
  private var tail: UnsafeMutablePointer<UInt8>
  private var tailLength = 0
  private var tailCapacity: Int
  private var tailTime = Int64.max
  private var tailStation: UInt16 = 0
  private let clock = TimeWriter()

  init(_ texts: LineTexts, stations: StationTexts) {
    self.texts = texts
    names = texts.names.first
    openings = texts.openings
    openingStride = texts.stride
    openingLength = texts.openingLength
    self.stations = stations
    tailCapacity = 0
    tail = .allocate(capacity: 1)
  }

  deinit { tail.deallocate() }

  /// Bytes at most.
  var longest: Int { openingLength + texts.input.count + stations.longest + 256 }

  @inline(__always)
  func open(_ message: MessageBits, type: UInt32, _ out: inout JSONOutput) {
    let index = Int(type &* 4 &+ (message.unsigned(6, 2) ?? 0))
    out.put(openings + index &* openingStride, count: openingLength)
    // Types of one digit leave a place at the end.
    if type < 10 { out.step(back: 1) }
    out.putLong(decimal: UInt64(message.unsigned(8, 30) ?? 0))
    out.put(names + LineTexts.scaled)
  }

  @inline(__always)
  func close(_ heard: CollectedMessages.Head, isTruncated: Bool, _ out: inout JSONOutput) {
    if heard.time != tailTime || heard.station != tailStation { makeTail(heard, like: out) }
    out.put(tail, count: tailLength)
    out.putLong(decimal: UInt64(heard.line))
    out.put(names + (isTruncated ? LineTexts.truncated : LineTexts.whole))
  }

  @inline(never)
  private func makeTail(_ heard: CollectedMessages.Head, like other: JSONOutput) {
    let station = stations[heard.station]
    let length = 64 + station.count + texts.input.count
    if length + 64 > tailCapacity {
      tail.deallocate()
      tailCapacity = length + 256
      tail = .allocate(capacity: tailCapacity)
      tail.initialize(repeating: 0, count: tailCapacity)
    }
    tailTime = heard.time
    tailStation = heard.station
    var out = other.elsewhere(at: tail)
    out.put(names + LineTexts.time)
    if heard.time == PositionReport.untimed {
      out.putNull()
    } else {
      out.put(0x22)
      clock.put(heard.time, &out)
      out.put(0x22)
    }
    out.put(bytes: station)
    out.put(bytes: texts.input)
    tailLength = out.next - tail
  }
}
