/// Which stations heard which fixes, put together from the tracks once tracking is done.
struct Receptions: Sendable {
  /// With most fixes first.
  private(set) var ofCraft: [CraftKey: [StationCount]] = [:]
  /// Names by line, of those lines that were asked for: of a fix its own first.
  private(set) var ofLines: [LineAddress: [String]] = [:]
  private let stations: StationDirectory

  /// - Parameter cited: the lines whose stations shall be told.
  init(of tracks: [Track], stations: StationDirectory, cited: Set<LineAddress>) {
    self.stations = stations
    if stations.isEmpty { return }
    let sieve = LineSieve(cited)
    var counts = [Int](repeating: 0, count: stations.names.count)
    var heard = DistinctPlaces(count: stations.names.count)
    for track in tracks {
      var counted: [Int] = []
      func count(_ place: Int) {
        if counts[place] == 0 { counted.append(place) }
        counts[place] += 1
      }
      var cursor = EchoCursor(track.echoes)
      for index in track.fixes.indices {
        let line = track.fixes.addresses[index]
        let echoes = cursor.echoes(of: line)
        let isCited = sieve.mayHold(line) && cited.contains(line)
        if echoes.isEmpty, !isCited {
          // Nearly all fixes.
          if let place = stations.place(of: track.fixes.station(at: index), in: line.input) { count(place) }
          continue
        }
        gather(track.fixes.station(at: index), of: line, echoes, into: &heard)
        heard.places.forEach(count)
        if isCited { tell(heard.places, of: line) }
      }
      for line in track.outliers where sieve.mayHold(line) && cited.contains(line) {
        gather(0, of: line, track.echoes.ofLine(line), into: &heard)
        tell(heard.places, of: line)
      }
      if counted.isEmpty { continue }
      ofCraft[track.craft] = counted.map { StationCount(name: stations.names[$0], fixes: counts[$0]) }
        .sorted { ($1.fixes, $0.name) < ($0.fixes, $1.name) }
      for place in counted { counts[place] = 0 }
    }
  }

  /// A line may hold several positions: its stations are those that heard any of them.
  private mutating func tell(_ heard: [Int], of line: LineAddress) {
    if heard.isEmpty { return }
    let names = heard.map { stations.names[$0] }
    guard let known = ofLines[line] else {
      ofLines[line] = names
      return
    }
    let told = Set(known)
    ofLines[line] = known + names.filter { !told.contains($0) }
  }

  /// The stations of one line, each once.
  private func gather(
    _ own: UInt16, of line: LineAddress, _ echoes: ArraySlice<Echo>, into heard: inout DistinctPlaces
  ) {
    heard.removeAll()
    if let place = stations.place(of: own, in: line.input) { heard.insert(place) }
    for echo in echoes {
      if let place = stations.place(of: echo.station, in: echo.input) { heard.insert(place) }
    }
  }
}

/// Some places of a table, each once, in the order in which they came: a log may name tens of thousands of stations for one
/// transmission, and no search among them may be made for each.
private struct DistinctPlaces {
  private(set) var places: [Int] = []
  private var isHeld: [Bool]

  init(count: Int) { isHeld = [Bool](repeating: false, count: count) }

  mutating func insert(_ place: Int) {
    if isHeld[place] { return }
    isHeld[place] = true
    places.append(place)
  }

  mutating func removeAll() {
    for place in places { isHeld[place] = false }
    places.removeAll(keepingCapacity: true)
  }
}

/// Finds the echoes of one fix after the other. Where lines rise with time, as in one log, no search is needed.
private struct EchoCursor {
  private let echoes: [Echo]
  private var next = 0

  init(_ echoes: [Echo]) { self.echoes = echoes }

  @inline(__always)
  mutating func echoes(of line: LineAddress) -> ArraySlice<Echo> {
    let isBetween =
      (next == echoes.count || line < echoes[next].line) && (next == 0 || echoes[next - 1].line < line)
    return isBetween ? [] : find(line)
  }

  private mutating func find(_ line: LineAddress) -> ArraySlice<Echo> {
    let found =
      next < echoes.count && echoes[next].line == line
      ? echoes[next...].prefix { $0.line == line }
      : echoes.ofLine(line)
    next = found.endIndex
    return found
  }
}

/// Tells cheaply of most lines that they are not among a few.
private struct LineSieve {
  private var bits = [UInt64](repeating: 0, count: 1 << 14)

  init(_ lines: Set<LineAddress>) {
    for line in lines {
      let place = Self.place(line)
      bits[place >> 6] |= 1 << UInt64(place & 63)
    }
  }

  @inline(__always)
  func mayHold(_ line: LineAddress) -> Bool {
    let place = Self.place(line)
    return bits[place >> 6] >> UInt64(place & 63) & 1 == 1
  }

  /// Fibonacci hashing: 20 bits.
  @inline(__always)
  private static func place(_ line: LineAddress) -> Int {
    Int((line.number &* 0x9E37_79B9_7F4A_7C15) >> 44)
  }
}
