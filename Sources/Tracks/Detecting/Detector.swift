/// Finds one kind of event. A state machine: it is fed with fixes in time order, in pieces of any size, up to a watermark
/// before which no more will come; the cut of the pieces changes nothing of the events.
public protocol DetectorKind: Sendable {
  /// Name and version, such as `gap@1`.
  var name: String { get }
  /// One sentence for `trackscan formats` and the documentation.
  var summary: String { get }
  var parameters: [Parameter] { get }
  /// Adds to an event of this kind what can only be said when all is heard.
  func completed(_ event: Event, by listening: Listening) -> Event
}

extension DetectorKind {
  public func completed(_ event: Event, by listening: Listening) -> Event { event }
}

/// A kind of detector that looks at one craft at a time: one is made for each, and they may run side by side.
public protocol CraftDetectorKind: DetectorKind {
  func makeDetector(for craft: CraftKey, in context: DetectingContext) -> any CraftDetector
}

public protocol CraftDetector: Sendable {
  /// Takes the fixes of one craft that were accepted since the last call.
  mutating func advance(_ fixes: TrackPiece, into events: inout [Event])
  /// No more will come: closes what is closed, reports what is still open at `end`, the end of what was listened to.
  mutating func finish(at end: Timestamp, into events: inout [Event])
}

/// A kind of detector that looks at many craft together.
public protocol FleetDetectorKind: DetectorKind {
  func makeDetector(in context: DetectingContext) -> any FleetDetector
}

public protocol FleetDetector: Sendable {
  /// Takes fixes of all craft, in order of craft. No fix at or before `watermark` will come after this; some that come now
  /// may be later than it.
  mutating func advance(_ pieces: [TrackPiece], to watermark: Timestamp, into events: inout [Event])
  mutating func finish(at end: Timestamp, into events: inout [Event])
}

/// The next piece of one craft's track.
public struct TrackPiece: Sendable {
  public var craft: CraftKey
  /// Never empty, in strictly increasing time.
  public var fixes: FixColumns
  /// Indices in `fixes` of fixes that the craft cannot have reached from the fix before (which may be in an earlier piece).
  public var breaks: [Int]

  public init(craft: CraftKey, fixes: FixColumns, breaks: [Int] = []) {
    self.craft = craft
    self.fixes = fixes
    self.breaks = breaks
  }

  /// Calls `body` with each fix, and whether the track is broken before it.
  func forEachFix(_ body: (_ fix: Fix, _ isBroken: Bool) -> Void) {
    var breaks = breaks[...]
    for index in fixes.indices {
      let isBroken = breaks.first == index
      if isBroken { breaks.removeFirst() }
      body(fixes[index], isBroken)
    }
  }
}

/// What detectors may ask besides the fixes: parameters and the map of places. Values only; a detector builds the
/// indices it needs from them.
public struct DetectingContext: Sendable {
  public var parameters: Parameters
  public var places: PlaceMap

  public init(parameters: Parameters, places: PlaceMap) {
    self.parameters = parameters
    self.places = places
  }
}
