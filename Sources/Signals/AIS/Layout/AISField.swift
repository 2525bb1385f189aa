/// One number, flag or code of a message: its name, its width, and what its integer means.
///
/// Names and units are those that gpsd made common (its manual page `gpsd_json`), so that a decoded line can be read by
/// what people have.
public struct AISField: Sendable {
  public enum Form: Hashable, Sendable {
    case unsigned
    /// In two's complement.
    case signed
    /// A magnitude, and a sign in the lowest bit: this value of it says negative.
    case magnitudeAndSign(negative: Int)
    /// `true` or `false`.
    case flag
    /// The rate of turn of messages 1 to 3: 4.733 times the root of degrees a minute, starboard positive.
    case rateOfTurn
  }

  /// value = (raw × `multiplier` + `offset`) / `divisor`, with so many `decimals`, rounded to the nearest, away from zero.
  public struct Scale: Hashable, Sendable {
    public var multiplier, offset, divisor, decimals: Int

    public init(multiplier: Int = 1, offset: Int = 0, divisor: Int = 1, decimals: Int) {
      self.multiplier = multiplier
      self.offset = offset
      self.divisor = divisor
      self.decimals = decimals
    }

    /// 1/10 000 of a minute of arc.
    public static let minuteE4 = Scale(divisor: 600_000, decimals: 7)
    /// 1/1 000 of a minute of arc.
    public static let minuteE3 = Scale(divisor: 60_000, decimals: 6)
    /// Tenths of a minute of arc.
    public static let minuteE1 = Scale(divisor: 600, decimals: 7)
    public static let tenth = Scale(divisor: 10, decimals: 1)
    public static let hundredth = Scale(divisor: 100, decimals: 2)
  }

  public let name: String
  /// Bits, 1 to 32.
  public let width: Int
  public let form: Form
  /// `nil`: the integer is the value.
  public let scale: Scale?
  /// Raw integers that are values; all others say that nothing is known, or lie outside of the field's range.
  public let available: ClosedRange<Int>
  /// One of them that nevertheless says that nothing is known.
  public let unknown: Int?
  /// Words for the code, told beside it as `name_text`.
  public let meanings: AISMeanings?

  init(
    _ name: String, _ width: Int, _ form: Form = .unsigned, scale: Scale? = nil, available: ClosedRange<Int>? = nil,
    unknown: Int? = nil, meanings: AISMeanings? = nil
  ) {
    precondition(width >= 1 && width <= 32, "a field has 1 to 32 bits")
    self.name = name
    self.width = width
    self.form = form
    self.scale = scale
    self.available = available ?? Self.range(width, form)
    self.unknown = unknown
    self.meanings = meanings
  }

  /// Whether the integer is a value, and not a way to say that nothing is known.
  public func isAvailable(_ raw: Int) -> Bool { available.contains(raw) && raw != unknown }

  /// The same under another name.
  func named(_ name: String) -> AISField {
    AISField(name, width, form, scale: scale, available: available, unknown: unknown, meanings: meanings)
  }

  /// The integers that fit the field.
  public var range: ClosedRange<Int> { Self.range(width, form) }

  private static func range(_ width: Int, _ form: Form) -> ClosedRange<Int> {
    switch form {
    case .signed, .rateOfTurn: -(1 << (width - 1))...(1 << (width - 1)) - 1
    case .magnitudeAndSign: -(1 << (width - 1)) + 1...(1 << (width - 1)) - 1
    case .unsigned, .flag: 0...(1 << width) - 1
    }
  }
}

/// The words of a code table of the standard.
public struct AISMeanings: Hashable, Sendable {
  /// By code, from 0.
  let words: [String]
  /// By code, where codes lie far apart.
  let scattered: [Int: String]
  /// For codes beyond the table.
  let beyond: String?
  /// One more than the last code that the table has.
  public let count: Int

  init(_ words: [String], beyond: String? = nil) {
    self.words = words
    self.scattered = [:]
    self.beyond = beyond
    count = words.count
  }

  init(_ scattered: [Int: String]) {
    self.words = []
    self.scattered = scattered
    self.beyond = nil
    count = (scattered.keys.max() ?? -1) + 1
  }

  public subscript(code: Int) -> String? {
    words.indices.contains(code) ? words[code] : scattered[code] ?? beyond
  }
}
