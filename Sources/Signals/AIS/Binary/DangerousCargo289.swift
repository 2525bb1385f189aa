/// Area code 1, function 25: what dangerous cargo a ship carries, in sum, and by the codes that govern it.
///
/// Each of up to 28 cargoes is told by the code under which it is carried and thirteen bits that depend on it, which are told
/// as `subtype` too, as gpsd does. The unit comes before the amount. AIS-catcher reads another, made-up, layout.
///
/// Source: IMO SN.1/Circ.289, dangerous cargo indication, tables 2.1 to 2.6.
public enum DangerousCargo289 {
  public static let layout = AISLayout(
    "Dangerous cargo indication", source: "IMO SN.1/Circ.289, tables 2.1 to 2.6",
    [
      .field(AISField("unit", 2, available: 1...3, meanings: .cargoUnit)),
      .field(AISField("amount", 10, available: 1...1023)),
      .list(
        "cargos", atMost: 28,
        [
          .field(AISField("code", 4, available: 1...15, meanings: .cargoCode)),
          .choice(
            .field("code", at: 0, width: 4),
            [
              AISCase(1, [subtype, imdgClass, .spare(6)]),
              AISCase(2, [subtype, .field(unNumber)]),
              AISCase(3, [subtype, bulkGroup, imdgClass, .spare(3)]),
              AISCase(4, [subtype, .field(AISField("oil", 4, available: 1...8, meanings: .marpolOil)), .spare(9)]),
              AISCase(
                5, [subtype, .field(AISField("category", 3, available: 1...4, meanings: .marpolCategory)), .spare(10)]),
              AISCase(0...15, [.field(AISField("subtype", 13, available: 1...8191))]),
            ]),
        ]),
      .byteEnd,
    ])

  /// The circular knows numbers up to 3363, the last of its day; the list has grown since.
  static let unNumber = AISField("unid", 13, available: 1...8191)

  private static let subtype = AISItem.view([.field(AISField("subtype", 13, available: 1...8191))])
  /// The first digit is the class, the second the division, 0 where it has none.
  private static let imdgClass = AISItem.field(AISField("imdg_class", 7, available: 10...99, meanings: .imdgClass))
  private static let bulkGroup = AISItem.field(AISField("bulk_group", 3, available: 1...4, meanings: .bulkCargoGroup))
}

extension AISMeanings {
  static let cargoCode = AISMeanings(
    [
      "Not available", "IMDG Code (in packed form)", "IGC Code", "BC Code (from 1.1.2011 IMSBC)",
      "MARPOL Annex I List of oils (Appendix 1)", "MARPOL Annex II IBC Code", "Regional use",
    ], beyond: "Reserved for future use")
  /// Groups of the code for solid bulk cargoes.
  static let bulkCargoGroup = AISMeanings(
    ["Not available", "A", "B", "C", "MHB - Material Hazardous in Bulk"], beyond: "Reserved for future use")
  static let marpolOil = AISMeanings(
    [
      "Not available", "Asphalt solutions", "Oils", "Distillates", "Gas oil", "Gasoline blending stocks", "Gasoline",
      "Jet fuels", "Naphtha",
    ], beyond: "Reserved for future use")
  static let marpolCategory = AISMeanings(
    ["Not available", "Category X", "Category Y", "Category Z", "Other substances"], beyond: "Reserved for future use")

  /// Classes and divisions of the IMDG Code, chapter 2.0, by class and division as two digits.
  static let imdgClass = AISMeanings(
    (0...99).map { code in
      switch code {
      case 0: "Not available"
      case 10: "1 Explosives"
      case 11: "1.1 Explosives: mass explosion hazard"
      case 12: "1.2 Explosives: projection hazard"
      case 13: "1.3 Explosives: fire hazard"
      case 14: "1.4 Explosives: no significant hazard"
      case 15: "1.5 Explosives: very insensitive"
      case 16: "1.6 Explosives: extremely insensitive articles"
      case 20: "2 Gases"
      case 21: "2.1 Flammable gases"
      case 22: "2.2 Non-flammable, non-toxic gases"
      case 23: "2.3 Toxic gases"
      case 30...33: "3 Flammable liquids"
      case 40: "4 Flammable solids"
      case 41: "4.1 Flammable solids"
      case 42: "4.2 Substances liable to spontaneous combustion"
      case 43: "4.3 Substances which in contact with water emit flammable gases"
      case 50: "5 Oxidizing substances and organic peroxides"
      case 51: "5.1 Oxidizing substances"
      case 52: "5.2 Organic peroxides"
      case 60: "6 Toxic and infectious substances"
      case 61: "6.1 Toxic substances"
      case 62: "6.2 Infectious substances"
      case 70: "7 Radioactive material"
      case 80: "8 Corrosive substances"
      case 90: "9 Miscellaneous dangerous substances and articles"
      default: "Undefined"
      }
    }, beyond: "Undefined")
}
