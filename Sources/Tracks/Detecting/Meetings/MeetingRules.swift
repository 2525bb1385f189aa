import Geo

/// What makes a meeting: the parameters of `rendezvous`, in metres, milliseconds and knots.
struct MeetingRules: Sendable {
  let maximumDistance: Double
  /// Beyond this they have parted.
  let partingDistance: Double
  let minimumDuration: Double
  let maximumKnots: Double
  let maximumInterpolation: Int64
  let maximumInterruption: Double
  let portDistance: Double
  /// No faster is a vessel that lies still.
  let stillKnots: Double

  init(_ parameters: Parameters) {
    maximumDistance = parameters.distance(RendezvousDetection.maximumDistance).metres
    partingDistance = 2 * maximumDistance
    minimumDuration = (parameters.seconds(RendezvousDetection.minimumDuration) * 1000).rounded()
    maximumKnots = parameters.speed(RendezvousDetection.maximumSpeed).knots
    maximumInterpolation = Int64((parameters.seconds(RendezvousDetection.maximumInterpolation) * 1000).rounded())
    maximumInterruption = parameters.seconds(RendezvousDetection.maximumInterruption) * 1000
    portDistance = parameters.distance(RendezvousDetection.minimumDistanceFromPort).metres
    stillKnots = parameters.speed(PortCall.stopSpeed).knots
  }

  /// Milliseconds between the instants at which neighbours are looked for. A meeting, being longer than two of these, has
  /// at least two of them in it; none is missed. (Not for a minimum below a minute.)
  var step: Int64 { max(30_000, Int64(minimumDuration / 2)) }
}
