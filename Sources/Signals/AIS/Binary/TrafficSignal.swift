/// Area code 1, function 19: what a signal station at the entrance of a port or channel shows, and what comes next.
///
/// The name of the station is `station_name`, for `station` is who heard a message. gpsd lists one signal twice, so that its words for the Japanese signals are one off. Many stations leave out the 102
/// spare bits at the end.
///
/// Source: IMO SN.1/Circ.289, marine traffic signal, table 8.1.
public enum TrafficSignal {
  public static let layout = AISLayout(
    "Marine traffic signal", source: "IMO SN.1/Circ.289, table 8.1",
    [
      .field(CircularFields.linkage),
      .text("station_name", characters: 20),
      .field(CircularFields.longitude()), .field(CircularFields.latitude()),
      .field(
        AISField(
          "status", 2, available: 1...2,
          meanings: AISMeanings([
            "Not available", "In regular service", "Irregular service", "Reserved for future use",
          ]))),
      .field(AISField("signal", 5, available: 1...13, meanings: .trafficSignal)),
      // When the next one is expected.
      .field(AISField("hour", 5, available: 0...23)), .field(AISField("minute", 6, available: 0...59)),
      .field(AISField("nextsignal", 5, available: 1...13, meanings: .trafficSignal)),
      .optional([.spare(102)]),
    ])
}

extension AISMeanings {
  fileprivate static let trafficSignal = AISMeanings(
    [
      "N/A",
      "IALA 1: Serious emergency - all vessels to stop or divert according to instructions",
      "IALA 2: Vessels shall not proceed",
      "IALA 3: Vessels may proceed. One way traffic",
      "IALA 4: Vessels may proceed. Two way traffic",
      "IALA 5: A vessel may proceed only when it has received specific orders to do so",
      "IALA 2a: Vessels shall not proceed, those outside the main channel excepted",
      "IALA 5a: A vessel may proceed only when it has received specific orders, those outside the main channel excepted",
      "Japan I: in-bound only acceptable",
      "Japan O: out-bound only acceptable",
      "Japan F: both in- and out-bound acceptable",
      "Japan XI: Code will shift to I in due time",
      "Japan XO: Code will shift to O in due time",
      "Japan X: Vessels shall not proceed, except one that the competent authority directs",
    ], beyond: "Reserved for future use")
}
