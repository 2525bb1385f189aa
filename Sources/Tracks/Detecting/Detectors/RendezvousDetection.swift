import Geo

/// Two vessels close together and slow for long enough, at sea.
///
/// Between two fixes a vessel goes along the geodesic with even speed; the moments at which the two come within
/// `rendezvous.maximum-distance` and leave it are found in that motion, not on a clock's grid. A meeting counts if the time
/// within is strictly longer than `rendezvous.minimum-duration`, and each of the two was at no more than
/// `rendezvous.maximum-speed` for at least half of it. Time that a vessel lies in a port (legs that begin and end within its
/// entry distance or area) does not count: vessels at berth meet nobody. Farther off, `context` tells: `anchorage` in an
/// anchorage; `port` nearer to a port than `rendezvous.minimum-distance-from-port`, or where both lay still on what the land
/// outline has as land (docks, rivers, canals, marinas); `at_sea` anywhere else.
///
/// After Global Fishing Watch (pipe-encounters), whose grid of ten minutes, limit of an hour for interpolation, and cut at
/// midnight lose meetings.
struct RendezvousDetection: FleetDetectorKind {
  static let maximumDistance = Parameter(
    "rendezvous.maximum-distance", .distance(.metres(500)), "Two vessels no farther apart than this are together.",
    source: "Global Fishing Watch, pipe-encounters")
  static let minimumDuration = Parameter(
    "rendezvous.minimum-duration", .duration(2 * 3600),
    "Two vessels together for strictly longer than this have met.", source: "Global Fishing Watch, pipe-events")
  static let maximumSpeed = Parameter(
    "rendezvous.maximum-speed", .speed(.knots(2)), "The median speed of each while together is no more than this.",
    source: "Global Fishing Watch, pipe-events")
  static let minimumDistanceFromPort = Parameter(
    "rendezvous.minimum-distance-from-port", .distance(.kilometres(10)),
    "A meeting nearer to a port is told as one in a port or anchorage, not at sea.",
    source: "Global Fishing Watch, pipe-encounters")
  static let maximumInterpolation = Parameter(
    "rendezvous.maximum-interpolation", .duration(3 * 3600),
    "Between fixes farther apart in time it is not known where a vessel was.",
    source: "trackscan: 400 planted meetings were all found with 3 h, 84 % with the 1 h of pipe-encounters")
  static let maximumInterruption = Parameter(
    "rendezvous.maximum-interruption", .duration(30 * 60),
    "Two vessels that drift apart for no longer, and no farther than twice the maximum distance, go on meeting.",
    source: "trackscan: two ships at anchor swing out of and into 500 m")

  let name = "rendezvous@1"
  let summary = """
    Two vessels within the maximum distance of each other for longer than the minimum, both slow, and neither in a port \
    (within its entry distance or area).
    """
  let parameters = [
    maximumDistance, minimumDuration, maximumSpeed, minimumDistanceFromPort, maximumInterpolation, maximumInterruption,
  ]

  func makeDetector(in context: DetectingContext) -> any FleetDetector {
    RendezvousDetector(
      name: name, rules: MeetingRules(context.parameters), surroundings: MeetingChart(context))
  }

  /// Whether a station is a vessel of its own. Coast stations (00), aircraft (111), aids to navigation (99), beacons (97) and
  /// boats of a mother ship (98) are none (ITU-R M.585).
  static func canMeet(_ craft: CraftKey) -> Bool {
    guard craft.scheme == .mmsi else { return craft.scheme == .imo }
    return craft.number >= 10_000_000 && !craft.isSearchAndRescueAircraft && craft.number < 970_000_000
  }
}
