import Glibc
import Tracks

/// Reads a MarineCadastre log in blocks, as a scan does, and prints: lines, positions, a checksum of the positions.
///
/// Only the reading of rows: no hash of the file, and nothing is kept. `run_csv.sh` takes the CPU time of the process.
@main
struct CSVBenchmark {
  private static let blockSize = 1 << 21

  static func main() throws {
    guard CommandLine.arguments.count == 2, let file = fopen(CommandLine.arguments[1], "rb"),
      let format = LogFormats.named("marinecadastre")
    else {
      print("usage: CSVBenchmark FILE")
      exit(64)
    }
    setvbuf(file, nil, _IONBF, 0)
    var reader = try format.makeReader(for: ReaderInput(index: 0, name: "benchmark"))
    var ledger = LineLedger()
    var sum: UInt64 = 0
    var positions = 0
    var carry: [UInt8] = []
    while true {
      let carried = carry
      let block = [UInt8](unsafeUninitializedCapacity: carried.count + blockSize) { buffer, count in
        _ = buffer.initialize(from: carried)
        count = carried.count + fread(buffer.baseAddress.map { $0 + carried.count }, 1, blockSize, file)
      }
      let isLast = block.count < carried.count + blockSize
      let end = isLast ? block.count : (block.lastIndex(of: 0x0A) ?? block.count - 1) + 1
      var batch = ReportBatch()
      reader.read(block.span.bytes.extracting(0..<end), firstLine: ledger.lines + 1, into: &batch)
      for position in batch.positions {
        sum &+= UInt64(position.craft.number) &+ UInt64(UInt32(bitPattern: position.longitudeE7))
      }
      positions += batch.positions.count
      ledger += batch.ledger
      if isLast { break }
      carry = Array(block[end...])
    }
    print(ledger.lines, positions, sum)
  }
}
