/// The points of `trace_full_….json`.
struct ReadsbTrace: AircraftElements {
  static let names: Set<String> = ["trace"]

  private var recorder = SightingRecorder()
  private var address: UInt32?
  /// The address is of another kind than the ICAO's.
  private var isOfAnotherKind = false
  private var fault = Self.nameless
  private var registration: String?
  private var start: ReceptionTime?

  private static let nameless = RowFault(reason: "the head of the trace names no aircraft (icao)")

  init(_ input: ReaderInput) {}

  mutating func begin() {
    address = nil
    isOfAnotherKind = false
    fault = Self.nameless
    registration = nil
    start = nil
  }

  mutating func note(_ name: Range<Int>, _ value: Range<Int>, of bytes: RawSpan, into batch: inout ReportBatch) {
    let word = bytes.extracting(name)
    if word.isText("icao") {
      do {
        address = try AircraftValue.address(value, of: bytes, name: "icao")
        isOfAnotherKind = address == nil
      } catch {
        fault = error
      }
    } else if word.isText("r") {
      registration = AircraftValue.name(value, of: bytes)
    } else if word.isText("timestamp") {
      start = ReceptionTime(bytes, value)
    }
  }

  mutating func end(into batch: inout ReportBatch) {}

  mutating func read(
    _ element: Range<Int>, of bytes: RawSpan, at line: LineAddress, into batch: inout ReportBatch
  ) throws(RowFault) -> RowMeaning {
    guard var walk = JSONWalk(array: element, of: bytes) else { throw RowFault(reason: "is no JSON array") }
    var sighting = AircraftSighting(address: address ?? 0)
    sighting.registration = registration
    var index = 0
    var flags = 0
    var geometricRate: Int?
    while let value = walk.element(in: bytes) {
      defer { index += 1 }
      func number(_ decimals: Int = 0) throws(RowFault) -> Int? {
        try AircraftValue.number(value, of: bytes, decimals: decimals, name: "element \(index)")
      }
      func decimal() throws(RowFault) -> Double? {
        try AircraftValue.decimal(value, of: bytes, name: "element \(index)")
      }
      switch index {
      case 0:
        guard let passed = try number(3) else { throw RowFault(reason: "a point without a time") }
        sighting.time = start.map { ReceptionTime($0.milliseconds + Int64(passed), $0.convention) }
      case 1: sighting.latitude = try number(7)
      case 2: sighting.longitude = try number(7)
      case 3:
        sighting.isOnGround = bytes.extracting(value).isText("ground")
        if !sighting.isOnGround { sighting.altitude = try number() }
      case 4: sighting.speed = try decimal()
      case 5: sighting.track = try decimal()
      case 6: flags = try number() ?? 0
      case 7: sighting.verticalRate = try number()
      case 8: describe(&sighting, value, of: bytes)
      case 9: if !ReadsbSource.isOwnWord(value, of: bytes) { sighting.isOfOthers = true }
      case 10:
        if sighting.altitude == nil, let height = try number() {
          sighting.altitude = height
          flags |= 8
        }
      case 11: geometricRate = try number()
      default: break
      }
    }
    guard walk.isWhole, index >= 8 else { throw RowFault(reason: "a point of fewer than eight elements") }
    guard address != nil else {
      guard isOfAnotherKind else { throw fault }
      recorder.passOver()
      return .notPosition
    }
    sighting.isGNSSAltitude = flags & 8 != 0
    sighting.verticalRate = sighting.verticalRate ?? geometricRate
    if sighting.isOnGround {
      // On the ground the nose is told.
      sighting.heading = sighting.track
      sighting.track = nil
    }
    return try recorder.take(sighting, at: line, into: &batch)
  }

  /// The object with more of the aircraft, which every few points have.
  private func describe(_ sighting: inout AircraftSighting, _ value: Range<Int>, of bytes: RawSpan) {
    guard var walk = JSONWalk(object: value, of: bytes) else { return }
    while let (name, value) = walk.member(in: bytes) {
      let word = bytes.extracting(name)
      if word.isText("flight") { sighting.callsign = AircraftValue.name(value, of: bytes) }
      if word.isText("category") { sighting.category = AircraftValue.name(value, of: bytes) }
    }
  }

  mutating func tellTimes(to ledger: inout LineLedger) { recorder.tellTimes(to: &ledger) }
  mutating func finish(into batch: inout ReportBatch) { recorder.finish(into: &batch) }
}
