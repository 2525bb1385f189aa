/// One row of the list of shipments a user brings. Ports are UN/LOCODE; an empty cell is `nil`.
public struct Shipment: Hashable, Sendable {
  public var id: String
  public var line: Int
  public var imo: UInt32?
  public var mmsi: UInt32?
  public var vesselName: String?
  public var voyage: String?
  public var icao24: UInt32?
  public var registration: String?
  public var flight: String?
  public var consignor: String?
  public var consignorCountry: String?
  public var consignee: String?
  public var consigneeCountry: String?
  public var notifyParty: String?
  public var endUser: String?
  public var endUserCountry: String?
  /// Of the goods or of the carrier, as the list has it.
  public var owner: String?
  /// Digits only.
  public var hsCode: String?
  public var goods: String?
  public var container: String?
  public var grossWeightKilograms: Double?
  public var valueUSD: Double?
  public var origin: String?
  public var loadPort: String?
  public var dischargePort: String?
  public var eta: Timestamp?
  public var isHumanitarian = false
  public var isAuthorisedOperator = false

  public init(id: String, line: Int) {
    self.id = id
    self.line = line
  }
}
