/// The layouts of the 27 message types of ITU-R M.1371-5.
public enum AISLayouts {
  /// By message type.
  public static let all: [(types: ClosedRange<Int>, layout: AISLayout)] = [
    (1...3, PositionReportClassA.layout),
    (4...4, BaseStationReport.layout),
    (5...5, StaticAndVoyageData.layout),
    (6...6, AddressedBinaryMessage.layout),
    (7...7, BinaryAcknowledge.layout),
    (8...8, BinaryBroadcast.layout),
    (9...9, SearchAndRescueAircraftReport.layout),
    (10...10, DateInquiry.layout),
    (11...11, BaseStationReport.layout),
    (12...12, AddressedSafetyMessage.layout),
    (13...13, BinaryAcknowledge.layout),
    (14...14, SafetyBroadcast.layout),
    (15...15, Interrogation.layout),
    (16...16, AssignedModeCommand.layout),
    (17...17, DifferentialCorrections.layout),
    (18...18, PositionReportClassB.layout),
    (19...19, ExtendedPositionReportClassB.layout),
    (20...20, DataLinkManagement.layout),
    (21...21, AidToNavigationReport.layout),
    (22...22, ChannelManagement.layout),
    (23...23, GroupAssignmentCommand.layout),
    (24...24, StaticDataReport.layout),
    (25...25, SingleSlotBinaryMessage.layout),
    (26...26, MultipleSlotBinaryMessage.layout),
    (27...27, LongRangeBroadcast.layout),
  ]

  private static let byType: [AISLayout?] = (0...63).map { type in all.first { $0.types.contains(type) }?.layout }

  /// `nil` where the standard has no such message.
  public static func layout(of type: Int) -> AISLayout? { byType.indices.contains(type) ? byType[type] : nil }
}
