import Foundation
import Testing

@testable import Tracks

@Suite("Properties of reading NMEA logs")
struct NMEAPropertyTests {
  /// Lines of real logs in each wrapping.
  static let lines = [
    #"\g:1-2-3985,s:rEV02,c:1334337317*2D\!AIVDM,2,1,9,B,58KvN<42ACikUKW77F1H4hF0<PTp622222222216`0`cF5BF0RT13H0T,0*70"#,
    #"\g:2-2-3985*5A\!AIVDM,2,2,9,B,PFRC88888888880,2*29"#,
    #"\s:rEV02,c:1334337317*58\!AIVDM,1,1,,B,19NWuLhuRb5QHfCpPcwj`26B0<02,0*5F"#,
    "1550303566167739896 !AIVDM,1,1,,A,13u08p0000QDeLNO=PvHU3M>0>`<,0*00",
    "!AIVDM,1,1,,B,10bb7q@P0lPGHlVMhbl0Qgw>2>`<,0*7F,1328182324603",
    "!AIVDM,2,1,7,B,53aDpaT000010;CKKB0h4Q8TpLDr222222222216<P:656rd07Tai0CKk5hD,0*74", "$GPGGA,,*00",
    "!AIVDM,2,2,7,B,Q1C`8888880,2*63",
    #"{"class":"AIS","rxtime":"20220729191502","nmea":["!AIVDM,1,1,,A,13u08p0000QDeLNO=PvHU3M>0>`<,0*00"]}"#,
    "!AIVDM,1,1,,A,13u08p0000QDeLNO=PvHU3M>0>`<,0*00!AIVDM,1,1,,B,10bb7q@P0lPGHlVMhbl0Qgw>2>`<,0*7F",
    "!AIVDM,1,1,,B,402=481uaUcf;OQ55JS9ITi025Jp,0*2B",
  ]
  static var log: [UInt8] { Array((lines.joined(separator: "\n") + "\n").utf8) }

  @Test("A log repeated n times gives n times the counts")
  func repeated() throws {
    let once = try readNMEA(Self.log)
    for count in [2, 3, 7] {
      let batch = try readNMEA(Array([[UInt8]](repeating: Self.log, count: count).joined()))
      #expect(batch.positions.count == count * once.positions.count)
      #expect(batch.ledger.decoded == count * once.ledger.decoded)
      #expect(batch.ledger.fragmentsMerged == count * once.ledger.fragmentsMerged)
      #expect(batch.ledger.notPosition == count * once.ledger.notPosition)
      #expect(batch.ledger.ignored == count * once.ledger.ignored)
      #expect(batch.ledger.lines == count * Self.lines.count)
      #expect(batch.ledger.timeSources == once.ledger.timeSources.mapValues { $0 * count })
      #expect(batch.stations == once.stations)
    }
  }

  @Test("Blocks of any size give the same")
  func blocks() async throws {
    let scratch = try Scratch()
    let path = try scratch.write("log.nmea", Data(Self.log))
    let whole = try await ScanResult.of([path])
    #expect(whole.positions.count == 6)
    for size in 1...200 {
      let cut = try await ScanResult.of([path], blockSize: size)
      if cut != whole { Issue.record("blocks of \(size) bytes") }
    }
  }

  @Test("Any byte changed, the log is read to its end and the ledger adds up")
  func flips() throws {
    var damaged = Self.log
    for offset in damaged.indices {
      for bit: UInt8 in [0x01, 0x02, 0x08, 0x20, 0x80] {
        damaged[offset] ^= bit
        let batch = try readNMEA(damaged)
        if batch.ledger.lines != damaged.count(where: { $0 == 0x0A }) + (damaged.last == 0x0A ? 0 : 1) {
          Issue.record("bit \(bit) at \(offset)")
        }
        damaged[offset] ^= bit
      }
    }
  }

  @Test("The clock of a log is measured against the base stations heard in it")
  func skew() throws {
    // Of DMA AisLib's log: the station tells 11:46:11.
    let report = "!AIVDM,1,1,,B,402=481uaUcf;OQ55JS9ITi025Jp,0*2B"
    let told = 1_276_256_771
    let lines = [-2, 3, 5, 3600, 4].map { "\(told + $0) \(report)" }
    let batch = try readNMEA(Array(lines.joined(separator: "\n").utf8))
    #expect(batch.ledger.clockSkew?.seconds == 4)
    #expect(batch.ledger.clockSkew?.messages == 5)
    #expect(try readNMEA(report).ledger.clockSkew == nil)
    #expect(try readNMEA("1276256771 " + Self.lines[3]).ledger.clockSkew == nil)
  }
}
