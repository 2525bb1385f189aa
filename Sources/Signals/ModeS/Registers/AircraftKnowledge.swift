/// What is known of an aircraft when it sends a Comm-B reply, from what it sent before. All of it may be missing.
public struct AircraftKnowledge: Sendable {
  /// A value, and how many seconds ago it was sent.
  public struct Reading<Value: Sendable>: Sendable {
    public let value: Value
    public let age: Double

    /// - Parameter age: seconds, not negative.
    public init(_ value: Value, age: Double) {
      self.value = value
      self.age = max(0, age)
    }
  }

  /// Knots, from an ADS-B velocity or surface position.
  public var groundSpeed: Reading<Double>?
  /// Degrees from true north, likewise.
  public var track: Reading<Double>?
  /// Feet a minute, climbing positive.
  public var verticalRate: Reading<Double>?
  /// Barometric altitude in feet.
  public var altitude: Reading<Double>?
  /// Degrees; tells only how far magnetic north may be from true north.
  public var latitude: Double?
  /// As ``AircraftIdentification/packedCallsign`` has it.
  public var packedCallsign: UInt64?
  /// The last registers that were recognised.
  public var trackAndTurn: Reading<TrackAndTurn>?
  public var headingAndSpeed: Reading<HeadingAndSpeed>?

  public init() {}
}

extension AircraftKnowledge {
  /// The younger of what ADS-B and what the register said.
  var anyGroundSpeed: Reading<Double>? {
    Self.younger(groundSpeed, Self.part(of: trackAndTurn) { $0.groundSpeed.map { Double($0) } })
  }

  var anyTrack: Reading<Double>? { Self.younger(track, Self.part(of: trackAndTurn) { $0.track }) }

  var anyVerticalRate: Reading<Double>? {
    Self.younger(verticalRate, Self.part(of: headingAndSpeed) { $0.barometricRate.map { Double($0) } })
  }

  var trueAirspeed: Reading<Double>? { Self.part(of: trackAndTurn) { $0.trueAirspeed.map { Double($0) } } }

  var magneticHeading: Reading<Double>? { Self.part(of: headingAndSpeed) { $0.magneticHeading } }

  var mach: Reading<Double>? { Self.part(of: headingAndSpeed) { $0.mach } }

  @inline(__always)
  private static func part<Register>(
    of reading: Reading<Register>?, _ value: (Register) -> Double?
  ) -> Reading<Double>? {
    guard let reading, let value = value(reading.value) else { return nil }
    return Reading(value, age: reading.age)
  }

  private static func younger(_ one: Reading<Double>?, _ other: Reading<Double>?) -> Reading<Double>? {
    guard let one, let other else { return one ?? other }
    return other.age < one.age ? other : one
  }
}
