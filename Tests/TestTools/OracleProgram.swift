public import Foundation

/// Programs outside this package that tests compare with, and what they read.
public enum OracleProgram {
  public static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  public static func script(_ name: String) -> String { root.appending(path: "Tests/Oracles/\(name)").path }

  /// A file of the data beside the repository; `nil` where it is not there.
  public static func shared(_ path: String) -> String? {
    let file = root.deletingLastPathComponent().appending(path: "shared/data/\(path)").path
    return FileManager.default.fileExists(atPath: file) ? file : nil
  }

  /// 21,364 made-up Mode S frames that probe every code of the fields that have few, `label;hexadecimal`, gzip.
  public static let edgeFrames = shared("adsb/edge_frames.csv.gz")

  public static let hasPython = (try? run("python3", ["-c", ""])) != nil

  public struct Failure: Error {}

  /// What a program writes.
  ///
  /// - Throws: ``Failure`` where it does not end with 0.
  public static func run(_ program: String, _ arguments: [String], input: [UInt8] = []) throws -> String {
    let (status, output) = try finish(program, arguments, input: input)
    guard status == 0 else { throw Failure() }
    return output
  }

  /// How a program ends, given `input`, which goes through a file so that neither side waits for the other.
  public static func finish(
    _ program: String, _ arguments: [String], input: [UInt8] = []
  ) throws -> (status: Int32, output: String) {
    let file = FileManager.default.temporaryDirectory.appending(path: "oracle-\(UUID().uuidString)")
    try Data(input).write(to: file)
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
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
