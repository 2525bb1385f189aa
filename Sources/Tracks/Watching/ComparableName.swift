import Foundation

/// A name, made comparable: two spellings of one name are equal, two names are not.
///
/// Case, diacritics and punctuation do not count, nor does `M/V` or `MT` before a vessel's name. Numbers do: sister ships
/// differ by nothing else, so `7`, `VII` and `SEVEN` are one token, and `6` is another.
struct ComparableName: Hashable, Sendable {
  /// Tokens in upper case with one blank between them.
  let text: String

  /// - Returns: `nil` where nothing of the name is left.
  init?(_ name: String, isVessel: Bool) {
    var tokens = Self.tokens(of: Self.folded(name))
    if isVessel { Self.dropPrefix(&tokens) }
    tokens = Self.joiningInitials(tokens)
    if !isVessel { tokens = tokens.compactMap(Self.partyWord) }
    tokens = Numeral.normalised(tokens)
    guard !tokens.isEmpty else { return nil }
    text = tokens.joined(separator: " ")
  }

  /// Letters without marks, in upper case.
  private static func folded(_ name: String) -> String {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return name.uppercased() }
    var text = ""
    for scalar in name.decomposedStringWithCompatibilityMapping.unicodeScalars
    where scalar.properties.generalCategory != .nonspacingMark {
      if let letters = plainLetters[scalar] { text += letters } else { text.unicodeScalars.append(scalar) }
    }
    return text.uppercased()
  }

  /// Letters that are no letter with a mark, but are written as these where they are not at hand.
  private static let plainLetters: [Unicode.Scalar: String] = [
    "Æ": "AE", "æ": "ae", "Œ": "OE", "œ": "oe", "Ø": "O", "ø": "o", "Ł": "L", "ł": "l", "Đ": "D", "đ": "d", "Ð": "D",
    "ð": "d", "Þ": "TH", "þ": "th", "ß": "ss", "ẞ": "SS", "ı": "i", "Ħ": "H", "ħ": "h",
  ]

  /// Runs of letters and runs of digits; an apostrophe is left out, anything else parts.
  private static func tokens(of text: String) -> [String] {
    enum Sort { case letter, digit, other }
    var tokens: [String] = []
    var last = Sort.other
    for scalar in text.unicodeScalars {
      if scalar == "'" || scalar == "\u{2019}" || scalar == "`" { continue }
      if scalar == "&" {
        tokens.append("AND")
        last = .other
        continue
      }
      let sort: Sort =
        scalar.properties.numericType != nil && scalar.properties.generalCategory == .decimalNumber
        ? .digit : scalar.properties.isAlphabetic ? .letter : .other
      if sort != .other {
        if sort == last {
          tokens[tokens.count - 1].unicodeScalars.append(scalar)
        } else {
          tokens.append(String(scalar))
        }
      }
      last = sort
    }
    return tokens
  }

  /// `M/V`, `MV`, `S.S.` and the like, where a name follows.
  private static func dropPrefix(_ tokens: inout [String]) {
    if tokens.count > 2, ["MV", "MT", "MS", "SS", "FV", "MY", "SY", "SV", "MSV"].contains(tokens[0] + tokens[1]),
      tokens[0].count == 1
    {
      tokens.removeFirst(2)
    } else if tokens.count > 1, ["MV", "MT", "MS", "SS", "FV", "MSV"].contains(tokens[0]) {
      tokens.removeFirst()
    }
  }

  /// `F.Z.E.` and `FZE` are one token.
  private static func joiningInitials(_ tokens: [String]) -> [String] {
    var joined: [String] = []
    var wasInitial = false
    for token in tokens {
      let isInitial = token.unicodeScalars.count == 1 && token.unicodeScalars.allSatisfy { $0.properties.isAlphabetic }
      if isInitial, wasInitial { joined[joined.count - 1] += token } else { joined.append(token) }
      wasInitial = isInitial
    }
    return joined
  }

  /// Forms of one word in the names of firms; `nil` for a word that is left out.
  private static func partyWord(_ token: String) -> String? {
    switch token {
    case "THE": nil
    case "LIMITED": "LTD"
    case "COMPANY": "CO"
    case "CORPORATION": "CORP"
    case "INCORPORATED": "INC"
    default: token
    }
  }
}
