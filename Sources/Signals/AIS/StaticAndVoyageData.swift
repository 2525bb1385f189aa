/// Message 5: name, numbers, dimensions and voyage of a vessel with class A equipment.
///
/// Source: ITU-R M.1371-5, annex 8, message 5 (table 52).
public struct StaticAndVoyageData: AISMessage {
  public static let standardBitCount = 424
  public let payload: AISPayload

  /// `nil` where the payload is another message.
  public init?(_ payload: AISPayload) {
    guard payload.isMessage(5...5) else { return nil }
    self.payload = payload
  }

  /// Which edition of the standard the equipment follows: 0 is ITU-R M.1371-1, 1 M.1371-3, 2 M.1371-5.
  public var aisVersion: Int? { payload.unsigned(38, 2).map(Int.init) }
  /// As transmitted, its check digit not tested; `nil` for 0. From 10 000 000 it is a flag State's official number.
  public var imoNumber: UInt32? { payload.unsigned(40, 30).flatMap { $0 == 0 ? nil : $0 } }
  public var callSign: String? { payload.text(70, characters: 7) }
  public var name: String? { payload.text(112, characters: 20) }
  /// Type of ship and cargo (table 53); `nil` for 0.
  public var shipType: Int? { payload.unsigned(232, 8).flatMap { $0 == 0 ? nil : Int($0) } }
  public var dimensions: VesselDimensions? { VesselDimensions(payload, at: 240) }
  /// Kind of electronic position fixing device: 0 undefined, 1 GPS, 2 GLONASS, …
  public var rawPositionFixingDevice: Int? { payload.unsigned(270, 4).map(Int.init) }
  public var estimatedArrival: EstimatedArrival? { EstimatedArrival(payload, at: 274) }
  /// Metres, the greatest present static draught; 25.5 stands for more. `nil` for 0.
  public var draught: Double? { rawDraught.flatMap { $0 == 0 ? nil : Double($0) / 10 } }
  /// Tenths of a metre; 0 is not available.
  public var rawDraught: Int? { payload.unsigned(294, 8).map(Int.init) }
  public var destination: String? { payload.text(302, characters: 20) }
  /// A data terminal is ready: transmitted as 0.
  public var isDataTerminalReady: Bool? { payload.flag(422).map { !$0 } }
}
