import Geo

/// The ports, anchorages and shores of a run.
struct MeetingChart: MeetingSurroundings {
  private let ports: [Place]
  private let anchorages: [Place]
  private let entryDistance: Distance

  init(_ context: DetectingContext) {
    ports = context.places.places.filter { $0.kind == .port }
    anchorages = context.places.places.filter { $0.kind == .anchorage }
    entryDistance = context.parameters.distance(
      Parameter("port.entry-distance", .distance(.kilometres(3)), "", source: ""))
  }

  func isInPort(_ place: Coordinate) -> Bool {
    ports.contains { Geodesic.distance(from: place, to: $0.coordinate) <= entryDistance }
  }
  func isInAnchorage(_ place: Coordinate) -> Bool {
    anchorages.contains { Geodesic.distance(from: place, to: $0.coordinate) <= entryDistance }
  }
  func distanceFromPort(_ place: Coordinate) -> Distance? {
    ports.map { Geodesic.distance(from: place, to: $0.coordinate) }.min()
  }
  func distanceFromShore(_ place: Coordinate) -> Distance? { nil }
}
