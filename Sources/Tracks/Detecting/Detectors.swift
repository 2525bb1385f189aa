/// The detectors this build knows.
public enum Detectors {
  public static let ofOneCraft: [any CraftDetectorKind] = [
    GapDetection(),
    PortCall(),
    Flight(),
  ]
  public static let ofTheFleet: [any FleetDetectorKind] = [
    RendezvousDetection()
  ]
  /// What is found already when tracks are made of reports.
  public static let ofTracking: [any DetectorKind] = [
    ImplausibleMove()
  ]
  public static var all: [any DetectorKind] { ofTracking + ofOneCraft + ofTheFleet }
}
