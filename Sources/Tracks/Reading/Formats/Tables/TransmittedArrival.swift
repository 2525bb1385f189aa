/// The estimated time of arrival as AISHub gives it: packed as it is transmitted, or `04-10 07:00`.
///
/// Source: ITU-R M.1371-5, annex 8, message 5: from the high bits, month 4, day 5, hour 5 and minute 6. Month and day 0
/// are not available (hour 24 and minute 60 alike, so that nothing at all is 1596).
enum TransmittedArrival {
  /// `MM-DDThh:mmZ`, as transmitted; what is neither way stays as it is. `nil` where it says nothing.
  static func text(_ text: String) -> String? {
    if let packed = UInt32(text) {
      guard packed < 1 << 20 else { return nil }
      return spelled(Int(packed >> 16), Int(packed >> 11 & 31), Int(packed >> 6 & 31), Int(packed & 63))
    }
    let parts = text.split { $0 == "-" || $0 == " " || $0 == ":" }.map { Int($0) }
    guard parts.count == 4, let month = parts[0], let day = parts[1], let hour = parts[2], let minute = parts[3],
      (0...12).contains(month), (0...31).contains(day), (0...24).contains(hour), (0...60).contains(minute)
    else { return text }
    return spelled(month, day, hour, minute)
  }

  private static func spelled(_ month: Int, _ day: Int, _ hour: Int, _ minute: Int) -> String? {
    if month == 0 && day == 0 { return nil }
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    return "\(two(month))-\(two(day))T\(two(hour)):\(two(minute))Z"
  }
}
