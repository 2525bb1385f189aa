/// Area codes 366 and 367 (United States), function 22: the area notice of ``AreaNotice`` as the Coast Guard had it before
/// (366, the draft of 2009) and has had it since (367, the geographic notice of 2012).
///
/// Positions are in 1/10 000 of a minute. The second version of the geographic notice gives kinds of ice numbers that were
/// reserved: their text says so still.
///
/// Source: USCG; IALA collection of application-specific messages, geographic notice.
public enum CoastGuardAreaNotice {
  public static let layout = AISLayout(
    "Geographic notice", source: "USCG; IALA ASM collection, DAC 367 FI 22",
    [.field(AISField("version", 6))] + AreaNotice.heading + [
      .spare(3),
      Subareas(
        width: 96, most: 9,
        position: [.field(.longitude), .field(.latitude), .field(AISField("precision", 3))],
        distanceWidth: 11, textCharacters: 15
      ).list,
      .byteEnd,
    ])

  public static let draft = AISLayout(
    "Area notice, draft of 2009", source: "IMO NAV 55; USCG, DAC 366 FI 22",
    AreaNotice.heading + [
      Subareas(
        width: 90, most: 10, position: [.field(.longitude), .field(.latitude)], distanceWidth: 11, textCharacters: 14
      ).list,
      .byteEnd,
    ])
}
