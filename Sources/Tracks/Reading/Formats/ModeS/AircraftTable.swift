/// What is kept of one aircraft from line to line.
protocol AircraftState: Sendable {
  init(address: UInt32)
  var address: UInt32 { get }
  /// Milliseconds of the log's clock.
  var lastHeard: Int64 { get set }
}

/// The aircraft of a log that were heard within the last hour of its time, 65,536 at most: more than fly at once over the
/// whole earth, so that only forged addresses can fill it. Then those that were silent longest have to go.
struct AircraftTable<State: AircraftState>: Sendable {
  private(set) var states: [State] = []
  private var slots: [UInt32: Int] = [:]
  /// Where the last aircraft was whose address ends in these ten bits: a guess that is tested, and right for most frames
  /// of a log, where a hash would cost as much as all else that is looked up.
  private var guesses = [Int32](repeating: 0, count: 1 << 10)
  private var now = Int64.min
  private var nextPruning = Int64.min

  static var capacity: Int { 65_536 }
  static var memory: Int64 { 3_600_000 }
  private static var pruningInterval: Int64 { 600_000 }

  /// The slot of an aircraft that is heard at `time`, or now where the log tells no time; good until the next call.
  ///
  /// - Parameter forget: is given every state that is thrown away, in order of the slots.
  @inline(__always)
  mutating func hear(_ address: UInt32, at time: Int64?, forget: (inout State) -> Void) -> Int {
    if let time {
      if time > now { now = time }
      if now >= nextPruning { prune(forget: forget) }
    }
    if let slot = slot(of: address) {
      guesses[Self.ending(address)] = Int32(truncatingIfNeeded: slot)
      states[slot].lastHeard = time ?? now
      return slot
    }
    if states.count >= Self.capacity { makeRoom(forget: forget) }
    var state = State(address: address)
    state.lastHeard = time ?? now
    states.append(state)
    slots[address] = states.count - 1
    return states.count - 1
  }

  /// The slot of an aircraft that was heard before and is not forgotten.
  @inline(__always)
  func slot(of address: UInt32) -> Int? {
    let guess = Int(guesses[Self.ending(address)])
    if guess < states.count, states[guess].address == address { return guess }
    return slots[address]
  }

  private static func ending(_ address: UInt32) -> Int { Int(address & 0x3FF) }

  subscript(slot: Int) -> State {
    @inline(__always) _read { yield states[slot] }
    @inline(__always) _modify { yield &states[slot] }
  }

  private mutating func prune(forget: (inout State) -> Void) {
    nextPruning = now + Self.pruningInterval
    let oldest = now - Self.memory
    keep(forget: forget) { $0.lastHeard >= oldest }
  }

  /// Forgets the quarter that was silent longest.
  private mutating func makeRoom(forget: (inout State) -> Void) {
    let order = states.map { ($0.lastHeard, $0.address) }.sorted { $0 < $1 }
    let limit = order[states.count / 4]
    keep(forget: forget) { ($0.lastHeard, $0.address) >= limit }
  }

  private mutating func keep(forget: (inout State) -> Void, where isKept: (State) -> Bool) {
    guard !states.allSatisfy(isKept) else { return }
    var kept: [State] = []
    for var state in states {
      if isKept(state) { kept.append(state) } else { forget(&state) }
    }
    states = kept
    slots.removeAll(keepingCapacity: true)
    for (slot, state) in states.enumerated() { slots[state.address] = slot }
  }
}
