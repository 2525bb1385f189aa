import Foundation
import Testing

@testable import Tracks

/// The logs of two stations that hear one ship, each some of its transmissions, with clocks four seconds apart.
struct TwoLogs {
  static let start = 1_777_593_600
  static let transmissions = 240

  static func near(hears step: Int) -> Bool { step % 3 != 1 }
  static func far(hears step: Int) -> Bool { step % 3 != 0 }

  /// A time of reception in a TAG block.
  static func stamped(_ sentence: String, at seconds: Int, source: String? = nil) -> String {
    let body = (source.map { "s:\($0)," } ?? "") + "c:\(seconds)"
    let sum = String(body.utf8.reduce(0, ^), radix: 16, uppercase: true)
    return "\\\(body)*\(sum.count == 1 ? "0" : "")\(sum)\\" + sentence
  }

  let near: [String]
  let far: [String]

  init() {
    var near: [String] = []
    var far: [String] = []
    for step in 0..<Self.transmissions {
      // Once a minute at ten knots; between the two halves eight hours of silence.
      let time = Self.start + step * 60 + (step < 120 ? 0 : 8 * 3600)
      let latitude = 32_400_000 + step * 1_667
      if Self.near(hears: step) {
        near.append(Self.stamped(positionSentence(longitude: 4_800_000, latitude: latitude), at: time))
      }
      if Self.far(hears: step) {
        // Some come to it by way of a repeater, which counts that in the message.
        let sentence = positionSentence(longitude: 4_800_000, latitude: latitude, repeats: step % 5 == 0 ? 1 : 0)
        far.append(Self.stamped(sentence, at: time + 4))
      }
    }
    near.insert("# a comment", at: 7)
    far.insert("!AIVDM,1,1,,A,13u?etPv2;0n:dDPwUM1U1Cb069D,0*00", at: 9)
    self.near = near
    self.far = far
  }
}

@Suite("Logs of the same hours")
struct OverlappingLogsTests {
  @Test(
    "Two logs of one ship are merged, and each fix knows which of them heard it", arguments: [1, 2, 5], [false, true])
  func twoLogs(threads: Int, isTurned: Bool) async throws {
    let logs = TwoLogs()
    let folder = try Scratch()
    let near = try folder.write("near.nmea", logs.near.joined(separator: "\n"))
    let far = try folder.write("far.nmea", logs.far.joined(separator: "\n"))
    var scan = Scan(logs: isTurned ? [far, near] : [near, far])
    scan.threads = threads
    let briefing = try await scan.run()
    let track = try #require(briefing.tracks.first)
    #expect(briefing.tracks.count == 1)
    #expect(track.fixes.count == TwoLogs.transmissions)

    let steps = 0..<TwoLogs.transmissions
    let both = steps.count { TwoLogs.near(hears: $0) && TwoLogs.far(hears: $0) }
    let inputs = Dictionary(uniqueKeysWithValues: briefing.inputs.map { ($0.name, $0) })
    let (first, second) = (try #require(inputs[near]), try #require(inputs[far]))
    #expect(first.ledger.lines == logs.near.count && second.ledger.lines == logs.far.count)
    #expect(first.ledger.decoded == steps.count(where: TwoLogs.near) && first.ledger.duplicates == 0)
    #expect(second.ledger.duplicates == both && second.ledger.badChecksum == 1)
    #expect(second.ledger.decoded == steps.count(where: TwoLogs.far) - both)
    #expect(first.stations == [ReceivingStation(number: 0, name: near, positions: steps.count(where: TwoLogs.near))])
    #expect(second.stations == [ReceivingStation(number: 0, name: far, positions: steps.count(where: TwoLogs.far))])

    let craft = try #require(briefing.crafts.first)
    #expect(
      Set(craft.stations) == [
        StationCount(name: near, fixes: steps.count(where: TwoLogs.near)),
        StationCount(name: far, fixes: steps.count(where: TwoLogs.far)),
      ])
    let gap = try #require(briefing.events.first { $0.kind == .gap })
    let heard = Dictionary(
      uniqueKeysWithValues: gap.evidence.map { ($0.role ?? "", briefing.citedStations[$0.address]) })
    #expect(heard == ["off": [near, far], "on": [near]])
  }

