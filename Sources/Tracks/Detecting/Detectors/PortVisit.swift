import Geo

/// A vessel's time in port, while it lasts: when it came, its stops, where it stayed.
struct PortVisit: Sendable {
  /// How it ended, as far as was heard.
  enum Ending {
    /// With a fix outside, soon after one inside.
    case heard(Fix)
    /// With a fix outside after a silence, or somewhere else altogether.
    case unheard(Fix)
    /// It has not: the data ended.
    case open
  }

  /// No faster does a vessel move that is about to berth or anchor; one that falls silent at more than this is passing by.
  static let harbourSpeed = Speed.knots(5)
  /// A visit that moves through more ports than this keeps the times of the first ones.
  private static let mostPlaces = 16

  /// The port it is at.
  var place: Int
  private let first: Fix
  /// The last fix outside; `nil`: the data began inside.
  private let before: Fix?
  private let entryIsHeard: Bool
  private var last: Fix
  private var bounds: BoundingBox

  private struct Stop: Sendable {
    var start: Fix
    var place: Int
  }
  private var stop: Stop?
  /// The fix at which the first stop had begun, whether that was heard, and the last one before it.
  private var firstStop: (fix: Fix, isHeard: Bool, before: Fix?)?
  /// The fix at which the last stop had ended, and when that was not heard, the last one before it.
  private var lastStopEnd: (fix: Fix, before: Fix?)?
  private var stoppedSeconds = 0.0
  private var longestSilence: Double?
  private var firstStay: Fix?
  /// In the order of first staying.
  private var stays: [(place: Int, seconds: Double)] = []

  init(first: Fix, _ coordinate: Coordinate, before: Fix?, isHeard: Bool, place: Int) {
    self.first = first
    self.before = before
    entryIsHeard = isHeard
    self.place = place
    last = first
    bounds = BoundingBox(coordinate)
  }

  /// Whether its entry or a stop was heard.
  var hasComeOrStopped: Bool { entryIsHeard || firstStop != nil }

  /// The next fix inside, the one before it anywhere, and whether what happened between the two was heard. `nearest`
  /// tells the port, and is only asked when a stop begins.
  mutating func take(
    _ fix: Fix, _ coordinate: Coordinate, speed: Speed?, after before: Fix?, isHeard: Bool, rules: PortCall.Rules,
    nearest: () -> Int
  ) {
    bounds = bounds.extended(to: coordinate)
    if let stop, isHeard { stay(fix.time.seconds(since: last.time), at: stop.place) }
    if let speed {
      if stop != nil, speed >= rules.leaveSpeed {
        endStop(at: fix, after: isHeard ? nil : before)
      } else if stop == nil, speed <= rules.stopSpeed {
        let port = nearest()
        stop = Stop(start: fix, place: port)
        stay(0, at: port)
        firstStop = firstStop ?? (fix, isHeard, before)
        firstStay = firstStay ?? fix
        lastStopEnd = nil
      }
    }
    last = fix
  }

  private mutating func endStop(at fix: Fix, after before: Fix?) {
    guard let stop else { return }
    stoppedSeconds += (before ?? fix).time.seconds(since: stop.start.time)
    lastStopEnd = (fix, before)
    self.stop = nil
  }

  /// A silence of so many seconds after `fix`.
  mutating func stayed(silently seconds: Double, since fix: Fix, at place: Int) {
    longestSilence = max(longestSilence ?? 0, seconds)
    firstStay = firstStay ?? fix
    stay(seconds, at: stop?.place ?? place)
  }

  private mutating func stay(_ seconds: Double, at place: Int) {
    if let known = stays.firstIndex(where: { $0.place == place }) {
      stays[known].seconds += seconds
    } else if stays.count < Self.mostPlaces {
      stays.append((place, seconds))
    }
  }

  /// The call; `nil` when the vessel only passed by.
  func event(of craft: CraftKey, ending: Ending, places: [Place]) -> Event? {
    var visit = self
    visit.close(ending)
    return visit.closedEvent(of: craft, ending: ending, places: places)
  }

