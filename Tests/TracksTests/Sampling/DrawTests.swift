import Foundation
import TestSupport
import TestTools
import Testing

@testable import Tracks

@Suite struct DrawTests {
  private static func frame(_ count: Int) -> [FrameItem] {
    (1...count).map { number in
      let digits = String(number)
      let reason = Pick.Reason(code: "goods", text: "HS 9306 \"arms\"\nof chapter 93", points: number)
      return FrameItem(
        shipment: "SHP-" + String(repeating: "0", count: 4 - digits.count) + digits,
        risk: Double(number * 37 % 101) / 100, isHumanitarian: number % 5 == 0, isAuthorisedOperator: number % 7 == 0,
        group: number % 3 == 0 ? "züge" : nil, reasons: number % 2 == 0 ? [reason] : [])
    }
  }

  private func draw(_ frame: [FrameItem], _ design: Draw.Design = .hybrid, _ capacity: Int = 5, seed: String = "may")
    throws -> Draw
  {
    try Draw.make(frame, design: design, capacity: capacity, seed: .text(seed), rules: "risk@1")
  }

  @Test("Exactly as many as the capacity are picked, and every certain item is", arguments: Draw.Design.allCases)
  func size(design: Draw.Design) throws {
    for capacity in [1, 2, 5, 19] {
      for seed in 0..<20 {
        let draw = try draw(Self.frame(20), design, capacity, seed: "s\(seed)")
        #expect(draw.selected.count == capacity)
        #expect(draw.picks.allSatisfy { $0.isSelected || $0.probabilityUnits < 1_000_000_000 })
        #expect(draw.picks.allSatisfy { !$0.isSelected || $0.probabilityUnits > 0 })
        #expect(draw.isEstimable == (design != .top))
      }
    }
  }

  @Test("The order of the items changes nothing")
  func order() throws {
    let frame = Self.frame(30)
    #expect(try draw(frame) == draw(frame.reversed()))
  }

  @Test("One changed byte of the frame changes the root, and so the seed")
  func tampering() throws {
    let frame = Self.frame(20)
    let before = try draw(frame)
    var changes: [[FrameItem]] = []
    var changed = frame
    changed[3].risk += 0.01
    changes.append(changed)
    changed = frame
    changed[3].reasons[0].text += "."
    changes.append(changed)
    changed = frame
    changed[0].isHumanitarian.toggle()
    changes.append(changed)
    changed = frame
    changed[0].group = "a"
    changes.append(changed)
    for change in changes {
      let after = try draw(change)
      #expect(after.root != before.root)
      #expect(after.seed != before.seed)
      #expect(after.frameSHA256 != before.frameSHA256)
    }
    #expect(try draw(frame, .hybrid, 6).root != before.root)
    #expect(try draw(frame, .pps).root != before.root)
    #expect(try draw(frame, seed: "june").root == before.root)
  }

  @Test("The tag of a humanitarian shipment changes how it is inspected, not its chance")
  func humanitarian() throws {
    var frame = Self.frame(20)
    for index in frame.indices { frame[index].isHumanitarian = false }
    let without = try draw(frame)
    for index in frame.indices { frame[index].isHumanitarian = true }
    let with = try draw(frame)
    #expect(without.picks.map(\.probabilityUnits) == with.picks.map(\.probabilityUnits))
    for pick in with.picks where pick.isSelected {
      #expect(pick.measure == "non_intrusive")
      #expect(pick.maximumHoldHours == 24)
    }
    #expect(without.picks.allSatisfy { $0.measure == ($0.isSelected ? "inspect" : nil) })
  }

  @Test("Over many seeds each item is picked as often as its probability says", arguments: Draw.Design.allCases)
  func frequencies(design: Draw.Design) throws {
    let frozen = try FrozenFrame(Self.frame(12), design: design, capacity: 4, rules: "risk@1")
    let rounds = 4000
    var counts = Array(repeating: 0, count: 12)
    for round in 0..<rounds {
      for (index, pick) in Draw(frozen, seed: .text("\(round)")).picks.enumerated() where pick.isSelected {
        counts[index] += 1
      }
    }
    for (index, units) in frozen.probabilities.units.enumerated() {
      let chance = Double(units) / 1e9
      // Four and a half standard deviations: a fixed set of seeds, so that it holds on every run or on none.
      let spread = 4.5 * (chance * (1 - chance) * Double(rounds)).squareRoot()
      #expect(abs(Double(counts[index]) - chance * Double(rounds)) <= spread)
    }
  }

