import Signals

/// Why a line of a JSON log gives no message.
enum JSONFault: Error {
  /// It cannot be right.
  case malformed(String)
  case unknownType(Int)
  /// It tells a message, in words from which its bits do not follow.
  case notTurnedBack(String)

  static let noObject = malformed("is no JSON object")

  static func missing(_ name: String) -> JSONFault { .malformed("`\(quoted(name))` is missing") }
  static func outOfRange(_ name: String, _ value: JSONValue) -> JSONFault {
    .malformed("`\(quoted(name))` cannot be \(quoted(value.description))")
  }

  init(_ fault: AISEncodingFault) {
    self =
      switch fault {
      case .unknownType(let type): .unknownType(type)
      case .missing(let name): .missing(name)
      case .wrongKind(let name): .malformed("`\(Self.quoted(name))` is of another kind")
      case .outOfRange(let name, let value): .outOfRange(name, .integer(value))
      case .text(let name): .malformed("`\(Self.quoted(name))` is no text that AIS can carry")
      case .tooMany(let name): .malformed("`\(Self.quoted(name))` has too many elements")
      case .tooLong: .malformed("the message is longer than five slots")
      case .unknownField(let name): .malformed("the message has no field `\(Self.quoted(name))`")
      }
  }

  /// Names and values are the log's: no more of them than a line can show.
  static func quoted(_ text: String) -> String {
    let shown = text.prefix(60)
    return shown.count < text.count ? shown + "…" : String(shown)
  }

  var reason: String {
    switch self {
    case .malformed(let reason), .notTurnedBack(let reason): reason
    case .unknownType(let type): "the standard has no message type \(type)"
    }
  }

  func count(in ledger: inout LineLedger) {
    switch self {
    case .malformed: ledger.malformed += 1
    case .unknownType: ledger.unknownType += 1
    case .notTurnedBack: ledger.notPosition += 1
    }
  }
}
