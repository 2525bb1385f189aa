/// What makes the random numbers of a draw, given after the frame is fixed.
public struct DrawSeed: Hashable, Sendable {
  public enum Source: String, Hashable, Sendable { case text, beacon, vrf }

  public let source: Source
  /// As it is hashed.
  public let material: String

  /// Any text, such as one that all parties wrote together.
  public static func text(_ text: String) -> DrawSeed { DrawSeed(source: .text, material: text) }

  /// A round of a public randomness beacon: `ROUND:HEX`, hashed in lower case.
  public static func beacon(_ text: String) -> DrawSeed {
    DrawSeed(source: .beacon, material: text.lowercased())
  }

  /// The seed proper: it depends on the root, so that a frame changed afterwards gets another one.
  func bytes(for root: [UInt8]) -> [UInt8] {
    Digest.sha256(Array("trackscan-seed-v1".utf8) + [0] + root + [0] + Array(material.utf8))
  }
}
