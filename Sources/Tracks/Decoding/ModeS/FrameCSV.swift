import Signals

/// Writes the positions among frames of Mode S as rows of CSV, with what the aircraft last said besides; what is not
/// available is empty.
struct FrameCSV {
  private let sink: ByteSink
  /// `,"…",` as CSV has it.
  private let input: [UInt8]
  private let clock = TimeWriter()

  static let header =
    "time,icao24,callsign,lat,lon,altitude_ft,groundspeed_kn,track,vertical_rate_fpm,on_ground,squawk,input,line\n"

  init(input name: String, into sink: ByteSink) {
    self.sink = sink
    input = Array(("," + CSVField.quoted(name) + ",").utf8)
  }

  /// False where the position of the frame is not known.
  func write(_ heard: HeardFrame) -> Bool {
    guard heard.resolution != nil, let message = try? ModeSMessage(heard.frame),
      case .extendedSquitter(let squitter) = message
    else { return false }
    var out = sink.output(most: 256 + input.count)
    if heard.time != PositionReport.untimed { clock.put(heard.time, &out) }
    out.put(0x2C)
    out.put(hexadecimal: squitter.address << 8, digits: 6)
    out.put(0x2C)
    let context = heard.context
    if let callsign = FlightIdentification(packedCallsign: context.packedCallsign)?.callsign {
      out.put(bytes: Array(callsign.utf8))
    }
    out.put(0x2C)
    out.put(degreesE7: heard.latitudeE7)
    out.put(0x2C)
    out.put(degreesE7: heard.longitudeE7)
    out.put(0x2C)
    switch squitter.content {
    case .airbornePosition(let position):
      if let feet = position.altitudeFeet { out.put(signed: feet) }
      out.put(0x2C)
      if context.rawSpeed != PositionReport.notAvailable16 { out.put(tenths: UInt32(context.rawSpeed)) }
      out.put(0x2C)
      if context.rawCourse != PositionReport.notAvailable16 { out.put(tenths: UInt32(context.rawCourse)) }
      out.put(0x2C)
      if context.rawVerticalRate != PositionReport.noVerticalRate { out.put(signed: Int(context.rawVerticalRate)) }
      out.put(",false,")
    case .surfacePosition(let position):
      out.put(0x2C)
      let movement = SurfacePosition.Movement(
        code: position.movementCode, version: context.quality.version.map { Int($0) })
      if let movement { out.put(thousandths: movement.middle) }
      out.put(0x2C)
      if let track = position.track { out.put(thousandths: track) }
      out.put(",,true,")
    default: return false
    }
    if context.squawk != PositionReport.notAvailable16 {
      out.put(IdentityCode(thirteenBits: Int(context.squawk)))
    }
    out.put(bytes: input)
    out.putLong(decimal: UInt64(heard.line))
    out.put(0x0A)
    sink.commit(out)
    return true
  }
}

extension FlightIdentification {
  /// `nil` for 0.
  fileprivate init?(packedCallsign: UInt64) {
    guard packedCallsign != 0 else { return nil }
    self.init(0x20 << 48 | packedCallsign)
  }
}
