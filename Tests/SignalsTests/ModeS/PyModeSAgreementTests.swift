import Foundation
import Signals
import TestTools
import Testing

/// The same frames by pyModeS, a decoder of another house. Where it is known to be wrong, the test says so and asks for
/// what the standard says.
@Suite("pyModeS agrees", .enabled(if: Oracle.isThere, "python3 with pyModeS is not installed"))
struct PyModeSAgreementTests {
  @Test("on every made-up squitter that probes an edge", .enabled(if: Oracle.edgeFrames != nil, "no edge frames here"))
  func edgeFrames() throws {
    let frames = try #require(Oracle.edgeFrames).filter { $0.hasPrefix("8") && $0.count == 28 }
    #expect(frames.count > 4500)
    let answers = try Oracle.answers(to: frames)
    #expect(answers.count == frames.count)
    for (frame, answer) in zip(frames, answers) { try compare(frame, answer) }
  }

  private func compare(_ text: String, _ answer: [String]) throws {
    let frame = try #require(ModeSFrame(hexadecimal: text))
    guard case .extendedSquitter(let squitter) = try ModeSMessage(frame) else {
      Issue.record("\(text) is no squitter")
      return
    }
    #expect(String(squitter.typeCode) == answer[0])
    switch squitter.content {
    case .identification(let identification):
      // It marks illegal characters with #, where we drop the callsign.
      #expect((identification.callsign ?? "") == (answer[1].contains("#") ? "" : answer[1]), "\(text)")
      #expect(String(identification.categoryNumber) == answer[2])
    case .airbornePosition(let position):
      // It takes GNSS heights for metres.
      guard !position.isGNSSHeight else { return }
      #expect((position.altitudeFeet.map { String($0) } ?? "") == answer[3], "\(text)")
    case .surfacePosition(let position):
      // It gives the lower end; for 2 to 8 the table before version 2.
      if let movement = position.movement, let speed = Double(answer[4]), !(2...8).contains(position.movementCode) {
        #expect(abs(movement.low - speed) <= 0.126, "\(text)")
      } else {
        #expect((position.movement == nil) == answer[4].isEmpty, "\(text)")
      }
      #expect(position.track == Double(answer[5]))
    case .velocity(let velocity):
      #expect(velocity.overGround.map { Int($0.speed) } == Double(answer[4]).map { Int($0) }, "\(text)")
      if let track = velocity.overGround?.track { #expect(abs(track - (Double(answer[5]) ?? -1)) < 1e-9) }
      #expect(velocity.airspeed == Double(answer[6]), "\(text)")
      #expect(velocity.heading == Double(answer[7]), "\(text)")
      #expect(velocity.verticalRate == Double(answer[8]).map { Int($0) }, "\(text)")
      #expect((velocity.verticalRateSource == .gnss ? "GNSS" : "BARO") == answer[9])
      // It takes the last code for no data.
      guard velocity.heightDifference?.isSaturated != true else { return }
      #expect(velocity.heightDifference?.feet == Double(answer[10]), "\(text)")
    default: break
    }
  }
}

enum Oracle {
  static let isThere = (try? OracleProgram.run("python3", ["-c", "import pyModeS"])) != nil

  static let edgeFrames: [String]? = {
    guard let file = OracleProgram.edgeFrames else { return nil }
    let text = try? OracleProgram.run("gzip", ["-dc", file])
    return text?.split(separator: "\n").compactMap { $0.split(separator: ";").last.map(String.init) }
  }()

  /// The fields of each frame, in the order that the script states.
  static func answers(to frames: [String], script: String = "pymodes_messages.py") throws -> [[String]] {
    let file = OracleProgram.script(script)
    let text = try OracleProgram.run("python3", [file], input: Array((frames.joined(separator: "\n") + "\n").utf8))
    return text.split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
