public import Geo

/// One position as it was transmitted: the common language of sea and air. "Not available" is `nil`.
///
/// Kept in 56 plain bytes, since a national day has eight million of them. Latitude and longitude are whole 1e-7 degrees
/// (about 1 cm), finer than any transmitted resolution, so that the transmitted integer can be had back from them.
public struct PositionReport: Hashable, Sendable {
  public var craft: CraftKey
  /// `nil` where the log tells no time.
  public var time: Timestamp? {
    get { rawTime == Self.untimed ? nil : Timestamp(milliseconds: rawTime) }
    set { rawTime = newValue?.milliseconds ?? Self.untimed }
  }
  public var address: LineAddress
  var rawTime: Int64
  /// Whole 1e-7 degrees.
  public var latitudeE7: Int32
  /// Whole 1e-7 degrees, in [-1 800 000 000, 1 800 000 000).
  public var longitudeE7: Int32
  /// Feet.
  var rawAltitude: Int32
  /// A hash of what was transmitted: equal for the same transmission heard by several receivers, and only then.
  public var payload: UInt32
  /// Tenths of a knot.
  var rawSpeed: UInt16
  /// Tenths of a degree.
  var rawCourse: UInt16
  /// Whole degrees.
  var rawHeading: UInt16
  /// Feet a minute.
  var rawVerticalRate: Int16
  public var traits: Traits
  /// AIS navigational status (ITU-R M.1371-5, table 46), 15 where not given.
  public var navigationalStatus: UInt8
  /// The station that heard it, by its number in the input's ``Briefing/Input/stations``; 0 where the line names none.
  public var station: UInt16

  static let untimed = Int64.min
  static let notAvailable16 = UInt16.max
  static let noVerticalRate = Int16.min
  static let noAltitude = Int32.min

  public struct Traits: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// An aircraft on the ground.
    public static let onGround = Traits(rawValue: 1)
    /// AIS class B.
    public static let classB = Traits(rawValue: 2)
    /// Position accuracy better than 10 m (AIS flag).
    public static let highAccuracy = Traits(rawValue: 4)
    /// A long-range AIS broadcast (type 27): position to 0.1 minute.
    public static let longRange = Traits(rawValue: 8)
    /// The altitude is a GNSS height above the ellipsoid, not barometric.
    public static let gnssAltitude = Traits(rawValue: 16)
    /// Mode S: found in a second look, by what was known only later.
    public static let deferred = Traits(rawValue: 32)
    /// Mode S: found by an even and an odd message together, not by a place near by.
    public static let globalCode = Traits(rawValue: 64)
    /// Mode S: the frame arrived with one wrong bit, which was turned.
    public static let repaired = Traits(rawValue: 128)
  }

  public init(
    craft: CraftKey, time: Timestamp?, latitudeE7: Int32, longitudeE7: Int32, speed: Speed? = nil,
    course: Double? = nil, heading: Double? = nil, altitudeFeet: Int? = nil, verticalRate: Int? = nil,
    navigationalStatus: UInt8 = 15, traits: Traits = [], payload: UInt32, address: LineAddress,
    station: UInt16 = 0
  ) {
    self.craft = craft
    self.address = address
    rawTime = time?.milliseconds ?? Self.untimed
    self.latitudeE7 = latitudeE7
    self.longitudeE7 = longitudeE7
    self.payload = payload
    self.traits = traits
    self.navigationalStatus = navigationalStatus
    self.station = station
    rawSpeed = speed.map { UInt16(min(65_534, max(0, ($0.knots * 10).rounded()))) } ?? Self.notAvailable16
    rawCourse = course.map(Self.tenths) ?? Self.notAvailable16
    rawHeading = heading.map { UInt16($0.rounded()) % 360 } ?? Self.notAvailable16
    rawAltitude = altitudeFeet.map(Int32.init(clamping:)) ?? Self.noAltitude
    rawVerticalRate = verticalRate.map { max(-32_767, Int16(clamping: $0)) } ?? Self.noVerticalRate
  }

  private static func tenths(_ degrees: Double) -> UInt16 { UInt16((degrees * 10).rounded()) % 3600 }

  /// The hot path's way in: raw tenths of a knot and of a degree, `nil` already as 65 535.
  @inline(__always)
  init(
    craft: CraftKey, rawTime: Int64, latitudeE7: Int32, longitudeE7: Int32, rawSpeed: UInt16, rawCourse: UInt16,
    rawHeading: UInt16, navigationalStatus: UInt8, traits: Traits, payload: UInt32, address: LineAddress,
    station: UInt16 = 0
  ) {
    self.craft = craft
    self.address = address
    self.rawTime = rawTime
    self.latitudeE7 = latitudeE7
    self.longitudeE7 = longitudeE7
    self.payload = payload
    self.rawSpeed = rawSpeed
    self.rawCourse = rawCourse
    self.rawHeading = rawHeading
    rawAltitude = Self.noAltitude
    rawVerticalRate = Self.noVerticalRate
    self.traits = traits
    self.navigationalStatus = navigationalStatus
    self.station = station
  }

  public var coordinate: Coordinate {
    Coordinate(clampingLatitude: Double(latitudeE7) / 1e7, longitude: Double(longitudeE7) / 1e7)
  }
  public var speed: Speed? { rawSpeed == Self.notAvailable16 ? nil : Speed(knots: Double(rawSpeed) / 10) }
  /// Course over ground, degrees true.
  public var course: Double? { rawCourse == Self.notAvailable16 ? nil : Double(rawCourse) / 10 }
  /// Degrees true.
  public var heading: Int? { rawHeading == Self.notAvailable16 ? nil : Int(rawHeading) }
  public var altitudeFeet: Int? { rawAltitude == Self.noAltitude ? nil : Int(rawAltitude) }
  /// Feet a minute, climbing positive.
  public var verticalRate: Int? { rawVerticalRate == Self.noVerticalRate ? nil : Int(rawVerticalRate) }
}
