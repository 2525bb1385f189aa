/// A message of the Automatic Identification System: a view of its bits in the words of the standard.
///
/// Each field is read when it is asked for. `nil` is a field that the sender marked as not available, that is outside
/// its range, or that a message cut short does not reach; the `raw…` integers are `nil` only in the last case.
/// Source: ITU-R M.1371-5, annex 8.
public protocol AISMessage: Sendable {
  associatedtype Payload: AISBits
  var payload: Payload { get }
  /// The least number of bits such a message has in the standard.
  static var standardBitCount: Int { get }
}

extension AISMessage {
  /// 1 to 27.
  @inlinable
  public var messageType: Int { payload.messageType ?? 0 }
  /// How often it was repeated, 0 to 3; 3 is "do not repeat any more".
  @inlinable
  public var repeatIndicator: Int { Int(payload.unsigned(6, 2) ?? 0) }
  /// Maritime Mobile Service Identity of the sender; 0 where equipment was never configured.
  @inlinable
  public var mmsi: UInt32 { payload.mmsi ?? 0 }
  /// It has fewer bits than the standard gives it.
  @inlinable
  public var isTruncated: Bool { payload.bitCount < Self.standardBitCount }
}

/// Scaling and sentinels that several messages share (ITU-R M.1371-5, tables 48, 70, 71 and the message 27 table).
@usableFromInline
enum AISScaling {
  @usableFromInline
  static func longitude(_ raw: Int32?, perDegree: Int32) -> Double? {
    guard let raw, raw >= -180 * perDegree, raw <= 180 * perDegree else { return nil }
    return Double(raw) / Double(perDegree)
  }

  @usableFromInline
  static func latitude(_ raw: Int32?, perDegree: Int32) -> Double? {
    guard let raw, raw >= -90 * perDegree, raw <= 90 * perDegree else { return nil }
    return Double(raw) / Double(perDegree)
  }

  /// 1022 is 102.2 knots or more.
  @usableFromInline
  static func speed(_ raw: Int?) -> Double? { raw.flatMap { $0 < 1023 ? Double($0) / 10 : nil } }

  @usableFromInline
  static func course(_ raw: Int?) -> Double? { raw.flatMap { $0 < 3600 ? Double($0) / 10 : nil } }

  @usableFromInline
  static func heading(_ raw: Int?) -> Int? { raw.flatMap { $0 < 360 ? $0 : nil } }

  @usableFromInline
  static func second(_ raw: Int?) -> Int? { raw.flatMap { $0 < 60 ? $0 : nil } }
}
