/// An all-call reply or acquisition squitter, downlink format 11: an aircraft says its address (ICAO Annex 10, volume IV,
/// 3.1.2.5.2.2 and 3.1.2.8.5).
public struct AllCallReply: Hashable, Sendable {
  public var address: UInt32
  public var capability: TransponderCapability
  public var interrogator: InterrogatorCode

  public init(address: UInt32, capability: TransponderCapability, interrogator: InterrogatorCode = .none) {
    self.address = address
    self.capability = capability
    self.interrogator = interrogator
  }

  /// The reply as a transponder would send it.
  public var frame: ModeSFrame {
    ModeSFrame(
      head: 11 << 27 | UInt32(capability.code) << 24 | address & 0xFF_FFFF, message: nil,
      overlay: UInt32(interrogator.overlay))
  }
}
