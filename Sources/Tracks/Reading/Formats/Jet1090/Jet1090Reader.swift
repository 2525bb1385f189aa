import Signals

/// Reads the lines of jet1090.
struct Jet1090Reader<Sink: ModeSFrameSink>: ModeSFrameReader {
  private let input: Int
  var sink: Sink
  private var recorder = SightingRecorder()
  private var clock: CountingClock

  init(_ input: ReaderInput, sink: Sink) {
    self.input = input.index
    self.sink = sink
    clock = CountingClock(start: input.start ?? input.date)
  }

  mutating func read(_ lines: RawSpan, firstLine: Int, into batch: inout ReportBatch) {
    var times = ReceptionTimeCount()
    batch.readRows(of: lines, firstLine: firstLine, input: input) { line, address, batch throws(RowFault) in
      try take(line, of: lines, address, &times, into: &batch)
    }
    times.add(to: &batch.ledger)
    recorder.tellTimes(to: &batch.ledger)
  }

  mutating func finish(into batch: inout ReportBatch) {
    sink.finish(into: &batch)
    recorder.finish(into: &batch)
    batch.notices += CountingClock.notices(of: [clock])
  }

  private mutating func take(
    _ line: Range<Int>, of bytes: RawSpan, _ address: LineAddress, _ times: inout ReceptionTimeCount,
    into batch: inout ReportBatch
  ) throws(RowFault) -> RowMeaning {
    if bytes.trimmed(line).isEmpty { return .ignored }
    let members = try Jet1090Members(line, of: bytes)
    guard let timestamp = members.timestamp, let time = ReceptionTime(bytes, timestamp) else {
      throw RowFault(reason: "has no timestamp that can be read")
    }
    let received = clock.time(time)
    guard let range = members.frame else {
      guard !Sink.takesFramesAlone else { throw RowFault(reason: "has no frame") }
      return try sight(members, at: received, of: bytes, address, into: &batch)
    }
    // Some editions log 28 digits of a short frame, of which the first 14 are the frame.
    let isPadded = range.count == 28 && bytes.digit(range.lowerBound).map { $0 < 8 } == true
    let digits = isPadded ? 14 : range.count
    guard let frame = ModeSFrame(hexadecimal: bytes, at: range.lowerBound, digits: digits) else {
      throw RowFault(reason: "the frame has not 14 or 28 hexadecimal digits")
    }
    times.count(received)
    sink.take(frame, at: received, line: address, into: &batch)
    return .counted
  }

  /// By what the line says of its frame.
  private mutating func sight(
    _ members: Jet1090Members, at time: ReceptionTime, of bytes: RawSpan, _ line: LineAddress,
    into batch: inout ReportBatch
  ) throws(RowFault) -> RowMeaning {
    guard let hex = members.address,
      let address = try AircraftValue.address(hex, of: bytes, name: "icao24")
    else { throw RowFault(reason: "has neither a frame nor an icao24") }
    // What else has a position was sent by a station on the ground, or is no position.
    if let format = members.format, !bytes.extracting(format).isText("17") { return .notPosition }
    func decimal(_ range: Range<Int>?, _ name: String) throws(RowFault) -> Double? {
      guard let range else { return nil }
      return try AircraftValue.decimal(range, of: bytes, name: name)
    }
    func number(_ range: Range<Int>?, _ name: String, decimals: Int = 0) throws(RowFault) -> Int? {
      guard let range else { return nil }
      return try AircraftValue.number(range, of: bytes, decimals: decimals, name: name)
    }
    var sighting = AircraftSighting(address: address)
    sighting.time = time
    sighting.latitude = try number(members.latitude, "latitude", decimals: 7)
    sighting.longitude = try number(members.longitude, "longitude", decimals: 7)
    sighting.altitude = try number(members.altitude, "altitude")
    sighting.speed = try decimal(members.speed, "groundspeed")
    sighting.track = try decimal(members.track, "track")
    sighting.heading = try decimal(members.heading, "heading")
    sighting.verticalRate = try number(members.verticalRate, "vertical_rate")
    sighting.callsign = members.callsign.flatMap { AircraftValue.name($0, of: bytes) }
    return try recorder.take(sighting, at: line, into: &batch)
  }
}

/// The members of a line of jet1090 that are used.
private struct Jet1090Members {
  var timestamp, frame, format, address: Range<Int>?
  var latitude, longitude, altitude, speed, track, heading, verticalRate, callsign: Range<Int>?

  init(_ line: Range<Int>, of bytes: RawSpan) throws(RowFault) {
    guard var walk = JSONWalk(object: line, of: bytes) else { throw RowFault(reason: "is no JSON object") }
    while let (name, value) = walk.member(in: bytes) {
      let word = bytes.extracting(name)
      switch name.count {
      case 2 where word.isText("df"): format = value
      case 5 where word.isText("frame"): frame = value
      case 5 where word.isText("track"): track = value
      case 6 where word.isText("icao24"): address = value
      case 7 where word.isText("heading"): heading = value
      case 8 where word.isText("latitude"): latitude = value
      case 8 where word.isText("altitude"): altitude = value
      case 8 where word.isText("callsign"): callsign = value
      case 9 where word.isText("timestamp"): timestamp = value
      case 9 where word.isText("longitude"): longitude = value
      case 11 where word.isText("groundspeed"): speed = value
      case 13 where word.isText("vertical_rate"): verticalRate = value
      default: break
      }
    }
    guard walk.isWhole else { throw RowFault(reason: "is no JSON object") }
  }
}
