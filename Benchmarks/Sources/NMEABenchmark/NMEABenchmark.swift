import Glibc
import Tracks

/// Reads an NMEA log from memory, in blocks that leave the second-level cache room for the reader's own tables, and
/// prints: lines, positions, a checksum of the positions, CPU seconds. `run_nmea.sh` compares them with the C floor.
@main
struct NMEABenchmark {
  static func main() throws {
    guard CommandLine.arguments.count == 2, let file = fopen(CommandLine.arguments[1], "rb") else { exit(64) }
    fseek(file, 0, SEEK_END)
    let size = ftell(file)
    rewind(file)
    let log = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = fread(buffer.baseAddress, 1, size, file)
    }
    var reader = try NMEALog().makeReader(for: ReaderInput(index: 0, name: "benchmark"))
    var batch = ReportBatch()
    var ledger = LineLedger()
    var positions = 0
    var sum: UInt64 = 0
    let start = cpuSeconds()
    var offset = 0
    while offset < log.count {
      var end = min(offset + 1 << 18, log.count)
      while end < log.count, log[end - 1] != 0x0A { end += 1 }
      reader.read(log.span.bytes.extracting(offset..<end), firstLine: ledger.lines + 1, into: &batch)
      offset = end
      positions += batch.positions.count
      for position in batch.positions {
        sum &+= UInt64(position.craft.number) &+ UInt64(UInt32(bitPattern: position.longitudeE7))
      }
      ledger += batch.ledger
      batch.ledger = LineLedger()
      batch.positions.removeAll(keepingCapacity: true)
      batch.identities.removeAll(keepingCapacity: true)
      batch.rejects.removeAll(keepingCapacity: true)
    }
    reader.finish(into: &batch)
    ledger += batch.ledger
    print(ledger.lines, positions, sum, cpuSeconds() - start)
  }

  static func cpuSeconds() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
      + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
  }
}
