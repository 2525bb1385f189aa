/// What a kind of message holds, field by field in the order of its bits: the one table from which it is decoded,
/// encoded, written as JSON, and tested.
///
/// Message type, repeat indicator and sender, the first 38 bits of every message, are not part of it. For a binary
/// message it begins after the application identifier.
public struct AISLayout: Sendable {
  /// In the standard's words.
  public let title: String
  /// Standard and table.
  public let source: String
  public let items: [AISItem]
  /// Names in the order in which they are told, where that is not the order of the bits; what is not named comes after.
  public let order: [String]

  init(_ title: String, source: String, order: [String] = [], _ items: [AISItem]) {
    self.title = title
    self.source = source
    self.order = order
    self.items = items
  }
}

/// A stretch of a message.
public indirect enum AISItem: Sendable {
  case field(AISField)
  /// Six-bit characters up to the first `@`; without a count, of all that follows.
  case text(String, characters: Int?)
  /// Six-bit characters, then other items, then the rest of a longer text to the end of the message: told as one.
  case dividedText(String, characters: Int, around: [AISItem])
  case moment(AISMoment)
  /// Metres from the reference point to bow, stern, port and starboard, `to_bow` …: a pair that is 0 is not available.
  case dimensions
  /// The same items so many times at most, while there are bits: objects in a list of this name.
  case list(String, atMost: Int, [AISItem])
  /// The same items once, and again so many times at most while there are bits: names that end with 1, 2, …
  case numbered(atMost: Int, [AISItem])
  /// What follows depends on the value of a field, which may stand behind it.
  case choice(AISSelector, [AISCase])
  /// The message may end before these without being cut short. Spare bits alone are always written.
  case optional([AISItem])
  /// The binary message that the fields `dac` and `fid` before it name; `data` where this build does not know it.
  case application(addressed: Bool)
  /// Bits without a meaning, 0 when encoded.
  case spare(Int)
  /// Zeros up to the end of a byte: the standard makes a message of whole ones. There may be none, or more, when decoded.
  case byteEnd
  /// So many bits, undecoded.
  case bits(String, Int)
  /// All that follows but so many bits at the end, undecoded.
  case data(String, before: Int)
  /// Told of the same bits once more, and not part of what is encoded.
  case view([AISItem])
}

/// What a choice depends on.
public enum AISSelector: Sendable {
  /// A field, at this bit of the message as the standard numbers them, of the binary message after its application
  /// identifier, or of its object in a list.
  case field(String, at: Int, width: Int)
  /// How many bits the message, the binary message, or the rest of it for an object in a list, has.
  case length
}

/// What follows where a selector has one of these values.
public struct AISCase: Sendable {
  public let values: ClosedRange<Int>
  public let items: [AISItem]

  init(_ values: ClosedRange<Int>, _ items: [AISItem]) {
    self.values = values
    self.items = items
  }

  init(_ value: Int, _ items: [AISItem]) { self.init(value...value, items) }
}

/// A moment told as one text, of which the parts from the first that is not available on are left out.
public struct AISMoment: Sendable {
  public enum Form: Hashable, Sendable {
    /// `YYYY-MM-DDThh:mm:ssZ`; not available where a part is not.
    case second
    /// `YYYY-MM-DDThh:mmZ`
    case minute
    /// `MM-DDThh:mmZ`
    case monthDay
    /// `DDThh:mmZ`
    case day
  }

  public let name: String
  public let form: Form
  /// In the order of the bits, each named by `_` and its part after the name of the moment: `eta_month`.
  public let parts: [AISField]

  /// - Parameter parts: their names are `year`, `month`, `day`, `hour`, `minute`, `second`.
  init(_ name: String, _ form: Form, _ parts: [AISField]) {
    self.name = name
    self.form = form
    self.parts = parts
  }

  /// Month, day, hour and minute in twenty bits, as message 5 has them; 0, 0, 24 and 60 are not available.
  static func monthDay(_ name: String) -> AISMoment {
    AISMoment(name, .monthDay, [.month(name), .day(name), .hour(name), .minute(name)])
  }
}

extension AISField {
  static func year(_ moment: String, _ width: Int = 14) -> AISField {
    AISField(moment + "_year", width, available: 1...9999)
  }
  static func month(_ moment: String, _ width: Int = 4) -> AISField {
    AISField(moment + "_month", width, available: 1...12)
  }
  static func day(_ moment: String, _ width: Int = 5) -> AISField {
    AISField(moment + "_day", width, available: 1...31)
  }
  static func hour(_ moment: String, _ width: Int = 5) -> AISField {
    AISField(moment + "_hour", width, available: 0...23)
  }
  static func minute(_ moment: String, _ width: Int = 6) -> AISField {
    AISField(moment + "_minute", width, available: 0...59)
  }
  static func second(_ moment: String, _ width: Int = 6) -> AISField {
    AISField(moment + "_second", width, available: 0...59)
  }
}
