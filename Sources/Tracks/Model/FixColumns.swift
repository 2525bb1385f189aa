public import Geo

/// The fixes of one hull or airframe in columns, in strictly increasing time.
public struct FixColumns: Hashable, Sendable {
  public private(set) var times: [Timestamp] = []
  /// Whole 1e-7 degrees.
  public private(set) var latitudesE7: [Int32] = []
  public private(set) var longitudesE7: [Int32] = []
  var rawSpeeds: [UInt16] = []
  var rawCourses: [UInt16] = []
  var rawAltitudes: [Int32] = []
  var rawVerticalRates: [Int16] = []
  public private(set) var traits: [PositionReport.Traits] = []
  public private(set) var navigationalStatuses: [UInt8] = []
  public private(set) var addresses: [LineAddress] = []
  /// Numbers of stations, or empty while no fix names one: most tables name none, and need no column.
  var rawStations: [UInt16] = []

  public init() {}

  public var count: Int { times.count }
  public var isEmpty: Bool { times.isEmpty }
  public var indices: Range<Int> { times.indices }

  public mutating func reserveCapacity(_ count: Int) {
    times.reserveCapacity(count)
    latitudesE7.reserveCapacity(count)
    longitudesE7.reserveCapacity(count)
    rawSpeeds.reserveCapacity(count)
    rawCourses.reserveCapacity(count)
    rawAltitudes.reserveCapacity(count)
    rawVerticalRates.reserveCapacity(count)
    traits.reserveCapacity(count)
    navigationalStatuses.reserveCapacity(count)
    addresses.reserveCapacity(count)
  }

  /// - Precondition: the report has a time, later than the last fix's.
  public mutating func append(_ report: PositionReport) {
    guard let time = report.time else { preconditionFailure("a fix needs a time") }
    if let last = times.last { precondition(time > last, "fixes are appended in strictly increasing time") }
    times.append(time)
    latitudesE7.append(report.latitudeE7)
    longitudesE7.append(report.longitudeE7)
    rawSpeeds.append(report.rawSpeed)
    rawCourses.append(report.rawCourse)
    rawAltitudes.append(report.rawAltitude)
    rawVerticalRates.append(report.rawVerticalRate)
    traits.append(report.traits)
    navigationalStatuses.append(report.navigationalStatus)
    addresses.append(report.address)
    if report.station != 0 || !rawStations.isEmpty { append(station: report.station) }
  }

  /// - Precondition: the fixes are later than the last one here.
  public mutating func append(contentsOf later: FixColumns) {
    if isEmpty {
      self = later
      return
    }
    if let last = times.last, let first = later.times.first {
      precondition(first > last, "fixes are appended in strictly increasing time")
    }
    times += later.times
    latitudesE7 += later.latitudesE7
    longitudesE7 += later.longitudesE7
    rawSpeeds += later.rawSpeeds
    rawCourses += later.rawCourses
    rawAltitudes += later.rawAltitudes
    rawVerticalRates += later.rawVerticalRates
    traits += later.traits
    navigationalStatuses += later.navigationalStatuses
    if !rawStations.isEmpty || !later.rawStations.isEmpty {
      let before = addresses.count
      rawStations += repeatElement(0, count: before - rawStations.count)
      rawStations += later.rawStations
      rawStations += repeatElement(0, count: before + later.count - rawStations.count)
    }
    addresses += later.addresses
  }

  @inline(never)
  private mutating func append(station: UInt16) {
    if rawStations.isEmpty {
      rawStations.reserveCapacity(addresses.capacity)
      rawStations += repeatElement(0, count: addresses.count - 1)
    }
    rawStations.append(station)
  }

  /// Forgets the first `count` fixes.
  mutating func removeFirst(_ count: Int) {
    times.removeFirst(count)
    latitudesE7.removeFirst(count)
    longitudesE7.removeFirst(count)
    rawSpeeds.removeFirst(count)
    rawCourses.removeFirst(count)
    rawAltitudes.removeFirst(count)
    rawVerticalRates.removeFirst(count)
    traits.removeFirst(count)
    navigationalStatuses.removeFirst(count)
    addresses.removeFirst(count)
    if !rawStations.isEmpty { rawStations.removeFirst(count) }
  }

  public subscript(index: Int) -> Fix {
    Fix(
      time: times[index], latitudeE7: latitudesE7[index], longitudeE7: longitudesE7[index],
      rawSpeed: rawSpeeds[index], rawCourse: rawCourses[index], rawAltitude: rawAltitudes[index],
      rawVerticalRate: rawVerticalRates[index], traits: traits[index],
      navigationalStatus: navigationalStatuses[index], address: addresses[index], station: station(at: index))
  }

  /// The station whose line the fix is, by its number in the line's input; 0 where the line names none.
  public func station(at index: Int) -> UInt16 { rawStations.isEmpty ? 0 : rawStations[index] }

  /// The lines of those fixes whose frames were repaired.
  var repairs: [LineAddress] { indices.filter { traits[$0].contains(.repaired) }.map { addresses[$0] } }

  public func coordinate(at index: Int) -> Coordinate {
    Coordinate(
      clampingLatitude: Double(latitudesE7[index]) / 1e7, longitude: Double(longitudesE7[index]) / 1e7)
  }
}

/// A position report that was accepted: it is plausible, heard for the first time, and given to one hull or airframe.
public struct Fix: Hashable, Sendable {
  public var time: Timestamp
  public var latitudeE7: Int32
  public var longitudeE7: Int32
  var rawSpeed: UInt16
  var rawCourse: UInt16
  var rawAltitude: Int32
  var rawVerticalRate: Int16
  public var traits: PositionReport.Traits
  public var navigationalStatus: UInt8
  public var address: LineAddress
  /// As in ``PositionReport/station``.
  public var station: UInt16

  public var coordinate: Coordinate {
    Coordinate(clampingLatitude: Double(latitudeE7) / 1e7, longitude: Double(longitudeE7) / 1e7)
  }
  public var speed: Speed? {
    rawSpeed == PositionReport.notAvailable16 ? nil : Speed(knots: Double(rawSpeed) / 10)
  }
  public var course: Double? { rawCourse == PositionReport.notAvailable16 ? nil : Double(rawCourse) / 10 }
  public var altitudeFeet: Int? { rawAltitude == PositionReport.noAltitude ? nil : Int(rawAltitude) }
  public var verticalRate: Int? { rawVerticalRate == PositionReport.noVerticalRate ? nil : Int(rawVerticalRate) }
  public var isOnGround: Bool { traits.contains(.onGround) }
}
