/// Register 1,0: what transponder and data link can do (ICAO Doc 9871, table A-2-16; Annex 10, volume IV, 3.1.2.6.10.2).
public struct DataLinkCapability: Hashable, Sendable {
  /// 56 bits at the lower end.
  public let message: UInt64

  /// `nil` where the bits cannot be this register: another code in its first octet, or a reserved bit set.
  public init?(_ message: UInt64) {
    guard message.field(1, 8) == 0x10, message.field(10, 5) == 0 else { return nil }
    self.message = message.registerBits
  }

  /// Register 1,1 holds more.
  public var isContinued: Bool { message.field(9, 1) == 1 }
  /// The transponder can overlay the code of the register on the parity of its reply.
  public var overlaysRegisterCode: Bool { message.field(15, 1) == 1 }
  public var hasACASInOperation: Bool { message.field(16, 1) == 1 }
  /// 0: there is no subnetwork; 3: Annex 10, amendment 77; 4 and 5: editions 1 and 2 of Doc 9871; others above are reserved.
  public var subnetworkVersion: Int { message.field(17, 7) }
  /// Level 5, not 2 to 4.
  public var usesEnhancedProtocol: Bool { message.field(24, 1) == 1 }
  public var offersSpecificServices: Bool { message.field(25, 1) == 1 }
  /// 0: none; 1 to 6: sixteen segments in 1000, 500, 250, 125, 60 or 30 ms.
  public var uplinkThroughput: Int { message.field(26, 3) }
  /// A code for how many segments a transponder delivers when asked once; 0: none.
  public var downlinkThroughput: Int { message.field(29, 4) }
  public var givesIdentification: Bool { message.field(33, 1) == 1 }
  /// Both position registers of the extended squitter were fed of late.
  public var squits: Bool { message.field(34, 1) == 1 }
  /// It knows surveillance identifiers (SI), not interrogator identifiers (II) alone.
  public var knowsSurveillanceIdentifiers: Bool { message.field(35, 1) == 1 }
  /// Turns over each time that register 1,7 changes.
  public var commonUsageToggle: Bool { message.field(36, 1) == 1 }
  public var hasHybridSurveillance: Bool { message.field(37, 1) == 1 }
  /// ACAS gives resolution advisories, not traffic advisories alone.
  public var givesResolutionAdvisories: Bool { message.field(38, 1) == 1 }
  /// 0: RTCA DO-185; 1: DO-185A; 2: DO-185B; 3: a later one. Bit 40 is the upper of the two (ICAO Annex 10, volume IV,
  /// 4.3.8.4.2.2.3).
  public var acasVersion: Int { message.field(40, 1) << 1 | message.field(39, 1) }
  /// Whether there is a terminal at each of the sixteen sub-addresses, 0 at the upper end.
  public var terminals: UInt16 { UInt16(truncatingIfNeeded: message) }
}
