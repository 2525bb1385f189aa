/// Fields of the messages of the St. Lawrence Seaway (area codes 316, Canada, and 366, United States), and of those that
/// the United States Coast Guard's traffic services (PAWSS) share with it.
///
/// Source: St. Lawrence Seaway AIS Data Messaging Formats and Specifications, revision 4.0A (2002).
enum Seaway {
  static let source = "St. Lawrence Seaway AIS Data Messaging Formats and Specifications, revision 4.0A"

  static let position: [AISItem] = [.field(CircularFields.longitude()), .field(CircularFields.latitude())]

  /// When and where something was measured.
  static let station: [AISItem] =
    [.moment(.monthDay("timestamp")), .text("station_id", characters: 7)] + position

  /// Knots; 1022 stands for 102.2 and more.
  static let wind: [AISItem] = [
    .field(AISField("wspeed", 10, scale: .tenth, available: 0...1022)),
    .field(AISField("wgust", 10, scale: .tenth, available: 0...1022)),
    // The Seaway tells the middle of one of sixteen points.
    .field(AISField("wdir", 9, available: 0...359)),
  ]

  /// Degrees Celsius; ±51.1 stands for that or beyond.
  static func temperature(_ name: String) -> AISItem {
    .field(AISField(name, 10, .signed, scale: .tenth, available: -511...511))
  }

  /// What follows the application identifier, by the number of the message.
  static func messages(_ cases: [AISCase]) -> [AISItem] {
    [
      .spare(2), .field(AISField("message_id", 6)),
      .choice(
        .field("message_id", at: 2, width: 6), cases + [AISCase(0...63, [.data("data", before: 0)])]),
    ]
  }
}
