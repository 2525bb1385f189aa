import Geo
import Synchronization

/// The places of a run laid out for the questions detectors ask of each fix: which port it is at, how far the nearest
/// one is, which areas it lies in.
///
/// A port, anchorage or airfield with an outline is where its outline is (GEOS decides), another is a point (PROJ's
/// geodesics decide). Of several, the nearest comes first: one whose outline holds the fix is at no distance; at equal
/// distance the order is by code, then name, then place in the list. One index serves all tasks: its tables are values,
/// and the handles of GEOS stand behind a lock that is only taken near an area. Each table is made when it is first asked for.
///
/// A class, so that the detectors of thousands of craft hold one.
final class PlaceIndex: Sendable {
  let places: [Place]
  // The first task that asks makes a table; if two are first at once, both make it and one of the two is kept.
  private let madeHarbours = AtomicLazyReference<PointTable>()
  private let madeAirfields = AtomicLazyReference<PointTable>()
  private let madeAreas = AtomicLazyReference<AreaTable>()

  init(_ places: [Place]) { self.places = places }

  private var harbours: PointTable {
    madeHarbours.load() ?? madeHarbours.storeIfNil(PointTable(places, of: [.port, .anchorage]))
  }
  private var airfieldTable: PointTable {
    madeAirfields.load() ?? madeAirfields.storeIfNil(PointTable(places, of: [.airfield]))
  }
  private var areaTable: AreaTable { madeAreas.load() ?? madeAreas.storeIfNil(AreaTable(places)) }

  /// Areas that enclose nothing, so that no fix is ever in them; with the index of the place as `feature`.
  var refused: [GeoError] { areaTable.refused }

  /// The port or anchorage that `coordinate` is at: the nearest of those whose outline holds it, or whose point is at most
  /// `reach` away.
  func port(near coordinate: Coordinate, within reach: Distance) -> (index: Int, distance: Distance)? {
    let held = areaTable.places(holding: coordinate).filter { places[$0].isHarbour }
    if let first = held.min(by: precedes) { return (first, .metres(0)) }
    return harbours.places(near: coordinate, within: reach).first
  }

  /// Whether `port(near:within:)` has an answer, found with fewer geodesics.
  func isPort(near coordinate: Coordinate, within reach: Distance) -> Bool {
    harbourCheck.isPort(near: coordinate, within: reach)
  }

  /// The tables that `isPort` needs, taken out once by whoever asks it for every fix.
  var harbourCheck: HarbourCheck { HarbourCheck(points: harbours, areas: areaTable, places: places) }

  /// From `coordinate` to the nearest port (not anchorage): 0 in its outline, else to the outline or point; `nil` when
  /// there are no ports.
  func nearestPortDistance(from coordinate: Coordinate) -> Distance? {
    nearestPort(from: coordinate)?.distance
  }

  /// The nearest port (not anchorage), and how far it is.
  func nearestPort(from coordinate: Coordinate) -> (index: Int, distance: Distance)? {
    var best = harbours.nearest(to: coordinate) { self.places[$0].kind == .port }
    let probe = ChordPoint(coordinate)
    let holding = areaTable.places(holding: coordinate)
    for entry in areaTable.entries where places[entry.place].kind == .port {
      if let best, entry.lowerBound(to: probe) > best.distance { continue }
      let distance =
        holding.contains(entry.place) ? .metres(0) : entry.area.distanceToOutline(from: coordinate)
      if let known = best, (distance, entry.place) >= (known.distance, known.index) { continue }
      best = (entry.place, distance)
    }
    return best
  }

  /// The places of any kind whose outline holds `coordinate`, by code and name.
  func places(holding coordinate: Coordinate) -> [Int] {
    areaTable.places(holding: coordinate).sorted(by: precedes)
  }

  /// How far `coordinate` is from the outline of a place; 0 inside, `nil` when it has none.
  func distance(from coordinate: Coordinate, toOutlineOf place: Int) -> Distance? {
    guard let area = places[place].area else { return nil }
    return areaTable.places(holding: coordinate).contains(place) ? .metres(0) : area.distanceToOutline(from: coordinate)
  }

  /// The airfields at most `reach` away (at no distance in their outline), nearest first.
  func airfields(near coordinate: Coordinate, within reach: Distance) -> [(index: Int, distance: Distance)] {
    let held = areaTable.places(holding: coordinate).filter { places[$0].kind == .airfield }.sorted(by: precedes)
    return held.map { ($0, .metres(0)) } + airfieldTable.places(near: coordinate, within: reach)
  }

