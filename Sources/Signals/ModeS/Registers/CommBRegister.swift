/// What the 56 bits of a Comm-B reply (downlink formats 20 and 21) hold: one of the registers of ICAO Doc 9871.
public enum CommBRegister: Hashable, Sendable {
  case dataLinkCapability(DataLinkCapability)
  case commonUsageCapability(CommonUsageCapability)
  case flightIdentification(FlightIdentification)
  case registrationMarkings(RegistrationMarkings)
  case resolutionAdvisory(ResolutionAdvisory)
  case selectedVerticalIntention(SelectedVerticalIntention)
  case meteorologicalRoutineReport(MeteorologicalRoutineReport)
  case meteorologicalHazardReport(MeteorologicalHazardReport)
  case trackAndTurn(TrackAndTurn)
  case headingAndSpeed(HeadingAndSpeed)

  /// The number of the register (BDS): two hexadecimal digits, such as 0x50 for 5,0.
  public var number: UInt8 {
    switch self {
    case .dataLinkCapability: 0x10
    case .commonUsageCapability: 0x17
    case .flightIdentification: 0x20
    case .registrationMarkings: 0x21
    case .resolutionAdvisory: 0x30
    case .selectedVerticalIntention: 0x40
    case .meteorologicalRoutineReport: 0x44
    case .meteorologicalHazardReport: 0x45
    case .trackAndTurn: 0x50
    case .headingAndSpeed: 0x60
    }
  }
}
