import Foundation
import Testing

@testable import Tracks

/// The sample messages of gpsd (BSD-2-Clause), with what gpsd makes of them beside it.
private let sample = "ais/gpsd_sample.aivdm"

@Suite("Messages as gpsd tells them")
struct GPSDGoldenTests {
  @Test(
    "Each of gpsd's sample messages is told as gpsd tells it, but for the differences that docs/decode.md lists",
    .enabled(if: SharedData.has(sample), "shared/data is not beside the repository"), arguments: [false, true])
  func golden(unscaled: Bool) async throws {
    let chk = try SharedData.contents(sample + (unscaled ? ".ju.chk" : ".js.chk"))
    let golden = String(decoding: chk, as: UTF8.self).split(whereSeparator: \.isNewline).map { Decoded(String($0)) }
    #expect(golden.count == 97)
    let ours = try await decode(SharedData.url(sample).path, unscaled ? .unscaledJSON : .json)
    var next = 0
    for theirs in golden {
      let found = ours[next...].firstIndex { $0["type"] == theirs["type"] && $0["mmsi"] == theirs["mmsi"] }
      let index = try #require(found, "not told: \(theirs.text)")
      next = index + 1
      compare(ours[index], theirs)
    }
  }

  private func decode(_ path: String, _ shape: Decoding.Shape) async throws -> [Decoded] {
    var decoding = Decoding(logs: [path])
    decoding.shape = shape
    return try await decoding.lines().map { Decoded($0) }
  }

  private func compare(_ ours: Decoded, _ theirs: Decoded) {
    let kind = "type \(theirs["type"] ?? ""), \(theirs["dac"] ?? "")/\(theirs["fid"] ?? "")"
    for (name, text) in theirs.members where name != "device" {
      guard let told = ours[name] else {
        #expect(Self.isSplit(theirs, name) || Self.isDecoded(theirs, name), "\(kind): \(name) is missing")
        continue
      }
      if told == text { continue }
      let reason =
        told == "null" || Self.isNumber(told, quotedIn: text) || Self.isWords(ours, name, text)
        || Self.isRounded(told, to: text) || Self.followsStandard(theirs, name)
      #expect(reason, "\(kind): \(name) is \(told), gpsd has \(text)")
    }
    let shared = Set(ours.members.map(\.name)).intersection(theirs.members.map(\.name))
    let order = ours.members.map(\.name).filter(shared.contains)
    // In its unscaled lines gpsd tells the accuracy of message 21 before its position.
    if theirs["type"] != "21" { #expect(order == theirs.members.map(\.name).filter(shared.contains), "\(kind)") }
  }

  /// A number that gpsd puts in quotes.
  private static func isNumber(_ told: String, quotedIn text: String) -> Bool { "\"\(told)\"" == text }

  /// gpsd tells the words instead of the code; its words for a falling and a rising trend are exchanged.
  private static func isWords(_ ours: Decoded, _ name: String, _ text: String) -> Bool {
    guard let words = ours[name + "_text"], Int(ours[name] ?? "") != nil else { return false }
    let exchanged = ["\"increasing\"": "\"decreasing\"", "\"decreasing\"": "\"increasing\""]
    return words == text || (name.hasSuffix("trend") || name.hasSuffix("tend")) && words == exchanged[text]
  }

  /// gpsd gives fewer decimals than there are.
  private static func isRounded(_ told: String, to text: String) -> Bool {
    guard let exact = Double(told), let rounded = Double(text), told.utf8.count > text.utf8.count else { return false }
    return abs(exact - rounded) <= 0.05 + 1e-9
  }

  /// What the standard has otherwise than gpsd.
  private static func followsStandard(_ theirs: Decoded, _ name: String) -> Bool {
    switch (theirs["type"], name) {
    case ("25", "data"), ("26", "data"), ("26", "app_id"), ("26", "radio"): true
    // A day without its minute is told without it; gpsd writes 60.
    case ("6", "departure"): true
    // Windows that are not wholly there.
    case ("6", "tidals"): true
    case ("8", "loaded_text"): theirs["dac"] == "200"
    default: false
    }
  }

  /// gpsd puts the two parts of message 24 together.
  private static func isSplit(_ theirs: Decoded, _ name: String) -> Bool { theirs["type"] == "24" }

  /// gpsd leaves some binary messages as data that can be read.
  private static func isDecoded(_ theirs: Decoded, _ name: String) -> Bool {
    name == "data" && [["1", "16"], ["1", "40"], ["200", "10"]].contains([theirs["dac"], theirs["fid"]])
  }
}
