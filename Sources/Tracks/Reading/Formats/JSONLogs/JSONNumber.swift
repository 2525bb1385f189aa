import Signals

/// Turns the JSON value of a field back into the integer that was transmitted.
struct JSONNumber {
  private let field: AISField
  private let name: String
  private let isScaled: Bool

  init(_ field: AISField, name: String, isScaled: Bool) {
    self.field = field
    self.name = name
    self.isScaled = isScaled
  }

  /// `nil` where the value is not told, or said to be not available.
  func raw(_ object: JSONObject) throws(JSONFault) -> Int? {
    if field.form == .rateOfTurn, let code = object[name + "_unscaled"], code != .null {
      guard let number = code.looseNumber, let raw = Int(exactly: number), field.range.contains(raw) else {
        throw .outOfRange(name, code)
      }
      return raw
    }
    let value = object[name] ?? .null
    switch value {
    case .null:
      // Beside a turn that no indicator measured.
      if field.form == .rateOfTurn, let word = object[name + "_text"]?.text { return try self.word(word, value) }
      return nil
    case .string(let text): return try word(text, value)
    case .bool(let isTrue):
      guard field.width == 1 else { throw .outOfRange(name, value) }
      return isTrue ? 1 : 0
    case .integer, .number, .array, .object:
      guard let number = value.looseNumber else { throw .outOfRange(name, value) }
      return try raw(number, value)
    }
  }

  private func word(_ text: String, _ value: JSONValue) throws(JSONFault) -> Int? {
    switch text.lowercased() {
    case "", "n/a", "nan", "unavailable": return nil
    case "fastleft" where field.form == .rateOfTurn: return -127
    case "fastright" where field.form == .rateOfTurn: return 127
    // The last of what is available stands for it and more.
    case "fast" where field.name == "speed", "high" where field.name == "alt": return field.available.upperBound
    default: break
    }
    if let number = value.looseNumber { return try raw(number, value) }
    guard let meanings = field.meanings,
      let code = (0..<meanings.count).first(where: { meanings[$0]?.lowercased() == text.lowercased() })
    else { throw .outOfRange(name, value) }
    return code
  }

  private func raw(_ number: Double, _ value: JSONValue) throws(JSONFault) -> Int {
    var wanted = number
    if isScaled {
      if field.form == .rateOfTurn {
        wanted = (number.magnitude.squareRoot() * 4.733) * (number < 0 ? -1 : 1)
      } else if let scale = field.scale {
        wanted = (number * Double(scale.divisor) - Double(scale.offset)) / Double(scale.multiplier)
      }
    }
    let rounded = wanted.rounded()
    let isUnscaled = !isScaled || (field.scale == nil && field.form != .rateOfTurn)
    guard !isUnscaled || rounded == wanted, let raw = Int(exactly: rounded), field.range.contains(raw) else {
      throw .outOfRange(name, value)
    }
    return raw
  }
}
