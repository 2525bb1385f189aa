import Geo

@testable import Tracks

/// A clock that starts at a day in May.
func at(_ seconds: Double) -> Timestamp { Timestamp(seconds: 1_777_593_600).advanced(bySeconds: seconds) }

extension PositionReport {
  /// A report as tests need it; its payload tells it from every other unless given.
  static func made(
    _ craft: CraftKey, _ seconds: Double, _ latitude: Double, _ longitude: Double,
    speed: Double? = nil, payload: UInt32? = nil, traits: Traits = [], input: Int = 0, line: Int
  ) -> PositionReport {
    let coordinate = Coordinate(clampingLatitude: latitude, longitude: longitude)
    return PositionReport(
      craft: craft, time: at(seconds), latitudeE7: Int32((coordinate.latitude * 1e7).rounded()),
      longitudeE7: min(1_799_999_999, Int32((coordinate.longitude * 1e7).rounded())),
      speed: speed.map { .knots($0) }, traits: traits,
      payload: payload ?? UInt32(truncatingIfNeeded: line &* 2_654_435_761 &+ input),
      address: LineAddress(input: input, position: line))
  }
}

extension PositionReport {
  /// The same, of the one ship of a test.
  static func made(
    _ seconds: Double, _ latitude: Double, _ longitude: Double, speed: Double? = nil, payload: UInt32? = nil,
    traits: Traits = [], input: Int = 0, line: Int
  ) -> PositionReport {
    made(
      .mmsi(211_234_560), seconds, latitude, longitude, speed: speed, payload: payload, traits: traits, input: input,
      line: line)
  }
}

extension DetectingContext {
  static func standard(
    _ settings: [(Parameter, ParameterValue)] = [], places: [Place] = []
  ) -> DetectingContext {
    var parameters = Parameters()
    for (parameter, value) in settings { parameters.set(parameter, to: value) }
    return DetectingContext(parameters: parameters, places: PlaceMap(places: places))
  }
}

/// Everything in one piece.
func track(_ reports: [PositionReport], in context: DetectingContext = .standard(), threads: Int = 1) -> EngineResult {
  var engine = Engine(context: context, threads: threads)
  engine.hold(reports)
  return engine.finish()
}
