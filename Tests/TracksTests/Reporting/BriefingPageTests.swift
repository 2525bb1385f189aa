import Foundation
import TestSupport
import Testing

@testable import Tracks

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("The briefing as a page")
struct BriefingPageTests {
  private func page(_ briefing: Briefing) throws -> String {
    String(decoding: try written(briefing, BriefingPage()), as: UTF8.self)
  }

  /// For looking at: `PAGE_OUT=file swift test --filter writesForLooking`.
  @Test(
    "It can be written where a person looks at it",
    .enabled(if: ProcessInfo.processInfo.environment["PAGE_OUT"] != nil, "PAGE_OUT names no file"))
  func writesForLooking() throws {
    let path = try #require(ProcessInfo.processInfo.environment["PAGE_OUT"])
    try BriefingPage().write(SampleBriefing().briefing, to: URL(fileURLWithPath: path))
    #expect(FileManager.default.fileExists(atPath: path))
  }
}
