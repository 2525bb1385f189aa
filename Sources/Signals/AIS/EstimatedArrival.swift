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
    func tens(_ number: Int) -> UInt8 { UInt8(truncatingIfNeeded: 0x30 + number / 10) }
    func ones(_ number: Int) -> UInt8 { UInt8(truncatingIfNeeded: 0x30 + number % 10) }
    let text: InlineArray<12, UInt8> = [
      tens(month), ones(month), UInt8(ascii: "-"), tens(day), ones(day), UInt8(ascii: "T"),
      tens(hour), ones(hour), UInt8(ascii: ":"), tens(minute), ones(minute), UInt8(ascii: "Z"),
    ]
    return String(unsafeUninitializedCapacity: text.count) { ascii in
      for index in text.indices { ascii[index] = text[index] }
      return text.count
    }
  }
}
