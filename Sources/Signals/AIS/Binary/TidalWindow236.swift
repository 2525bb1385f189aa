/// Area code 1, function 14: when the tide lets a ship pass, at up to three points of a fairway.
///
/// Positions are in 1/10 000 of a minute, latitude first; gpsd tells them ten times too large, as if they were in 1/1 000.
///
/// Source: IMO SN/Circ.236, tidal window; replaced by function 32 of Circ.289.
public enum TidalWindow236 {
  public static let layout = AISLayout(
    "Tidal window", source: "IMO SN/Circ.236",
    TidalWindow289.items(
      position: [.field(.latitude), .field(.longitude)], speed: CircularFields.tenths("cspeed", 7, most: 126),
      end: end))

  static let end: [AISItem] = [
    .field(AISField("to_hour", 5, available: 0...23)), .field(AISField("to_min", 6, available: 0...59)),
  ]
}
