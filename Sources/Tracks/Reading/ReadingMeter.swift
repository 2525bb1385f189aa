import Synchronization

/// Adds up how far the tasks have come, and tells it each time some megabytes have been read: by bytes, not by the clock.
final class ReadingMeter: Sendable {
  private static let step = 1 << 22

  private struct State {
    var bytes = 0
    var lines = 0
    var told = 0
  }

  private let total: Int?
  private let report: (@Sendable (ScanProgress) -> Void)?
  private let state = Mutex(State())

  init(total: Int?, report: (@Sendable (ScanProgress) -> Void)?) {
    self.total = total
    self.report = report
  }

  func add(bytes: Int, lines: Int, of input: String) {
    guard let report else { return }
    state.withLock { state in
      state.bytes += bytes
      state.lines += lines
      guard state.bytes - state.told >= Self.step || state.bytes == total else { return }
      state.told = state.bytes
      report(ScanProgress(stage: .reading, bytesDone: state.bytes, bytesTotal: total, lines: state.lines, file: input))
    }
  }
}
