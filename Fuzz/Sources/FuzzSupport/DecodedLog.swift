import Dispatch
import Glibc
import Tracks

/// What ``Decoding`` writes of a log, and what it counts.
public struct DecodedLog {
  public private(set) var output: [UInt8] = []
  /// `nil` where the log is empty, or nothing could be done.
  public private(set) var outcome: Decoding.Outcome?

  public var lines: [ArraySlice<UInt8>] { output.split(separator: 0x0A) }

  /// In memory, one after the other: libFuzzer calls from one thread.
  private static let input = "/dev/shm/trackscan-fuzz-\(getpid()).nmea"

  public init(_ log: [UInt8], _ shape: Decoding.Shape, threads: Int = 1) {
    guard !log.isEmpty else { return }
    let given = open(Self.input, O_CREAT | O_TRUNC | O_WRONLY, 0o600)
    require(log.withUnsafeBytes { write(given, $0.baseAddress, $0.count) } == log.count, "the log cannot be written")
    close(given)
    let written = open(Self.input + ".out", O_CREAT | O_TRUNC | O_RDWR, 0o600)
    defer { close(written) }
    var decoding = Decoding(logs: [Self.input])
    decoding.shape = shape
    decoding.format = "nmea"
    decoding.threads = threads
    let box = Box()
    let done = DispatchSemaphore(value: 0)
    Task.detached { [decoding] in
      box.outcome = try? await decoding.run(into: written)
      done.signal()
    }
    done.wait()
    outcome = box.outcome
    let size = Int(lseek(written, 0, SEEK_END))
    lseek(written, 0, SEEK_SET)
    output = [UInt8](repeating: 0, count: size)
    var have = 0
    while have < size,
      case let count = output.withUnsafeMutableBytes({ read(written, $0.baseAddress! + have, size - have) }), count > 0
    {
      have += count
    }
  }

  /// Given and taken around the semaphore.
  private final class Box: @unchecked Sendable { var outcome: Decoding.Outcome? }
}
