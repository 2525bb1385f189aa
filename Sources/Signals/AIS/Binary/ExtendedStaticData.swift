/// Area code 1, function 24: air draught, ports, equipment, ice class, power, tonnage, bunkers and persons of a ship.
///
/// The air draught is in hundredths of a metre: the circular says tenths, but its range of 81.9 m in thirteen bits and its
/// 81.91 m for more can only be hundredths. libais and AIS-catcher take tenths.
///
/// Source: IMO SN.1/Circ.289, extended ship static and voyage-related data, table 4.1.
public enum ExtendedStaticData {
  public static let layout = AISLayout(
    "Extended ship static and voyage-related data", source: "IMO SN.1/Circ.289, table 4.1",
    [
      .field(CircularFields.linkage),
      .field(CircularFields.air("airdraught", 13)),
      CircularFields.port("lastport"), CircularFields.port("nextport"), CircularFields.port("secondport"),
    ]
      + equipment.map { .field(AISField($0 + "_state", 2, meanings: .equipmentState)) } + [
        .spare(2),
        .field(AISField("iceclass", 4, available: 0...10, meanings: .iceClass)),
        // 262 142 stands for that many or more, here and in the tonnage.
        .field(AISField("horsepower", 18, available: 0...262_142)),
        // ITU-R M.1084.
        .field(AISField("vhfchan", 12, available: 1...4095)),
        // Lloyd's Register STATCODE 5.
        .text("lshiptype", characters: 7),
        .field(AISField("tonnage", 18, available: 0...262_142)),
        .field(
          AISField("lading", 2, available: 1...2, meanings: AISMeanings(["N/A", "Laden", "Ballast", "Not in use"]))),
      ]
      + ["heavyoil", "lightoil", "dieseloil"].map {
        .field(AISField($0, 2, available: 1...2, meanings: AISMeanings(["N/A", "No", "Yes", "Not in use"])))
      } + [
        // Tonnes; 16 382 stands for that many or more.
        .field(AISField("totaloil", 14, available: 0...16_382)),
        .field(CircularFields.persons), .spare(10),
      ])

  /// What SOLAS wants on board, in the circular's order.
  private static let equipment = [
    "ais", "ata", "bnwas", "ecdisb", "chart", "sounder", "epaid", "steer", "gnss", "gyro", "lrit", "magcomp", "navtex",
    "arpa", "sband", "xband", "hfradio", "inmarsat", "mfradio", "vhfradio", "grndlog", "waterlog", "thd", "tcs", "vdr",
  ]
}

extension AISMeanings {
  fileprivate static let equipmentState = AISMeanings([
    "Not available or requested", "Equipment operational", "Equipment not operational", "No data",
  ])
  fileprivate static let iceClass = AISMeanings(
    [
      "Not classified", "IACS PC 1", "IACS PC 2", "IACS PC 3", "IACS PC 4", "IACS PC 5",
      "IACS PC 6 / FSICR IA Super / RS Arc5", "IACS PC 7 / FSICR IA / RS Arc4", "FSICR IB / RS Ice3",
      "FSICR IC / RS Ice2", "RS Ice1", "Reserved for future use", "Reserved for future use", "Reserved for future use",
      "Reserved for future use", "Not available",
    ])
}
