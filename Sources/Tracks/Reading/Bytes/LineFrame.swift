/// What stands before and after the fields of a message in its line of JSON; most of it is the same from line to line.
///
/// A class because the writer keeps the last tail in it from line to line, and owns its memory.
final class LineFrame {
  /// `{"class":"AIS","device":"…","type":`
  private let opening: UnsafeMutablePointer<UInt8>
  private let openingLength: Int
  /// `,"repeat":`, `,"mmsi":`, `,"scaled":true`, the end of a whole and of a truncated message, `,"time":`.
  private let names: ShortTexts
  /// `,"input":"…","line":`
  private let input: [UInt8]
  private let stations: StationTexts
  /// `,"time":"…","station":"…","input":"…","line":` of the last message.
  private var tail: UnsafeMutablePointer<UInt8>
  private var tailLength = 0
  private var tailCapacity: Int
  private var tailTime = Int64.max
  private var tailStation: UInt16 = 0
  private let clock = TimeWriter()
  private let digits = JSONOutput.makeDigits()

  /// - Parameter name: of the log; `-` is told as `stdin` where gpsd names its device.
  init(input name: String, unscaled: Bool, stations: StationTexts) {
    self.stations = stations
    let quoted = Array(JSONValue.string(name).description.utf8)
    let opening =
      Array("{\"class\":\"AIS\",\"device\":".utf8) + (name == "-" ? Array("\"stdin\"".utf8) : quoted)
      + Array(",\"type\":".utf8)
    self.opening = .allocate(capacity: opening.count + 32)
    self.opening.initialize(repeating: 0, count: opening.count + 32)
    self.opening.update(from: opening, count: opening.count)
    openingLength = opening.count
    names = ShortTexts([
      ",\"repeat\":", ",\"mmsi\":", ",\"scaled\":\(!unscaled)", ",\"truncated\":false}\n", ",\"truncated\":true}\n",
      ",\"time\":",
    ])
    input = Array(",\"input\":".utf8) + quoted + Array(",\"line\":".utf8)
    tailCapacity = 0
    tail = .allocate(capacity: 1)
  }

  deinit {
    digits.deallocate()
    opening.deallocate()
    tail.deallocate()
  }

  /// Bytes at most.
  var longest: Int { openingLength + input.count + stations.longest + 256 }

  @inline(__always)
  func open(_ message: MessageBits, type: UInt32, _ out: inout JSONOutput) {
    out.put(opening, count: openingLength)
    out.put(decimal: type)
    out.put(names.first)
    out.put(0x30 &+ UInt8(truncatingIfNeeded: message.unsigned(6, 2) ?? 0))
    out.put(names.first + 1)
    out.putLong(decimal: UInt64(message.unsigned(8, 30) ?? 0))
    out.put(names.first + 2)
  }

  @inline(__always)
  func close(_ heard: CollectedMessages.Head, isTruncated: Bool, _ out: inout JSONOutput) {
    if heard.time != tailTime || heard.station != tailStation { makeTail(heard) }
    out.put(tail, count: tailLength)
    out.putLong(decimal: UInt64(heard.line))
    out.put(names.first + (isTruncated ? 4 : 3))
  }

  @inline(never)
  private func makeTail(_ heard: CollectedMessages.Head) {
    let station = stations[heard.station]
    let length = 64 + station.count + input.count
    if length + 64 > tailCapacity {
      tail.deallocate()
      tailCapacity = length + 256
      tail = .allocate(capacity: tailCapacity)
      tail.initialize(repeating: 0, count: tailCapacity)
    }
    tailTime = heard.time
    tailStation = heard.station
    var out = JSONOutput(at: tail, digits: digits)
    out.put(names.first + 5)
    if heard.time == PositionReport.untimed {
      out.putNull()
    } else {
      out.put(0x22)
      clock.put(heard.time, &out)
      out.put(0x22)
    }
    out.put(bytes: station)
    out.put(bytes: input)
    tailLength = out.next - tail
  }
}
