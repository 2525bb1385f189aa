/// The aircraft of `aircraft.json`.
struct ReadsbAircraft: AircraftElements {
  static let names: Set<String> = ["aircraft", "ac"]

  /// An aircraft whose times are told against one that stands behind it.
  private struct Held: Sendable {
    var sighting: AircraftSighting
    var age: Int64?
    var heardAge: Int64
    var line: LineAddress
  }

  /// More than fly at once over the whole earth.
  private static let mostHeld = 65_536

  private var recorder = SightingRecorder()
  private var now: ReceptionTime?
  private var held: [Held] = []

  init(_ input: ReaderInput) {}

  mutating func begin() { now = nil }

  mutating func note(_ name: Range<Int>, _ value: Range<Int>, of bytes: RawSpan, into batch: inout ReportBatch) {
    guard bytes.extracting(name).isText("now") else { return }
    now = ReceptionTime(bytes, value)
    settle(into: &batch)
  }

  mutating func end(into batch: inout ReportBatch) {
    settle(into: &batch)
    now = nil
  }

  mutating func read(
    _ element: Range<Int>, of bytes: RawSpan, at line: LineAddress, into batch: inout ReportBatch
  ) throws(RowFault) -> RowMeaning {
    guard var walk = JSONWalk(object: element, of: bytes) else { throw RowFault(reason: "is no JSON object") }
    var sighting = AircraftSighting(address: 0)
    var hex: Range<Int>?
    var (positionAge, heardAge): (Int?, Int?)
    var (trueHeading, barometric, geometric): (Double?, Int?, Int?)
    var (barometricRate, geometricRate): (Int?, Int?)
    while let (name, value) = walk.member(in: bytes) {
      let word = bytes.extracting(name)
      func number(_ decimals: Int = 0) throws(RowFault) -> Int? {
        try AircraftValue.number(value, of: bytes, decimals: decimals, name: word.text(limit: 24))
      }
      func decimal() throws(RowFault) -> Double? {
        try AircraftValue.decimal(value, of: bytes, name: word.text(limit: 24))
      }
      switch name.count {
      case 2 where word.isText("gs"): sighting.speed = try decimal()
      case 1 where word.isText("r"): sighting.registration = AircraftValue.name(value, of: bytes)
      case 3 where word.isText("hex"): hex = value
      case 3 where word.isText("lat"): sighting.latitude = try number(7)
      case 3 where word.isText("lon"): sighting.longitude = try number(7)
      case 4 where word.isText("type"): if !ReadsbSource.isOwnWord(value, of: bytes) { sighting.isOfOthers = true }
      case 4 where word.isText("mlat"), 4 where word.isText("tisb"):
        if Self.names(value, of: bytes, "lat") { sighting.isOfOthers = true }
      case 4 where word.isText("seen"): heardAge = try number(3)
      case 5 where word.isText("track"): sighting.track = try decimal()
      case 5 where word.isText("speed"): sighting.speed = try decimal()
      case 6 where word.isText("flight"): sighting.callsign = AircraftValue.name(value, of: bytes)
      case 8 where word.isText("category"): sighting.category = AircraftValue.name(value, of: bytes)
      case 8 where word.isText("seen_pos"): positionAge = try number(3)
      case 8 where word.isText("alt_baro"), 8 where word.isText("altitude"):
        if bytes.extracting(value).isText("ground") { sighting.isOnGround = true } else { barometric = try number() }
      case 8 where word.isText("alt_geom"): geometric = try number()
      case 9 where word.isText("baro_rate"), 9 where word.isText("vert_rate"): barometricRate = try number()
      case 9 where word.isText("geom_rate"): geometricRate = try number()
      case 12 where word.isText("true_heading"): trueHeading = try decimal()
      default: break
      }
    }
    guard walk.isWhole else { throw RowFault(reason: "is no JSON object") }
    guard let hex else { throw RowFault(reason: "has no member hex") }
    guard let address = try AircraftValue.address(hex, of: bytes, name: "hex") else {
      if sighting.latitude != nil { recorder.passOver() }
      return .notPosition
    }
    sighting.address = address
    sighting.heading = trueHeading
    sighting.altitude = barometric ?? geometric
    sighting.isGNSSAltitude = barometric == nil
    sighting.verticalRate = barometricRate ?? geometricRate
    // Without an age of its own, a position would be as old as the aircraft was heard, or older.
    let age = sighting.latitude == nil ? nil : (positionAge ?? heardAge).map(Int64.init)
    let entry = Held(sighting: sighting, age: age, heardAge: Int64(heardAge ?? positionAge ?? 0), line: line)
    if now != nil { return try take(entry, into: &batch) }
    if held.count >= Self.mostHeld { settle(into: &batch) }
    held.append(entry)
    return .counted
  }

  /// Whether a list of the names of members, such as `["lat","lon"]`, has one.
  private static func names(_ list: Range<Int>, of bytes: RawSpan, _ wanted: StaticString) -> Bool {
    guard var walk = JSONWalk(array: list, of: bytes) else { return false }
    while let element = walk.element(in: bytes) { if bytes.extracting(element).isText(wanted) { return true } }
    return false
  }

  private mutating func take(_ entry: Held, into batch: inout ReportBatch) throws(RowFault) -> RowMeaning {
    var sighting = entry.sighting
    sighting.time = now.flatMap { now in entry.age.map { ReceptionTime(now.milliseconds - $0, now.convention) } }
    let heard = now.map { ReceptionTime($0.milliseconds - entry.heardAge, $0.convention) }
    return try recorder.take(sighting, heard: heard, at: entry.line, into: &batch)
  }

  /// Takes what was held: by the time now, or without one.
  private mutating func settle(into batch: inout ReportBatch) {
    for entry in held {
      do throws(RowFault) {
        batch.count(try take(entry, into: &batch))
      } catch {
        batch.reject(entry.line, error)
      }
    }
    held = []
  }

  mutating func tellTimes(to ledger: inout LineLedger) { recorder.tellTimes(to: &ledger) }
  mutating func finish(into batch: inout ReportBatch) { recorder.finish(into: &batch) }
}
