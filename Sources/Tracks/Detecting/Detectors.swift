/// The detectors this build knows.
public enum Detectors {
  public static let ofOneCraft: [any CraftDetectorKind] = []
  public static let ofTheFleet: [any FleetDetectorKind] = []
  public static var all: [any DetectorKind] { ofOneCraft + ofTheFleet }
}
