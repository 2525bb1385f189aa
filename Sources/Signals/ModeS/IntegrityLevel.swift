/// How likely what an aircraft tells is wrong by more than it tells, without its knowing.
public enum IntegrityLevel {
  /// SIL, 0 to 3: the chance that the position is outside its radius of containment, by flight hour or by sample; `nil`
  /// for 0, above 1e-3 or unknown (RTCA DO-260B, 2.2.3.2.7.2.9).
  public static func chanceOutside(level: Int) -> Double? { chance(level) }

  /// SDA, 0 to 3: the chance by flight hour that a failure of the system makes it send what misleads; `nil` for 0, above
  /// 1e-3 or unknown (RTCA DO-260B, 2.2.3.2.7.2.4.6).
  public static func chanceOfFailure(designAssurance: Int) -> Double? { chance(designAssurance) }

  /// SDA: how bad a failure may be that the system is built to that assurance for.
  public static func failureCondition(designAssurance: Int) -> String? {
    switch designAssurance {
    case 0: "unknown or no safety effect"
    case 1: "minor"
    case 2: "major"
    case 3: "hazardous"
    default: nil
    }
  }

  private static func chance(_ level: Int) -> Double? {
    switch level {
    case 1: 1e-3
    case 2: 1e-5
    case 3: 1e-7
    default: nil
    }
  }
}
