/// Compact position reporting: 17 bits of latitude and 17 of longitude tell where in a zone an aircraft is; which zone, an
/// even and an odd message tell together, or a place near by (RTCA DO-260B, appendix A.1.7; ICAO Doc 9871, C.2.6).
///
/// Degrees are WGS 84. Longitudes come out in [-180, 180).
public enum CPR {
  /// As transmitted.
  public struct Code: Hashable, Sendable {
    /// 17 bits.
    public let latitude: UInt32
    /// 17 bits.
    public let longitude: UInt32
    public let isOdd: Bool
    /// The zones of a surface position are a quarter as wide.
    public let isSurface: Bool

    public init(latitude: UInt32, longitude: UInt32, isOdd: Bool, isSurface: Bool) {
      self.latitude = latitude & 0x1_FFFF
      self.longitude = longitude & 0x1_FFFF
      self.isOdd = isOdd
      self.isSurface = isSurface
    }

    /// Bits 22 to 56 of a position message.
    @inline(__always)
    init(_ message: UInt64, isSurface: Bool) {
      latitude = UInt32(truncatingIfNeeded: message >> 17) & 0x1_FFFF
      longitude = UInt32(truncatingIfNeeded: message) & 0x1_FFFF
      isOdd = message >> 34 & 1 == 1
      self.isSurface = isSurface
    }

    /// Bits 22 to 56 of a position message.
    public var bits: UInt64 { (isOdd ? 1 : 0) << 34 | UInt64(latitude) << 17 | UInt64(longitude) }

    fileprivate var span: Double { isSurface ? 90 : 360 }
    fileprivate var latitudeSize: Double { span / (isOdd ? 59 : 60) }
    fileprivate func longitudeSize(zones: Int) -> Double { span / Double(max(zones - (isOdd ? 1 : 0), 1)) }
    fileprivate var latitudePart: Double { Double(latitude) / 131_072 }
    fileprivate var longitudePart: Double { Double(longitude) / 131_072 }
  }

  public struct Place: Hashable, Sendable {
    public var latitude: Double
    public var longitude: Double

    public init(latitude: Double, longitude: Double) {
      self.latitude = latitude
      self.longitude = longitude
    }
  }

  /// The places of an even and an odd message.
  public struct Pair: Hashable, Sendable {
    public var even: Place
    public var odd: Place
  }

  /// What an aircraft at a place transmits.
  public static func encode(_ place: Place, isOdd: Bool, isSurface: Bool) -> Code {
    let blank = Code(latitude: 0, longitude: 0, isOdd: isOdd, isSurface: isSurface)
    let latitudeSize = blank.latitudeSize
    let rows = (place.latitude / latitudeSize).rounded(.down)
    let latitude = (131_072 * (place.latitude / latitudeSize - rows) + 0.5).rounded(.down)
    // The zones are those of the latitude as it will be decoded.
    let longitudeSize = blank.longitudeSize(zones: zones(at: latitudeSize * (rows + latitude / 131_072)))
    let columns = (place.longitude / longitudeSize).rounded(.down)
    let longitude = (131_072 * (place.longitude / longitudeSize - columns) + 0.5).rounded(.down)
    return Code(
      latitude: UInt32(latitude), longitude: UInt32(longitude), isOdd: isOdd, isSurface: isSurface)
  }

  /// The place that a code stands for within half a zone of `reference`: 180 NM in the air, 45 NM on the ground. `nil`
  /// where that is beyond a pole.
  public static func local(_ code: Code, near reference: Place) -> Place? {
    let latitudeSize = code.latitudeSize
    let row = (0.5 + reference.latitude / latitudeSize - code.latitudePart).rounded(.down)
    let latitude = latitudeSize * (row + code.latitudePart)
    guard latitude >= -90, latitude <= 90 else { return nil }
    let longitudeSize = code.longitudeSize(zones: zones(at: latitude))
    let column = (0.5 + reference.longitude / longitudeSize - code.longitudePart).rounded(.down)
    return Place(latitude: latitude, longitude: normalised(longitudeSize * (column + code.longitudePart)))
  }

  /// The places of two messages from the air, sent within 10 s of one another; `nil` where the two lie in latitudes
  /// with different numbers of zones, or cannot belong together.
  public static func global(even: Code, odd: Code) -> Pair? {
    precondition(!even.isOdd && odd.isOdd && !even.isSurface && !odd.isSurface, "an even and an odd code from the air")
    var latitudes = latitudes(even, odd)
    if latitudes.even >= 270 { latitudes.even -= 360 }
    if latitudes.odd >= 270 { latitudes.odd -= 360 }
    guard abs(latitudes.even) <= 90, abs(latitudes.odd) <= 90 else { return nil }
    guard let longitudes = longitudes(even, odd, latitudes) else { return nil }
    return Pair(
      even: Place(latitude: latitudes.even, longitude: normalised(longitudes.even)),
      odd: Place(latitude: latitudes.odd, longitude: normalised(longitudes.odd)))
  }

  /// The places of two messages from the ground, sent within 25 s of one another, or 50 s at no more than 25 kt: of the
  /// eight on the globe, those nearest to `reference`, which must be within 45 degrees of both.
  public static func globalSurface(even: Code, odd: Code, near reference: Place) -> Pair? {
    precondition(!even.isOdd && odd.isOdd && even.isSurface && odd.isSurface, "an even and an odd code from the ground")
    var latitudes = latitudes(even, odd)
    let shift = 90 * ((reference.latitude - latitudes.even) / 90).rounded()
    latitudes.even += shift
    latitudes.odd += shift
    guard abs(latitudes.even) <= 90, abs(latitudes.odd) <= 90 else { return nil }
    guard let longitudes = longitudes(even, odd, latitudes) else { return nil }
    func nearest(_ longitude: Double) -> Double {
      normalised(longitude + 90 * ((reference.longitude - longitude) / 90).rounded())
    }
    return Pair(
      even: Place(latitude: latitudes.even, longitude: nearest(longitudes.even)),
      odd: Place(latitude: latitudes.odd, longitude: nearest(longitudes.odd)))
  }

  /// From 0 up to `span`.
  private static func latitudes(_ even: Code, _ odd: Code) -> (even: Double, odd: Double) {
    let index = (59 * Int(even.latitude) - 60 * Int(odd.latitude) + 65_536) >> 17
    return (
      even.latitudeSize * (Double(remainder(index, 60)) + even.latitudePart),
      odd.latitudeSize * (Double(remainder(index, 59)) + odd.latitudePart)
    )
  }

  private static func longitudes(
    _ even: Code, _ odd: Code, _ latitudes: (even: Double, odd: Double)
  ) -> (even: Double, odd: Double)? {
    let zones = zones(at: latitudes.even)
    guard zones == self.zones(at: latitudes.odd) else { return nil }
    let index = (Int(even.longitude) * (zones - 1) - Int(odd.longitude) * zones + 65_536) >> 17
    return (
      even.longitudeSize(zones: zones) * (Double(remainder(index, zones)) + even.longitudePart),
      odd.longitudeSize(zones: zones) * (Double(remainder(index, max(zones - 1, 1))) + odd.longitudePart)
    )
  }

  private static func remainder(_ value: Int, _ divisor: Int) -> Int {
    let remainder = value % divisor
    return remainder < 0 ? remainder + divisor : remainder
  }

  private static func normalised(_ longitude: Double) -> Double {
    if longitude >= 180 { return longitude - 360 }
    return longitude < -180 ? longitude + 360 : longitude
  }
}
