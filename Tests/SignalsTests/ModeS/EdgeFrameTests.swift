import Foundation
import TestTools
import Testing

@testable import Signals

/// Frames for every code of the fields that have few, and for the edges of those that have many, against what the
/// standards' own tables give: `Tests/Oracles/mode_s_edge_frames.py` works that out bit by bit.
@Suite("A made-up frame that probes an edge", .enabled(if: OracleProgram.hasPython, "python3 is not installed"))
struct EdgeFrameTests {
  @Test(
    "says what the definitions of the standards make of it",
    .enabled(if: OracleProgram.edgeFrames != nil, "no edge frames here"))
  func edgeFrames() throws {
    let file = try #require(OracleProgram.edgeFrames)
    let text = try OracleProgram.run("python3", [OracleProgram.script("mode_s_edge_frames.py"), file])
    let list = "[" + text.split(separator: "\n").joined(separator: ",") + "]"
    let frames = try JSONDecoder().decode([[String: FrameField?]].self, from: Data(list.utf8))
    var fields = 0
    for frame in frames {
      var expected = frame
      guard case .text(let label)? = expected.removeValue(forKey: "label") ?? nil,
        case .text(let hexadecimal)? = expected.removeValue(forKey: "hex") ?? nil
      else {
        Issue.record("no label: \(frame)")
        return
      }
      let found = FrameFields.of(try #require(ModeSFrame(hexadecimal: hexadecimal)))
      for key in Set(expected.keys).union(found.keys).sorted() {
        // A field that is there without a value, and one that is not there, are different things.
        guard let right = expected[key], let ours = found[key] else {
          Issue.record("\(label) \(hexadecimal): \(key) is on one side only")
          continue
        }
        if !FrameField.agree(right, ours) {
          Issue.record("\(label) \(hexadecimal): \(key) is \(ours as Any), not \(right as Any)")
        }
        fields += 1
      }
    }
    #expect(frames.count == 21_364)
    #expect(fields > 200_000)
  }
}
