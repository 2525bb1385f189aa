/// The key of a vessel or an aircraft: the identifier it transmits, and which hull or airframe of several that use it.
///
/// Printed as `mmsi:211234560`, `imo:9123456`, `icao24:4840d6`; a second hull on one identifier is `mmsi:211234560#2`.
public struct CraftKey: Hashable, Sendable {
  public enum Scheme: UInt8, Hashable, Sendable, CaseIterable {
    case mmsi, imo, icao24

    public var name: String {
      switch self {
      case .mmsi: "mmsi"
      case .imo: "imo"
      case .icao24: "icao24"
      }
    }
  }

  public let number: UInt32
  /// 1 for the first, or only, hull or airframe.
  public let hull: UInt16
  public let scheme: Scheme

  public init(_ scheme: Scheme, _ number: UInt32, hull: UInt16 = 1) {
    self.scheme = scheme
    self.number = number
    self.hull = hull
  }

  public static func mmsi(_ number: UInt32) -> CraftKey { CraftKey(.mmsi, number) }
  public static func icao24(_ number: UInt32) -> CraftKey { CraftKey(.icao24, number) }

  public var isAircraft: Bool { scheme == .icao24 }

  /// The same identifier, another hull.
  public func hull(_ number: UInt16) -> CraftKey { CraftKey(scheme, self.number, hull: number) }
}

extension CraftKey: Comparable {
  public static func < (left: CraftKey, right: CraftKey) -> Bool {
    (left.scheme.rawValue, left.number, left.hull) < (right.scheme.rawValue, right.number, right.hull)
  }
}

extension CraftKey: CustomStringConvertible {
  public var description: String {
    let identifier = scheme == .icao24 ? Self.hexadecimal(number) : String(number)
    return scheme.name + ":" + identifier + (hull == 1 ? "" : "#\(hull)")
  }

  /// Six lower-case hexadecimal digits.
  public static func hexadecimal(_ address: UInt32) -> String {
    let digits = String(address, radix: 16)
    return String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }

  /// Reads what `description` writes.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let scheme = Scheme.allCases.first(where: { $0.name == parts[0] }) else { return nil }
    let ends = parts[1].split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard let number = UInt32(ends[0], radix: scheme == .icao24 ? 16 : 10) else { return nil }
    var hull: UInt16 = 1
    if ends.count == 2 {
      guard let value = UInt16(ends[1]), value > 1 else { return nil }
      hull = value
    }
    self.init(scheme, number, hull: hull)
  }
}
