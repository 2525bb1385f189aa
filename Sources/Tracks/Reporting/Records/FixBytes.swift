/// The fixes of a track as bytes, for a store: one column after the other, each value little-endian.
///
/// For `n` fixes, in this order: times (`n` × Int64, milliseconds since 1970), latitudes and longitudes (Int32 each,
/// 1e-7 degree), speeds (UInt16, tenths of a knot), courses (UInt16, tenths of a degree), altitudes (Int32, feet),
/// vertical rates (Int16, feet a minute), traits (UInt8), AIS navigational status (UInt8), addresses (UInt64: input
/// times 2^44, plus line or byte). Not available: 65535 for speed and course, the least value for altitude and rate.
extension FixColumns {
  /// Bytes of one fix, over all columns.
  package static let bytesPerFix = 8 + 4 + 4 + 2 + 2 + 4 + 2 + 1 + 1 + 8

  package var columnBytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count * Self.bytesPerFix)
    for time in times { bytes.append(littleEndian: time.milliseconds) }
    for latitude in latitudesE7 { bytes.append(littleEndian: latitude) }
    for longitude in longitudesE7 { bytes.append(littleEndian: longitude) }
    for speed in rawSpeeds { bytes.append(littleEndian: speed) }
    for course in rawCourses { bytes.append(littleEndian: course) }
    for altitude in rawAltitudes { bytes.append(littleEndian: altitude) }
    for rate in rawVerticalRates { bytes.append(littleEndian: rate) }
    for trait in traits { bytes.append(trait.rawValue) }
    bytes.append(contentsOf: navigationalStatuses)
    for address in addresses { bytes.append(littleEndian: address.number) }
    return bytes
  }

  /// Reads what `columnBytes` wrote; `nil` where that cannot be: a wrong length, times that do not rise.
  package init?(columnBytes bytes: [UInt8], craft: CraftKey) {
    guard bytes.count % Self.bytesPerFix == 0 else { return nil }
    let count = bytes.count / Self.bytesPerFix
    var start = 0
    func column(_ width: Int) -> Int {
      defer { start += width * count }
      return start
    }
    let (times, latitudes, longitudes) = (column(8), column(4), column(4))
    let (speeds, courses, altitudes, rates) = (column(2), column(2), column(4), column(2))
    let (traits, statuses, addresses) = (column(1), column(1), column(8))
    self.init()
    reserveCapacity(count)
    var last = Int64.min
    for index in 0..<count {
      let time: Int64 = bytes.littleEndian(at: times + 8 * index)
      guard time > last, let address = LineAddress(number: bytes.littleEndian(at: addresses + 8 * index)) else {
        return nil
      }
      last = time
      var report = PositionReport(
        craft: craft, rawTime: time, latitudeE7: bytes.littleEndian(at: latitudes + 4 * index),
        longitudeE7: bytes.littleEndian(at: longitudes + 4 * index),
        rawSpeed: bytes.littleEndian(at: speeds + 2 * index), rawCourse: bytes.littleEndian(at: courses + 2 * index),
        rawHeading: PositionReport.notAvailable16, navigationalStatus: bytes[statuses + index],
        traits: PositionReport.Traits(rawValue: bytes[traits + index]), payload: 0, address: address)
      report.rawAltitude = bytes.littleEndian(at: altitudes + 4 * index)
      report.rawVerticalRate = bytes.littleEndian(at: rates + 2 * index)
      append(report)
    }
  }
}

extension LineAddress {
  /// Input times 2^44, plus line or byte.
  package var number: UInt64 { UInt64(input) << 44 | UInt64(position) }

  package init?(number: UInt64) {
    let input = Int(number >> 44)
    guard input <= Self.largestInput else { return nil }
    self.init(input: input, position: Int(number & UInt64(Self.largestPosition)))
  }
}

extension [UInt8] {
  package mutating func append(littleEndian value: some FixedWidthInteger) {
    var rest = value
    for _ in 0..<(type(of: value).bitWidth / 8) {
      append(UInt8(truncatingIfNeeded: rest))
      rest = rest >> 8
    }
  }

  package func littleEndian<Value: FixedWidthInteger>(at start: Int) -> Value {
    var value: Value = 0
    for place in 0..<(Value.bitWidth / 8) { value |= Value(truncatingIfNeeded: self[start + place]) << (8 * place) }
    return value
  }
}
