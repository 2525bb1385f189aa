/// The positions of a track as the parts of a line: a new part begins at each break and at each crossing of 180 degrees,
/// where the line is cut exactly at the meridian, with the latitude between the two fixes in proportion.
///
/// A part has two positions or more: one that would have a single position has it twice.
package struct TrackLine: IteratorProtocol, Sequence, Sendable {
  package struct Step: Hashable, Sendable {
    /// Whole 1e-7 degrees.
    package var latitudeE7: Int32
    /// Whole 1e-7 degrees in [-180, 180]: a part that ends at the meridian from the west ends at 180.
    package var longitudeE7: Int32
    package var beginsPart: Bool
  }

  static let half: Int64 = 1_800_000_000

  private let columns: FixColumns
  private let breaks: [Int]
  private var nextBreak = 0
  private var index = 0
  private var waiting: [Step] = []
  private var lengthOfPart = 0
  private var last = Step(latitudeE7: 0, longitudeE7: 0, beginsPart: true)

  package init(_ track: Track) {
    columns = track.fixes
    breaks = track.breaks
  }

  /// Whether any step of the track goes over 180 degrees, the short way round the globe.
  package static func crossesAntimeridian(_ columns: FixColumns) -> Bool {
    let longitudes = columns.longitudesE7
    for index in longitudes.indices.dropFirst()
    where abs(Int64(longitudes[index]) - Int64(longitudes[index - 1])) > half { return true }
    return false
  }

  @inline(__always)
  package mutating func next() -> Step? {
    if waiting.isEmpty, index > 0, index < columns.count, nextBreak >= breaks.count || breaks[nextBreak] != index {
      let longitude = columns.longitudesE7[index]
      if abs(Int64(longitude) - Int64(last.longitudeE7)) <= Self.half {
        // Nearly always: the line goes on to the next fix.
        last = Step(latitudeE7: columns.latitudesE7[index], longitudeE7: longitude, beginsPart: false)
        lengthOfPart += 1
        index += 1
        return last
      }
    }
    return unusual()
  }

  private mutating func unusual() -> Step? {
    if waiting.isEmpty { fill() }
    guard !waiting.isEmpty else { return nil }
    let step = waiting.removeFirst()
    lengthOfPart = step.beginsPart ? 1 : lengthOfPart + 1
    last = step
    return step
  }

  /// Makes what comes up to and with the next fix.
  private mutating func fill() {
    guard index < columns.count else {
      closePart()
      return
    }
    defer { index += 1 }
    let here = Step(latitudeE7: columns.latitudesE7[index], longitudeE7: columns.longitudesE7[index], beginsPart: false)
    guard index > 0 else {
      begin(with: here)
      return
    }
    if nextBreak < breaks.count, breaks[nextBreak] == index {
      nextBreak += 1
      closePart()
      begin(with: here)
      return
    }
    let before = Int64(columns.longitudesE7[index - 1])
    let step = Int64(here.longitudeE7) - before
    guard abs(step) > Self.half else {
      waiting.append(here)
      return
    }
    // Eastwards the longitude falls by almost a turn.
    let meridian = step < 0 ? Self.half : -Self.half
    let turned = Int64(here.longitudeE7) + 2 * meridian
    let share = Double(meridian - before) / Double(turned - before)
    let start = Double(columns.latitudesE7[index - 1])
    let latitude = Int32((start + (Double(here.latitudeE7) - start) * share).rounded())
    let end = Step(latitudeE7: latitude, longitudeE7: Int32(meridian), beginsPart: false)
    if last != end || lengthOfPart < 2 { waiting.append(end) }
    begin(with: Step(latitudeE7: latitude, longitudeE7: Int32(-meridian), beginsPart: true))
    if turned != meridian { waiting.append(here) }
  }

  private mutating func begin(with step: Step) {
    var first = step
    first.beginsPart = true
    waiting.append(first)
  }

  private mutating func closePart() {
    guard lengthOfPart == 1 else { return }
    var again = last
    again.beginsPart = false
    waiting.append(again)
    lengthOfPart = 2
  }
}
