/// A draw of inspections that anyone can redo from what it states: the frozen frame's commitment, the seed, and for each
/// item the probability of being picked and the random number that decided.
public struct Draw: Hashable, Sendable {
  public enum Design: String, Hashable, Sendable, CaseIterable { case top, pps, hybrid, random }
  public enum Arm: String, Hashable, Sendable { case certainty, random, pps, none }

  public var design: Design
  public var capacity: Int
  /// Share of the capacity that is drawn at random, in units of 1e-9.
  public var randomShareUnits: Int64
  /// Hexadecimal Merkle root of the frozen frame.
  public var root: String
  /// Hexadecimal SHA-256 of the frame's rows.
  public var frameSHA256: String
  public var rules: String
  /// What the seed was made from, as given.
  public var seedMaterial: String
  public var seedSource: DrawSeed.Source
  /// Hexadecimal.
  public var seed: String
  /// False where the design gives some items no chance.
  public var isEstimable: Bool
  /// By byte order of the shipment's id.
  public var picks: [Pick]

  public init(
    design: Design, capacity: Int, randomShareUnits: Int64, root: String, frameSHA256: String, rules: String,
    seedMaterial: String, seed: String, isEstimable: Bool, picks: [Pick],
    seedSource: DrawSeed.Source = .text
  ) {
    self.design = design
    self.capacity = capacity
    self.randomShareUnits = randomShareUnits
    self.root = root
    self.frameSHA256 = frameSHA256
    self.rules = rules
    self.seedMaterial = seedMaterial
    self.seedSource = seedSource
    self.seed = seed
    self.isEstimable = isEstimable
    self.picks = picks
  }

  public var selected: [String] { picks.filter(\.isSelected).map(\.shipment) }
}

/// An item of the frame in a ``Draw``, picked or not.
public struct Pick: Hashable, Sendable {
  public struct Reason: Hashable, Sendable {
    public var code: String
    public var text: String
    public var points: Int

    public init(code: String, text: String, points: Int) {
      self.code = code
      self.text = text
      self.points = points
    }
  }

  public var shipment: String
  /// In [0, 1].
  public var risk: Double
  /// The weight, in units of 1e-9.
  public var weightUnits: Int64
  public var arm: Draw.Arm
  /// Inclusion probability, in units of 1e-9.
  public var probabilityUnits: Int64
  /// The random number, in [0, 1).
  public var random: Double
  public var isSelected: Bool
  public var isHumanitarian: Bool
  public var isAuthorisedOperator: Bool
  public var group: String?
  public var reasons: [Reason]

  public init(
    shipment: String, risk: Double, weightUnits: Int64, arm: Draw.Arm, probabilityUnits: Int64, random: Double,
    isSelected: Bool, isHumanitarian: Bool, isAuthorisedOperator: Bool, group: String?, reasons: [Reason]
  ) {
    self.shipment = shipment
    self.risk = risk
    self.weightUnits = weightUnits
    self.arm = arm
    self.probabilityUnits = probabilityUnits
    self.random = random
    self.isSelected = isSelected
    self.isHumanitarian = isHumanitarian
    self.isAuthorisedOperator = isAuthorisedOperator
    self.group = group
    self.reasons = reasons
  }

  /// A picked humanitarian item is looked at without being opened, and held a day at most.
  public var measure: String? { isSelected ? (isHumanitarian ? "non_intrusive" : "inspect") : nil }
  public var maximumHoldHours: Int? { isSelected && isHumanitarian ? 24 : nil }
}
