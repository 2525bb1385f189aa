import Synchronization

/// What one log has given and the collector has not taken yet, in positions and rejects: a reader that is faster than the
/// one that collects, or whose log is not in its turn, waits here when it has too much in hand.
///
/// A class, since the task that reads and the one that collects share it.
final class Backlog: Sendable {
  /// So many may wait: some 100 MB.
  private let most: Int
  private let state = Mutex(State())

  private struct State {
    var waiting = 0
    var isClosed = false
    var reader: CheckedContinuation<Void, Never>?

    mutating func takeReader() -> CheckedContinuation<Void, Never>? {
      defer { reader = nil }
      return reader
    }
  }

  init(most: Int) { self.most = most }

  /// Called by the reader when it has handed something over.
  func give(_ count: Int) async {
    let isRoom = state.withLock { state in
      state.waiting += count
      return state.isClosed || state.waiting <= most
    }
    if isRoom { return }
    await withCheckedContinuation { continuation in
      // What was in hand may have been taken in between.
      let isRoom = state.withLock { state in
        if state.isClosed || state.waiting <= most { return true }
        state.reader = continuation
        return false
      }
      if isRoom { continuation.resume() }
    }
  }

  /// Called by the collector when it is done with something.
  func take(_ count: Int) {
    state.withLock { state in
      state.waiting -= count
      return state.waiting <= most ? state.takeReader() : nil
    }?.resume()
  }

  /// No more will be taken: nobody waits any longer.
  func close() {
    state.withLock { state in
      state.isClosed = true
      return state.takeReader()
    }?.resume()
  }
}
