import Geo

/// A vessel's call at a port or anchorage: it came in, it stopped or fell silent there, it went out.
///
/// Coming in is the first fix at most `port.entry-distance` from a port's point, or in its outline; going out the first
/// one `port.exit-distance` or more from every port's point, and outside an outline by more than the difference of the two, so that
/// a ship at the edge does not call twice. A stop begins at `port.stop-speed` or slower and ends at `port.leave-speed` or
/// faster; where no speed is transmitted, that between fixes five minutes apart counts. Passing by, without a stop and
/// without a silence of `port.minimum-silence`, is no call; a silence counts only if it left time to stay, and the one after the
/// last fix only if the vessel was slow and had been seen to come or to stop.
///
/// A time that was not heard is `null`, not guessed: when the vessel was inside at the beginning of the data, was still
/// inside at the end, or crossed the boundary in a silence; then `entry_between`, `stop_start_between`,
/// `stop_end_between` and `exit_between` hold the two times it lies between, where there are two, and the event begins
/// and ends when the vessel was first and last known inside. A vessel that is stopped when the data begins has no
/// `stop_start`. Of several stops, `stop_start` is the first one's and `stop_end` the last one's; `stopped_s` is their sum.
///
/// `confidence` is 2 for a stop or silence alone, 3 when the entry or the exit was heard too, 4 when both were; 1 (entry
/// and exit alone) would be passing by. The port is the one the vessel stayed at longest, of several that adjoin; the
/// others are in `also_stopped_at`, and `listed` is true when any of them is.
///
/// Source: Global Fishing Watch, pipe-anchorages (distances, speeds and confidence), whose exit after a silence bears
/// the time at the far end of it.
struct PortCall: CraftDetectorKind {
  static let entryDistance = Parameter(
    "port.entry-distance", .distance(.kilometres(3)),
    "A vessel at most this far from a port given as a point has come in.", source: "pipe-anchorages, anchorage_cfg")
  static let exitDistance = Parameter(
    "port.exit-distance", .distance(.kilometres(4)),
    "A vessel this far or farther from a port given as a point has gone out.", source: "pipe-anchorages, anchorage_cfg")
  static let stopSpeed = Parameter(
    "port.stop-speed", .speed(.knots(0.2)), "A stop in port begins at this speed or slower.",
    source: "pipe-anchorages, anchorage_cfg")
  static let leaveSpeed = Parameter(
    "port.leave-speed", .speed(.knots(0.5)), "A stop in port ends at this speed or faster.",
    source: "pipe-anchorages, anchorage_cfg")
  static let minimumSilence = Parameter(
    "port.minimum-silence", .duration(4 * 3600),
    "A silence in port of this length or longer counts as a stay, and hides the times of what happened in it.",
    source: "pipe-anchorages, anchorage_cfg")

  static let version = "port_call@1"
  let name = version
  let summary = """
    A vessel came to a port or anchorage and stopped or fell silent there: when it came in, stopped, and went out, as far \
    as was heard.
    """
  let parameters = [
    Self.entryDistance, Self.exitDistance, Self.stopSpeed, Self.leaveSpeed, Self.minimumSilence,
  ]

  func makeDetector(for craft: CraftKey, in context: DetectingContext) -> any CraftDetector {
    // Aircraft fly over ports; so do those for search and rescue, whose MMSI begins with 111.
    if craft.isAircraft || craft.scheme == .mmsi && craft.number / 1_000_000 == 111 { return NoDetector() }
    return PortCallDetector(craft: craft, rules: Rules(context.parameters), places: context.places.index)
  }

  struct Rules: Sendable {
    let entryDistance: Distance
    let exitDistance: Distance
    let stopSpeed: Speed
    let leaveSpeed: Speed
    /// Seconds.
    let minimumSilence: Double

    init(_ parameters: Parameters) {
      entryDistance = parameters.distance(PortCall.entryDistance)
      // An exit nearer than the entry would end a call with the fix that began it.
      exitDistance = max(entryDistance, parameters.distance(PortCall.exitDistance))
      stopSpeed = parameters.speed(PortCall.stopSpeed)
      leaveSpeed = max(stopSpeed, parameters.speed(PortCall.leaveSpeed))
      minimumSilence = parameters.seconds(PortCall.minimumSilence)
    }

    /// How far outside its outline a vessel is still at a port.
    var outlineMargin: Distance { .metres(exitDistance.metres - entryDistance.metres) }
  }
}

/// For a craft that the kind does not concern.
struct NoDetector: CraftDetector {
  mutating func advance(_ fixes: TrackPiece, into events: inout [Event]) {}
  mutating func finish(at end: Timestamp, into events: inout [Event]) {}
}