  @Test(
    "Stations that the lines name are told for the input, the craft, and each line that is cited", arguments: [1, 3])
  func namedStations(threads: Int) async throws {
    let steps = 0..<TwoLogs.transmissions
    var lines: [(time: Int, text: String)] = []
    var untold = 0
    for step in steps {
      let time = TwoLogs.start + step * 60 + (step < 120 ? 0 : 8 * 3600)
      let latitude = 32_400_000 + step * 1_667
      let sentence = positionSentence(longitude: 4_800_000, latitude: latitude)
      let repeated = positionSentence(longitude: 4_800_000, latitude: latitude, repeats: 1)
      // Every tenth line of the near station lost its name.
      let near = step % 10 == 0 ? nil : "rNear"
      if TwoLogs.near(hears: step) {
        lines.append((time, TwoLogs.stamped(sentence, at: time, source: near)))
        if near == nil { untold += 1 }
      }
      if TwoLogs.far(hears: step) {
        lines.append((time + 4, TwoLogs.stamped(repeated, at: time + 4, source: "b002320717")))
      }
      // A third is fast by two seconds and hears the last of the first half only.
      if step == 119 { lines.append((time - 2, TwoLogs.stamped(sentence, at: time - 2, source: "rThird"))) }
    }
    lines.sort { $0.time < $1.time }
    let folder = try Scratch()
    let path = try folder.write("all.nmea", lines.map(\.text).joined(separator: "\n"))
    var scan = Scan(logs: [path])
    scan.threads = threads
    let briefing = try await scan.run()
    let input = try #require(briefing.inputs.first)
    #expect(input.positions == lines.count && input.ledger.lines == lines.count)
    #expect(input.ledger.decoded == steps.count)
    #expect(input.ledger.duplicates == lines.count - steps.count)
    let near = steps.count(where: TwoLogs.near) - untold
    let far = steps.count(where: TwoLogs.far)
    #expect(
      Set(input.stations.map { StationCount(name: $0.name, fixes: $0.positions) }) == [
        StationCount(name: "rNear", fixes: near), StationCount(name: "b002320717", fixes: far),
        StationCount(name: "rThird", fixes: 1),
      ])
    #expect(
      Set(briefing.crafts.flatMap(\.stations)) == [
        StationCount(name: "rNear", fixes: near), StationCount(name: "b002320717", fixes: far),
        StationCount(name: "rThird", fixes: 1),
      ])
    let gap = try #require(briefing.events.first { $0.kind == .gap })
    let heard = Dictionary(
      uniqueKeysWithValues: gap.evidence.map { ($0.role ?? "", briefing.citedStations[$0.address]) })
    // Its own first, then in the order in which the log names them; the line that ends the gap lost its name.
    let expected: [String: [String]?] = ["off": ["rThird", "b002320717", "rNear"], "on": nil]
    #expect(heard == expected)
  }

  @Test("The same bytes come out with any number of threads")
  func sameBytes() async throws {
    let logs = TwoLogs()
    let folder = try Scratch()
    let paths = [
      try folder.write("near.nmea", logs.near.joined(separator: "\n")),
      try folder.write("far.nmea", logs.far.joined(separator: "\n")),
    ]
    var bytes: Set<Data> = []
    for threads in [1, 2, 5] {
      var scan = Scan(logs: paths)
      scan.threads = threads
      bytes.insert(try written(try await scan.run(), BriefingJSON()))
    }
    #expect(bytes.count == 1)
  }

  @Test("A log that repeats itself is no second station")
  func oneLog() async throws {
    let logs = TwoLogs()
    let folder = try Scratch()
    let twice = logs.near.flatMap { [$0, $0] }
    let path = try folder.write("twice.nmea", twice.joined(separator: "\n"))
    let briefing = try await Scan(logs: [path]).run()
    #expect(briefing.inputs[0].stations.isEmpty)
    #expect(briefing.ledger.lines == twice.count)
    #expect(briefing.ledger.duplicates == briefing.ledger.decoded)
    #expect(briefing.citedStations.isEmpty && briefing.crafts.allSatisfy { $0.stations.isEmpty })
  }
}
