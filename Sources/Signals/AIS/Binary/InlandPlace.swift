/// Where a lock, bridge or terminal is: the location code of the ship reporting standard, part by part.
///
/// Source: CCNR VTT 1.2, tables 2.8 and 2.9.
enum InlandPlace {
  static let items: [AISItem] = [
    .text("country", characters: 2), .text("locode", characters: 3), .text("section", characters: 5),
    .text("terminal", characters: 5), .text("hectometre", characters: 5),
  ]
}
