import Geo

/// Reads a table of aircraft, a sighting a row. A header again, as files put together have it, holds nothing.
struct AircraftTableReader: LogReader {
  private typealias Column = AircraftTableDialect.Column

  private let input: Int
  private let dialects: [AircraftTableDialect]
  private var recorder = SightingRecorder()
  /// `nil` until the header has been read, or where it was none.
  private var table: Table?
  private var hasBegun = false
  private var cutter = FieldCutter(capacity: AircraftTableDialect.mostColumns)

  private struct Table: Sendable {
    let dialect: AircraftTableDialect
    /// By the number of a ``Column``.
    let columns: [Int?]
    let lastColumn: Int
  }

  init(_ input: ReaderInput, dialects: [AircraftTableDialect]) {
    self.input = input.index
    self.dialects = dialects
  }

  mutating func read(_ lines: RawSpan, firstLine: Int, into batch: inout ReportBatch) {
    batch.readRows(of: lines, firstLine: firstLine, input: input) { line, address, batch throws(RowFault) in
      try take(line, of: lines, address, into: &batch)
    }
    recorder.tellTimes(to: &batch.ledger)
  }

  mutating func finish(into batch: inout ReportBatch) { recorder.finish(into: &batch) }

  private mutating func take(
    _ line: Range<Int>, of bytes: RawSpan, _ address: LineAddress, into batch: inout ReportBatch
  ) throws(RowFault) -> RowMeaning {
    if bytes.trimmed(line).isEmpty { return .ignored }
    if !hasBegun {
      hasBegun = true
      guard begin(line, of: bytes) else { throw RowFault(reason: "the header lacks columns of such a table") }
      return .ignored
    }
    guard let table else { throw RowFault(reason: "the header lacks columns of such a table") }
    guard cutter.cut(line, of: bytes) else { throw RowFault(reason: "a quote is not closed, or text follows it") }
    do throws(RowFault) {
      return try sight(table, of: bytes, address, into: &batch)
    } catch {
      if table.dialect.columns(of: line, in: bytes) != nil { return .ignored }
      throw error
    }
  }

  private mutating func begin(_ line: Range<Int>, of bytes: RawSpan) -> Bool {
    for dialect in dialects {
      guard let columns = dialect.columns(of: line, in: bytes) else { continue }
      table = Table(
        dialect: dialect, columns: Column.allCases.map { columns[$0] }, lastColumn: columns.values.max() ?? 0)
      return true
    }
    return false
  }

  private mutating func sight(
    _ table: Table, of bytes: RawSpan, _ line: LineAddress, into batch: inout ReportBatch
  ) throws(RowFault) -> RowMeaning {
    let cutter = self.cutter
    func field(_ column: Column) -> Range<Int>? {
      guard let index = table.columns[column.rawValue], index < cutter.count else { return nil }
      return bytes.trimmed(cutter[index])
    }
    func number(_ column: Column, decimals: Int = 0) throws(RowFault) -> Int? {
      guard let field = field(column) else { return nil }
      return try AircraftValue.number(field, of: bytes, decimals: decimals, name: "\(column)")
    }
    func decimal(_ column: Column) throws(RowFault) -> Double? {
      guard let field = field(column) else { return nil }
      return try AircraftValue.decimal(field, of: bytes, name: "\(column)")
    }
    func truth(_ column: Column) throws(RowFault) -> Bool? {
      guard let field = field(column) else { return nil }
      return try AircraftValue.truth(field, of: bytes, name: "\(column)")
    }
    func time(_ column: Column) -> ReceptionTime? { field(column).flatMap { table.dialect.time(bytes, $0) } }

    guard let hex = field(.address), cutter.count > table.lastColumn else {
      throw RowFault(reason: "has \(cutter.count) fields, fewer than the header")
    }
    let address = try AircraftValue.address(hex, of: bytes, name: "the address")
    let hasPosition = try truth(.noPosition) != true
    guard let address else {
      if hasPosition, try number(.latitude, decimals: 7) != nil { recorder.passOver() }
      return .notPosition
    }
    let rowTime = time(.time) ?? time(.otherTime)
    guard rowTime != nil || time(.positionTime) != nil else {
      throw RowFault(reason: "a row without a time that can be read")
    }
    var sighting = AircraftSighting(address: address)
    sighting.time = time(.positionTime) ?? rowTime
    if hasPosition {
      sighting.latitude = try number(.latitude, decimals: 7)
      sighting.longitude = try number(.longitude, decimals: 7)
    }
    let altitude = try feet(number(.altitudeFeet), decimal(.altitudeMetres))
    let height = try feet(number(.heightFeet), decimal(.heightMetres))
    sighting.altitude = altitude ?? height
    sighting.isGNSSAltitude = altitude == nil
    let metresPerSecond = try decimal(.speedMetresPerSecond)
    sighting.speed = try decimal(.speedKnots) ?? metresPerSecond.map { Speed.metresPerSecond($0).knots }
    sighting.track = try decimal(.track)
    sighting.heading = try decimal(.heading)
    sighting.verticalRate = try feet(number(.rateFeetPerMinute), decimal(.rateMetresPerSecond).map { $0 * 60 })
    sighting.isOnGround = try truth(.onGround) ?? false
    sighting.callsign = field(.callsign).flatMap { AircraftValue.name($0, of: bytes) }
    sighting.registration = field(.registration).flatMap { AircraftValue.name($0, of: bytes) }
    if let source = field(.positionSource) { sighting.isOfOthers = Self.isOfOthers(source, of: bytes) }
    return try recorder.take(sighting, heard: time(.heardTime) ?? rowTime, at: line, into: &batch)
  }

  private func feet(_ feet: Int?, _ metres: Double?) -> Int? {
    feet ?? metres.map { Int(($0 / 0.3048).rounded()) }
  }

  /// Whether a word for the source of a position says that others have worked it out.
  private static func isOfOthers(_ field: Range<Int>, of bytes: RawSpan) -> Bool {
    let word = bytes.extracting(field).text(limit: 24).lowercased()
    return ["mlat", "multilat", "estim", "radar", "tis", "adsr", "ads-r", "predict"].contains { word.contains($0) }
  }
}
