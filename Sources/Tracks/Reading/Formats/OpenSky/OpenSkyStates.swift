import Geo

/// The state vectors of an answer to `/states/all`, in SI units, longitude before latitude.
struct OpenSkyStates: AircraftElements {
  static let names: Set<String> = ["states"]

  private var recorder = SightingRecorder()
  private var time: ReceptionTime?

  init(_ input: ReaderInput) {}

  mutating func begin() { time = nil }

  mutating func note(_ name: Range<Int>, _ value: Range<Int>, of bytes: RawSpan, into batch: inout ReportBatch) {
    if bytes.extracting(name).isText("time") { time = ReceptionTime(bytes, value) }
  }

  mutating func end(into batch: inout ReportBatch) {}

  mutating func read(
    _ element: Range<Int>, of bytes: RawSpan, at line: LineAddress, into batch: inout ReportBatch
  ) throws(RowFault) -> RowMeaning {
    guard var walk = JSONWalk(array: element, of: bytes) else { throw RowFault(reason: "is no JSON array") }
    var address: UInt32?
    var sighting = AircraftSighting(address: 0)
    var height: Double?
    var heard: ReceptionTime?
    var index = 0
    while let value = walk.element(in: bytes) {
      defer { index += 1 }
      func number(_ decimals: Int = 0) throws(RowFault) -> Int? {
        try AircraftValue.number(value, of: bytes, decimals: decimals, name: "element \(index)")
      }
      func decimal() throws(RowFault) -> Double? {
        try AircraftValue.decimal(value, of: bytes, name: "element \(index)")
      }
      switch index {
      case 0: address = try AircraftValue.address(value, of: bytes, name: "element 0")
      case 1: sighting.callsign = AircraftValue.name(value, of: bytes)
      case 3: sighting.time = ReceptionTime(bytes, value)
      case 4: heard = ReceptionTime(bytes, value)
      case 5: sighting.longitude = try number(7)
      case 6: sighting.latitude = try number(7)
      case 7: sighting.altitude = try decimal().map(Self.feet)
      case 8: sighting.isOnGround = try AircraftValue.truth(value, of: bytes, name: "element 8") ?? false
      case 9: sighting.speed = try decimal().map { Speed.metresPerSecond($0).knots }
      case 10: sighting.track = try decimal()
      case 11: sighting.verticalRate = try decimal().map { Self.feet($0 * 60) }
      case 13: height = try decimal()
      case 16: sighting.isOfOthers = try number() ?? 0 != 0
      default: break
      }
    }
    guard walk.isWhole, index >= 7 else { throw RowFault(reason: "a state vector of fewer than seven elements") }
    guard let address else {
      if sighting.latitude != nil { recorder.passOver() }
      return .notPosition
    }
    sighting.address = address
    if sighting.altitude == nil, let height {
      sighting.altitude = Self.feet(height)
      sighting.isGNSSAltitude = true
    }
    sighting.time = sighting.time ?? time
    return try recorder.take(sighting, heard: heard ?? time, at: line, into: &batch)
  }

  private static func feet(_ metres: Double) -> Int { Int((metres / 0.3048).rounded()) }

  mutating func tellTimes(to ledger: inout LineLedger) { recorder.tellTimes(to: &ledger) }
  mutating func finish(into batch: inout ReportBatch) { recorder.finish(into: &batch) }
}
