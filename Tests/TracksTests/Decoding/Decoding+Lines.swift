import Foundation

@testable import Tracks

extension Decoding {
  /// What is written, and what became of the logs.
  func output() async throws -> (text: String, outcome: Outcome) {
    let scratch = try Scratch()
    let path = try scratch.write("output", "")
    let handle = try FileHandle(forWritingTo: URL(filePath: path))
    let outcome = try await run(into: handle.fileDescriptor)
    try handle.close()
    return (try scratch.text(of: "output"), outcome)
  }

  func lines() async throws -> [String] {
    try await output().text.split(separator: "\n").map(String.init)
  }
}
