import Signals

@testable import Tracks

/// A frame, or a few, of each downlink format, type code and register.
enum EveryFrame {
  private static let address: UInt32 = 0x4840D6

  static let all: [ModeSFrame] =
    [AllCallReply(address: address, capability: .airborne, interrogator: interrogator(5)).frame]
    + replies + commB + positions + statuses + otherOrigins + rest

  private static func interrogator(_ overlay: UInt32) -> InterrogatorCode {
    InterrogatorCode(overlay: overlay) ?? .none
  }

  private static func altitude(_ feet: Int) -> UInt16 {
    UInt16(AltitudeCode.thirteenBits(feet: feet, step: feet > 50_000 ? .hundred : .quarter) ?? 0)
  }

  private static func squitter(_ message: UInt64) -> ModeSFrame {
    ModeSFrame(squitterFrom: address, message: message)
  }

  private static var replies: [ModeSFrame] {
    [
      AllCallReply(address: address, capability: .onGround, interrogator: interrogator(16 + 60)).frame,
      AirAirSurveillance(
        address: address, isOnGround: false, sensitivityLevel: 6, replyInformation: ReplyInformation(code: 3),
        altitudeCode: altitude(31_000), extent: .short(hasCrosslink: true)
      ).frame,
      AirAirSurveillance(
        address: address, isOnGround: true, sensitivityLevel: 0, replyInformation: ReplyInformation(code: 12),
        altitudeCode: 0, extent: .short(hasCrosslink: false)
      ).frame,
      AirAirSurveillance(
        address: address, isOnGround: false, sensitivityLevel: 7, replyInformation: ReplyInformation(code: 4),
        altitudeCode: altitude(-500),
        extent: .long(
          message: ResolutionAdvisory(
            active: 0b11_0100_1000_0000, complements: [.doNotPassBelow, .doNotTurnLeft], isTerminated: true
          ).coordination)
      ).frame,
      SurveillanceReply(
        address: address, flightStatus: FlightStatus(code: 2), downlinkRequest: DownlinkRequest(code: 4),
        utilityMessage: UtilityMessage(code: 9), content: .altitude(code: altitude(60_000))
      ).frame,
      SurveillanceReply(
        address: address, flightStatus: FlightStatus(code: 5), content: .identity(IdentityCode(octal: 0o7700))
      ).frame,
    ]
  }

  /// With the altitude code of the reply. Most are published as examples of their registers (J. Sun, "The 1090 Megahertz
  /// Riddle", 2nd edition).
  private static let registers: [(altitudeCode: UInt16, message: UInt64)] = [
    (0x178D, 0x1001_0080_F500_00), (0x0638, 0xFA81_C100_0000_00), (0x083E, 0x202C_C371_C31D_E0),
    (0x1838, 0xA040_4C03_0412_CC), (0x1838, 0x30A8_0000_0000_00), (0x029C, 0x85E4_2F31_3000_00),
    (0x1692, 0x185B_D5CF_4000_00), (0x0419, 0x0001_FB80_0000_00), (0x0412, 0x8F39_F91A_7E27_C4),
    (0x1393, 0x8195_1536_E024_D4), (0x1838, 0), (0x1838, 0x0102_0304_0506_07),
  ]

  private static var commB: [ModeSFrame] {
    registers.map { altitudeCode, message in
      SurveillanceReply(
        address: address, flightStatus: FlightStatus(code: 0), content: .altitude(code: altitudeCode), message: message
      ).frame
    } + [
      SurveillanceReply(
        address: address, flightStatus: FlightStatus(code: 6), content: .identity(IdentityCode(octal: 0o0020)),
        message: 0x202C_C371_C31D_E0
      ).frame
    ]
  }

  private static var positions: [ModeSFrame] {
    let transmitter = Transmitter(address: address)
    let air = CPR.encode(CPR.Place(latitude: 52, longitude: 4), isOdd: true, isSurface: false)
    return [
      transmitter.identification("KLM1023"), transmitter.identification("", category: 0),
      squitter(2 << 51 | 1 << 48), transmitter.surface(52.3, 4.7, isOdd: false),
      transmitter.surface(52.3, 4.7, isOdd: true, movement: 124), transmitter.airborne(52, 4, isOdd: false),
      squitter(
        AirbornePosition(
          typeCode: 20, surveillanceStatus: .temporaryAlert, supplementB: true, altitudeFeet: 61_000,
          isTimeSynchronised: true, position: air
        ).message),
      squitter(PositionlessReport(surveillanceStatus: .specialPosition, altitudeFeet: 2350).message),
      transmitter.velocity(-150, 200, climb: -832), squitter(19 << 51 | 1 << 48), airspeed,
      squitter(19 << 51 | 5 << 48),
    ]
  }

