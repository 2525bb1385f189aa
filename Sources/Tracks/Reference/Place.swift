public import Geo

/// A port, anchorage, airfield or zone.
public struct Place: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable { case port, anchorage, airfield, zone }

  public var kind: Kind
  public var name: String
  /// UN/LOCODE of a port, ICAO code of an airfield.
  public var code: String?
  /// ISO 3166 alpha-2.
  public var country: String?
  /// Where it is, or the middle of its area.
  public var coordinate: Coordinate
  /// Its outline, where one is known; without it, distance from `coordinate` decides.
  public var area: Area?
  public var elevationFeet: Int?
  /// A call here is a finding.
  public var isListed: Bool
  public var purpose: String?
  /// The file it was read from, and where in it; `nil`: built in.
  public var origin: String?

  public init(
    kind: Kind, name: String, code: String? = nil, country: String? = nil, coordinate: Coordinate, area: Area? = nil,
    elevationFeet: Int? = nil, isListed: Bool = false, purpose: String? = nil, origin: String? = nil
  ) {
    self.kind = kind
    self.name = name
    self.code = code
    self.country = country
    self.coordinate = coordinate
    self.area = area
    self.elevationFeet = elevationFeet
    self.isListed = isListed
    self.purpose = purpose
    self.origin = origin
  }
}

/// All the places of a run: the built-in ones and those the user's areas and watchlists add.
public struct PlaceMap: Sendable {
  public var places: [Place] {
    didSet { index = PlaceIndex(places) }
  }
  /// The places laid out for search; shared by all copies, and made as far as it is asked.
  private(set) var index: PlaceIndex

  public init(places: [Place]) {
    self.places = places
    index = PlaceIndex(places)
  }
}
