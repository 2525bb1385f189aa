import Dispatch
import Glibc
import Synchronization
import Tracks

/// Reads a log of Mode S frames from memory, in blocks that leave the second-level cache room for the reader's own tables,
/// and prints: lines, positions, a checksum of the positions, CPU seconds. `run_modes.sh` compares them with the C floor.
///
/// With a number of threads as second argument: scans the file, and prints seconds by the wall instead, from the first
/// megabytes read until tracks are made.
@main
struct ModeSBenchmark {
  static func main() async throws {
    let arguments = CommandLine.arguments
    if arguments.count == 3, let threads = Int(arguments[2]), threads > 0 {
      try await scan(arguments[1], threads: threads)
    } else if arguments.count == 2 {
      try read(arguments[1])
    } else {
      exit(64)
    }
  }

  private static func read(_ path: String) throws {
    guard let file = fopen(path, "rb") else { exit(64) }
    fseek(file, 0, SEEK_END)
    let size = ftell(file)
    rewind(file)
    let log = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = fread(buffer.baseAddress, 1, size, file)
    }
    let isBeast = log.first == 0x1A
    guard let format = LogFormats.named(isBeast ? "beast" : "avr") else { exit(70) }
    var reader = try format.makeReader(for: ReaderInput(index: 0, name: "benchmark"))
    var batch = ReportBatch()
    var positions = 0
    var sum: UInt64 = 0
    func take() {
      positions += batch.positions.count
      for position in batch.positions {
        sum &+= UInt64(position.craft.number) &+ UInt64(UInt32(bitPattern: position.longitudeE7))
      }
      batch.positions.removeAll(keepingCapacity: true)
      batch.identities.removeAll(keepingCapacity: true)
      batch.rejects.removeAll(keepingCapacity: true)
    }
    var blocks: [(bytes: Range<Int>, firstLine: Int)] = []
    var offset = 0
    var line = 1
    while offset < log.count {
      let (end, lines) = isBeast ? records(of: log, from: offset) : lines(of: log, from: offset)
      blocks.append((offset..<end, line))
      line += lines
      offset = end
    }
    let start = cpuSeconds()
    for block in blocks {
      reader.read(log.span.bytes.extracting(block.bytes), firstLine: block.firstLine, into: &batch)
      take()
    }
    reader.finish(into: &batch)
    take()
    print(batch.ledger.lines, positions, sum, cpuSeconds() - start)
  }

  private static let blockSize = 1 << 18

  /// Where a block of whole lines ends, and how many it has.
  private static func lines(of log: [UInt8], from start: Int) -> (end: Int, count: Int) {
    var end = min(start + blockSize, log.count)
    while end < log.count, log[end - 1] != 0x0A { end += 1 }
    return (end, log[start..<end].count { $0 == 0x0A })
  }

  /// The same of records of Beast; the log has frames alone.
  private static func records(of log: [UInt8], from start: Int) -> (end: Int, count: Int) {
    var end = start
    var count = 0
    while end < log.count, end - start < blockSize {
      var left = log[end + 1] == 0x33 ? 21 : 14
      end += 2
      while left > 0 {
        end += log[end] == 0x1A ? 2 : 1
        left -= 1
      }
      count += 1
    }
    return (end, count)
  }

  private static func scan(_ path: String, threads: Int) async throws {
    var scan = Scan(logs: [path])
    scan.threads = threads
    // For the counter of Beast.
    scan.start = Timestamp(seconds: 1_777_600_000)
    let reading = Mutex(DispatchTime?.none)
    let tracking = Mutex(DispatchTime?.none)
    scan.progress = { progress in
      let now = DispatchTime.now()
      switch progress.stage {
      case .reading: reading.withLock { $0 = $0 ?? now }
      case .tracking: tracking.withLock { $0 = now }
      default: break
      }
    }
    let briefing = try await scan.run()
    guard let start = reading.withLock({ $0 }), let end = tracking.withLock({ $0 }) else { exit(70) }
    let seconds = Double(end.uptimeNanoseconds - start.uptimeNanoseconds) / 1e9
    var sum: UInt64 = 0
    for track in briefing.tracks {
      for index in track.fixes.indices {
        sum = sum &* 31 &+ UInt64(UInt32(bitPattern: track.fixes.longitudesE7[index]))
      }
    }
    let lines = briefing.inputs.reduce(0) { $0 + $1.ledger.lines }
    print(lines, briefing.inputs.reduce(0) { $0 + $1.positions }, sum, seconds)
  }

  private static func cpuSeconds() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
      + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
  }
}
