import Signals

/// One aircraft, as far as what it said is needed to understand or to tell what it says next.
struct HeardAircraft: AircraftState {
  let address: UInt32
  var lastHeard: Int64 = 0
  private(set) var quality = StatedQuality()

  /// A value, and when it was heard, in milliseconds of the log's clock.
  private typealias Said<Value> = (value: Value, time: Int64)

  private var groundSpeed: Said<Double>?
  private var track: Said<Double>?
  private var verticalRate: Said<Double>?
  private var altitude: Said<Double>?
  private var trackAndTurn: Said<TrackAndTurn>?
  private var headingAndSpeed: Said<HeadingAndSpeed>?
  private var callsign: Said<UInt64>?
  private var squawk: Said<UInt16>?
  private var velocity: RecentVelocity?
  /// Degrees.
  var latitude: Double?

  /// Callsign and squawk are told with a position for so long.
  static let memory: Int64 = 600_000

  init(address: UInt32) { self.address = address }

  // MARK: - What it says

  /// - Parameter time: `nil` where the log has no clock; then no value has an age.
  mutating func hear(_ content: ExtendedSquitter.Content, at time: Int64?) {
    switch content {
    case .identification(let identification):
      guard identification.callsign != nil else { return }
      callsign = (identification.packedCallsign, time ?? 0)
    case .operationalStatus(let status): quality = StatedQuality(status, after: quality)
    default:
      guard let time else { return }
      hear(content, at: time)
    }
  }

  private mutating func hear(_ content: ExtendedSquitter.Content, at time: Int64) {
    switch content {
    case .velocity(let message):
      let overGround = message.overGround
      let course = overGround?.track
      let rate = message.verticalRate
      velocity = RecentVelocity(time: time, speed: overGround?.speed, course: course, verticalRate: rate)
      if let overGround {
        groundSpeed = (overGround.speed, time)
        track = course.map { ($0, time) }
      }
      verticalRate = rate.map { (Double($0), time) }
    case .surfacePosition(let position):
      if let movement = position.movement { groundSpeed = (movement.middle, time) }
      if let angle = position.track { track = (angle, time) }
    case .airbornePosition(let position):
      if !position.isGNSSHeight, let feet = position.altitudeFeet { altitude = (Double(feet), time) }
    case .noPosition(let report): hear(altitude: report.altitudeFeet, at: time)
    case .emergencyStatus(let status):
      if status.identityCode != 0 { squawk = (UInt16(status.identityCode), time) }
    default: break
    }
  }

  mutating func hear(altitude feet: Int?, at time: Int64?) {
    if let feet, let time { altitude = (Double(feet), time) }
  }

  mutating func hear(_ identity: IdentityCode, at time: Int64?) {
    squawk = (UInt16(truncatingIfNeeded: identity.thirteenBits), time ?? 0)
  }

  mutating func hear(_ register: CommBRegister, at time: Int64?) {
    switch register {
    case .flightIdentification(let identification):
      if identification.callsign != nil { callsign = (identification.packedCallsign, time ?? 0) }
    case .trackAndTurn(let register):
      if let time { trackAndTurn = (register, time) }
    case .headingAndSpeed(let register):
      if let time { headingAndSpeed = (register, time) }
    default: break
    }
  }

  // MARK: - What it has said

  func knowledge(at time: Int64?) -> AircraftKnowledge {
    var known = AircraftKnowledge()
    known.latitude = latitude
    known.packedCallsign = callsign?.value
    guard let time else { return known }
    known.groundSpeed = Self.reading(groundSpeed, at: time)
    known.track = Self.reading(track, at: time)
    known.verticalRate = Self.reading(verticalRate, at: time)
    known.altitude = Self.reading(altitude, at: time)
    known.trackAndTurn = Self.reading(trackAndTurn, at: time)
    known.headingAndSpeed = Self.reading(headingAndSpeed, at: time)
    return known
  }

  @inline(__always)
  private static func reading<Value>(_ said: Said<Value>?, at time: Int64) -> AircraftKnowledge.Reading<Value>? {
    said.map { AircraftKnowledge.Reading($0.value, age: Double(time - $0.time) / 1000) }
  }

  func context(at time: Int64?) -> AircraftContext {
    var context = AircraftContext()
    context.quality = quality
    guard let time else { return context }
    if let callsign, abs(time - callsign.time) <= Self.memory { context.packedCallsign = callsign.value }
    if let squawk, abs(time - squawk.time) <= Self.memory { context.squawk = squawk.value }
    if let velocity, abs(time - velocity.time) <= RecentVelocity.validity {
      context.rawSpeed = velocity.rawSpeed
      context.rawCourse = velocity.rawCourse
      context.rawVerticalRate = velocity.rawVerticalRate
    }
    return context
  }
}
