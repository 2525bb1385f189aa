import Foundation
import TestSupport
import TestTools
import Testing

/// What `trackscan decode` tells of real logs against gpsd, pyais and libais, message by message and field by field.
///
/// A difference must be on the list of known defects, Tests/Oracles/known_defects.tsv, with the reason why trackscan is
/// right; any other fails. Fields are compared as integers and as values in units.
@Suite("Messages against gpsd, pyais and libais")
struct DecoderComparisonTests {
  static let script = Program.root.appending(path: "Tests/Oracles/compare_ais.py").path
  static let areHere =
    (try? OracleProgram.finish("python3", ["-c", "import ais, pyais"]))?.status == 0 && isGPSDecodeHere

  /// The list of defects is that of this version, which gpsdecode tells on its standard error.
  static var isGPSDecodeHere: Bool {
    (try? OracleProgram.finish("sh", ["-c", "gpsdecode -V 2>&1"]))?.output.contains("revision 3.22") ?? false
  }

  @Test(
    "No field differs but by a known defect",
    .enabled(if: areHere, "needs python3 with pyais and libais, and gpsdecode 3.22: make oracles"))
  func fields() throws {
    let (status, output) = try OracleProgram.finish("python3", [Self.script, Program.executable.path, "--quietly"])
    let unknown = output.split(separator: "\n").filter { $0.hasPrefix("NOT LISTED") }
    #expect(unknown.isEmpty, "\(unknown.joined(separator: "\n"))")
    #expect(status == 0, "\(output.suffix(2000))")
    // It does compare: the fixture alone has thousands.
    #expect(output.contains("pyais: "))
  }
}
