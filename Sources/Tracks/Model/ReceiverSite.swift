import Signals

/// Where the receiver of a log is, as the user says, in degrees of WGS 84.
public struct ReceiverSite: Hashable, Sendable {
  public let latitude: Double
  public let longitude: Double

  /// `nil` where that is not on the globe.
  public init?(latitude: Double, longitude: Double) {
    guard abs(latitude) <= 90, abs(longitude) <= 180 else { return nil }
    self.latitude = latitude
    self.longitude = longitude
  }

  /// `52.31,4.76`: latitude and longitude.
  public init?(_ text: String) {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { Double($0) }
    guard parts.count == 2, let latitude = parts[0], let longitude = parts[1] else { return nil }
    self.init(latitude: latitude, longitude: longitude)
  }

  var place: CPR.Place { CPR.Place(latitude: latitude, longitude: longitude) }
}
