import Foundation
import Testing
import Tracks

/// The five lines of the main job, as README.md and the documentation show them.
enum MainJob {
  static func run() async throws -> Briefing {
    // README begins
    var scan = Scan(logs: ["Fixtures/ais/night_meeting.nmea"])
    scan.watchlists = ["Fixtures/watchlists/watchlist.csv"]
    let briefing = try await scan.run()
    for finding in briefing.findings { print(finding.severity.name, finding.title) }
    try briefing.write(to: "trackscan-out")
    // README ends
    return briefing
  }
}

@Suite("README")
struct ReadmeTests {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  @Test("The five lines that it shows are the five lines that run here, and they do the job")
  func mainJob() async throws {
    let source = try Self.text("Tests/TracksTests/ReadmeTests.swift").split(separator: "\n")
    let begin = try #require(source.firstIndex { $0.hasSuffix("// README begins") })
    let end = try #require(source.firstIndex { $0.hasSuffix("// README ends") })
    let lines = source[(begin + 1)..<end].map { $0.drop { $0 == " " } }.joined(separator: "\n")
    #expect(try Self.text("README.md").contains("```swift\nimport Tracks\n\n\(lines)\n```"))

    let document = try Self.text("Sources/Tracks/Tracks.docc/Tracks.md")
    #expect(document.contains("```swift\nimport Tracks\n\n\(lines)\n```"))

    let folder = FileManager.default.currentDirectoryPath + "/trackscan-out"
    let isOurs = !FileManager.default.fileExists(atPath: folder)
    defer { if isOurs { try? FileManager.default.removeItem(atPath: folder) } }
    let briefing = try await MainJob.run()
    #expect(briefing.findings.contains { $0.severity == .high })
    #expect(FileManager.default.fileExists(atPath: folder + "/briefing.html"))
  }

  @Test("Every log format is in its table")
  func formats() throws {
    let readme = try Self.text("README.md")
    for format in LogFormats.all { #expect(readme.contains("| \(format.title) | `\(format.name)` |")) }
  }
}
