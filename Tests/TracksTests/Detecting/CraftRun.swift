import Geo

@testable import Tracks

/// Feeds a detector of one craft with fixes, cut where a test wants.
struct CraftRun {
  var craft: CraftKey
  var places: [Place]
  var parameters = Parameters()
  private(set) var reports: [PositionReport] = []
  private(set) var breaks: Set<Int> = []

  init(_ craft: CraftKey, places: [Place]) {
    self.craft = craft
    self.places = places
  }

  /// 2026-01-01T00:00:00Z and so many seconds.
  static func time(_ seconds: Double) -> Timestamp {
    Timestamp(milliseconds: 1_767_225_600_000 + Int64((seconds * 1000).rounded()))
  }

  mutating func add(
    _ time: Timestamp, _ coordinate: Coordinate, speed: Double? = nil, course: Double? = nil, altitude: Int? = nil,
    rate: Int? = nil, onGround: Bool = false, isBroken: Bool = false
  ) {
    if isBroken { breaks.insert(reports.count) }
    reports.append(
      PositionReport(
        craft: craft, time: time, latitudeE7: Int32((coordinate.latitude * 1e7).rounded()),
        longitudeE7: Int32((coordinate.longitude * 1e7).rounded()), speed: speed.map(Speed.init(knots:)),
        course: course, altitudeFeet: altitude, verticalRate: rate, traits: onGround ? .onGround : [],
        payload: UInt32(reports.count), address: LineAddress(input: 0, position: reports.count + 1)))
  }

  /// The events when the fixes come in pieces that begin at `cuts`, and the data ends at `end` (at the last fix).
  func events(_ kind: any CraftDetectorKind, cuts: [Int] = [], end: Timestamp? = nil) -> [Event] {
    let context = DetectingContext(parameters: parameters, places: PlaceMap(places: places))
    var detector = kind.makeDetector(for: craft, in: context)
    var events: [Event] = []
    let starts = Set([0] + cuts).filter { $0 < reports.count }.sorted()
    for (number, start) in starts.enumerated() {
      let stop = number + 1 < starts.count ? starts[number + 1] : reports.count
      var columns = FixColumns()
      for report in reports[start..<stop] { columns.append(report) }
      let piece = TrackPiece(
        craft: craft, fixes: columns, breaks: breaks.filter { $0 >= start && $0 < stop }.map { $0 - start }.sorted())
      detector.advance(piece, into: &events)
    }
    if let last = reports.last?.time { detector.finish(at: end ?? last, into: &events) }
    return events.sorted()
  }
}

extension Event {
  func text(_ name: String) -> String? { details[name]?.text }
  func time(_ name: String) -> Timestamp? { text(name).flatMap { Timestamp(iso8601: $0) } }
  func code(_ name: String, _ key: String) -> String? { details[name]?.members?[key]?.text }
  func line(_ role: String) -> Int? { evidence.first { $0.role == role }?.address.position }
}

func spot(_ latitude: Double, _ longitude: Double) -> Coordinate {
  Coordinate(clampingLatitude: latitude, longitude: longitude)
}
