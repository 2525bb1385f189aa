import Signals

/// Reads BaseStation lines. A position (MSG 2 and 3) and a velocity (MSG 4) are lines of their own; a position has the
/// velocity that its aircraft told within 10 s.
struct SBSReader: LogReader {
  private struct State: AircraftState {
    let address: UInt32
    var lastHeard: Int64 = 0
    var velocity: RecentVelocity?
    /// Its characters, at the lower end.
    var callsign: UInt64 = 0

    init(address: UInt32) { self.address = address }
  }

  private let input: Int
  private var table = AircraftTable<State>()
  private var isTimed = false

  init(_ input: ReaderInput) { self.input = input.index }

  mutating func read(_ lines: RawSpan, firstLine: Int, into batch: inout ReportBatch) {
    var times = ReceptionTimeCount()
    batch.readRows(of: lines, firstLine: firstLine, input: input) { line, address, batch throws(RowFault) in
      try take(lines, line, address, &times, into: &batch)
    }
    times.add(to: &batch.ledger)
  }

  mutating func finish(into batch: inout ReportBatch) {
    guard isTimed else { return }
    batch.notices.append("its times are taken as UTC, as they are written: the format tells no zone")
  }

  private mutating func take(
    _ bytes: RawSpan, _ line: Range<Int>, _ address: LineAddress, _ times: inout ReceptionTimeCount,
    into batch: inout ReportBatch
  ) throws(RowFault) -> RowMeaning {
    guard !bytes.trimmed(line).isEmpty else { return .ignored }
    let columns = SBSLine(bytes, line)
    switch columns.kind(in: bytes) {
    case nil: throw RowFault(reason: "does not begin as a BaseStation line does")
    case .note:
      name(columns, bytes, address, into: &batch)
      return .notPosition
    case .transmission: break
    }
    // A line cut short may end within a number.
    guard columns.count >= SBSLine.columns else { throw RowFault(reason: "has \(columns.count) columns of 22") }
    guard let type = columns.number(.transmissionType, scale: 1, in: bytes), (1...8).contains(type) else {
      throw RowFault(reason: "has no transmission type from 1 to 8")
    }
    let hex = columns.range(.hexIdent, in: bytes)
    guard let aircraft = try AircraftValue.address(hex, of: bytes, name: "HexIdent") else { return .notPosition }
    guard let time = columns.time(in: bytes) else {
      throw RowFault(reason: "the date or time generated cannot be read")
    }
    let latitude = try Self.value(.latitude, scale: 10_000_000, of: columns, in: bytes)
    let longitude = try Self.value(.longitude, scale: 10_000_000, of: columns, in: bytes)
    let speed = try Self.value(.groundSpeed, scale: 10, of: columns, in: bytes)
    let track = try Self.value(.track, scale: 10, of: columns, in: bytes)
    let verticalRate = try Self.value(.verticalRate, of: columns, in: bytes)
    let altitude = try Self.value(.altitude, of: columns, in: bytes)
    if let speed, !(0...65_534).contains(speed) { throw RowFault(reason: "a ground speed of no aircraft") }
    if let track, !(0...3600).contains(track) { throw RowFault(reason: "a track outside 0 to 360 degrees") }
    if let latitude, abs(latitude) > 900_000_000 { throw RowFault(reason: "a latitude beyond the poles") }
    if let longitude, abs(longitude) > 1_800_000_000 { throw RowFault(reason: "a longitude beyond 180 degrees") }

    guard (latitude == nil) == (longitude == nil) else { throw RowFault(reason: "half a position") }
    let isOnGround = try Self.isOnGround(columns.range(.onGround, in: bytes), in: bytes) ?? (type == 2)

    times.count(time)
    isTimed = true
    let slot = table.hear(aircraft, at: time.milliseconds) { _ in }
    if type == 1 { identify(slot, columns.range(.callsign, in: bytes), in: bytes, time, address, into: &batch) }
    let velocity = RecentVelocity(
      time: time.milliseconds, speed: speed.map { Double($0) / 10 }, course: track.map { Double($0) / 10 },
      verticalRate: verticalRate)
    guard let latitude, let longitude else {
      if type == 4 { table[slot].velocity = velocity }
      return .notPosition
    }
    var report = PositionReport(
      craft: .icao24(aircraft), time: time.timestamp, latitudeE7: Int32(latitude),
      longitudeE7: Int32(longitude == 1_800_000_000 ? -1_800_000_000 : longitude), altitudeFeet: altitude,
      payload: PositionReport.digest(aircraft, latitude, longitude, altitude ?? .min), address: address)
    if speed != nil || track != nil {
      velocity.join(&report, at: time.milliseconds)
    } else if type != 2 {
      table[slot].velocity?.join(&report, at: time.milliseconds)
    }
    if isOnGround {
      report.traits.insert(.onGround)
      report.rawAltitude = PositionReport.noAltitude
    }
    batch.add(report)
    return .position
  }

  /// The call sign that a program notes when it has first heard it (`ID`).
  private mutating func name(
    _ columns: borrowing SBSLine, _ bytes: RawSpan, _ address: LineAddress, into batch: inout ReportBatch
  ) {
    guard bytes.extracting(columns.range(.messageType, in: bytes)).isText("ID"), let time = columns.time(in: bytes),
      let aircraft = try? AircraftValue.address(columns.range(.hexIdent, in: bytes), of: bytes, name: "HexIdent")
    else { return }
    let slot = table.hear(aircraft, at: time.milliseconds) { _ in }
    identify(slot, columns.range(.callsign, in: bytes), in: bytes, time, address, into: &batch)
  }

  /// In units of 1/`scale`; `nil` where the column is empty.
  private static func value(
    _ column: SBSLine.Column, scale: Int = 1, of columns: borrowing SBSLine, in bytes: RawSpan
  ) throws(RowFault) -> Int? {
    if columns.range(column, in: bytes).isEmpty { return nil }
    guard let value = columns.number(column, scale: scale, in: bytes) else {
      throw RowFault(reason: "column \(column.rawValue) (\(column)) is no number")
    }
    return value
  }

  private mutating func identify(
    _ slot: Int, _ range: Range<Int>, in bytes: RawSpan, _ time: ReceptionTime, _ address: LineAddress,
    into batch: inout ReportBatch
  ) {
    guard (1...8).contains(range.count) else { return }
    var packed: UInt64 = 0
    for offset in range {
      let byte = bytes.byte(offset)
      guard byte == 0x20 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) else { return }
      packed = packed << 8 | UInt64(byte)
    }
    guard table[slot].callsign != packed else { return }
    table[slot].callsign = packed
    var identity = IdentityReport(craft: .icao24(table[slot].address), time: time.timestamp, address: address)
    identity.callsign = String(decoding: range.map { bytes.byte($0) }, as: UTF8.self)
    batch.identities.append(identity)
  }

  /// `-1` or `1` for true, `0` for false; `nil` where the flag is empty.
  private static func isOnGround(_ range: Range<Int>, in bytes: RawSpan) throws(RowFault) -> Bool? {
    guard let last = range.last else { return nil }
    switch (range.count, bytes.byte(range.lowerBound), bytes.byte(last)) {
    case (1, _, 0x30): return false
    case (1, _, 0x31), (2, 0x2D, 0x31): return true
    default: throw RowFault(reason: "the flag on ground is neither 0 nor 1 nor -1")
    }
  }
}
