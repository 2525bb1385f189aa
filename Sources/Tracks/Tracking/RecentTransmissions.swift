/// The transmissions of one craft in the last seconds, by which a repeat is known: several receivers log the same one.
///
/// The first is kept, and what repeats it within the window is a duplicate. The window counts from the one kept, so that a
/// parked aircraft, which sends the same frame twice a second, is still heard once a window.
struct RecentTransmissions: Sendable {
  static let window = Parameter(
    "tracking.duplicate-window", .duration(10),
    "The same transmission of a craft heard again within this time is a duplicate.",
    source: "trackscan: the clocks of stations differ by seconds; a class A vessel that moves repeats nothing in 10 s")

  /// More different transmissions of one craft than this in a window are more than any craft sends; the oldest is forgotten.
  private static let capacity = 64

  private let milliseconds: Int64
  /// Those kept, in order of time; none is much older than the window.
  private var kept: [Transmission] = []
  /// Who heard what was kept as well; see ``Echo``.
  private var echoes: [Echo] = []

  private struct Transmission: Sendable {
    let time: Int64
    let line: LineAddress
    let payload: UInt32
    let station: UInt16
  }

  init(within seconds: Double) { milliseconds = Int64((seconds * 1000).rounded()) }

  /// Whether what `report` tells was transmitted within the window before it; if not, it is kept. To be asked in order of
  /// time.
  @inline(__always)
  mutating func isRepeat(_ report: PositionReport) -> Bool {
    let time = report.rawTime
    if let newest = kept.last, time - newest.time > milliseconds { kept.removeAll(keepingCapacity: true) }
    for index in kept.indices where kept[index].payload == report.payload && time - kept[index].time <= milliseconds {
      note(report, echoing: kept[index])
      return true
    }
    if let oldest = kept.first, time - oldest.time > milliseconds || kept.count == Self.capacity {
      forget(before: time)
    }
    kept.append(
      Transmission(time: time, line: report.address, payload: report.payload, station: report.station))
    return false
  }

  private mutating func forget(before time: Int64) {
    kept.removeFirst(max(1, kept.firstIndex { time - $0.time <= milliseconds } ?? kept.count))
  }
}

// MARK: - Who heard them

extension RecentTransmissions {
  @inline(never)
  private mutating func note(_ report: PositionReport, echoing first: Transmission) {
    let isSameStation = report.address.input == first.line.input && report.station == first.station
    if !isSameStation { note(Echo(of: first.line, input: report.address.input, station: report.station)) }
  }

  /// Keeps the station of a report that will be no fix.
  mutating func keepStation(of report: PositionReport) {
    note(Echo(of: report.address, input: report.address.input, station: report.station))
  }

  private mutating func note(_ echo: Echo) {
    if echoes.last != echo { echoes.append(echo) }
  }

  /// Who else heard the reports that were kept: sorted, each once.
  func settledEchoes() -> [Echo] { echoes.settled() }
}
