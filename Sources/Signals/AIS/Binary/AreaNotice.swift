/// Area code 1, functions 22 (to all) and 23 (addressed): what holds in an area for a time, and where it is.
///
/// Up to ten sub-areas of 87 bits. The circular's positions are in 1/1 000 of a minute; its draft of 2009 had 90 bits a
/// sub-area with 1/10 000 (``CoastGuardAreaNotice``). AIS-catcher reads another, made-up, layout.
///
/// Source: IMO SN.1/Circ.289, area notice, tables 11.1 to 11.10.
public enum AreaNotice {
  public static let layout = AISLayout(
    "Area notice", source: "IMO SN.1/Circ.289, tables 11.1 to 11.10",
    heading + [
      Subareas(
        width: 87, most: 10,
        position: [
          .field(CircularFields.longitude()), .field(CircularFields.latitude()),
          // The number of decimals of a minute that mean something.
          .field(AISField("precision", 3)),
        ],
        distanceWidth: 10, textCharacters: 14
      ).list,
      .byteEnd,
    ])

  static let heading: [AISItem] = [
    .field(CircularFields.linkage),
    .field(AISField("notice", 7, meanings: .areaNotice)),
    .moment(.monthDay("start")),
    .field(CircularFields.duration),
  ]
}
