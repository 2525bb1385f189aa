import Signals

/// The parts of a moment that a message tells.
struct MomentValues {
  private var year, month, day, hour, minute, second: Int?

  mutating func take(_ value: Int, of part: AISField) {
    switch part.name.split(separator: "_").last {
    case "year": year = value
    case "month": month = value
    case "day": day = value
    case "hour": hour = value
    case "minute": minute = value
    case "second": second = value
    default: preconditionFailure("a moment has no part \(part.name)")
    }
  }

  /// `nil` where its date is not told; up to the first part that is not told, where it is.
  func text(_ form: AISMoment.Form) -> String? {
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    var text: String
    switch form {
    case .second, .minute:
      guard let year, let month, let day else { return nil }
      let digits = String(year)
      text = String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "-\(two(month))-\(two(day))"
    case .monthDay:
      guard let month, let day else { return nil }
      text = "\(two(month))-\(two(day))"
    case .day:
      guard let day else { return nil }
      text = two(day)
    }
    guard let hour else { return form == .second ? nil : text }
    text += "T\(two(hour))"
    guard let minute else { return form == .second ? nil : text + "Z" }
    text += ":\(two(minute))"
    if form == .second {
      guard let second else { return nil }
      text += ":\(two(second))"
    }
    return text + "Z"
  }
}
