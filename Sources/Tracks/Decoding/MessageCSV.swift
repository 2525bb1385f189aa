import Signals

/// Writes the positions among messages as rows of CSV; what is not available is empty.
struct MessageCSV {
  private let sink: ByteSink
  /// `,"…"` as CSV has it.
  private let input: [UInt8]
  private let clock = TimeWriter()
  private let turns = ShortTexts(RateOfTurnTexts.values)

  static let header =
    "time,type,mmsi,lat,lon,speed,course,heading,status,turn,accuracy,station,input,line\n"

  init(input name: String, into sink: ByteSink) {
    self.sink = sink
    input = Array(("," + CSVField.quoted(name) + ",").utf8)
  }

  /// False where the message holds no position.
  mutating func write(_ message: MessageBits, heard: CollectedMessages.Head, station: [UInt8]) -> Bool {
    guard let position = MessagePosition(message) else { return false }
    let type = Int(message.unsigned(0, 6) ?? 0)
    let motion = MessageMotion(message, type: type)
    var out = sink.output(most: 256)
    if heard.time != PositionReport.untimed { clock.put(heard.time, &out) }
    out.put(0x2C)
    out.put(decimal: UInt32(type))
    out.put(0x2C)
    out.putLong(decimal: UInt64(message.unsigned(8, 30) ?? 0))
    out.put(0x2C)
    out.put(degreesE7: position.latitudeE7)
    out.put(0x2C)
    out.put(degreesE7: position.longitudeE7)
    put(tenths: motion.speed, &out)
    put(tenths: motion.course, &out)
    put(motion.heading, &out)
    put(motion.status, &out)
    out.put(0x2C)
    if let turn = motion.turn { out.put(turns.first + (turn + 128)) }
    put(motion.accuracy, &out)
    sink.commit(out)
    sink.put(station)
    sink.put(input)
    out = sink.output(most: 32)
    out.putLong(decimal: UInt64(heard.line))
    out.put(0x0A)
    sink.commit(out)
    return true
  }

  private func put(tenths value: Int?, _ out: inout JSONOutput) {
    out.put(0x2C)
    guard let value else { return }
    out.put(decimal: UInt32(value / 10))
    out.put(0x2E)
    out.put(0x30 + UInt8(truncatingIfNeeded: value % 10))
  }

  private func put(_ value: Int?, _ out: inout JSONOutput) {
    out.put(0x2C)
    if let value { out.put(decimal: UInt32(value)) }
  }
}
