import Foundation
import Testing
import Tracks

/// Real logs of several receivers and networks: `go-ais`, DMA AisLib, exactEarth, gpsd, libais.
@Suite("Real NMEA logs")
struct NMEARealLogTests {
  static let logs = [
    "goais_aistest.nmea", "dma_aislib_stream_example.txt", "risky_exactearth_augmented.txt",
    "risky_exactearth_tagblock.txt", "risky_nmea_timestamped.txt", "gpsd_ais-nmea.log", "gpsd_sample.aivdm",
    "gpsd_ais-18-27.log", "gpsd_ais-nmea-type6-fid55.log", "libais_test.aivdm",
  ]
  static let areHere = sharedLog(logs[0]) != nil

  @Test(
    "The ledger adds up, every reject has a reason, and no line is told of twice",
    .enabled(if: areHere, "the shared logs are not beside the repository"), arguments: logs)
  func ledger(name: String) throws {
    let log = try #require(sharedLog(name))
    let batch = try readNMEA(log)
    let lines = log.split(separator: 0x0A, omittingEmptySubsequences: false).count - (log.last == 0x0A ? 1 : 0)
    #expect(batch.ledger.lines == lines)
    #expect(batch.positions.count == batch.ledger.decoded)
    let unused =
      batch.ledger.badChecksum + batch.ledger.malformed + batch.ledger.orphanFragments + batch.ledger.unknownType
    #expect(batch.rejects.count == unused)
    #expect(Set(batch.rejects.map(\.address)).count == unused)
    let isRecognised = NMEALog().recognises(log.span.bytes.extracting(first: 65_536))
    #expect(isRecognised)
  }

