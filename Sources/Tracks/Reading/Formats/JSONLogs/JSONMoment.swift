import Signals

/// Turns a moment told as a text, such as `2007-05-14T19:57:39Z`, `05-15T14:00Z` or `18T17:15Z`, back into the integers of
/// its parts.
enum JSONMoment {
  /// In the order of the moment's parts; `nil` for those that the text leaves out.
  static func values(of value: JSONValue, _ moment: AISMoment, name: String) throws(JSONFault) -> [Int?] {
    guard value != .null else { return moment.parts.map { _ in nil } }
    guard let text = value.text, text.utf8.count <= 40, let numbers = numbers(text, moment.form) else {
      throw .outOfRange(name, value)
    }
    return moment.parts.map { part in
      part.name.split(separator: "_").last.flatMap { numbers[String($0)] }
    }
  }

  private static func numbers(_ text: String, _ form: AISMoment.Form) -> [String: Int]? {
    if text.isEmpty { return [:] }
    var text = Substring(text)
    if text.last == "Z" || text.last == "z" { text.removeLast() }
    let halves = text.split(separator: "T", omittingEmptySubsequences: false)
    let dates: [String] =
      switch form {
      case .second, .minute: ["year", "month", "day"]
      case .monthDay: ["month", "day"]
      case .day: ["day"]
      }
    guard halves.count <= 2, let date = split(halves[0], "-"), date.count == dates.count else { return nil }
    var numbers = Dictionary(uniqueKeysWithValues: zip(dates, date))
    guard halves.count == 2 else { return numbers }
    guard let clock = split(halves[1], ":"), clock.count <= 3 else { return nil }
    for (name, number) in zip(["hour", "minute", "second"], clock) { numbers[name] = number }
    return numbers
  }

  private static func split(_ text: Substring, _ separator: Character) -> [Int]? {
    let numbers = text.split(separator: separator, omittingEmptySubsequences: false).map { part in
      part.utf8.allSatisfy { $0 &- 0x30 < 10 } ? Int(part) : nil
    }
    return numbers.contains(nil) ? nil : numbers.compactMap { $0 }
  }
}
