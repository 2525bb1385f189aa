/// A message with all its fields: what ``AISLayouts`` says of its type, read from its bits.
///
/// Lenient in length: what is wholly there is decoded; ``isTruncated`` says that something of what the standard wants is
/// not.
public struct AISRecord: Hashable, Sendable {
  /// 1 to 27.
  public var messageType: Int
  /// 0 to 3.
  public var repeatIndicator: Int
  public var mmsi: UInt32
  public var fields: AISFields
  public var isTruncated = false

  public init(messageType: Int, repeatIndicator: Int = 0, mmsi: UInt32, fields: AISFields) {
    self.messageType = messageType
    self.repeatIndicator = repeatIndicator
    self.mmsi = mmsi
    self.fields = fields
  }

  /// `nil` where the standard has no such message type, or the payload ends before the sender.
  public init?(_ payload: AISPayload) {
    guard let type = payload.messageType, let layout = AISLayouts.layout(of: type),
      let repeatIndicator = payload.unsigned(6, 2), let mmsi = payload.mmsi
    else { return nil }
    var reader = AISLayoutReader(payload, position: 38)
    self.init(messageType: type, repeatIndicator: Int(repeatIndicator), mmsi: mmsi, fields: reader.read(layout))
    isTruncated = reader.isTruncated
  }
}
