public import Foundation

/// A file that holds what a test must get again, byte for byte. `RECORD_SNAPSHOTS=1` writes it anew; a missing one fails.
public enum Snapshot {
  /// `nil` where `data` is what the snapshot holds; otherwise a sentence that says what differs.
  public static func difference(_ data: Data, from name: String, beside test: String) -> String? {
    let folder = URL(fileURLWithPath: test).deletingLastPathComponent().appending(path: "Snapshots")
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      do {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try data.write(to: file)
      } catch {
        return "\(file.path) cannot be written: \(error)"
      }
      return nil
    }
    guard let expected = try? Data(contentsOf: file) else {
      return "\(file.path) is missing: run once with RECORD_SNAPSHOTS=1, and look at it"
    }
    guard expected != data else { return nil }
    let lines = String(decoding: expected, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    let others = String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    for (index, pair) in zip(lines, others).enumerated() where pair.0 != pair.1 {
      return "\(name):\(index + 1): expected \(pair.0.prefix(300)), got \(pair.1.prefix(300))"
    }
    return "\(name): expected \(lines.count) lines, got \(others.count)"
  }
}

/// A folder of its own for a test's files, removed with the value's last use by ``remove()``.
public struct ScratchFolder {
  public let url: URL

  public init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "trackscan-test-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  public func remove() { try? FileManager.default.removeItem(at: url) }
}
