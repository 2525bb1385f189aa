/// The aircraft of Virtual Radar Server's list.
struct VirtualRadarAircraft: AircraftElements {
  static let names: Set<String> = ["acList"]

  private var recorder = SightingRecorder()

  init(_ input: ReaderInput) {}

  mutating func begin() {}
  mutating func note(_ name: Range<Int>, _ value: Range<Int>, of bytes: RawSpan, into batch: inout ReportBatch) {}
  mutating func end(into batch: inout ReportBatch) {}

  mutating func read(
    _ element: Range<Int>, of bytes: RawSpan, at line: LineAddress, into batch: inout ReportBatch
  ) throws(RowFault) -> RowMeaning {
    guard var walk = JSONWalk(object: element, of: bytes) else { throw RowFault(reason: "is no JSON object") }
    var sighting = AircraftSighting(address: 0)
    var hex: Range<Int>?
    var trail: Range<Int>?
    var height: Int?
    while let (name, value) = walk.member(in: bytes) {
      let word = bytes.extracting(name)
      func number(_ decimals: Int = 0) throws(RowFault) -> Int? {
        try AircraftValue.number(value, of: bytes, decimals: decimals, name: word.text(limit: 24))
      }
      func decimal() throws(RowFault) -> Double? {
        try AircraftValue.decimal(value, of: bytes, name: word.text(limit: 24))
      }
      func isTrue() -> Bool { bytes.extracting(value).isText("true") }
      switch name.count {
      case 3 where word.isText("Alt"): sighting.altitude = try number()
      case 3 where word.isText("Cos"): trail = value
      case 3 where word.isText("Gnd"): sighting.isOnGround = isTrue()
      case 3 where word.isText("Lat"): sighting.latitude = try number(7)
      case 3 where word.isText("Reg"): sighting.registration = AircraftValue.name(value, of: bytes)
      case 3 where word.isText("Spd"): sighting.speed = try decimal()
      case 3 where word.isText("Vsi"): sighting.verticalRate = try number()
      case 4 where word.isText("Call"): sighting.callsign = AircraftValue.name(value, of: bytes)
      case 4 where word.isText("GAlt"): height = try number()
      case 4 where word.isText("Icao"): hex = value
      case 4 where word.isText("Long"): sighting.longitude = try number(7)
      case 4 where word.isText("Mlat"), 4 where word.isText("Tisb"): if isTrue() { sighting.isOfOthers = true }
      case 4 where word.isText("Trak"): sighting.track = try decimal()
      case 7 where word.isText("PosTime"): sighting.time = ReceptionTime(bytes, value)
      default: break
      }
    }
    guard walk.isWhole else { throw RowFault(reason: "is no JSON object") }
    guard let hex else { throw RowFault(reason: "has no member Icao") }
    guard let address = try AircraftValue.address(hex, of: bytes, name: "Icao") else { return .notPosition }
    sighting.address = address
    // GAlt is the pressure altitude put right by the pressure on the ground, and no height by GNSS.
    sighting.altitude = sighting.altitude ?? height
    var sightings = try trail.map { trail throws(RowFault) in try Self.earlier(trail, of: bytes, than: sighting) } ?? []
    sightings.append(sighting)
    // What cannot be used is found out before anything is counted.
    for sighting in sightings { _ = try sighting.report(at: line) }
    var positions = 0
    var meaning = RowMeaning.notPosition
    for sighting in sightings {
      meaning = try recorder.take(sighting, at: line, into: &batch)
      if case .position = meaning { positions += 1 }
    }
    guard positions > 1 || trail != nil && positions == 1 else { return meaning }
    // The line counts once.
    batch.ledger.decoded -= positions - 1
    batch.ledger.furtherPositions += positions - 1
    return .counted
  }

  /// The trail: latitude, longitude, milliseconds since 1970 and altitude, again and again, the last mostly being the
  /// position that is told beside it.
  private static func earlier(
    _ trail: Range<Int>, of bytes: RawSpan, than last: AircraftSighting
  ) throws(RowFault) -> [AircraftSighting] {
    guard var walk = JSONWalk(array: trail, of: bytes) else { return [] }
    var sightings: [AircraftSighting] = []
    while let latitude = walk.element(in: bytes), let longitude = walk.element(in: bytes),
      let time = walk.element(in: bytes), let altitude = walk.element(in: bytes)
    {
      var sighting = AircraftSighting(address: last.address)
      sighting.latitude = try AircraftValue.number(latitude, of: bytes, decimals: 7, name: "Cos")
      sighting.longitude = try AircraftValue.number(longitude, of: bytes, decimals: 7, name: "Cos")
      sighting.time = ReceptionTime(bytes, time)
      sighting.altitude = try AircraftValue.number(altitude, of: bytes, name: "Cos")
      sighting.isOfOthers = last.isOfOthers
      if sighting.time != last.time { sightings.append(sighting) }
    }
    return sightings
  }

  mutating func tellTimes(to ledger: inout LineLedger) { recorder.tellTimes(to: &ledger) }
  mutating func finish(into batch: inout ReportBatch) { recorder.finish(into: &batch) }
}
