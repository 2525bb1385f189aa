import ArgumentParser
import Foundation
import Synchronization
import Tracks

enum ProgressStyle: String, ExpressibleByArgument, CaseIterable {
  case auto, plain, off
}

/// Progress on standard error: one live line on a terminal, a plain line now and then elsewhere when asked for.
///
/// A class: the stages of a scan report to it from whatever thread they run on.
final class ProgressLine: Sendable {
  private struct State {
    var started = ContinuousClock.now
    var lastShown: ContinuousClock.Instant?
    var lastStage: ScanProgress.Stage?
  }

  private let state = Mutex(State())
  private let isLive: Bool
  let isShown: Bool

  init(_ style: ProgressStyle) {
    isLive = style == .auto && Terminal.errorsAreSeen
    isShown = isLive || style == .plain
  }

  func show(_ progress: ScanProgress) {
    guard isShown else { return }
    let line: String? = state.withLock { state in
      let now = ContinuousClock.now
      let pause: Duration = isLive ? .milliseconds(100) : .seconds(5)
      if let last = state.lastShown, progress.stage == state.lastStage, now - last < pause { return nil }
      state.lastShown = now
      state.lastStage = progress.stage
      return Self.text(progress, elapsed: now - state.started)
    }
    guard let line else { return }
    if isLive { Terminal.showLive(line) } else { Terminal.complain(line) }
  }

  func clear() {
    if isLive { Terminal.clearLive() }
  }

  private static func text(_ progress: ScanProgress, elapsed: Duration) -> String {
    guard progress.stage == .reading else { return progress.stage.rawValue }
    let seconds = max(0.001, Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18)
    var parts = ["reading", megabytes(progress.bytesDone)]
    if let total = progress.bytesTotal, total > 0 {
      let share = min(1, Double(progress.bytesDone) / Double(total))
      parts[1] += " of " + megabytes(total)
      parts.append("\(Int(share * 100)) %")
      if share > 0.02 { parts.append("\(Int((seconds / share - seconds).rounded(.up))) s left") }
    }
    parts.append("\(Int(Double(progress.lines) / seconds)) lines/s")
    if let file = progress.file { parts.append(Terminal.harmless(file)) }
    return parts.joined(separator: "  ")
  }

  private static func megabytes(_ bytes: Int) -> String {
    "\((Double(bytes) / 100_000).rounded() / 10) MB"
  }
}
