/// Why a sentence cannot be used.
public enum SentenceFault: Error, Hashable, Sendable {
  /// It ends before its checksum.
  case cutShort
  case noChecksum
  case wrongChecksum(written: UInt8, computed: UInt8)
  /// The checksum is right, but a field is not what IEC 61162-1 has there.
  case field(Field)
  /// More bits than any AIS message has.
  case tooLong

  public enum Field: String, Hashable, Sendable {
    case count = "number of sentences"
    case number = "sentence number"
    case sequence = "sequential message identifier"
    case channel
    case payload
    case fillBits = "number of fill bits"
  }
}

extension SentenceFault: CustomStringConvertible {
  public var description: String {
    switch self {
    case .cutShort: "the sentence is cut short"
    case .noChecksum: "the sentence has no checksum"
    case .wrongChecksum(let written, let computed):
      "the checksum is \(Self.hexadecimal(written)), the sentence gives \(Self.hexadecimal(computed))"
    case .field(let field): "the \(field.rawValue) of the sentence cannot be read"
    case .tooLong: "the message is longer than five slots hold"
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "0" + digits : digits
  }
}
