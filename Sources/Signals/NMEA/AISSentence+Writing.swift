extension AISSentence {
  /// The sentences that carry a message, without line ends: one for each 336 bits, which is what a line of 82 characters
  /// has room for.
  ///
  ///     AISSentence.sentences(for: payload, sequence: 3)
  ///
  /// - Parameters:
  ///   - talker: two characters, such as `AI`.
  ///   - sequence: 0 to 9, told only where the message takes several sentences.
  ///   - channel: `A`, `B`, or empty.
  public static func sentences(
    for payload: AISPayload, talker: String = "AI", isOwnVessel: Bool = false, sequence: Int = 0, channel: String = "A"
  ) -> [String] {
    let (text, fillBits) = payload.armoured
    let charactersEach = 56
    let count = max(1, (text.count + charactersEach - 1) / charactersEach)
    return (0..<count).map { index in
      let part = text[min(text.count, index * charactersEach)..<min(text.count, (index + 1) * charactersEach)]
      let body =
        "\(talker)\(isOwnVessel ? "VDO" : "VDM"),\(count),\(index + 1),\(count > 1 ? String(sequence % 10) : ""),\(channel),"
        + String(decoding: part, as: UTF8.self) + ",\(index + 1 == count ? fillBits : 0)"
      let checksum = body.utf8.reduce(0, ^)
      return "!\(body)*" + (checksum < 16 ? "0" : "") + String(checksum, radix: 16, uppercase: true)
    }
  }
}
