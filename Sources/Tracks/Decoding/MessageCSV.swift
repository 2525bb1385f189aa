import Signals

/// Writes the positions among messages as rows of CSV; what is not available is empty.
struct MessageCSV {
  private let sink: ByteSink
  /// `,"…"` as CSV has it.
  private let input: [UInt8]
  private var clock = WrittenTime(quoted: false)

  static let header =
    "time,type,mmsi,lat,lon,speed,course,heading,status,turn,accuracy,station,input,line\n"

  static func writeHeader(into sink: ByteSink) { sink.put(Array(header.utf8)) }

  init(input name: String, into sink: ByteSink) {
    self.sink = sink
    input = Array(("," + CSVField.quoted(name) + ",").utf8)
  }

  /// False where the message holds no position.
  mutating func write(_ message: MessageBits, heard: CollectedMessages.Head, station: [UInt8]) -> Bool {
    guard let position = MessagePosition(message) else { return false }
    let type = Int(message.unsigned(0, 6) ?? 0)
    let motion = MessageMotion(message, type: type)
    sink.reserve(512 + input.count + station.count)
    clock.put(heard.time, into: sink)
    sink.put(0x2C)
    sink.put(decimal: UInt64(type))
    sink.put(0x2C)
    sink.put(decimal: UInt64(message.unsigned(8, 30) ?? 0))
    put(degrees: position.latitudeE7)
    put(degrees: position.longitudeE7)
    put(tenths: motion.speed)
    put(tenths: motion.course)
    put(motion.heading)
    put(motion.status)
    sink.put(0x2C)
    if let turn = motion.turn { sink.put(RateOfTurnTexts.values[turn + 128]) }
    put(motion.accuracy)
    sink.put(station)
    sink.put(input)
    sink.put(decimal: UInt64(heard.line))
    sink.put(0x0A)
    return true
  }

  private func put(degrees value: Int32) {
    sink.put(0x2C)
    if value < 0 { sink.put(0x2D) }
    let magnitude = UInt64(value.magnitude)
    sink.put(decimal: magnitude / 10_000_000)
    sink.put(0x2E)
    sink.put(digits: magnitude % 10_000_000, width: 7)
  }

  private func put(tenths value: Int?) {
    sink.put(0x2C)
    guard let value else { return }
    sink.put(decimal: UInt64(value / 10))
    sink.put(0x2E)
    sink.put(0x30 + UInt8(truncatingIfNeeded: value % 10))
  }

  private func put(_ value: Int?) {
    sink.put(0x2C)
    if let value { sink.put(decimal: UInt64(value)) }
  }
}
