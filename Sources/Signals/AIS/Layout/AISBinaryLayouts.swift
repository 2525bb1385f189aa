/// The layouts of binary messages (types 6 and 8), by Designated Area Code and Function Identifier.
public enum AISBinaryLayouts {
  public enum Use: Hashable, Sendable { case addressed, broadcast, both }

  /// One kind of binary message.
  public struct Kind: Sendable {
    public let dac: Int
    public let fid: Int
    public let use: Use
    public let layout: AISLayout

    init(_ dac: Int, _ fid: Int, _ use: Use, _ layout: AISLayout) {
      self.dac = dac
      self.fid = fid
      self.use = use
      self.layout = layout
    }
  }

  public static let all: [Kind] = international + regional

  private static let addressed = table { $0 != .broadcast }
  private static let broadcast = table { $0 != .addressed }

  private static func table(_ isUsed: (Use) -> Bool) -> [Int: AISLayout] {
    var table: [Int: AISLayout] = [:]
    for kind in all where isUsed(kind.use) { table[kind.dac << 6 | kind.fid] = kind.layout }
    return table
  }

  /// `nil` where this build does not know it.
  public static func layout(dac: Int, fid: Int, addressed: Bool) -> AISLayout? {
    (addressed ? Self.addressed : broadcast)[dac << 6 | fid]
  }
}
