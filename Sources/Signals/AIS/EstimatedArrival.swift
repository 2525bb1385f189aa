/// The estimated time of arrival of message 5: UTC, without a year.
///
/// Source: ITU-R M.1371-5, annex 8, message 5. Month 0, day 0, hour 24 and minute 60 are not available.
public struct EstimatedArrival: Hashable, Sendable {
  public var month, day, hour, minute: Int

  /// `nil` where a part is missing, or neither month nor day is given.
  init?(_ payload: AISPayload, at offset: Int) {
    guard let month = payload.unsigned(offset, 4), let day = payload.unsigned(offset + 4, 5),
      let hour = payload.unsigned(offset + 9, 5), let minute = payload.unsigned(offset + 14, 6),
      month != 0 || day != 0
    else { return nil }
    self.month = Int(month)
    self.day = Int(day)
    self.hour = Int(hour)
    self.minute = Int(minute)
  }
}

extension EstimatedArrival: CustomStringConvertible {
  /// As transmitted: `MM-DDThh:mmZ`.
  public var description: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(month))-\(two(day))T\(two(hour)):\(two(minute))Z"
  }
}
