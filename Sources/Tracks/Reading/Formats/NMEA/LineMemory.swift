/// What lines told that holds for later ones.
struct LineMemory: Equatable, Sendable {
  /// What a `$PGHP` line tells of the message that follows it.
  struct Announcement: Equatable, Sendable {
    var time = WrapperTime.none
    /// The base station that heard it; 0 where none is told.
    var station: UInt16 = 0
    var line = 0
  }

  private(set) var announced = Announcement()
  /// Whether the logger's times were found to be far from the receivers'.
  var loggerIsLate = false
  var groups = GroupMemory()

  /// How far from its own line a time holds.
  static let reach = 20

  /// Whether the time of a message may be another than the one on its line.
  @inline(__always)
  var tellsTimes: Bool { !announced.time.isNone || loggerIsLate }

  /// What was announced of a message on a line; `nil` where nothing was.
  func announcement(for line: Int) -> Announcement? {
    !announced.time.isNone && line - announced.line <= Self.reach ? announced : nil
  }

  mutating func announce(_ announcement: Announcement) { announced = announcement }

  /// An announcement is of one message.
  mutating func forget() { announced = Announcement() }

  /// What of it still holds for a line and those after it.
  func holding(for line: Int) -> LineMemory {
    var memory = self
    if announcement(for: line) == nil { memory.forget() }
    memory.groups.keep(for: line)
    return memory
  }

  /// - Parameter numbers: by the number that each station has here.
  mutating func renumberStations(_ numbers: [UInt16]) {
    announced.station = numbers[Int(announced.station)]
    groups.renumberStations(numbers)
  }
}

/// What the first lines of the latest TAG block groups told, for their later lines.
struct GroupMemory: Equatable, Sendable {
  struct Entry: Equatable, Sendable {
    var identifier: UInt64
    var time: WrapperTime
    var station: UInt16
    var line: Int

    func holds(for line: Int) -> Bool { line - self.line <= LineMemory.reach }
  }

  /// The oldest first.
  private var entries: [Entry] = []

  /// Groups of so many stations may be interleaved.
  static let most = 16

  mutating func add(_ entry: Entry) {
    entries.removeAll { $0.identifier == entry.identifier }
    if entries.count == Self.most { entries.removeFirst() }
    entries.append(entry)
  }

  func entry(_ identifier: UInt64, for line: Int) -> Entry? {
    entries.last { $0.identifier == identifier && $0.holds(for: line) }
  }

  mutating func keep(for line: Int) { entries.removeAll { !$0.holds(for: line) } }

  mutating func renumberStations(_ numbers: [UInt16]) {
    for index in entries.indices { entries[index].station = numbers[Int(entries[index].station)] }
  }
}
