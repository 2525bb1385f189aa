/// The emitter categories: what kind of craft broadcasts (RTCA DO-260B, 2.2.3.2.5.2; ICAO Doc 9871, A.2.3.4).
public enum EmitterCategory {
  /// A few words; `nil` for number 0 (no information) and for what the standard reserves.
  ///
  /// - Parameter typeCode: 1 to 4, which stand for the sets D to A.
  public static func name(typeCode: Int, number: Int) -> String? {
    switch (typeCode, number) {
    case (4, 1): "light, below 15,500 lb"
    case (4, 2): "small, 15,500 to 75,000 lb"
    case (4, 3): "large, 75,000 to 300,000 lb"
    case (4, 4): "large with a strong wake vortex"
    case (4, 5): "heavy, above 300,000 lb"
    case (4, 6): "high performance, above 5 g and 400 kt"
    case (4, 7): "rotorcraft"
    case (3, 1): "glider or sailplane"
    case (3, 2): "lighter than air"
    case (3, 3): "parachutist or skydiver"
    case (3, 4): "ultralight, hang glider or paraglider"
    case (3, 6): "unmanned aerial vehicle"
    case (3, 7): "space or transatmospheric vehicle"
    case (2, 1): "surface emergency vehicle"
    case (2, 2): "surface service vehicle"
    case (2, 3): "point obstacle"
    case (2, 4): "cluster obstacle"
    case (2, 5): "line obstacle"
    default: nil
    }
  }
}
