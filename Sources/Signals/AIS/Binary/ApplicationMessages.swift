/// Area code 1, functions 1 to 5: what stations ask and tell each other about applications.
///
/// Source: ITU-R M.1371-5, annex 5, international function messages 2 to 5; M.1371-1, annex 5, for function 1.
public enum ApplicationMessages {
  /// Function 1, of 2001: a text telegram was received.
  public static let textAcknowledgement = AISLayout(
    "Application acknowledgement", source: "ITU-R M.1371-1, annex 5, IFM 1",
    [
      .field(AISField("ack_dac", 10)), .field(sequence), .spare(3),
    ])

  /// Function 2: asks for a message of one application.
  public static let interrogation = AISLayout(
    "Interrogation for a specified functional message", source: "ITU-R M.1371-5, annex 5, IFM 2",
    [
      .field(AISField("requested_dac", 10)), .field(AISField("requested_fid", 6)), .optional([.spare(64)]),
    ])

  /// Function 3: asks for what a station knows of an area code. Many stations send 6 spare bits, not 70.
  public static let capabilityInterrogation = AISLayout(
    "Capability interrogation", source: "ITU-R M.1371-5, annex 5, IFM 3",
    [
      .field(AISField("requested_dac", 10)), .spare(6), .optional([.spare(64)]),
    ])

  /// Function 4: whether each of the 64 functions of an area code is known. AIS-catcher takes the area code for the first
  /// of them.
  public static let capabilityReply = AISLayout(
    "Capability reply", source: "ITU-R M.1371-5, annex 5, IFM 4",
    [.field(AISField("ack_dac", 10))]
      + (0..<64).flatMap { function -> [AISItem] in [.field(AISField("fid\(function)", 1, .flag)), .spare(1)] }
      + [.optional([.spare(126)])])

  /// Function 5: what becomes of a message that an application received.
  public static let acknowledgement = AISLayout(
    "Application acknowledgement to an addressed binary message", source: "ITU-R M.1371-5, annex 5, IFM 5",
    [
      .field(AISField("ack_dac", 10)), .field(AISField("ack_fid", 6)), .field(sequence),
      .field(AISField("ai_available", 1, .flag)),
      .field(
        AISField(
          "ai_response", 3, available: 0...3,
          meanings: AISMeanings(
            [
              "Unable to respond", "Reception acknowledged", "Response to follow", "Able to respond but inhibited",
            ], beyond: "Spare for future use"))),
      .optional([.spare(49)]),
    ])

  /// 0: the application does not count.
  private static let sequence = AISField("msg_seq", 11, available: 1...2047)
}
