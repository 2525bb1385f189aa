/// Area codes 316 and 366, function 2: in which order ships are locked, when a ship will be at its locks, and in which
/// order ships proceed.
///
/// The specification leaves open which function the procession order has; it is taken for message 3 of this one.
///
/// Source: St. Lawrence Seaway AIS Data Messaging Formats and Specifications, revision 4.0A, sections 7, 8 and 12.
public enum SeawayLockage {
  public static let layout = AISLayout(
    "Seaway lockage order, estimated lock times and vessel procession order messages", source: Seaway.source,
    Seaway.messages([
      AISCase(1, lockageOrder), AISCase(2, lockTimes), AISCase(3, processionOrder),
    ]))

  private static let lockageOrder: [AISItem] =
    [.moment(.monthDay("timestamp")), .text("lock_id", characters: 7)] + Seaway.position + [
      .spare(9),
      .list(
        "schedules", atMost: 6,
        [
          .text("shipname", characters: 15),
          .field(AISField("direction", 1, meanings: AISMeanings(["Down bound", "Up bound"]))),
          .moment(.monthDay("eta")),
          .spare(9),
        ]),
    ]

  private static let lockTimes: [AISItem] = [
    .moment(.monthDay("timestamp")),
    .text("shipname", characters: 15),
    .text("last_location", characters: 7), .moment(.monthDay("last_ata")),
    .text("first_lock", characters: 7), .moment(.monthDay("first_lock_eta")),
    .text("second_lock", characters: 7), .moment(.monthDay("second_lock_eta")),
    // The first lock at which a ship is being delayed.
    .text("delay", characters: 7),
    .spare(4), .byteEnd,
  ]

  private static let processionOrder: [AISItem] =
    [.moment(.monthDay("timestamp")), .text("direction", characters: 16)] + Seaway.position + [
      .spare(3),
      .list(
        "vessels", atMost: 4,
        [
          .field(AISField("order", 5, available: 1...31)),
          .text("shipname", characters: 15), .text("position_name", characters: 12),
          // Of the ship's call.
          .field(AISField("hour", 5, available: 0...23)), .field(AISField("minute", 6, available: 0...59)),
          .spare(6),
        ]),
    ]
}
