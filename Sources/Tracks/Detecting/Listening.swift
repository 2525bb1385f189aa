/// When anything was heard at all, by sea and by air: what an end of the data and a silence of everybody are known by.
///
/// Kept as a bit for each cell of time and the first and last instant of each day, for each input: it grows with the days
/// that were listened to, not with the reports.
public struct Listening: Sendable {
  private struct Key: Hashable, Sendable {
    var input: Int32
    var family: LogFamily
    var day: Int64
  }

  /// A day as one input heard it.
  private struct Day: Sendable {
    var first: Int64 = .max
    var last: Int64 = .min
    /// A bit for each five minutes.
    var cells: (UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0)

    mutating func add(_ time: Int64, cell: Int) {
      first = min(first, time)
      last = max(last, time)
      let bit = UInt64(1) << UInt64(cell & 63)
      switch cell >> 6 {
      case 0: cells.0 |= bit
      case 1: cells.1 |= bit
      case 2: cells.2 |= bit
      case 3: cells.3 |= bit
      default: cells.4 |= bit
      }
    }

    mutating func add(_ other: Day) {
      first = min(first, other.first)
      last = max(last, other.last)
      cells.0 |= other.cells.0
      cells.1 |= other.cells.1
      cells.2 |= other.cells.2
      cells.3 |= other.cells.3
      cells.4 |= other.cells.4
    }

    func hears(_ cell: Int) -> Bool {
      let word =
        switch cell >> 6 {
        case 0: cells.0
        case 1: cells.1
        case 2: cells.2
        case 3: cells.3
        default: cells.4
        }
      return word >> UInt64(cell & 63) & 1 == 1
    }
  }

  /// A time in which there was listening: from the first to the last report of logs that overlap or follow each other.
  public struct Span: Hashable, Sendable {
    public var start: Timestamp
    public var end: Timestamp
  }

  private static let dayLength: Int64 = 86_400_000
  private static let cellLength: Int64 = 300_000
  /// A log in which nothing at all was heard for longer than this was not one listening.
  private static let longestHush: Int64 = 7 * dayLength

  private var days: [Key: Day] = [:]
  /// All inputs together, in order; made when all was heard.
  private var ofFamilies: [LogFamily: [(number: Int64, day: Day)]] = [:]
  private var currentKey: Key?
  private var current = Day()

  private static func floorDivided(_ time: Int64, by length: Int64) -> Int64 {
    time >= 0 ? time / length : (time - length + 1) / length
  }

  /// Notes that something was heard.
  @inline(__always)
  mutating func note(_ report: PositionReport) {
    let time = report.rawTime
    let day = Self.floorDivided(time, by: Self.dayLength)
    let key = Key(
      input: Int32(truncatingIfNeeded: report.address.input), family: report.craft.isAircraft ? .air : .sea, day: day)
    if key != currentKey { turn(to: key) }
    current.add(time, cell: Int((time - day * Self.dayLength) / Self.cellLength))
  }

  private mutating func turn(to key: Key?) {
    if let currentKey { days[currentKey, default: Day()].add(current) }
    current = Day()
    currentKey = key
  }

  /// No more will be noted.
  mutating func finish() {
    turn(to: nil)
    for family in [LogFamily.sea, .air] {
      var together: [Int64: Day] = [:]
      for (key, day) in days where key.family == family { together[key.day, default: Day()].add(day) }
      ofFamilies[family] = together.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
  }

  /// The times in which there was listening, in order. Logs that overlap or are no more than `hole` apart (seconds) make one
  /// span; a hole of more than a week in everything heard ends one, so that a single wrong time stretches nothing.
  public func spans(of family: LogFamily, joining hole: Double) -> [Span] {
    let ofInputs = Dictionary(grouping: days.filter { $0.key.family == family }, by: \.key.input)
    var pieces: [(start: Int64, end: Int64)] = []
    for (_, days) in ofInputs {
      var piece: (start: Int64, end: Int64)?
      for day in days.map(\.value).sorted(by: { $0.first < $1.first }) {
        if let open = piece, day.first - open.end <= Self.longestHush {
          piece = (open.start, max(open.end, day.last))
        } else {
          if let piece { pieces.append(piece) }
          piece = (day.first, day.last)
        }
      }
      if let piece { pieces.append(piece) }
    }
    pieces.sort { $0 < $1 }
    var spans: [Span] = []
    for piece in pieces {
      if let last = spans.last, Double(piece.start - last.end.milliseconds) <= hole * 1000 {
        spans[spans.count - 1].end = Timestamp(milliseconds: max(last.end.milliseconds, piece.end))
      } else {
        spans.append(Span(start: Timestamp(milliseconds: piece.start), end: Timestamp(milliseconds: piece.end)))
      }
    }
    return spans
  }

  /// Of the cells of time that lie wholly between two instants, the share in which anything was heard by sea (cells of an
  /// hour) or by air (of five minutes); 1 where there are none between.
  public func share(of family: LogFamily, from start: Timestamp, to end: Timestamp) -> Double {
    let length = family == .air ? Self.cellLength : 12 * Self.cellLength
    let first = Self.floorDivided(start.milliseconds, by: length) + 1
    let last = Self.floorDivided(end.milliseconds, by: length)
    guard last > first else { return 1 }
    let days = ofFamilies[family] ?? []
    let width = Int(length / Self.cellLength)
    let cellsOfDay = Self.dayLength / length
    var index = days.partitioningIndex { $0.number >= Self.floorDivided(first, by: cellsOfDay) }
    var heard = 0
    while index < days.count, days[index].number * cellsOfDay < last {
      let base = days[index].number * cellsOfDay
      for cell in 0..<cellsOfDay where base + cell >= first && base + cell < last {
        let from = Int(cell) * width
        if (from..<(from + width)).contains(where: { days[index].day.hears($0) }) { heard += 1 }
      }
      index += 1
    }
    return Double(heard) / Double(last - first)
  }
}

extension Array {
  /// The first index whose element fulfils `belongs`, where all after it do, too.
  func partitioningIndex(where belongs: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
