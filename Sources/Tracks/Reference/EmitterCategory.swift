/// What kind of aircraft or other emitter an ADS-B category means, in words (RTCA DO-260B, section 2.2.3.2.5.2; the
/// letter is the type code of the identification message, A for 4 to D for 1).
public enum EmitterCategory {
  /// The word for a category such as `A5`; `nil` for those that say nothing (`A0`) or are reserved.
  public static func word(for category: String) -> String? {
    switch category.uppercased() {
    case "A1": "light"
    case "A2": "small"
    case "A3": "large"
    case "A4": "high_vortex_large"
    case "A5": "heavy"
    case "A6": "high_performance"
    case "A7": "rotorcraft"
    case "B1": "glider"
    case "B2": "lighter_than_air"
    case "B3": "parachutist"
    case "B4": "ultralight"
    case "B6": "unmanned"
    case "B7": "space_vehicle"
    case "C1": "emergency_vehicle"
    case "C2": "service_vehicle"
    case "C3": "point_obstacle"
    case "C4": "cluster_obstacle"
    case "C5": "line_obstacle"
    default: nil
    }
  }
}
