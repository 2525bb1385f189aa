import Geo

/// The ports, anchorages and shores of a run.
struct MeetingChart: MeetingSurroundings {
  private let ports: PlaceIndex
  private let portCheck: HarbourCheck
  private let anchorages: PlaceIndex
  private let entryDistance: Distance

  init(_ context: DetectingContext) {
    ports = PlaceIndex(context.places.places.filter { $0.kind == .port })
    portCheck = ports.harbourCheck
    anchorages = PlaceIndex(context.places.places.filter { $0.kind == .anchorage })
    entryDistance = context.parameters.distance(PortCall.entryDistance)
  }

  func isInPort(_ place: Coordinate) -> Bool { portCheck.isPort(near: place, within: entryDistance) }
  func isInAnchorage(_ place: Coordinate) -> Bool { anchorages.isPort(near: place, within: entryDistance) }
  func distanceFromPort(_ place: Coordinate) -> Distance? { ports.nearestPortDistance(from: place) }
  func distanceFromShore(_ place: Coordinate) -> Distance? {
    let distance = Reference.land.distance(from: place)
    return distance.metres.isFinite ? distance : nil
  }
}