  @Test("A repeated id, an empty id, a risk out of range, no capacity and too small a share are refused")
  func refusals() {
    let good = FrameItem(shipment: "a", risk: 0.5)
    func code(_ frame: [FrameItem], _ capacity: Int = 1, _ share: Int64 = 100_000_000) -> ScanError.Code? {
      do throws(ScanError) {
        _ = try FrozenFrame(frame, capacity: capacity, randomShareUnits: share, rules: "r")
        return nil
      } catch { return error.code }
    }
    #expect(code([good]) == nil)
    #expect(code([good, good]) == .badTable)
    #expect(code([FrameItem(shipment: "", risk: 0)]) == .badTable)
    #expect(code([FrameItem(shipment: "b", risk: 1.5)]) == .badTable)
    #expect(code([FrameItem(shipment: "b", risk: .nan)]) == .badTable)
    #expect(code([good], 0) == .badParameter)
    #expect(code([good], 1, 49_999_999) == .badParameter)
    #expect(code([good], 1, 1_000_000_001) == .badParameter)
  }

  @Test("An empty frame draws nothing")
  func empty() throws {
    #expect(try draw([]).selected.isEmpty)
  }

  @Test("A beacon's round is hashed in lower case")
  func beacon() {
    #expect(DrawSeed.beacon("41:ABCD").material == "41:abcd")
    #expect(DrawSeed.beacon("41:ABCD").bytes(for: []) == DrawSeed.text("41:abcd").bytes(for: []))
  }

  @Test(
    "The random numbers and their order are those of the published cases",
    .enabled(if: SharedData.has("cases/verifiable_draw_cases.json")))
  func publishedNumbers() throws {
    struct Case: Decodable {
      var seedHex: String
      var ids: [String]
      var k: Int
      var selected: [String]
      var u: [String: Double]
    }
    let cases = try SharedData.decode([Case].self, from: "cases/verifiable_draw_cases.json")
    #expect(cases.count == 2)
    for item in cases {
      let seed = stride(from: 0, to: 64, by: 2).compactMap { UInt8(item.seedHex.dropFirst($0).prefix(2), radix: 16) }
      let numbers = item.ids.map { Draw.number(of: $0, seed: seed) }
      for (id, expected) in item.u {
        let index = try #require(item.ids.firstIndex(of: id))
        #expect(Double(numbers[index]) / Double(UInt64(1) << 52) == expected)
      }
      let order = item.ids.indices.sorted { numbers[$0] < numbers[$1] }
      #expect(order.prefix(item.k).map { item.ids[$0] } == item.selected)
    }
  }

  @Test("A program of its own, given the published draw alone, finds the same root, seed, numbers and picks")
  func oracle() throws {
    struct Redone: Decodable {
      var root, frameSha256, seed: String
      var pi: [Int64]
      var u: [Double]
      var selected: [String]
    }
    var draws: [Draw] = []
    for design in Draw.Design.allCases {
      for (count, capacity) in [(20, 5), (7, 7), (61, 13), (3, 40)] {
        draws.append(try draw(Self.frame(count), design, capacity, seed: "ünï 7"))
      }
    }
    let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Oracles/draw.py")
    let input = FileManager.default.temporaryDirectory.appending(
      path: "trackscan-draws-\(ProcessInfo.processInfo.processIdentifier).ndjson")
    defer { try? FileManager.default.removeItem(at: input) }
    try Data(draws.map { $0.json.description + "\n" }.joined().utf8).write(to: input)
    let (status, output) = try OracleProgram.finish("python3", [script.path, input.path])
    #expect(status == 0)
    let lines = output.split(separator: "\n")
    try #require(lines.count == draws.count)
    for (line, draw) in zip(lines, draws) {
      let decoder = JSONDecoder()
      decoder.keyDecodingStrategy = .convertFromSnakeCase
      let redone = try decoder.decode(Redone.self, from: Data(line.utf8))
      #expect(redone.root == draw.root)
      #expect(redone.frameSha256 == draw.frameSHA256)
      #expect(redone.seed == draw.seed)
      #expect(redone.pi == draw.picks.map(\.probabilityUnits))
      #expect(redone.u == draw.picks.map(\.random))
      #expect(redone.selected == draw.selected)
    }
  }
}
