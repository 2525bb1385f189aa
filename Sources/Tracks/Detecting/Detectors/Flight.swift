import Geo

/// A flight: from the first fix in the air to the first one on the ground again.
///
/// An airfield is named only when the aircraft was on the ground within 10 km of it, or was last (first) seen below
/// 3,000 ft above it, within 10 km, descending (climbing) towards (away from) it; never for being the nearest to
/// where the track ends. `began` and `ended` say which: `ground`, `climb` or `approach`, `in_flight`. When several
/// airfields fit an approach, `arrival_posterior` has the share of each, and `arrival` is null unless one has half.
///
/// Wheels on the ground for less than `flight.minimum-stop` are a touch-and-go, not an end. A silence splits a flight when the
/// aircraft may have landed in it: it was arriving before and departing after, or it was silent for longer than
/// `flight.maximum-silence`; but not when the way took all the time, so that there was none to land in, as over an
/// ocean. What happened in a silence longer than ten minutes has no time: `takeoff_between` and `landing_between` then hold
/// the two it lies between. A craft that never shows the speed or the climb of an aircraft makes no flight.
///
/// Source: in the spirit of traffic's `Flight.split` (ten minutes) and readsb's `mark_legs` (climb after descent, time
/// on the ground).
struct Flight: CraftDetectorKind {
  static let maximumSilence = Parameter(
    "flight.maximum-silence", .duration(3600),
    "An aircraft silent for longer has ended its flight, unless the way took all the time.",
    source: "six times the ten minutes after which traffic splits a flight, which lets terrain and turns pass")
  static let minimumStop = Parameter(
    "flight.minimum-stop", .duration(300), "Time on the ground that ends a flight; less is a touch-and-go.",
    source: "longer than a touch-and-go or a stop-and-go, shorter than any turnround")

  static let version = "flight@1"
  let name = version
  let summary = """
    An aircraft flew: from take-off to landing, as far as was heard, and from and to which airfield, where it was seen on \
    the ground or near it there.
    """
  let parameters = [Self.maximumSilence, Self.minimumStop]

  func makeDetector(for craft: CraftKey, in context: DetectingContext) -> any CraftDetector {
    guard craft.isAircraft else { return NoDetector() }
    return FlightDetector(craft: craft, rules: Rules(context.parameters), places: context.places.index)
  }

  struct Rules: Sendable {
    /// Seconds.
    let maximumSilence: Double
    let minimumStop: Double
    /// A silence in which things happen unheard; traffic's and OpenSky's figure.
    let silence = 600.0
    /// Time it takes to come down, land, take off and climb again, at the least.
    let quickestLanding = 1200.0

    init(_ parameters: Parameters) {
      maximumSilence = parameters.seconds(Flight.maximumSilence)
      minimumStop = parameters.seconds(Flight.minimumStop)
    }
  }
}
