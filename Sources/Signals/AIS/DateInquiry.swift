/// Message 10: asks a station for time and date, which it tells by message 11, a base station by message 4.
///
/// Source: ITU-R M.1371-5, annex 8, message 10 (table 60).
public enum DateInquiry {
  public static let layout = AISLayout(
    "UTC and date inquiry", source: "ITU-R M.1371-5, annex 8, message 10 (table 60)",
    [.spare(2), .field(.identity("dest_mmsi")), .spare(2)])
}
