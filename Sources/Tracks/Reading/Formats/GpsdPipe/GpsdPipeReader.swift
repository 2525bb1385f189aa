/// Reads what `gpsdecode -c` printed.
struct GpsdPipeReader: LogReader {
  private let input: ReaderInput
  private var bracket = StationBracket()

  init(_ input: ReaderInput) { self.input = input }

  mutating func read(_ lines: RawSpan, firstLine: Int, into batch: inout ReportBatch) {
    var cursor = LineCursor()
    var number = firstLine
    while let line = cursor.next(in: lines) {
      defer { number += 1 }
      let text = lines.extracting(line)
      if text.isBlank || lines.unsafeLoad(fromByteOffset: line.lowerBound, as: UInt8.self) == 0x23 {
        batch.ledger.ignored += 1
        continue
      }
      let address = LineAddress(input: input.index, position: number)
      guard let message = GpsdPipeMessage(line, of: lines) else {
        refuse("does not begin with a type, a repeat indicator and an MMSI", at: address, into: &batch)
        continue
      }
      read(message, at: address, of: lines, into: &batch)
    }
  }

  private mutating func read(
    _ message: GpsdPipeMessage, at address: LineAddress, of bytes: RawSpan, into batch: inout ReportBatch
  ) {
    if let station = message.stationTime(of: bytes) { release(at: station, into: &batch) }
    if let identity = message.identity(time: nil, address: address, of: bytes) { batch.identities.append(identity) }
    guard let layout = message.layout else {
      batch.ledger.notPosition += 1
      return
    }
    guard let longitude = message.number(layout.longitude, of: bytes),
      let latitude = message.number(layout.latitude, of: bytes)
    else {
      refuse("has no position where type \(message.type) has one", at: address, into: &batch)
      return
    }
    let unit = layout.perDegree
    guard abs(longitude) <= 180 * unit, abs(latitude) <= 90 * unit else {
      if (longitude == 181 * unit || abs(longitude) <= 180 * unit)
        && (latitude == 91 * unit || abs(latitude) <= 90 * unit)
      {
        batch.ledger.notPosition += 1
      } else {
        refuse("the position is not on the globe: \(longitude), \(latitude)", at: address, into: &batch)
      }
      return
    }
    var position = position(message, layout, longitude: longitude, latitude: latitude, of: bytes, at: address)
    let second = layout.second.flatMap { message.number($0, of: bytes) } ?? 60
    position.payload = UInt32(truncatingIfNeeded: digest(position, second: second) &>> 32)
    bracket.wait(position, second: second)
    if bracket.isFull { release(at: nil, into: &batch) }
  }

  private func position(
    _ message: GpsdPipeMessage, _ layout: GpsdPipeMessage.Layout, longitude: Int, latitude: Int, of bytes: RawSpan,
    at address: LineAddress
  ) -> PositionReport {
    let isLongRange = message.type == 27
    func raw(_ index: Int?, below limit: Int, times factor: Int = 1) -> UInt16 {
      guard let value = index.flatMap({ message.number($0, of: bytes) }), value >= 0, value < limit else {
        return PositionReport.notAvailable16
      }
      return UInt16(value * factor)
    }
    let status = layout.status.flatMap { message.number($0, of: bytes) } ?? 15
    var traits: PositionReport.Traits = isLongRange ? .longRange : message.type >= 18 ? .classB : []
    if message.number(layout.accuracy, of: bytes) == 1 { traits.insert(.highAccuracy) }
    return PositionReport(
      craft: .mmsi(message.mmsi), rawTime: PositionReport.untimed,
      latitudeE7: AISPlacement.degreesE7(Int32(latitude), perDegree: Int32(layout.perDegree)),
      longitudeE7: AISPlacement.degreesE7(
        Int32(longitude == 180 * layout.perDegree ? -longitude : longitude), perDegree: Int32(layout.perDegree)),
      rawSpeed: isLongRange ? raw(layout.speed, below: 63, times: 10) : raw(layout.speed, below: 1023),
      rawCourse: isLongRange ? raw(layout.course, below: 360, times: 10) : raw(layout.course, below: 3600),
      rawHeading: raw(layout.heading, below: 360),
      navigationalStatus: (0...15).contains(status) ? UInt8(status) : 15, traits: traits, payload: 0, address: address)
  }

  /// Of what was transmitted; two lines with the same are the same transmission.
  private func digest(_ position: PositionReport, second: Int) -> UInt64 {
    let place =
      UInt64(UInt32(bitPattern: position.latitudeE7)) << 32 | UInt64(UInt32(bitPattern: position.longitudeE7))
    let motion =
      UInt64(position.rawSpeed) << 48 | UInt64(position.rawCourse) << 32 | UInt64(position.rawHeading) << 16
      | UInt64(position.navigationalStatus) << 8 | UInt64(UInt8(truncatingIfNeeded: second))
    return FieldValue.mixed(FieldValue.mixed(UInt64(position.craft.number), place), motion)
  }

  private mutating func release(at station: Timestamp?, into batch: inout ReportBatch) {
    let positions = bracket.settle(at: station)
    let untimed = positions.count { $0.rawTime == PositionReport.untimed }
    batch.positions += positions
    batch.ledger.decoded += positions.count
    batch.ledger.untimed += untimed
    if untimed < positions.count { batch.ledger.timeSources["base_station", default: 0] += positions.count - untimed }
  }

  private func refuse(_ reason: String, at address: LineAddress, into batch: inout ReportBatch) {
    batch.ledger.malformed += 1
    batch.rejects.append(Reject(address, reason))
  }

  mutating func finish(into batch: inout ReportBatch) { release(at: nil, into: &batch) }
}
