/// A jump that no such craft can make. Found while tracks are made of reports: ``TrackBuilder``.
struct ImplausibleMove: DetectorKind {
  static let version = "implausible_move@1"

  let name = version
  let summary = """
    A move that no such craft can make: a jump after which the craft goes on elsewhere (the track is broken there), a run \
    of positions that are set apart as wrong, or the first of a second hull or airframe that uses the same identifier (it \
    gets a track of its own). Each is told once.
    """
  let parameters = Plausibility.parameters + [RecentTransmissions.window]
}
