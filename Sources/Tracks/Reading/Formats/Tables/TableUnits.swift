/// In which units a table writes what AIS transmits; `nil` where only its content can tell.
struct TableUnits: Hashable, Sendable {
  var time: FieldClock.Style?
  var speed: SpeedUnit? = .knots
  var course: CourseUnit? = .degrees
  var position: PositionUnit? = .degrees
  var draught: DraughtUnit = .metres

  /// Everything in the units of a transmission: 1/10 000 minute, tenths of a knot, of a degree and of a metre.
  static func transmitted(time: FieldClock.Style) -> TableUnits {
    TableUnits(time: time, speed: .tenths, course: .tenths, position: .tenThousandthMinutes, draught: .tenths)
  }

  enum SpeedUnit: String, CaseIterable, Sendable {
    case knots = "kn"
    case tenths
    case metresPerSecond = "mps"
    case kilometresPerHour = "kmh"

    var words: String {
      switch self {
      case .knots: "knots"
      case .tenths: "tenths of knots"
      case .metresPerSecond: "metres per second"
      case .kilometresPerHour: "kilometres per hour"
      }
    }

    /// How many of it are a knot.
    var perKnot: Double {
      switch self {
      case .knots: 1
      case .tenths: 10
      case .metresPerSecond: 1852.0 / 3600
      case .kilometresPerHour: 1.852
      }
    }
  }

  enum CourseUnit: String, CaseIterable, Sendable { case degrees, tenths }

  enum PositionUnit: String, CaseIterable, Sendable {
    case degrees
    /// As AIS transmits them: 1/600 000 degree.
    case tenThousandthMinutes = "minutes-e4"
    /// Whole 1e-7 degrees.
    case degreesE7 = "degrees-e7"

    var words: String {
      switch self {
      case .degrees: "degrees"
      case .tenThousandthMinutes: "1/600000 degrees"
      case .degreesE7: "1e-7 degrees"
      }
    }
  }

  enum DraughtUnit: String, CaseIterable, Sendable { case metres = "m", tenths }
}

extension TableUnits {
  /// What the loop over rows asks once a row: whether numbers can be taken as they are written.
  var isPlain: Bool {
    speed ?? .knots == .knots && course ?? .degrees == .degrees && position ?? .degrees == .degrees
  }

  /// Tenths of a knot, from a speed with four decimals; missing and unreadable stay what they are.
  func tenthsOfKnots(_ value: Int) -> Int {
    if value == FieldValue.missing || value == FieldValue.unreadable { return value }
    return Int((Double(value) / 1000 / (speed ?? .knots).perKnot).rounded())
  }

  /// Tenths of a degree, from a course with one decimal.
  func tenthsOfDegrees(_ value: Int) -> Int { course == .tenths ? Self.divided(value, by: 10) : value }

  /// Whole 1e-7 degrees, from a latitude or longitude with seven decimals.
  func degreesE7(_ value: Int) -> Int {
    switch position ?? .degrees {
    case .degrees: value
    case .tenThousandthMinutes: Self.divided(value, by: 600_000)
    case .degreesE7: Self.divided(value, by: 10_000_000)
    }
  }

  /// Rounded, halves away from zero; missing and unreadable stay what they are.
  private static func divided(_ value: Int, by divisor: Int) -> Int {
    if value == FieldValue.missing || value == FieldValue.unreadable { return value }
    return (value + (value < 0 ? -divisor / 2 : divisor / 2)) / divisor
  }
}
