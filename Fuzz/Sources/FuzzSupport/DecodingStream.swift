import Dispatch
import Glibc
import Tracks

/// A decoding that goes on: it is given lines through a pipe, and tells of them through another, as
/// `nc host 10110 | trackscan decode -` does. To set one up takes longer than to decode a thousand messages.
public final class DecodingStream {
  /// A position that ends what was given, of a sender whom no input names but by chance.
  private static let mark = mended(Array("!AIVDM,1,1,,A,1>edMk@P1vPC>Q<RLU06WEB:0KlM,0*00\n".utf8))
  private static let sender = Array("987438541".utf8)

  private let given: CInt
  private let told: CInt

  public init(_ shape: Decoding.Shape) {
    let path = "/dev/shm/trackscan-fuzz-\(getpid())-\(shape)"
    unlink(path)
    require(mkfifo(path, 0o600) == 0, "no pipe can be made")
    var ends: (CInt, CInt) = (0, 0)
    require(
      withUnsafeMutableBytes(of: &ends) { pipe($0.assumingMemoryBound(to: CInt.self).baseAddress) } == 0, "no pipe")
    told = ends.0
    var decoding = Decoding(logs: [path])
    decoding.shape = shape
    decoding.format = "nmea"
    // It waits for its pipe in a read, which would keep a thread from the tasks of others.
    Task.detached(executorPreference: OwnThread()) { [decoding, out = ends.1] in
      _ = try? await decoding.run(into: out)
    }
    given = open(path, O_WRONLY)
    require(given >= 0, "the pipe cannot be opened")
    // The head of the columns, or nothing.
    _ = lines(of: [])
  }

  /// What is written of some lines, of less than a pipe holds.
  public func lines(of log: [UInt8]) -> [ArraySlice<UInt8>] {
    let bytes = log + Self.mark
    require(bytes.withUnsafeBytes { write(given, $0.baseAddress, $0.count) } == bytes.count, "the pipe is full")
    var output: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(told, &block, block.count)
      // By the clock of libFuzzer.
      if count < 0, errno == EINTR { continue }
      require(count > 0, "the decoding ended")
      output += block[..<count]
      guard output.last == 0x0A else { continue }
      let lines = output.split(separator: 0x0A)
      if let last = lines.last, isMark(last) { return lines.dropLast() }
    }
  }

  private func isMark(_ line: ArraySlice<UInt8>) -> Bool {
    line.indices.contains { line[$0...].starts(with: Self.sender) }
  }
}

/// Runs the jobs of a task apart from those of all others.
private final class OwnThread: TaskExecutor {
  private let queue = DispatchQueue(label: "decoding")

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