  private static var airspeed: ModeSFrame {
    var remarks = AirborneVelocity.Remarks()
    remarks.verticalRate = 1024
    remarks.verticalRateSource = .barometric
    remarks.accuracyCategory = 2
    remarks.heightDifference = AirborneVelocity.HeightDifference(feet: -3137.5, isSaturated: true)
    return squitter(AirborneVelocity(airspeed: 376, isTrueAirspeed: true, heading: 244, remarks).message)
  }

  private static var statuses: [ModeSFrame] {
    var quality = OperationalStatus.Quality()
    quality.supplementA = true
    quality.accuracyCategory = 10
    quality.integrityLevel = 3
    quality.designAssurance = 2
    quality.receivesSquitters = true
    var air = OperationalStatus.Airborne()
    air.isACASOperational = true
    air.sendsTargetState = true
    air.heightAccuracyCategory = 2
    air.isAltitudeChecked = true
    var ground = OperationalStatus.Surface()
    ground.velocityAccuracyCategory = 2
    ground.supplementC = true
    ground.sizeCode = 9
    ground.antennaOffset = .place(right: -4, aft: 20)
    ground.givesHeading = true
    let target = TargetState(
      selectedAltitude: TargetState.SelectedAltitude(feet: 32_000, source: .controlPanel), pressureSetting: 1012.8,
      selectedHeading: 66.8, modes: [.autopilot, .lateralNavigation], isACASOperational: true, accuracyCategory: 9,
      isAltitudeChecked: true, integrityLevel: 3)
    let first = FirstTargetState(
      altitude: FirstTargetState.Altitude(feet: 25_000, source: .flightManagementSystem),
      direction: FirstTargetState.Direction(degrees: 270, source: .controlPanel), accuracyCategory: 8,
      isAltitudeChecked: true, integrityLevel: 2, emergency: .minimumFuel)
    return [
      squitter(23 << 51 | 7 << 48 | UInt64(IdentityCode(octal: 0o1234).thirteenBits) << 35), squitter(23 << 51),
      squitter(24 << 51 | 0x1234), EmergencyStatus(.general, squawk: "7700").map { squitter($0.message) },
      EmergencyStatus(.none, squawk: nil).map { squitter($0.message) }, squitter(28 << 51 | 3 << 48),
      squitter(
        ResolutionAdvisory(
          active: 0b10_0000_1000_0000, complements: [.doNotPassAbove], threat: .address(0xABCDEF)
        ).broadcast),
      squitter(
        ResolutionAdvisory(
          active: 0b01_1000_0000_0000, hasSeveralThreats: true,
          threat: .place(altitudeCode: Int(altitude(10_000)), distanceCode: 21, bearingCode: 11)
        ).broadcast),
      squitter(target.message), squitter(first.message), squitter(29 << 51 | 1 << 49),
      squitter(OperationalStatus(airborne: air, quality).message),
      squitter(OperationalStatus(surface: ground, quality).message),
      // Version 0, and one that is reserved.
      squitter(31 << 51), squitter(31 << 51 | 5 << 13),
      Transmitter(address: address).airborne(52, 4, isOdd: true),
    ].compactMap { $0 }
  }

  private static var otherOrigins: [ModeSFrame] {
    let position = Transmitter(address: address).airborne(52, 4, isOdd: false).message
    return (0...7).map { control in
      ModeSFrame(nonTransponderSquitterFrom: 0x3A_BCDE, control: control, message: position)
    } + [
      ModeSFrame(nonTransponderSquitterFrom: 0x3A_BCDE, control: 2, message: position | 1 << 48),
      ModeSFrame(nonTransponderSquitterFrom: 0x3A_BCDE, control: 6, message: position | 1 << 48),
      ModeSFrame(nonTransponderSquitterFrom: 0x3A_BCDE, control: 3, message: 0x0F1D_5A12_3456_78),
    ]
  }

  private static var rest: [ModeSFrame] {
    [
      ModeSFrame(long: 19 << 59 | 3 << 56 | 0x12_3456_789A, 0xBCDE_F012 << 32),
      CommDSegment(address: address, isAcknowledgement: true, number: 11, message: 0x1234_5678_9ABC_DEF0).frame,
    ]
  }
}
