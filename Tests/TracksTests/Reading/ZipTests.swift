import Foundation
import Testing

@testable import Tracks

struct ZipTests {
  private static func log(_ rows: Int, mmsi: Int = 338_148_873) -> String {
    MarineCadastreTests.header + "\n"
      + (0..<rows).map { row in
        let seconds = (row < 10 ? "0" : "") + String(row)
        return "\(mmsi),2022-01-03T00:00:\(seconds),33.\(row + 10),-117.9,1.0,2.0,3,A,,,37,,14,,,,A\n"
      }.joined()
  }

  private static let ways: [(String, ZipWriter.Options)] = [
    ("packed", .init()), ("stored", .init(isStored: true)), ("with a descriptor", .init(hasDescriptor: true)),
    ("with a descriptor that has no mark", .init(hasDescriptor: true, isDescriptorSigned: false)),
    ("large", .init(isLarge: true)), ("large with a descriptor", .init(hasDescriptor: true, isLarge: true)),
  ]

  @Test("Each log in an archive is an input of its own, the same as when it is unpacked", arguments: ways.indices)
  func members(way: Int) async throws {
    let scratch = try Scratch()
    let (first, second) = (Self.log(50), Self.log(30, mmsi: 211_000_001))
    var zip = ZipWriter()
    zip.add("b/day2.csv", first, Self.ways[way].1)
    zip.add("day1.csv", second, Self.ways[way].1)
    let path = try scratch.write("days.zip", zip.archive)
    let plain = try await ScanResult.of([try scratch.write("2.csv", first), try scratch.write("1.csv", second)])
    for (threads, size) in [(1, LineBlocks.standardSize), (2, 700), (3, 64)] {
      let result = try await ScanResult.of([path], threads: threads, blockSize: size)
      #expect(result.inputs.map(\.name) == [path + "/b/day2.csv", path + "/day1.csv"], "\(Self.ways[way].0)")
      #expect(result.positions == plain.positions)
      #expect(result.identities == plain.identities)
      #expect(result.inputs.map(\.sha256) == plain.inputs.map(\.sha256))
      #expect(result.inputs.map(\.ledger) == plain.inputs.map(\.ledger))
      #expect(result.notices == [])
    }
  }

