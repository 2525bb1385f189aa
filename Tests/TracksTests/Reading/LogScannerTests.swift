import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Tracks

struct LogScannerTests {
  private static let header = MarineCadastreTests.header + "\n"

  private static func row(_ number: Int, mmsi: Int = 338_148_873, name: String = "A") -> String {
    let second = String(format: "%02d", number % 60)
    let minute = String(format: "%02d", number / 60 % 60)
    return "\(mmsi),2022-01-03T00:\(minute):\(second),33.\(number % 97),-117.9,1.0,2.0,3,\(name),,,37,,14,,,,A\n"
  }

  private static func log(_ rows: Int, from first: Int = 0) -> String {
    header + (first..<first + rows).map { row($0, mmsi: 338_000_000 + $0 % 7, name: "N\($0 / 11 % 3)") }.joined()
  }

  // MARK: - Chunks and threads

  @Test("However a log is cut into blocks, the same comes out")
  func blockCuts() async throws {
    let scratch = try Scratch()
    let text =
      "\u{FEFF}\n" + Self.header + Self.row(1).dropLast() + "\r\n" + Self.row(2) + "rubbish\n"
      + Self.row(3, name: "\"Q, \"\"R\"\"\"") + Self.header + String(Self.row(4).dropLast())
    let path = try scratch.write("log.csv", text)
    let whole = try await ScanResult.of([path])
    #expect(whole.ledger.decoded == 4)
    #expect(whole.ledger.ignored == 3)
    #expect(whole.ledger.malformed == 1)
    #expect(whole.positions.map(\.address.position) == [3, 4, 6, 8])
    for size in 1...text.utf8.count {
      for threads in [1, 2] {
        let cut = try await ScanResult.of([path], threads: threads, blockSize: size)
        #expect(cut == whole, "blocks of \(size) bytes on \(threads) threads")
      }
    }
  }

  @Test("The number of threads changes nothing", arguments: [1, 2, 3, 4])
  func threads(count: Int) async throws {
    let scratch = try Scratch()
    var paths: [String] = []
    for index in 0..<5 {
      paths.append(try scratch.write("log\(index).csv", Self.log(400 + 50 * index, from: index * 13) + "bad\n"))
    }
    for chosen in [paths, [paths[4]]] {
      let one = try await ScanResult.of(chosen, threads: 1, rejects: scratch.path + "/one-\(count)")
      let some = try await ScanResult.of(
        chosen, threads: count, blockSize: 1000, rejects: scratch.path + "/some-\(count)")
      #expect(some == one)
      #expect(try scratch.text(of: "some-\(count)") == scratch.text(of: "one-\(count)"))
      #expect(one.positions.map(\.address) == one.positions.map(\.address).sorted())
    }
  }

  @Test("The same log named twice is read twice")
  func twice() async throws {
    let scratch = try Scratch()
    let path = try scratch.write("log.csv", Self.log(3))
    let result = try await ScanResult.of([path, path], threads: 2)
    #expect(result.positions.map(\.address.input) == [0, 0, 0, 1, 1, 1])
    #expect(result.positions[0].payload == result.positions[3].payload)
    #expect(result.inputs.map(\.sha256)[0] == result.inputs.map(\.sha256)[1])
  }

  // MARK: - Compression

  @Test("gzip and zstd are known by content, in several members and frames, whatever the name")
  func compressed() async throws {
    let scratch = try Scratch()
    let (first, second) = (Self.log(50), Self.row(99))
    let plain = try await ScanResult.of([try scratch.write("plain", first + second)])
    let packed: [(String, Data)] = [
      ("a.csv", Packed.gzip(first + second)), ("b", Packed.gzip(first) + Packed.gzip(second)),
      ("c.gz", Packed.gzip(first) + Packed.gzip("") + Packed.gzip(second) + Data(count: 700)),
      ("d.zst", Packed.zstd(first + second)), ("e", Packed.zstd(first) + Packed.zstd(second)),
      ("f", Data([0x50, 0x2A, 0x4D, 0x18, 3, 0, 0, 0, 1, 2, 3]) + Packed.zstd(first + second)),
    ]
    for (name, data) in packed {
      for size in [7, LineBlocks.standardSize] {
        let result = try await ScanResult.of([try scratch.write(name, data)], blockSize: size)
        #expect(result.positions == plain.positions, "\(name)")
        #expect(result.inputs[0].ledger.lines == 52, "\(name)")
        #expect(result.inputs[0].ledger.bytes == data.count, "\(name)")
        #expect(result.notices == [], "\(name)")
      }
    }
  }

