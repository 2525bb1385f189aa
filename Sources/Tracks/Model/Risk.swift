/// What speaks for inspecting a shipment, in points of a versioned model, each with a sentence and its evidence.
public struct Risk: Hashable, Sendable {
  public enum Level: String, Hashable, Sendable { case low, medium, high }

  public struct Contribution: Hashable, Sendable {
    /// Such as `gap`, `listed_vessel`, `goods`.
    public var factor: String
    public var points: Int
    /// One sentence.
    public var text: String
    public var events: [String]
    public var findings: [String]
    public var evidence: [Evidence]

    public init(
      factor: String, points: Int, text: String, events: [String] = [], findings: [String] = [],
      evidence: [Evidence] = []
    ) {
      self.factor = factor
      self.points = points
      self.text = text
      self.events = events
      self.findings = findings
      self.evidence = evidence
    }
  }

  public var shipment: String
  /// The craft that carries it; `nil` where none in the logs could be told to.
  public var craft: CraftKey?
  /// Sum of the contributions.
  public var points: Int
  public var level: Level
  /// Weight in the draw, in [0, 1]: not a probability.
  public var score: Double
  /// A calibrated probability of a violation; `nil`: no outcomes to calibrate with.
  public var probability: Double?
  /// Most points first, then by factor.
  public var contributions: [Contribution]
  /// Name and version, such as `risk@1`.
  public var model: String

  public init(
    shipment: String, craft: CraftKey?, points: Int, level: Level, score: Double, probability: Double?,
    contributions: [Contribution], model: String
  ) {
    self.shipment = shipment
    self.craft = craft
    self.points = points
    self.level = level
    self.score = score
    self.probability = probability
    self.contributions = contributions
    self.model = model
  }
}
