/// A Comm-B reply (downlink formats 20 and 21): the 56 bits of a register that was asked for, and what the frame says
/// besides (ICAO Annex 10, volume IV, 3.1.2.6.6 and 3.1.2.6.8). Which register it was, only the interrogator knows.
public struct CommBReply: Hashable, Sendable {
  /// The field MB, 56 bits at the lower end.
  public let message: UInt64
  /// Barometric; format 20 has it.
  public let altitudeFeet: Int?
  /// From the flight status; `nil` where that leaves it open.
  public let isOnGround: Bool?

  public init(message: UInt64, altitudeFeet: Int?, isOnGround: Bool?) {
    self.message = message.registerBits
    self.altitudeFeet = altitudeFeet
    self.isOnGround = isOnGround
  }
}

/// The choice is Bayes': each register that the bits can be at all, and the supposition that they are something else, has a
/// prior weight and gives the bits a probability. The likeliest is taken where it is likelier than any other by
/// ``requiredMargin``; else the answer is that the register is unknown.
///
/// Probabilities are counted in binary logarithms. A field that a register's model foretells costs a few bits of them; one
/// it knows nothing of costs as many as it has. Noise costs 56.
extension CommBReply {
  /// Bits: 32 times as likely as the next.
  static let requiredMargin = 5.0

  /// The register that the bits hold; `nil` where that is not clear, and where they are all zeros.
  public func register(knowing known: AircraftKnowledge = AircraftKnowledge()) -> CommBRegister? {
    guard message != 0 else { return nil }
    var best: CommBRegister?
    var bestWeight = SomethingElse.weight(of: message)
    var nextWeight = -Double.infinity
    func consider(_ register: CommBRegister, _ weight: Double) {
      if weight > bestWeight {
        nextWeight = bestWeight
        bestWeight = weight
        best = register
      } else if weight > nextWeight {
        nextWeight = weight
      }
    }
    if let register = SelectedVerticalIntention(message) {
      consider(.selectedVerticalIntention(register), -2 + register.likelihood(in: self, knowing: known))
    }
    if let register = TrackAndTurn(message) {
      consider(.trackAndTurn(register), -2 + register.likelihood(in: self, knowing: known))
    }
    if let register = HeadingAndSpeed(message) {
      consider(.headingAndSpeed(register), -2 + register.likelihood(in: self, knowing: known))
    }
    if let register = FlightIdentification(message) {
      consider(.flightIdentification(register), -4 + register.likelihood(knowing: known))
    }
    if let register = DataLinkCapability(message) {
      consider(.dataLinkCapability(register), -4 + register.likelihood)
    }
    if let register = CommonUsageCapability(message) {
      consider(.commonUsageCapability(register), -4 + register.likelihood)
    }
    if let register = ResolutionAdvisory(register: message) {
      consider(.resolutionAdvisory(register), -7 + register.likelihood(in: self))
    }
    if let register = RegistrationMarkings(message) {
      consider(.registrationMarkings(register), -8 + register.likelihood)
    }
    if let register = MeteorologicalRoutineReport(message) {
      consider(.meteorologicalRoutineReport(register), -7 + register.likelihood(in: self, knowing: known))
    }
    if let register = MeteorologicalHazardReport(message) {
      consider(.meteorologicalHazardReport(register), -9 + register.likelihood(in: self, knowing: known))
    }
    return bestWeight - nextWeight >= Self.requiredMargin ? best : nil
  }

  /// Feet, and how far that may be off.
  func altitude(knowing known: AircraftKnowledge) -> (feet: Double, error: Double)? {
    if let altitudeFeet { return (Double(altitudeFeet), 50) }
    guard let last = known.altitude, last.age < 120 else { return nil }
    return (last.value, 100 + 40 * last.age)
  }
}
