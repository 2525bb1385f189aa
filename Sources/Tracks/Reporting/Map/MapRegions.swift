import Foundation
import Geo

/// Where the tracks and events of a case lie: boxes far enough from one another to be drawn on maps of their own, the
/// one with most to tell first.
struct MapRegions {
  struct Region {
    var box: BoundingBox
    var weight: Int
    /// Tracks and marks.
    var things: Int
  }

  let regions: [Region]

  /// A square of one degree that holds something, with how far that reaches.
  private struct Cell: Hashable, Comparable {
    var row: Int32
    var column: Int32

    static func < (left: Cell, right: Cell) -> Bool { (left.row, left.column) < (right.row, right.column) }
  }

  private struct Content {
    var south = Int32.max
    var north = Int32.min
    var west = Int32.max
    var east = Int32.min
    var weight = 0
    var things = 0

    mutating func include(_ other: Content) {
      south = min(south, other.south)
      north = max(north, other.north)
      west = min(west, other.west)
      east = max(east, other.east)
      weight += other.weight
      things += other.things
    }

    mutating func include(_ latitude: Int32, _ longitude: Int32) {
      south = min(south, latitude)
      north = max(north, latitude)
      west = min(west, longitude)
      east = max(east, longitude)
    }
  }

  init(tracks: some Sequence<Track>, events: [Event], of page: PageContent) {
    var cells: [Cell: Content] = [:]
    func add(_ latitude: Int32, _ longitude: Int32, weight: Int) {
      let cell = Cell(row: Self.degree(latitude), column: Self.degree(longitude))
      cells[cell, default: Content()].include(latitude, longitude)
      cells[cell, default: Content()].weight += weight
      cells[cell, default: Content()].things += 1
    }
    for track in tracks {
      let (latitudes, longitudes) = (track.fixes.latitudesE7, track.fixes.longitudesE7)
      // Most fixes lie in the square of the one before: what it holds is entered when the track leaves it.
      var cell: Cell?
      var content = Content()
      for index in latitudes.indices {
        let here = Cell(row: Self.degree(latitudes[index]), column: Self.degree(longitudes[index]))
        if let left = cell, left != here {
          cells[left, default: Content()].include(content)
          content = Content()
        }
        cell = here
        content.include(latitudes[index], longitudes[index])
      }
      if let cell { cells[cell, default: Content()].include(content) }
      add(track.fixes.latitudesE7[0], track.fixes.longitudesE7[0], weight: 1)
    }
    for event in events {
      let weight =
        switch page.severity(of: event) {
        case .high: 10_000_000
        case .medium: 100_000
        case .low: 1000
        case nil: 10
        }
      let place = page.mark(event)
      add(Self.whole(place.latitude), Self.whole(place.longitude), weight: weight)
    }
    regions = Self.joined(cells)
  }

  private static func degree(_ value: Int32) -> Int32 { Int32((Double(value) / 1e7).rounded(.down)) }
  private static func whole(_ degrees: Double) -> Int32 { Int32((degrees * 1e7).rounded()) }

  /// Cells with less than a degree of latitude, or as much of longitude, between them are one region.
  private static func joined(_ cells: [Cell: Content]) -> [Region] {
    var waiting = Set(cells.keys)
    var regions: [Region] = []
    for seed in cells.keys.sorted() where waiting.remove(seed) != nil {
      var members = [seed]
      var next = 0
      while next < members.count {
        let cell = members[next]
        next += 1
        let narrowing = cos(min(85, abs(Double(cell.row) + 0.5)) * .pi / 180)
        let reach = Int32((1.2 / narrowing).rounded(.up))
        for row in (cell.row - 1)...(cell.row + 1) {
          for column in (cell.column - reach)...(cell.column + reach) {
            let turned = (column + 540) % 360 - 180
            let neighbour = Cell(row: row, column: turned)
            if waiting.remove(neighbour) != nil { members.append(neighbour) }
          }
        }
      }
      if let region = region(of: members.compactMap { cells[$0] }) { regions.append(region) }
    }
    return regions.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
      .map(\.element)
  }

  private static func region(of contents: [Content]) -> Region? {
    let corners = contents.flatMap { content in
      [(content.south, content.west), (content.north, content.east)].map {
        Coordinate(clampingLatitude: Double($0.0) / 1e7, longitude: Double($0.1) / 1e7)
      }
    }
    guard let box = BoundingBox(enclosing: corners) else { return nil }
    return Region(
      box: box, weight: contents.reduce(0) { $0 + $1.weight }, things: contents.reduce(0) { $0 + $1.things })
  }
}
