import Geo

/// The rings of the land as they are stored: integers of 1e-4 degree (11 m), the first vertex of each ring repeated at
/// its end.
struct LandOutline: Sendable {
  /// Units of a degree.
  static let scale = 10_000.0

  private(set) var longitudes: [Int32] = []
  private(set) var latitudes: [Int32] = []
  /// Where each ring begins, and the end of the last.
  private(set) var ringStarts: [Int] = [0]
  /// The first ring of each polygon, and the end of the last; the first ring is its outline, the others are holes.
  private(set) var polygonStarts: [Int] = [0]

  /// None.
  init() {}

  init(bytes: [UInt8], file: String) throws(ScanError) {
    var reader = Reader(bytes: bytes, file: file)
    try reader.readHeading()
    let polygons = try reader.count()
    longitudes.reserveCapacity(bytes.count / 3)
    latitudes.reserveCapacity(bytes.count / 3)
    var vertices = 0
    for _ in 0..<polygons {
      for _ in 0..<(try reader.count()) {
        let count = try reader.count()
        guard count >= 3 else { throw reader.damage("has a ring of fewer than three vertices") }
        vertices += count
        try readRing(of: count, from: &reader)
      }
      polygonStarts.append(ringStarts.count - 1)
    }
    guard try reader.count(limit: .max) == vertices, reader.isAtEnd else { throw reader.damage("does not add up") }
  }

  private mutating func readRing(of count: Int, from reader: inout Reader) throws(ScanError) {
    let first = longitudes.count
    var latitude = 0
    var longitude = 0
    for _ in 0..<count {
      latitude += try reader.integer()
      longitude += try reader.integer()
      guard abs(latitude) <= 900_000, abs(longitude) <= 1_800_000 else {
        throw reader.damage("has a vertex that is not on the globe")
      }
      latitudes.append(Int32(latitude))
      longitudes.append(Int32(longitude))
    }
    latitudes.append(latitudes[first])
    longitudes.append(longitudes[first])
    ringStarts.append(longitudes.count)
  }

  var polygons: [Area.Polygon] {
    (1..<polygonStarts.count).map { polygon in
      let rings = (polygonStarts[polygon - 1]..<polygonStarts[polygon]).map { ring in
        (ringStarts[ring]..<(ringStarts[ring + 1] - 1)).map(coordinate(of:))
      }
      return Area.Polygon(outline: rings.first ?? [], holes: Array(rings.dropFirst()))
    }
  }

  private func coordinate(of vertex: Int) -> Coordinate {
    Coordinate(
      clampingLatitude: Double(latitudes[vertex]) / Self.scale, longitude: Double(longitudes[vertex]) / Self.scale)
  }

  /// Whether the line from `vertex` to the next is one of the data and not of the Earth: where land is cut at 180 degrees,
  /// and along the South Pole's edge of the plate.
  func isCut(after vertex: Int) -> Bool {
    (abs(longitudes[vertex]) == 1_800_000 && abs(longitudes[vertex + 1]) == 1_800_000)
      || (latitudes[vertex] == -900_000 && latitudes[vertex + 1] == -900_000)
  }
}

extension LandOutline {
  /// Reads integers of seven bits a byte, the lowest first, the sign in the last bit.
  private struct Reader {
    let bytes: [UInt8]
    let file: String
    var position = 0

    var isAtEnd: Bool { position == bytes.count }

    mutating func readHeading() throws(ScanError) {
      let heading = Array("LAND1\n".utf8)
      guard bytes.starts(with: heading) else { throw damage("has no heading") }
      position = heading.count
    }

    @inline(__always)
    mutating func integer() throws(ScanError) -> Int {
      var value: UInt64 = 0
      var shift: UInt64 = 0
      while position < bytes.count, shift < 42 {
        let byte = bytes[position]
        position += 1
        value |= UInt64(byte & 0x7F) << shift
        if byte < 0x80 { return Int(value >> 1) ^ -Int(value & 1) }
        shift += 7
      }
      throw damage(position < bytes.count ? "has a number that is too large" : "is cut off")
    }

    /// How many of something follow; no more of them than there are bytes.
    mutating func count(limit: Int? = nil) throws(ScanError) -> Int {
      let value = try integer()
      guard value >= 0, value <= limit ?? (bytes.count - position) else {
        throw damage("has a count that is too large")
      }
      return value
    }

    func damage(_ what: String) -> ScanError {
      ScanError(.damagedResource, file: file, "the reference data \(what)", try: "install trackscan again")
    }
  }
}
