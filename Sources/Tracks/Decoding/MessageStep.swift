import Signals

/// One step of writing a message as JSON: what to read of its bits, and how to tell it.
///
/// Plain numbers in one array, since millions of messages walk it.
struct MessageStep: Sendable {
  enum Operation: UInt8, Sendable {
    /// The integer.
    case number, signedNumber
    /// The integer, and after it the words for it.
    case code
    case flag
    case scaled, signedScaled
    /// A sign before a magnitude, scaled.
    case magnitude
    /// Scaled by a tenth; by 600 000 with seven decimals: the commonest, without a division.
    case tenth, minuteE4
    case turn
    case text, dividedText
    case moment
    case dimension
    case spare, byteEnd
    /// So many steps that follow, told at once by a text for each value of their bits, where these are all there.
    case narrow
    /// So many steps that follow are told only if so many bits are left.
    case present
    case list, choice, application, bits, data, view
  }

  /// `,"name":`; first, so that the address of a step is that of its key.
  var key: ShortText
  var operation: Operation
  /// Bits; characters of a text.
  var width: UInt8 = 0
  /// Of what is scaled.
  var decimals: UInt8 = 0
  /// From the beginning of its scope; -1 is where the last step ended.
  var offset: Int32 = -1
  /// Steps told or not by `present`, and those of `narrow`; items of a list at most; bits between the parts of a divided text; bits before the
  /// end of data; which of the dimensions; the sign bit of what is negative.
  var count: Int32 = 0
  /// Bits that must be left.
  var least: Int32 = 0
  /// Of an ``AISItem/Room``.
  var first: Int32 = 0
  /// Of a program, or of a table of words, scales, moments, or choices; of the text of the value 0.
  var child: Int32 = -1
  /// Integers that are values.
  var low: Int64 = .min
  var high: Int64 = .max
  /// One of them that is none.
  var unknown: Int64 = .min

  init(_ operation: Operation, key: ShortText, offset: Int32 = -1) {
    self.operation = operation
    self.key = key
    self.offset = offset
  }

  /// A field of few bits at a known place, that is told by them alone.
  var isNarrow: Bool {
    switch operation {
    case .number, .signedNumber, .code, .flag, .scaled, .signedScaled, .magnitude, .tenth, .turn: offset >= 0
    default: false
    }
  }

  /// An ``AISField/Scale`` in whole numbers.
  struct Scale: Sendable {
    var multiplier: Int64
    var addend: Int64
    /// Twice a power of ten, and twice the divisor.
    var numerator: Int64
    var denominator: UInt64
  }
}
