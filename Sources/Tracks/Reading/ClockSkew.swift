/// How far the clock that gave a log its times is from that of the base stations, which send UTC (ITU-R M.1371-5, messages 4
/// and 11). To about a second: messages tell whole seconds, and so do most logs.
public struct ClockSkew: Hashable, Sendable {
  /// The log's time minus the base station's: more than 0 where the log's clock is ahead, or the log writes late.
  public var medianSeconds: Double
  /// So many messages were compared.
  public var messages: Int

  public init(medianSeconds: Double, messages: Int) {
    self.medianSeconds = medianSeconds
    self.messages = messages
  }
}