  private mutating func close(_ ending: Ending) {
    switch ending {
    case .heard(let fix):
      if let stop { stay(fix.time.seconds(since: last.time), at: stop.place) }
      endStop(at: fix, after: nil)
    case .unheard(let fix): endStop(at: fix, after: last)
    case .open:
      if let stop { stoppedSeconds += last.time.seconds(since: stop.start.time) }
    }
  }

  private func closedEvent(of craft: CraftKey, ending: Ending, places: [Place]) -> Event? {
    guard let firstStay, var main = stays.first else { return nil }
    for stay in stays where stay.seconds > main.seconds { main = stay }
    let others = stays.map(\.place).filter { $0 != main.place }
    var exit: Timestamp?
    var end: Timestamp?
    var exitBetween = JSONValue.null
    switch ending {
    case .heard(let fix):
      exit = fix.time
      end = fix.time
    case .unheard(let fix):
      end = last.time
      exitBetween = Self.between(last, fix)
    case .open: break
    }
    let stopEnd = lastStopEnd.flatMap { $0.before == nil ? $0.fix.time : nil }
    let details: JSONObject = [
      "port": .object(Self.json(places[main.place])),
      "entry": .time(entryIsHeard ? first.time : nil),
      "stop_start": .time(firstStop.flatMap { $0.isHeard ? $0.fix.time : nil }),
      "stop_end": .time(stop == nil ? stopEnd : nil),
      "exit": .time(exit),
      "confidence": .integer(2 + (entryIsHeard ? 1 : 0) + (exit == nil ? 0 : 1)),
      "listed": .bool(places[main.place].isListed || others.contains { places[$0].isListed }),
      "stopped_s": .rounded(stoppedSeconds, 0),
      "longest_silence_s": .rounded(longestSilence, 0),
      "last_inside": .time(last.time),
      "entry_between": entryIsHeard ? .null : .optional(before) { Self.between($0, first) },
      "stop_start_between": .optional(firstStop) { stop in
        stop.isHeard ? .null : .optional(stop.before) { Self.between($0, stop.fix) }
      },
      "stop_end_between": .optional(lastStopEnd) { stop in stop.before.map { Self.between($0, stop.fix) } ?? .null },
      "exit_between": exitBetween,
      "also_stopped_at": .array(
        others.map { other in
          var json = Self.json(places[other])
          json["listed"] = .bool(places[other].isListed)
          return .object(json)
        }),
    ]
    return Event(
      kind: .portCall, craft: [craft], start: first.time, end: end, place: firstStay.coordinate, bounds: bounds,
      details: details, evidence: evidence(ending), detector: PortCall.version)
  }

  private func evidence(_ ending: Ending) -> [Evidence] {
    var evidence = [Evidence(first.address, role: entryIsHeard ? "entry" : "first_inside")]
    if let firstStop {
      evidence.append(Evidence(firstStop.fix.address, role: firstStop.isHeard ? "stop_start" : "first_stopped"))
    }
    if let lastStopEnd, lastStopEnd.before == nil {
      evidence.append(Evidence(lastStopEnd.fix.address, role: "stop_end"))
    }
    switch ending {
    case .heard(let fix): evidence.append(Evidence(fix.address, role: "exit"))
    case .unheard(let fix):
      evidence.append(Evidence(last.address, role: "last_inside"))
      evidence.append(Evidence(fix.address, role: "first_outside"))
    case .open: evidence.append(Evidence(last.address, role: "last_inside"))
    }
    return evidence
  }

  private static func between(_ start: Fix, _ end: Fix) -> JSONValue { .array([.time(start.time), .time(end.time)]) }

  static func json(_ place: Place) -> JSONObject {
    [
      "locode": .string(place.code), "name": .string(place.name), "country": .string(place.country),
      "lat": .rounded(place.coordinate.latitude, 5), "lon": .rounded(place.coordinate.longitude, 5),
      "kind": .string(place.kind.rawValue),
    ]
  }
}
