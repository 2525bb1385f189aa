/// Area code 200, function 10: what an inland ship or convoy is, is laden with and draws.
///
/// Source: Vessel Tracking and Tracing Standard for Inland Navigation, edition 1.2 (CCNR 2013; UNECE resolution 63),
/// table 2.7. Loaded is 1 and unloaded 2 there; gpsd swaps the two words.
public enum InlandShipStaticAndVoyageData {
  public static let layout = AISLayout(
    "Inland ship static and voyage related data", source: "CCNR VTT 1.2, table 2.7",
    [
      // Unique European Vessel Identification Number.
      .text("vin", characters: 8),
      // Decimetres.
      .field(AISField("length", 13, available: 1...8000)),
      .field(AISField("beam", 10, available: 1...1000)),
      .field(AISField("shiptype", 14, available: 1...16_383, meanings: .eriShipType)),
      .field(AISField("hazard", 3, available: 0...4, meanings: hazards)),
      // Centimetres.
      .field(AISField("draught", 11, available: 1...2000)),
      .field(AISField("loaded", 2, available: 1...2, meanings: loads)),
      // Whether the information comes from a sensor of approved quality, or from the receiver alone.
      .field(AISField("speed_q", 1, .flag)),
      .field(AISField("course_q", 1, .flag)),
      .field(AISField("heading_q", 1, .flag)),
      .spare(8),
    ])

  private static let hazards = AISMeanings(
    ["0 blue cones/lights", "1 blue cone/light", "2 blue cones/lights", "3 blue cones/lights", "4 B-Flag", "Unknown"])

  private static let loads = AISMeanings(["N/A (default)", "Loaded", "Unloaded"])
}
