/// The fixes of a track as bytes, for a store: one column after the other, each value little-endian.
///
/// A head of two UInt32: how many fixes (`n`), and what is there: 1 altitudes and vertical rates, 2 stations. Then, in this
/// order: times (`n` × Int64, milliseconds since 1970), latitudes and longitudes (Int32 each, 1e-7 degree), speeds
/// (UInt16, tenths of a knot), courses (UInt16, tenths of a degree), altitudes (Int32, feet), vertical rates (Int16, feet
/// a minute), traits (UInt8), AIS navigational status (UInt8), addresses (UInt64: input times 2^44, plus line or byte),
/// stations (UInt16, by number in the input; 0 for none).
/// Not available: 65535 for speed and course, the least value for altitude and rate.
extension FixColumns {
  private static let head = 8
  /// Bytes of one fix, over the columns that are always there.
  private static let bytesAlways = 8 + 4 + 4 + 2 + 2 + 1 + 1 + 8
  private static let bytesOfHeight = 4 + 2
  private static let bytesOfStation = 2
  private static let heights: UInt32 = 1
  private static let stations: UInt32 = 2

  package var columnBytes: [UInt8] {
    let hasHeights =
      rawAltitudes.contains { $0 != PositionReport.noAltitude }
      || rawVerticalRates.contains { $0 != PositionReport.noVerticalRate }
    var bytes: [UInt8] = []
    let parts = (hasHeights ? Self.heights : 0) | (rawStations.isEmpty ? 0 : Self.stations)
    bytes.reserveCapacity(Self.head + count * Self.width(parts))
    bytes.append(littleEndian: UInt32(count))
    bytes.append(littleEndian: parts)
    bytes.append(column: times.map(\.milliseconds))
    bytes.append(column: latitudesE7)
    bytes.append(column: longitudesE7)
    bytes.append(column: rawSpeeds)
    bytes.append(column: rawCourses)
    if hasHeights {
      bytes.append(column: rawAltitudes)
      bytes.append(column: rawVerticalRates)
    }
    bytes.append(contentsOf: traits.lazy.map(\.rawValue))
    bytes.append(contentsOf: navigationalStatuses)
    bytes.append(column: addresses.map(\.number))
    bytes.append(column: rawStations)
    return bytes
  }

  /// Bytes of one fix.
  private static func width(_ parts: UInt32) -> Int {
    bytesAlways + (parts & heights == 0 ? 0 : bytesOfHeight) + (parts & stations == 0 ? 0 : bytesOfStation)
  }

  /// Reads what `columnBytes` wrote; `nil` where that cannot be: a wrong length, times that do not rise.
  package init?(columnBytes bytes: [UInt8], craft: CraftKey) {
    guard bytes.count >= Self.head else { return nil }
    let (stated, parts): (UInt32, UInt32) = (bytes.littleEndian(at: 0), bytes.littleEndian(at: 4))
    let count = Int(stated)
    let (hasHeights, hasStations) = (parts & Self.heights != 0, parts & Self.stations != 0)
    guard parts <= Self.heights | Self.stations, bytes.count == Self.head + count * Self.width(parts) else {
      return nil
    }
    var start = Self.head
    func column(_ width: Int) -> Int {
      defer { start += width * count }
      return start
    }
    let (times, latitudes, longitudes, speeds, courses) = (column(8), column(4), column(4), column(2), column(2))
    let (altitudes, rates) = hasHeights ? (column(4), column(2)) : (0, 0)
    let (traits, statuses, addresses) = (column(1), column(1), column(8))
    let stations = hasStations ? column(2) : 0
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
        traits: PositionReport.Traits(rawValue: bytes[traits + index]), payload: 0, address: address,
        station: hasStations ? bytes.littleEndian(at: stations + 2 * index) : 0)
      if hasHeights {
        report.rawAltitude = bytes.littleEndian(at: altitudes + 4 * index)
        report.rawVerticalRate = bytes.littleEndian(at: rates + 2 * index)
      }
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

  /// All values of a column.
  fileprivate mutating func append<Value: FixedWidthInteger>(column: [Value]) {
    #if _endian(little)
      column.withUnsafeBytes { append(contentsOf: $0) }
    #else
      for value in column { append(littleEndian: value) }
    #endif
  }

  package func littleEndian<Value: FixedWidthInteger>(at start: Int) -> Value {
    var value: Value = 0
    for place in 0..<(Value.bitWidth / 8) { value |= Value(truncatingIfNeeded: self[start + place]) << (8 * place) }
    return value
  }
}
