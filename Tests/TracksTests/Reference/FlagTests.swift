import Foundation
import Testing

@testable import Tracks

struct FlagTests {
  @Test(
    "an MMSI names the state of whatever uses it",
    arguments: [
      (211_234_560, "DE"), (636_012_345, "LR"), (538_005_678, "MH"), (471_000_001, "AE"), (550_000_001, "TL"),
      (2_111_234, "DE"),  // coast station 002111234
      (21_112_345, "DE"),  // group 021112345
      (111_232_501, "GB"),  // aircraft in search and rescue
      (823_212_345, "GB"),  // handheld radio
      (982_111_234, "DE"),  // craft of a parent ship
      (992_351_234, "GB"),  // aid to navigation
    ] as [(UInt32, String)])
  func flagOfMMSI(mmsi: UInt32, state: String) {
    #expect(Reference.flag(mmsi: mmsi) == state)
  }

  @Test(
    "an MMSI that names no state has no flag",
    arguments: [
      0, 123_456_789, 200_000_000, 335_000_000, 800_000_000, 970_123_456, 972_211_234, 974_211_234, 979_211_234,
      999_999_999, 1_211_234_560, 4_294_967_295,
    ] as [UInt32])
  func noFlag(mmsi: UInt32) {
    #expect(Reference.flag(mmsi: mmsi) == nil)
  }

  @Test(
    "an aircraft address names the state in whose block it lies",
    arguments: [
      (0x4840D6, "NL"), (0x3C6444, "DE"), (0xA00001, "US"), (0xADF7C7, "US"), (0x4D24FF, "MT"), (0x0043FF, "ZW"),
      (0x7C0000, "AU"), (0xE80000, "CL"),
    ] as [(UInt32, String)])
  func flagOfAddress(address: UInt32, state: String) {
    #expect(Reference.flag(icao24: address) == state)
  }

  @Test(
    "an address outside all blocks has no flag",
    arguments: [0x000000, 0x004400, 0x2FFFFF, 0xF00000, 0xFFFFFF, 0xFFFF_FFFF] as [UInt32])
  func noState(address: UInt32) {
    #expect(Reference.flag(icao24: address) == nil)
  }

  @Test("damage to a table is told with its file and line")
  func damage() {
    let good = Array("#\t1\tx\n201\tAL\n".utf8)
    let blocks = Array("#\t1\tx\n004000\t0043ff\tZW\n".utf8)
    let cases: [(String, Int)] = [
      ("#\t2\tx\n201\tAL\n", 3), ("#\t1\tx\n201\n", 2), ("#\t1\tx\n201\tAL\tAL\n", 2), ("#\t1\tx\n2x1\tAL\n", 2),
      ("#\t1\tx\n201\tA", 2), ("", 1), ("201\tAL\n", 1), ("#\t99999999999\tx\n", 2),
    ]
    for (text, line) in cases {
      #expect("\(text.debugDescription)") {
        try Flags(mids: Array(text.utf8), blocks: blocks, countries: good)
      } throws: { error in
        let error = error as? ScanError
        return error?.code == .damagedResource && error?.file == "ReferenceData/mids.tsv" && error?.line == line
      }
    }
  }
}