  @Test(
    "Every position has the time its log tells", .enabled(if: areHere, "the shared logs are not beside the repository"),
    arguments: [
      ("goais_aistest.nmea", "prefix"), ("dma_aislib_stream_example.txt", "pghp"),
      ("risky_exactearth_tagblock.txt", "tag_block"),
      ("risky_nmea_timestamped.txt", "tag_block_unverified"),
    ])
  func times(name: String, source: String) throws {
    let batch = try readNMEA(try #require(sharedLog(name)))
    #expect(batch.ledger.timeSource == source)
    #expect(batch.ledger.untimed == 0)
    #expect(batch.positions.count > 50)
  }

  @Test(
    "Behind a satellite, the receiver's times count and the logger's, which are an hour later, do not",
    .enabled(if: areHere, "the shared logs are not beside the repository"))
  func satellite() throws {
    let batch = try readNMEA(try #require(sharedLog("risky_exactearth_augmented.txt")))
    #expect(Set(batch.ledger.timeSources.keys) == ["pghp"])
    let timed = batch.positions.compactMap(\.time)
    #expect(timed.count + batch.ledger.untimed == batch.positions.count)
    #expect(timed.count > 1300)
  }

  @Test(
    "A real log whose times are taken away is dated again by its base stations",
    .enabled(if: areHere, "the shared logs are not beside the repository"))
  func dating() throws {
    let log = try #require(sharedLog("dma_aislib_stream_example.txt"))
    let told = try readNMEA(log)
    // The lines stay where they are; those with the times become comments.
    let lines = log.split(separator: 0x0A, omittingEmptySubsequences: false)
    let bare = lines.map { $0.starts(with: Array("$PGHP".utf8)) ? [0x23] + Array($0) : Array($0) }
    let found = try readNMEA(Array(bare.joined(separator: [0x0A])))
    #expect(found.ledger.timeSource == "base_station")
    let times = Dictionary(told.positions.map { ($0.address, $0.time) }, uniquingKeysWith: { first, _ in first })
    var near = 0
    var far = 0
    for position in found.positions {
      guard let time = position.time, let truth = times[position.address] ?? nil else { continue }
      if abs(time.seconds(since: truth)) <= 30 { near += 1 } else { far += 1 }
    }
    // Some of its receivers hand on what they heard up to a minute before, which no clock in the log tells.
    #expect(near > 1000)
    #expect(far * 20 < near, "\(far) far, \(near) near")
  }

  @Test(
    "However a log is cut into blocks, the reports are the same",
    .enabled(if: areHere, "the shared logs are not beside the repository"),
    arguments: ["goais_aistest.nmea", "risky_exactearth_tagblock.txt", "dma_aislib_stream_example.txt"])
  func cutting(name: String) throws {
    let log =
      try #require(sharedLog(name)).prefix(60_000).lastIndex(of: 0x0A).map {
        Array((sharedLog(name) ?? [])[...$0])
      } ?? []
    let whole = try readNMEA(log)
    for lines in [1, 2, 3, 7, 50] {
      let cut = try readNMEA(log, blockLines: lines)
      #expect(cut.positions == whole.positions)
      #expect(cut.identities == whole.identities)
      #expect(cut.ledger == whole.ledger)
      #expect(cut.rejects == whole.rejects)
    }
    // Two blocks, cut after each line in turn.
    let sample = Array(log[..<(log.prefix(6000).lastIndex(of: 0x0A) ?? 0)])
    let expected = try readNMEA(sample)
    for cut in sample.indices where sample[cut] == 0x0A {
      var reader = try NMEALog().makeReader(for: ReaderInput(index: 3, name: "test"))
      var batch = ReportBatch()
      reader.read(sample.span.bytes.extracting(0...cut), firstLine: 1, into: &batch)
      let line = sample[...cut].count { $0 == 0x0A } + 1
      reader.read(sample.span.bytes.extracting((cut + 1)...), firstLine: line, into: &batch)
      reader.finish(into: &batch)
      #expect(batch.positions == expected.positions)
      #expect(batch.ledger == expected.ledger)
    }
  }

  @Test(
    "A log cut off anywhere, or with any byte changed, is read to its end and the ledger adds up",
    .enabled(if: areHere, "the shared logs are not beside the repository"),
    arguments: [
      "goais_aistest.nmea", "risky_exactearth_tagblock.txt", "libais_test.aivdm", "risky_exactearth_augmented.txt",
    ])
  func damage(name: String) throws {
    let log = Array(try #require(sharedLog(name)).prefix(700))
    func lines(_ log: ArraySlice<UInt8>) -> Int { log.count { $0 == 0x0A } + (log.last == 0x0A || log.isEmpty ? 0 : 1) }
    for end in log.indices {
      let batch = try readNMEA(Array(log[..<end]))
      #expect(batch.ledger.lines == lines(log[..<end]))
    }
    var damaged = log
    for offset in log.indices {
      for byte: UInt8 in [0x00, 0x0A, 0x21, 0x24, 0x2A, 0x2C, 0x5C, 0x80, 0xFF, log[offset] ^ 1] {
        damaged[offset] = byte
        let batch = try readNMEA(damaged)
        if batch.ledger.lines != lines(damaged[...]) { Issue.record("byte \(byte) at \(offset)") }
      }
      damaged[offset] = log[offset]
    }
  }

  @Test("Rubbish is counted, never trusted")
  func rubbish() throws {
    var state: UInt64 = 5
    for _ in 0..<200 {
      var bytes: [UInt8] = []
      for _ in 0..<400 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let pick = UInt8(truncatingIfNeeded: state >> 40)
        let common = Array(#"!AIVDM,1,2,A,\c:*0$PGHP"#.utf8) + [0x0A]
        bytes.append(pick < 128 ? common[Int(pick) % common.count] : UInt8(truncatingIfNeeded: state >> 50))
      }
      let batch = try readNMEA(bytes)
      #expect(batch.ledger.lines == bytes.count { $0 == 0x0A } + (bytes.last == 0x0A ? 0 : 1))
      #expect(batch.positions.isEmpty)
    }
  }
}
