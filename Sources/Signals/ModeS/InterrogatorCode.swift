/// Which interrogator an all-call reply answers, as it is overlaid on the parity: four bits of code (IC) under three of
/// code label (CL) (ICAO Annex 10, volume IV, 3.1.2.3.3.2 and 3.1.2.5.2.1).
///
/// The parity does not tell it from a wrong bit among the frame's last seven.
public struct InterrogatorCode: Hashable, Sendable {
  /// 0 to 79.
  public let overlay: UInt8

  /// `nil` from 80 on, which would need a code label that the standard does not assign.
  public init?(overlay: UInt32) {
    guard overlay < 80 else { return nil }
    self.overlay = UInt8(overlay)
  }

  private init(unchecked overlay: UInt8) { self.overlay = overlay }

  /// II 0: a squitter that nobody asked for, or the reply to an interrogator that has no code of its own.
  public static let none = InterrogatorCode(unchecked: 0)

  /// Interrogator identifier (II), 0 to 15; `nil` where there is a surveillance identifier.
  public var identifier: UInt8? { overlay < 16 ? overlay : nil }

  /// Surveillance identifier (SI), 1 to 63, and 0, which no interrogator may have; `nil` where there is an interrogator
  /// identifier.
  public var surveillanceIdentifier: UInt8? { overlay < 16 ? nil : overlay - 16 }
}

extension InterrogatorCode: CustomStringConvertible {
  /// `II 5` or `SI 12`.
  public var description: String { overlay < 16 ? "II \(overlay)" : "SI \(overlay - 16)" }
}
