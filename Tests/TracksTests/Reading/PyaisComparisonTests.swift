import Foundation
import Geo
import TestSupport
import TestTools
import Testing
import Tracks

/// The positions of real logs against those of pyais, message by message.
@Suite("Positions against pyais")
struct PyaisComparisonTests {
  static let isHere =
    NMEARealLogTests.areHere && (try? OracleProgram.finish("python3", ["-c", "import pyais"]))?.status == 0

  @Test(
    "Every position is the same", .enabled(if: isHere, "needs the shared logs, and python3 with pyais"),
    arguments: [
      "goais_aistest.nmea", "dma_aislib_stream_example.txt", "risky_exactearth_augmented.txt",
      "risky_exactearth_tagblock.txt", "gpsd_ais-18-27.log", "libais_test.aivdm",
    ])
  func positions(name: String) throws {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Oracles/pyais_positions.py").standardized.path
    let (status, output) = try OracleProgram.finish("python3", [script, sharedLogPath(name)])
    try #require(status == 0)
    let theirs = output.split(separator: "\n").dropFirst().map(String.init)
    let batch = try readNMEA(try #require(sharedLog(name)))
    let ours = batch.positions.sorted { $0.address < $1.address }.map { report in
      let numbers = [
        String(format: "%.4f", Double(report.latitudeE7) / 1e7),
        String(format: "%.4f", Double(report.longitudeE7) / 1e7),
        report.speed.map { String(format: "%.1f", $0.knots) } ?? "",
        report.course.map { String(format: "%.1f", $0) } ?? "",
      ]
      return "\(report.address.position),\(report.craft.number)," + numbers.joined(separator: ",")
    }
    let expected = theirs.map { row -> String in
      let cells = row.split(separator: ",", omittingEmptySubsequences: false)
      let numbers = [
        String(format: "%.4f", Double(cells[3]) ?? .nan),
        String(format: "%.4f", cells[4] == "180.000000" ? -180.0 : Double(cells[4]) ?? .nan),
        String(cells[5]), String(cells[6]),
      ]
      return "\(cells[0]),\(cells[2])," + numbers.joined(separator: ",")
    }
    let missing = Set(expected).subtracting(ours)
    let added = Set(ours).subtracting(expected)
    #expect(missing.isEmpty, "\(missing.sorted().prefix(5))")
    #expect(added.isEmpty, "\(added.sorted().prefix(5))")
    #expect(ours.count == expected.count)
  }
}
