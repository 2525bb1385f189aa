import Geo

/// What a meeting is judged by besides the vessels: ports, anchorages, the shore.
protocol MeetingSurroundings: Sendable {
  /// Within the entry distance or the area of a port: what happens there is no meeting at sea.
  func isInPort(_ place: Coordinate) -> Bool
  func isInAnchorage(_ place: Coordinate) -> Bool
  /// `nil` where no port is known.
  func distanceFromPort(_ place: Coordinate) -> Distance?
  /// `nil` where no shore is known.
  func distanceFromShore(_ place: Coordinate) -> Distance?
}