  @Test("Compressed data that break off give what can be read, and say where they broke")
  func truncated() async throws {
    let scratch = try Scratch()
    let text = Self.log(2000)
    for (name, data) in [("a.gz", Packed.gzip(text)), ("b.zst", Packed.zstd(text) + Packed.zstd(text))] {
      let cut = Data(data.prefix(data.count * 3 / 4))
      let result = try await ScanResult.of([try scratch.write(name, cut)], blockSize: 4096)
      let input = result.inputs[0]
      #expect(input.ledger.malformed == 1)
      #expect(input.ledger.ignored == 1)
      #expect(result.positions.count == input.ledger.decoded)
      #expect(input.ledger.decoded > 1000)
      #expect(
        input.firstRejects == [
          Reject(LineAddress(input: 0, position: input.ledger.lines), "the compressed data end early")
        ])
      #expect(result.notices.count == 1)
      #expect(result.notices[0].contains("\(name):\(input.ledger.lines): the compressed data end early"))
      #expect(input.ledger.bytes == cut.count)
    }
    let damaged = Packed.gzip(text).enumerated().map { $0.offset > 1500 && $0.offset < 1600 ? 0xFF : $0.element }
    let result = try await ScanResult.of([try scratch.write("c", Data(damaged))])
    #expect(result.ledger.malformed >= 1)
    #expect(result.inputs[0].ledger.bytes == damaged.count)
    let trailing = try await ScanResult.of([try scratch.write("d", Packed.gzip(text) + Data("junk".utf8))])
    #expect(trailing.ledger.decoded == 2000)
    #expect(trailing.reasons == ["2002: bytes that are no gzip data follow the compressed data"])
  }

  // MARK: - Hostile bytes

  @Test("A line of megabytes is one malformed line, and its neighbours are read")
  func overlongLine() async throws {
    let scratch = try Scratch()
    let long = String(repeating: "x", count: 3 << 20) + "\n"
    let path = try scratch.write("log.csv", Self.header + Self.row(1) + long + Self.row(2))
    for size in [1 << 16, LineBlocks.standardSize, 1 << 23] {
      let result = try await ScanResult.of([path], blockSize: size)
      #expect(result.positions.map(\.address.position) == [2, 4])
      #expect(result.reasons == ["3: the line is longer than 1 MiB"])
      #expect(result.ledger.lines == 4)
    }
    let endless = try scratch.write("endless.csv", Self.header + Self.row(1) + long.dropLast())
    let result = try await ScanResult.of([endless], threads: 2)
    #expect(result.reasons == ["3: the line is longer than 1 MiB"])
    let limit = try scratch.write("limit.csv", Self.header + String(repeating: "x", count: 1 << 20) + "\n")
    #expect(try await ScanResult.of([limit]).reasons == ["2: has 1 fields where the header has 17"])
  }

  @Test("Binary rubbish between rows is counted line by line")
  func rubbish() async throws {
    let scratch = try Scratch()
    var random = SeededRandom(seed: 7)
    for round in 0..<20 {
      let noise = Data((0..<5000).map { _ in UInt8(truncatingIfNeeded: random.next()) })
      let data = Data((Self.header + Self.row(1)).utf8) + noise + Data(("\n" + Self.row(2)).utf8)
      let path = try scratch.write("noise\(round)", data)
      let result = try await ScanResult.of([path], threads: 2, blockSize: 700)
      #expect(result.ledger.decoded >= 2)
      #expect(result.ledger.lines == data.count { $0 == 0x0A })
    }
  }

  // MARK: - Names

  @Test("A folder is read in order of path; hidden files are left out, what is no log is left out with a notice")
  func folder() async throws {
    let scratch = try Scratch()
    for name in ["b.csv", "a.csv", "sub/c.csv", "B.csv"] { try scratch.write("in/\(name)", Self.log(1)) }
    try scratch.write("in/.hidden", Self.log(1))
    try scratch.write("in/notes.txt", "nothing here\n")
    try scratch.write("in/void.csv", "")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path + "/in/loop", withDestinationPath: scratch.path + "/in")
    let result = try await ScanResult.of([scratch.path + "/in/"], threads: 3)
    #expect(
      result.inputs.map { $0.name.dropFirst(scratch.path.count) } == [
        "/in/B.csv", "/in/a.csv", "/in/b.csv", "/in/sub/c.csv",
      ])
    #expect(
      result.notices.map { $0.dropFirst(scratch.path.count) } == [
        "/in/loop: is a link to a folder and was not followed",
        "/in/notes.txt: is of no format this build knows; it was left out",
        "/in/void.csv: is empty; it was left out",
      ])
  }

  @Test("What cannot be read is an error that names the file and what is known")
  func errors() async throws {
    let scratch = try Scratch()
    func message(_ name: String, _ data: Data, format: String? = nil) async throws -> String {
      let path = try scratch.write(name, data)
      do {
        _ = try await ScanResult.of([path], format: format)
        return ""
      } catch { return "\(error)" }
    }
    let names = LogFormats.all.map(\.name).joined(separator: ", ")
    #expect(
      try await message("a.txt", Data("hello\n".utf8)).hasSuffix(
        "/a.txt: is of no format this build knows (formats known: \(names); --format names one; "
          + "--columns mmsi=…,time=…,lat=…,lon=… reads any other table)"))
    #expect(try await message("b", Data()).contains("/b: is empty"))
    #expect(try await message("c", Data("\n \n".utf8)).contains("is empty"))
    #expect(try await message("d", Data([0xFF, 0xFE, 0x4D, 0])).contains("is UTF-16 text"))
    #expect(try await message("e.zip", Data([0x50, 0x4B, 3, 4, 20])).contains("e.zip: the archive ends early"))
    #expect(try await message("f", Packed.gzip("").prefix(9)).contains("the compressed data end early"))
    #expect(try await message("g", Data("x".utf8), format: "none").contains("there is no format `none`"))
    await #expect(throws: ScanError.self) { try await ScanResult.of([scratch.path + "/missing"]) }
    await #expect(throws: ScanError.self) { try await ScanResult.of(["-", "-"]) }
    try FileManager.default.createDirectory(atPath: scratch.path + "/hollow", withIntermediateDirectories: true)
    await #expect(
      throws: ScanError(
        .emptyInput, file: scratch.path + "/hollow", "holds no file", try: "name a folder that holds logs")
    ) {
      try await ScanResult.of([scratch.path + "/hollow"])
    }
    let good = try scratch.write("good.csv", Self.log(1))
    await #expect(throws: ScanError.self) {
      try await ScanResult.of([good], rejects: scratch.path + "/no/such/folder/rejects.csv")
    }
  }

  @Test("A header that lacks a column refuses every row by name")
  func lackingHeader() async throws {
    let scratch = try Scratch()
    let path = try scratch.write("log.csv", "MMSI,LAT,LON\n1,2,3\n")
    let result = try await ScanResult.of([path], format: "marinecadastre", threads: 2)
    #expect(
      result.reasons == [
        "1: the header, line 1, lacks a column: basedatetime", "2: the header, line 1, lacks a column: basedatetime",
      ])
  }

  // MARK: - Rejects, progress, cancellation, quotes

  @Test("The rejects file has each line that was not used; an input keeps the first twenty")
  func rejects() async throws {
    let scratch = try Scratch()
    let bad = (0..<30).map { "row \($0)\n" }.joined()
    let path = try scratch.write("a,\"b\".csv", Self.header + bad + Self.row(1))
    let out = scratch.path + "/rejects.csv"
    let result = try await ScanResult.of([path], rejects: out)
    #expect(result.inputs[0].firstRejects.count == 20)
    let lines = try scratch.text(of: "rejects.csv").split(separator: "\n")
    #expect(lines.count == 31)
    #expect(lines[0] == "input,line,reason")
    #expect(lines[30] == "\"\(scratch.path)/a,\"\"b\"\".csv\",31,has 1 fields where the header has 17")
    let table = try Table.read(path: out, required: ["input", "line", "reason"])
    #expect(table.rows.allSatisfy { $0["input"] == path })
    #expect(try await ScanResult.of([path]) == result)
  }

  @Test("The rejects file is never written over what is read")
  func rejectsSpareInputs() async throws {
    let scratch = try Scratch()
    let text = Self.log(3) + "bad\n"
    let path = try scratch.write("logs/a.csv", text)
    let list = try scratch.write("list.csv", "id,kind,name\n")
    try FileManager.default.createSymbolicLink(atPath: scratch.path + "/link.csv", withDestinationPath: path)
    for (logs, rejects) in [([path], path), ([scratch.path + "/logs"], scratch.path + "/link.csv"), ([path], list)] {
      var scanner = LogScanner(paths: logs, threads: 1, rejectsPath: rejects)
      scanner.companions = [list]
      let chosen = scanner
      await #expect(throws: ScanError.self) { _ = try await chosen.scan() }
    }
    #expect(try scratch.text(of: "logs/a.csv") == text)
    #expect(try scratch.text(of: "list.csv") == "id,kind,name\n")
  }

  @Test("A reader waits while too much of what it gave has not been taken, and no longer")
  func backlog() async throws {
    let backlog = Backlog(most: 10)
    let given = Mutex(0)
    await withTaskGroup(of: Void.self) { group in
      group.addTask { @Sendable in
        for _ in 0..<20 {
          await backlog.give(4)
          given.withLock { $0 += 1 }
        }
      }
      for taken in 0..<10 {
        while given.withLock({ $0 }) < taken + 2 { await Task.yield() }
        for _ in 0..<100 { await Task.yield() }
        #expect(given.withLock { $0 } == taken + 2, "two fit, and the third is in hand until one is taken")
        backlog.take(4)
      }
      backlog.close()
    }
    #expect(given.withLock { $0 } == 20)
  }

  @Test("Progress ends at the last byte")
  func progress() async throws {
    let scratch = try Scratch()
    let paths = [try scratch.write("a.csv", Self.log(20)), try scratch.write("b.csv", Self.log(30))]
    let seen = Mutex<[ScanProgress]>([])
    _ = try await LogScanner(paths: paths, threads: 2).scan { step in seen.withLock { $0.append(step) } }
    let last = try #require(seen.withLock { $0.last })
    #expect(last.bytesDone == last.bytesTotal)
    #expect(last.lines == 52)
  }

  @Test("A cancelled scan ends with an error")
  func cancellation() async throws {
    let scratch = try Scratch()
    let paths = try (0..<4).map { try scratch.write("\($0).csv", Self.log(500)) }
    let task = Task {
      var scanner = LogScanner(paths: paths, threads: 2)
      scanner.blockSize = 50
      withUnsafeCurrentTask { $0?.cancel() }
      return try await scanner.scan().survey.inputs.count
    }
    await #expect(throws: ScanError(.cancelled, "the scan was cancelled")) { try await task.value }
  }

  @Test("Cited lines are quoted as they stand, cut at 500 bytes and made fit to print")
  func quotes() async throws {
    let scratch = try Scratch()
    let text =
      Self.header + Self.row(1) + "bad\u{1}\tline\r\n" + String(repeating: "é", count: 400) + "\n" + Self.row(2)
    let paths = [try scratch.write("a.csv", text), try scratch.write("b.csv", Packed.gzip(text))]
    let (survey, _) = try await LogScanner(paths: paths, threads: 1).scan()
    let quoter = LineQuoter(survey)
    let quotes = try quoter.lines([
      LineAddress(input: 0, position: 2), LineAddress(input: 1, position: 3), LineAddress(input: 1, position: 4),
      LineAddress(input: 1, position: 5), LineAddress(input: 0, position: 99),
    ])
    #expect(
      quotes == [
        LineAddress(input: 0, position: 2): String(Self.row(1).dropLast()),
        LineAddress(input: 1, position: 3): "bad\u{FFFD} line",
        LineAddress(input: 1, position: 4): String(repeating: "é", count: 250),
        LineAddress(input: 1, position: 5): String(Self.row(2).dropLast()),
      ])
  }

  @Test("A pipe is read as it comes, and can be quoted from afterwards")
  func pipe() async throws {
    let scratch = try Scratch()
    let text = Self.log(300)
    let fifo = scratch.path + "/fifo"
    #expect(mkfifo(fifo, 0o600) == 0)
    // A thread of its own: opening a pipe waits for the other end, and tasks share few threads.
    Thread.detachNewThread { try? Packed.gzip(text).write(to: URL(filePath: fifo)) }
    let (survey, reports) = try await LogScanner(paths: [fifo], threads: 1).scan()
    #expect(reports.positions.count == 300)
    let plain = try await ScanResult.of([try scratch.write("same", Packed.gzip(text))])
    #expect(survey.inputs[0].sha256 == plain.inputs[0].sha256)
    let quotes = try LineQuoter(survey).lines([LineAddress(input: 0, position: 301)])
    #expect(quotes.values.first == text.split(separator: "\n").last.map(String.init))
  }
}
