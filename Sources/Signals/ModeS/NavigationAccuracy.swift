/// How far off 95 % of what an aircraft tells may be, by the categories that it sends.
public enum NavigationAccuracy {
  /// NACp, 0 to 11: metres that the position may be off, EPU; `nil` for 0 (10 NM or more, or unknown) and for what is
  /// reserved (RTCA DO-260B, 2.2.3.2.7.2.7; ICAO Doc 9871, C.2.3.10.7).
  public static func positionError(category: Int) -> Double? {
    switch category {
    case 1: 18_520
    case 2: 7408
    case 3: 3704
    case 4: 1852
    case 5: 926
    case 6: 555.6
    case 7: 185.2
    case 8: 92.6
    case 9: 30
    case 10: 10
    case 11: 3
    default: nil
    }
  }

  /// NACp of version 1: metres that the GNSS height may be off, VEPU; version 2 has ``heightError(category:)`` for it
  /// (RTCA DO-260A, 2.2.3.2.7.2.7).
  public static func heightErrorOfVersionOne(positionCategory: Int) -> Double? {
    switch positionCategory {
    case 9: 45
    case 10: 15
    case 11: 4
    default: nil
    }
  }

  /// GVA, 0 to 3: metres that the GNSS height may be off; `nil` for 0 (above 150 m, or unknown) and for 3, which is
  /// reserved (RTCA DO-260B, 2.2.3.2.7.2.8).
  public static func heightError(category: Int) -> Double? {
    switch category {
    case 1: 150
    case 2: 45
    default: nil
    }
  }

  /// NACv, or NUCr of version 0, 0 to 4: metres a second that the horizontal velocity may be off; `nil` for 0 (10 m/s or
  /// more, or unknown) and for what is reserved (RTCA DO-260B, 2.2.3.2.6.1.5; ICAO Doc 9871, A.2.3.5.5).
  public static func velocityError(category: Int) -> Double? {
    switch category {
    case 1: 10
    case 2: 3
    case 3: 1
    case 4: 0.3
    default: nil
    }
  }

  /// NUCr of version 0 and NACv of version 1: metres a second that the vertical velocity may be off, from 50, 15, 5 and
  /// 1.5 ft/s; version 2 does not tell.
  public static func verticalVelocityErrorBeforeVersionTwo(category: Int) -> Double? {
    switch category {
    case 1: 15.24
    case 2: 4.572
    case 3: 1.524
    case 4: 0.4572
    default: nil
    }
  }
}
