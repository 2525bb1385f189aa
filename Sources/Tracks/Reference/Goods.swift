/// What the Harmonized System code of a shipment says about the goods.
///
/// Codes are taken as people write them: `9306.90`, `8542 31`, `8542310090`. The Harmonized System itself ends with the
/// sixth digit; what states add behind it changes nothing here.
public enum Goods {
  /// Whether the code lies in chapter 93: arms and ammunition, parts and accessories thereof.
  public static func isArms(hs: String) -> Bool { digits(of: hs)?.hasPrefix("93") ?? false }

  /// The tier of the Common High Priority List, `1` (the most sought after) to `4B`; `nil` for what is not on it, and for
  /// a code of fewer than six digits.
  ///
  /// The list names items found in weapons on the battlefield that sanctioned buyers try to obtain: 50 codes of the
  /// Harmonized System of 2022, agreed by the European Union, the United States, Japan and the United Kingdom (version of
  /// February 2024). A tier says how critical the item is, not that a shipment is unlawful. The division of tiers 3 and 4
  /// into A (electronics) and B (mechanics and others) is to be verified against the published list before it is relied
  /// upon.
  public static func highPriorityTier(hs: String) -> String? {
    guard let digits = digits(of: hs), digits.count >= 6 else { return nil }
    return tiers[String(digits.prefix(6))]
  }

  /// The digits of a code without dots, blanks and hyphens; `nil` where anything else is in it, or none is left.
  private static func digits(of code: String) -> String? {
    var digits = ""
    for character in code {
      switch character {
      case "0"..."9": digits.append(character)
      case ".", "-", "/": break
      case let character where character.isWhitespace: break
      default: return nil
      }
    }
    return digits.isEmpty ? nil : digits
  }

  private static let tiers: [String: String] = {
    let codes: [(tier: String, codes: String)] = [
      ("1", "854231 854232 854233 854239"),
      ("2", "851762 852691 853221 853224 854800"),
      (
        "3A",
        """
        847150 850440 851769 852589 852910 852990 853669 853690 854110 854121 854129 854130 854149 854151 854159 854160
        """
      ),
      ("3B", "848210 848220 848230 848250 880730 901310 901380 901420 901480"),
      ("4A", "847180 848610 848620 848640 853400 854320 902750 903020 903032 903039 903082"),
      ("4B", "845710 845811 845891 845961 846693"),
    ]
    var tiers: [String: String] = [:]
    for (tier, list) in codes {
      for code in list.split(whereSeparator: \.isWhitespace) { tiers[String(code)] = tier }
    }
    return tiers
  }()
}
