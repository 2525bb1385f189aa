extension Draw {
  /// Draws `capacity` of the frame's items: the same frame and seed give the same picks, in any order of the items.
  ///
  /// ```swift
  /// let draw = try Draw.make(frame, capacity: 5, seed: .text("may"), rules: "risk@1")
  /// ```
  ///
  /// - Throws: as ``FrozenFrame``.
  public static func make(
    _ frame: [FrameItem], design: Design = .hybrid, capacity: Int, randomShareUnits: Int64 = 100_000_000,
    seed: DrawSeed, rules: String
  ) throws(ScanError) -> Draw {
    Draw(
      try FrozenFrame(frame, design: design, capacity: capacity, randomShareUnits: randomShareUnits, rules: rules),
      seed: seed)
  }

  /// Draws from a frame that is fixed.
  ///
  /// Each item has a number of 52 bits, `H("trackscan-draw-v1"‖00‖seed‖00‖id)`. The certain items are picked; of the
  /// arm `random` those with the smallest numbers; of the arm `pps` every item in whose stretch of the cumulated
  /// probabilities, in order of the numbers, a point of `s, s+1, s+2, …` falls, `s` from
  /// `H("trackscan-start-v1"‖00‖seed)`.
  public init(_ frame: FrozenFrame, seed: DrawSeed) {
    let bytes = seed.bytes(for: frame.root)
    let numbers = frame.items.map { Self.number(of: $0.shipment, seed: bytes) }
    let selected = Self.selected(frame, numbers: numbers, seed: bytes)
    let picks = frame.items.indices.map { index in
      let item = frame.items[index]
      return Pick(
        shipment: item.shipment, risk: item.risk, weightUnits: item.weightUnits,
        arm: frame.probabilities.arms[index], probabilityUnits: frame.probabilities.units[index],
        random: Double(numbers[index]) / Double(UInt64(1) << 52), isSelected: selected.contains(index),
        isHumanitarian: item.isHumanitarian, isAuthorisedOperator: item.isAuthorisedOperator, group: item.group,
        reasons: item.reasons)
    }
    self.init(
      design: frame.design, capacity: frame.capacity, randomShareUnits: frame.randomShareUnits,
      root: frame.commitment, frameSHA256: frame.sha256, rules: frame.rules, seedMaterial: seed.material,
      seed: Digest.hexadecimal(bytes), isEstimable: !frame.probabilities.units.contains(0), picks: picks,
      seedSource: seed.source)
  }

  /// The number of an item, in units of 2^-52.
  static func number(of shipment: String, seed: [UInt8]) -> UInt64 {
    Digest.first52Bits(of: Array("trackscan-draw-v1".utf8) + [0] + seed + [0] + Array(shipment.utf8))
  }

  private static func selected(_ frame: FrozenFrame, numbers: [UInt64], seed: [UInt8]) -> Set<Int> {
    let arms = frame.probabilities.arms
    let units = frame.probabilities.units
    var selected = Set(arms.indices.filter { arms[$0] == .certainty })
    // Ties go to the smaller id, which is the smaller index.
    func inOrder(_ arm: Arm) -> [Int] {
      arms.indices.filter { arms[$0] == arm }.sorted { (numbers[$0], $0) < (numbers[$1], $1) }
    }
    selected.formUnion(inOrder(.random).prefix(max(0, frame.capacity - selected.count)))
    // The probabilities sum to whole picks, so that exactly that many points fall.
    let start = Digest.first52Bits(of: Array("trackscan-start-v1".utf8) + [0] + seed)
    var point = Int64((UInt128(start) * UInt128(Billionths.one)) >> 52)
    var cumulated: Int64 = 0
    for index in inOrder(.pps) {
      cumulated += units[index]
      guard point < cumulated else { continue }
      selected.insert(index)
      point += Billionths.one
    }
    return selected
  }
}
