/// What a craft says of itself besides where it is: AIS types 5, 19 and 24, the static columns of a table, the
/// identification squitter of an aircraft. A field the statement does not carry is `nil`.
public struct IdentityReport: Hashable, Sendable {
  public var craft: CraftKey
  /// `nil` where the log tells no time.
  public var time: Timestamp?
  public var address: LineAddress
  /// As transmitted, check digit not tested; 0 is `nil`.
  public var imo: UInt32?
  public var name: String?
  /// A vessel's radio call sign, or an aircraft's flight identification.
  public var callsign: String?
  /// An aircraft's registration mark.
  public var registration: String?
  /// AIS type of ship and cargo, 1 to 255 (ITU-R M.1371-5, table 53); 0 is `nil`.
  public var shipType: UInt8?
  /// ADS-B emitter category, such as `A5`.
  public var category: String?
  public var lengthMetres: Int?
  public var beamMetres: Int?
  public var draughtMetres: Double?
  public var destination: String?
  /// As transmitted: `MM-DDThh:mmZ`.
  public var eta: String?
  public var classB: Bool?

  public init(craft: CraftKey, time: Timestamp?, address: LineAddress) {
    self.craft = craft
    self.time = time
    self.address = address
  }
}
