/// The layouts of the 27 message types of ITU-R M.1371-5.
public enum AISLayouts {
  /// By message type.
  public static let all: [(types: ClosedRange<Int>, layout: AISLayout)] = [
    (1...3, PositionReportClassA.layout),
    (5...5, StaticAndVoyageData.layout),
    (7...7, BinaryAcknowledge.layout),
    (8...8, BinaryBroadcast.layout),
    (13...13, BinaryAcknowledge.layout),
    (24...24, StaticDataReport.layout),
  ]

  private static let byType: [AISLayout?] = (0...63).map { type in all.first { $0.types.contains(type) }?.layout }

  /// `nil` where the standard has no such message.
  public static func layout(of type: Int) -> AISLayout? { byType.indices.contains(type) ? byType[type] : nil }
}
