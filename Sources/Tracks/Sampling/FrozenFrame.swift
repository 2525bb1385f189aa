/// A frame of items in fixed order with fixed probabilities, and the root that commits to all of it: published before
/// the seed is known, it leaves nobody a choice.
///
/// Leaf 0 is the canonical JSON of `["trackscan-frame-v1",design,"n","N","r"]`, then for each item, in byte order of
/// ids, `[id,"pi","x",arm,"h"|"","a"|"",group|"",H(reasons)]` with probability and weight in units of 1e-9.
public struct FrozenFrame: Sendable {
  public let items: [FrameItem]
  public let design: Draw.Design
  public let capacity: Int
  public let randomShareUnits: Int64
  /// Name and version of the model that gave the risks.
  public let rules: String
  let probabilities: InclusionProbabilities
  let root: [UInt8]
  /// Hexadecimal SHA-256 of the leaves, joined by line feeds.
  public let sha256: String

  /// Hexadecimal Merkle root.
  public var commitment: String { Digest.hexadecimal(root) }

  /// - Parameter randomShareUnits: in units of 1e-9, at least 0.05 and at most 1.
  /// - Throws: `badParameter` for a capacity below one or a share out of range; `badTable` for an id that is empty or
  ///   comes twice, and for a risk outside [0, 1]. A frame is whole or it is none.
  public init(
    _ items: [FrameItem], design: Draw.Design = .hybrid, capacity: Int, randomShareUnits: Int64 = 100_000_000,
    rules: String
  ) throws(ScanError) {
    guard capacity >= 1 else {
      throw ScanError(.badParameter, "a draw needs a capacity of at least one inspection, not \(capacity)")
    }
    guard randomShareUnits >= 50_000_000, randomShareUnits <= Billionths.one else {
      throw ScanError(
        .badParameter, "the random share is from 0.05 to 1, not \(Billionths.text(max(0, randomShareUnits)))")
    }
    let sorted = items.sorted { $0.shipment.utf8.lexicographicallyPrecedes($1.shipment.utf8) }
    for (index, item) in sorted.enumerated() {
      guard !item.shipment.isEmpty else { throw ScanError(.badTable, "a shipment of the frame has no id") }
      guard index == 0 || !sorted[index - 1].shipment.utf8.elementsEqual(item.shipment.utf8) else {
        throw ScanError(.badTable, "shipment \(item.shipment) is in the frame twice")
      }
      guard item.risk >= 0, item.risk <= 1 else {
        throw ScanError(.badTable, "shipment \(item.shipment) has a risk of \(item.risk), which is not from 0 to 1")
      }
    }
    self.items = sorted
    self.design = design
    self.capacity = capacity
    self.randomShareUnits = randomShareUnits
    self.rules = rules
    let weights = sorted.map(\.weightUnits)
    probabilities = InclusionProbabilities(
      of: weights, design: design, capacity: capacity, randomShareUnits: randomShareUnits)
    var leaves = [
      CanonicalJSON.bytes(
        of: .array(
          ["trackscan-frame-v1", design.rawValue, "\(capacity)", "\(sorted.count)", Billionths.text(randomShareUnits)]
            .map { .string($0) }))
    ]
    for (index, item) in sorted.enumerated() {
      leaves.append(Self.leaf(item, weights[index], probabilities.units[index], probabilities.arms[index]))
    }
    root = MerkleTree.root(of: leaves)
    sha256 = Digest.hexadecimal(Digest.sha256(Array(leaves.joined(separator: [0x0A]))))
  }

  private static func leaf(_ item: FrameItem, _ weight: Int64, _ probability: Int64, _ arm: Draw.Arm) -> [UInt8] {
    let reasons = JSONValue.array(item.reasons.map(\.json))
    let parts = [
      item.shipment, String(probability), String(weight), arm.rawValue, item.isHumanitarian ? "h" : "",
      item.isAuthorisedOperator ? "a" : "", item.group ?? "",
      Digest.hexadecimal(Digest.sha256(CanonicalJSON.bytes(of: reasons))),
    ]
    return CanonicalJSON.bytes(of: .array(parts.map { .string($0) }))
  }
}

extension Pick.Reason {
  var json: JSONValue {
    .object(["code": .string(code), "text": .string(text), "points": .integer(points)])
  }
}