  private func precedes(_ left: Int, _ right: Int) -> Bool { places.precedes(left, right) }
}

/// Tells whether there is a port or anchorage.
struct HarbourCheck: Sendable {
  fileprivate let points: PointTable
  fileprivate let areas: AreaTable
  fileprivate let places: [Place]

  /// Whether `PlaceIndex.port(near:within:)` has an answer, found with fewer geodesics.
  func isPort(near coordinate: Coordinate, within reach: Distance) -> Bool {
    points.isNear(coordinate, within: reach) || areas.places(holding: coordinate).contains { places[$0].isHarbour }
  }
}

extension Place {
  /// A place where a vessel calls.
  var isHarbour: Bool { kind == .port || kind == .anchorage }
}

extension [Place] {
  /// By code, then name, then place in the list.
  fileprivate func precedes(_ left: Int, _ right: Int) -> Bool {
    (self[left].code ?? "", self[left].name, left) < (self[right].code ?? "", self[right].name, right)
  }
}

/// Places given as points.
private final class PointTable: Sendable {
  /// Questions that reach farther than this go to the tree at once.
  private static let maskReach = Distance.kilometres(10)
  private let members: [Int]
  private let index: PointIndex
  private let mask: CellMask

  init(_ places: [Place], of kinds: Set<Place.Kind>) {
    members = places.indices.filter { kinds.contains(places[$0].kind) && places[$0].area == nil }
      .sorted { places.precedes($0, $1) }
    let coordinates = members.map { places[$0].coordinate }
    index = PointIndex(coordinates)
    var mask = CellMask()
    for coordinate in coordinates { mask.mark(BoundingBox(around: coordinate, within: Self.maskReach)) }
    self.mask = mask
  }

  private func isFar(_ coordinate: Coordinate, _ reach: Distance) -> Bool {
    reach <= Self.maskReach && !mask.contains(coordinate)
  }

  func isNear(_ coordinate: Coordinate, within reach: Distance) -> Bool {
    !isFar(coordinate, reach) && index.isNear(coordinate, within: reach)
  }

  func places(near coordinate: Coordinate, within reach: Distance) -> [(index: Int, distance: Distance)] {
    if isFar(coordinate, reach) { return [] }
    return index.places(near: coordinate, within: reach).map { (members[$0.index], $0.distance) }
  }

  /// The nearest that `counts`.
  func nearest(to coordinate: Coordinate, where counts: (Int) -> Bool) -> (index: Int, distance: Distance)? {
    guard let first = index.nearest(to: coordinate) else { return nil }
    if counts(members[first.index]) { return (members[first.index], first.distance) }
    var reach = max(1000, first.distance.metres * 2)
    while true {
      let found = index.places(near: coordinate, within: .metres(reach)).first { counts(members[$0.index]) }
      if let found { return (members[found.index], found.distance) }
      // The whole Earth was looked at.
      if reach > 20_004_000 { return nil }
      reach *= 4
    }
  }
}

/// Places given as outlines.
private final class AreaTable: Sendable {
  struct Entry: Sendable {
    let place: Int
    let area: Area
    private let centre: ChordPoint
    private let radius: Double

    init?(_ place: Int, _ area: Area) {
      guard let ball = area.ball else { return nil }
      self.place = place
      self.area = area
      (centre, radius) = ball
    }

    func lowerBound(to probe: ChordPoint) -> Distance {
      .metres(max(0, centre.squaredChord(to: probe).squareRoot() - radius))
    }
  }

  let entries: [Entry]
  let refused: [GeoError]
  private let mask: CellMask
  private let index: Mutex<AreaIndex>

  init(_ places: [Place]) {
    let entries = places.enumerated().compactMap { number, place in place.area.flatMap { Entry(number, $0) } }
    var refused: [GeoError] = []
    let index = AreaIndex(entries.map(\.area), refused: &refused)
    for error in refused.indices { refused[error].feature = refused[error].feature.map { entries[$0].place } }
    self.entries = entries
    self.refused = refused
    mask = index.mask
    self.index = Mutex(index)
  }

  func places(holding coordinate: Coordinate) -> [Int] {
    guard mask.contains(coordinate) else { return [] }
    return index.withLock { $0.indices(containing: coordinate) }.map { entries[$0].place }
  }
}
