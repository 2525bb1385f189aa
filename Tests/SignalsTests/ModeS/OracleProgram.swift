import Foundation

/// Programs outside this package that tests compare with, and what they read.
enum OracleProgram {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func script(_ name: String) -> String { root.appending(path: "Tests/Oracles/\(name)").path }

  /// 21,364 made-up Mode S frames that probe every code of the fields that have few, `label;hexadecimal`, gzip; `nil` where
  /// they are not there.
  static let edgeFrames: String? = {
    let file = root.deletingLastPathComponent().appending(path: "shared/data/adsb/edge_frames.csv.gz").path
    return FileManager.default.fileExists(atPath: file) ? file : nil
  }()

  static let hasPython = (try? run("python3", ["-c", ""])) != nil

  private struct Failure: Error {}

  /// What a program writes, given `input`, which goes through a file so that neither side waits for the other.
  static func run(_ program: String, _ arguments: [String], input: String = "") throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "oracle-\(UUID().uuidString)")
    try Data(input.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.standardInput = try FileHandle(forReadingFrom: file)
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure() }
    return String(decoding: data, as: UTF8.self)
  }
}
