public import Geo

/// A figure that a detector or a rule works with, which a user may set: `gap.minimum-duration=6h`.
public struct Parameter: Hashable, Sendable {
  /// `group.name`.
  public let key: String
  public let standard: ParameterValue
  /// One sentence.
  public let meaning: String
  /// Where the default comes from.
  public let source: String

  public init(_ key: String, _ standard: ParameterValue, _ meaning: String, source: String) {
    self.key = key
    self.standard = standard
    self.meaning = meaning
    self.source = source
  }
}

/// A value with its unit.
public enum ParameterValue: Hashable, Sendable {
  /// Seconds; written `90s`, `45m`, `6h`, `2d`.
  case duration(Double)
  /// Written `500m`, `2km`, `10NM`.
  case distance(Distance)
  /// Written `2kn`.
  case speed(Speed)
  /// In [0, 1]; written `0.05`.
  case share(Double)
  case count(Int)
}
