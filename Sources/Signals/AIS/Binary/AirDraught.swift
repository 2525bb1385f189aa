/// Area code 1, function 15: how high a ship is above the water.
///
/// Tenths of a metre; gpsd tells the bare integer.
///
/// Source: IMO SN/Circ.236, extended ship static and voyage related data; replaced by function 24 of Circ.289.
public enum AirDraught {
  public static let layout = AISLayout(
    "Extended ship static and voyage related data", source: "IMO SN/Circ.236",
    [
      // 204.7 stands for that much or more.
      .field(CircularFields.air("airdraught", 11, scale: .tenth)), .spare(5),
    ])
}

extension CircularFields {
  /// Metres; 0 is not available.
  static func air(_ name: String, _ width: Int, scale: AISField.Scale = .hundredth) -> AISField {
    AISField(name, width, scale: scale, available: 1...(1 << width) - 1)
  }
}