  @Test("Members are as they are named: compressed again, no log, hidden, folders, names that would be paths")
  func names() async throws {
    let scratch = try Scratch()
    var zip = ZipWriter()
    zip.add("../../etc/pass\u{1B}[2Jwd", Self.log(1))
    zip.add("sub/", "", .init(isStored: true))
    zip.add("sub/.DS_Store", "x")
    zip.add("__MACOSX/sub/._a.csv", "x")
    zip.add("sub/again.csv.gz", Packed.gzip(Self.log(2)), .init(isStored: true))
    zip.add("readme.txt", "nothing here\n")
    zip.add("void.csv", "")
    let path = try scratch.write("a.zip", zip.archive)
    let result = try await ScanResult.of([path])
    #expect(result.inputs.map(\.name) == [path + "/../../etc/pass\\u{1b}[2Jwd", path + "/sub/again.csv.gz"])
    #expect(result.positions.count == 3)
    #expect(
      result.notices == [
        "\(path)/readme.txt: is of no format this build knows; it was left out",
        "\(path)/void.csv: is empty; it was left out",
      ])
    let folder = try await ScanResult.of([scratch.path])
    #expect(folder.positions == result.positions)
    #expect(folder.notices == result.notices)
  }

  @Test("A member whose checksum is wrong is damaged at its end, and says so")
  func wrongChecksum() async throws {
    let scratch = try Scratch()
    var zip = ZipWriter()
    zip.add("a.csv", Self.log(5), .init(checksum: 12))
    zip.add("b.csv", Self.log(5))
    let result = try await ScanResult.of([try scratch.write("a.zip", zip.archive)], threads: 2)
    let sentence = "its content does not have the checksum (CRC-32) that the archive gives"
    #expect(result.positions.count == 10)
    #expect(result.reasons == ["7: \(sentence)"])
    #expect(result.inputs.map(\.ledger.malformed) == [1, 0])
    #expect(result.notices == ["\(scratch.path)/a.zip/a.csv:7: \(sentence); what comes before was used"])
  }

  @Test("An archive that was cut short gives what can be read")
  func cutShort() async throws {
    let scratch = try Scratch()
    for options in [ZipWriter.Options(), .init(isStored: true), .init(hasDescriptor: true)] {
      var zip = ZipWriter()
      zip.add("a.csv", Self.log(20))
      let before = zip.data.count
      zip.add("b.csv", Self.log(60), options)
      let path = try scratch.write("a.zip", zip.data.prefix(before + (zip.data.count - before) * 3 / 4))
      let result = try await ScanResult.of([path])
      #expect(result.inputs.count == 2)
      #expect(result.inputs[0].ledger.decoded == 20)
      #expect(result.inputs[1].ledger.malformed == 1)
      #expect(result.inputs[1].ledger.decoded < 60)
      #expect(result.notices.contains { $0.contains("b.csv") && $0.contains("what comes before was used") })
    }
    var zip = ZipWriter()
    zip.add("a.csv", Self.log(20))
    let result = try await ScanResult.of([try scratch.write("b.zip", zip.data + Data("junk".utf8))])
    #expect(result.positions.count == 20)
    #expect(
      result.notices == [
        "\(scratch.path)/b.zip: byte \(zip.data.count) of the archive begins no member; what comes before was used"
      ])
  }

  @Test("Every byte of an archive flipped, and every cut, ends in a result or in an error")
  func hostile() async throws {
    let scratch = try Scratch()
    var zip = ZipWriter()
    zip.add("a.csv", Self.log(3), .init(hasDescriptor: true))
    zip.add("b.csv", Self.log(2), .init(isStored: true, isLarge: true))
    let archive = zip.archive
    for index in archive.indices {
      var flipped = archive
      flipped[index] ^= 0xFF
      _ = try? await ScanResult.of([try scratch.write("a.zip", flipped)])
      _ = try? await ScanResult.of([try scratch.write("a.zip", archive.prefix(index))])
    }
  }

  @Test("What cannot be unpacked is an error that says why")
  func errors() async throws {
    let scratch = try Scratch()
    func message(_ fill: (inout ZipWriter) -> Void) async throws -> String {
      var zip = ZipWriter()
      fill(&zip)
      do {
        _ = try await ScanResult.of([try scratch.write("a.zip", zip.archive)])
        return ""
      } catch { return "\(error)" }
    }
    #expect(
      try await message { $0.add("a.csv", Self.log(2), .init(flags: 1)) }
        == "\(scratch.path)/a.zip/a.csv: is encrypted (unpack it with its password)")
    #expect(
      try await message { $0.add("a.csv", Self.log(2), .init(method: 9)) }.contains(
        "a.zip/a.csv: is packed by a method that is not read here (9, Deflate64) (unpack it"))
    #expect(try await message { $0.add("a.txt", "hello\n") }.contains("a.zip: its one member is no log"))
    #expect(try await message { $0.add("a/", "", .init(isStored: true)) }.contains("a.zip: holds no member"))
    var inner = ZipWriter()
    inner.add("a.csv", Self.log(2))
    let data = inner.archive
    #expect(try await message { $0.add("b.zip", data, .init(isStored: true)) }.contains("its one member is no log"))
  }

  @Test("A stream that is an archive is read like the file, and lines of its members can be quoted")
  func stream() async throws {
    let scratch = try Scratch()
    var zip = ZipWriter()
    zip.add("a.csv", Self.log(20))
    zip.add("b.csv", Self.log(40, mmsi: 211_000_001), .init(hasDescriptor: true))
    let archive = zip.archive
    let fifo = scratch.path + "/fifo"
    #expect(mkfifo(fifo, 0o600) == 0)
    Thread.detachNewThread { try? archive.write(to: URL(filePath: fifo)) }
    let (survey, reports) = try await LogScanner(paths: [fifo], threads: 2).scan()
    let file = try await ScanResult.of([try scratch.write("a.zip", archive)])
    #expect(reports.positions == file.positions)
    #expect(survey.inputs.map(\.name) == [fifo + "/a.csv", fifo + "/b.csv"])
    #expect(survey.inputs.map(\.sha256) == file.inputs.map(\.sha256))
    let quotes = try LineQuoter(survey).lines([LineAddress(input: 1, position: 41)])
    #expect(quotes.values.first == Self.log(40, mmsi: 211_000_001).split(separator: "\n").last.map(String.init))
  }

  @Test("The rejects file is not written over an archive, and no member's name is taken for a path")
  func rejectsSpareArchives() async throws {
    let scratch = try Scratch()
    var zip = ZipWriter()
    zip.add("../out.csv", Self.log(2) + "bad\n")
    let path = try scratch.write("in/a.zip", zip.archive)
    await #expect(throws: ScanError.self) { _ = try await ScanResult.of([path], rejects: path) }
    let out = try scratch.write("in/out.csv", "")
    _ = try await ScanResult.of([path], rejects: out)
    #expect(try scratch.text(of: "in/out.csv").contains("a.zip/../out.csv,4,has 1 fields where the header has 17"))
  }

  /// By `zipfile` of Python 3.11 into a stream that cannot be sought in: descriptors behind the data, the first with sizes
  /// of 64 bits; the second name is not ASCII.
  private static let fromPython =
    "UEsDBC0ACAAIAABA6VIAAAAA//////////8FABQAYS5jc3YBABAAAAAAAAAAAAAAAAAAAAAAAG3KMQ6AIAwF0N1TeIBCfltQ"
    + "4TYODiSgg9w/pg5MvPm19hbqpV1Uz071uRfhhB8JhB12h7TiyNhyBMXoQSwe4/HksT22x+PJ5Ik9sSfj6eSpPbWn44XJC/aC"
    + "vbB8UEsHCK/8KPlcAAAAAAAAANoAAAAAAAAAUEsDBBQACAgIAABA6VIAAAAAAAAAAAAAAAAGAAAAw7guY3N2bcoxDoAgDAXQ"
    + "3VN4gEJ+W1DhNg4OJKCD3D+mDky8+bX2FuqlXVTPTvW5F+GEHwmEHXaHtOLI2HIExehBLB7j8eSxPbbH48nkiT2xJ+Pp5Kk9"
    + "tafjhckL9oK9sHxQSwcIr/wo+VwAAADaAAAAUEsBAi0DLQAIAAgAAEDpUq/8KPlcAAAA2gAAAAUAAAAAAAAAAAAAAIABAAAA"
    + "AGEuY3N2UEsBAhQDFAAICAgAAEDpUq/8KPlcAAAA2gAAAAYAAAAAAAAAAAAAAIABqwAAAMO4LmNzdlBLBQYAAAAAAgACAGcA"
    + "AAA7AQAAAAA="

  @Test("An archive that Python made is read")
  func python() async throws {
    let scratch = try Scratch()
    let path = try scratch.write("a.zip", try #require(Data(base64Encoded: Self.fromPython)))
    let result = try await ScanResult.of([path])
    #expect(result.inputs.map(\.name) == [path + "/a.csv", path + "/ø.csv"])
    let numbers: [UInt32] = [219_000_000, 219_000_001, 219_000_002, 219_000_003, 219_000_004]
    #expect(result.positions.map(\.craft.number) == numbers + numbers)
    #expect(result.notices == [])
  }
}
