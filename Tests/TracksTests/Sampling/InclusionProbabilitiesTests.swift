import Foundation
import TestSupport
import Testing

@testable import Tracks

@Suite struct InclusionProbabilitiesTests {
  @Test(
    "The probabilities sum to the capacity exactly and lie between the floor and one", arguments: Draw.Design.allCases)
  func sums(design: Draw.Design) {
    var generator = SeededRandom(seed: 7)
    for _ in 0..<200 {
      let count = Int.random(in: 2...60, using: &generator)
      let capacity = Int.random(in: 1..<count, using: &generator)
      let share = Int64.random(in: 50_000_000...1_000_000_000, using: &generator)
      let weights = (0..<count).map { _ in
        Bool.random(using: &generator) ? Int64.random(in: 0...1_000_000_000, using: &generator) : 0
      }
      let chances = InclusionProbabilities(of: weights, design: design, capacity: capacity, randomShareUnits: share)
      #expect(chances.units.reduce(0, +) == Int64(capacity) * 1_000_000_000)
      #expect(chances.units.allSatisfy { (0...1_000_000_000).contains($0) })
      if design != .top {
        let floor = Int64(Int128(share) * Int128(capacity) / Int128(count))
        #expect(chances.units.allSatisfy { $0 >= floor })
      }
      for (left, right) in zip(chances.units.indices, chances.units.indices.dropFirst())
      where weights[left] > weights[right] {
        #expect(chances.units[left] >= chances.units[right] - 1, "more weight never means less chance")
      }
    }
  }

  @Test("Hybrid: ceil(r·n) at random among all but the heaviest, ties to the smaller id")
  func hybrid() {
    let weights: [Int64] = [5, 9, 9, 9, 1, 0]
    let chances = InclusionProbabilities(
      of: weights, design: .hybrid, capacity: 3, randomShareUnits: 100_000_000)
    #expect(chances.arms == [.random, .certainty, .certainty, .random, .random, .random])
    #expect(chances.units == [250_000_000, 1_000_000_000, 1_000_000_000, 250_000_000, 250_000_000, 250_000_000])
  }

  @Test("Units that do not divide evenly go to the largest remainder, then the smaller id")
  func remainders() {
    let chances = InclusionProbabilities(
      of: [0, 0, 0], design: .random, capacity: 2, randomShareUnits: 100_000_000)
    #expect(chances.units == [666_666_667, 666_666_667, 666_666_666])
  }

  @Test("Top gives the others no chance; as many places as items make everything certain")
  func topAndCensus() {
    let top = InclusionProbabilities(of: [1, 3, 2], design: .top, capacity: 1, randomShareUnits: 100_000_000)
    #expect(top.units == [0, 1_000_000_000, 0])
    #expect(top.arms == [.none, .certainty, .none])
    for design in Draw.Design.allCases {
      let all = InclusionProbabilities(of: [1, 3, 2], design: design, capacity: 3, randomShareUnits: 100_000_000)
      #expect(all.units == [1_000_000_000, 1_000_000_000, 1_000_000_000])
    }
  }

  @Test("Where only a few weigh anything, they are certain and the others share the rest evenly")
  func fewWeights() {
    let chances = InclusionProbabilities(
      of: [7, 0, 0, 0, 9, 0], design: .pps, capacity: 4, randomShareUnits: 50_000_000)
    #expect(chances.units == [1_000_000_000, 500_000_000, 500_000_000, 500_000_000, 1_000_000_000, 500_000_000])
  }

  @Test("A million items overflow nothing")
  func large() {
    let weights = (0..<1_000_000).map { Int64($0) * 1000 }
    let chances = InclusionProbabilities(
      of: weights, design: .pps, capacity: 999_999, randomShareUnits: 100_000_000)
    #expect(chances.units.reduce(0, +) == 999_999 * 1_000_000_000)
  }

  @Test(
    "With hardly a floor, proportional to size is the published textbook case",
    .enabled(if: SharedData.has("cases/pps_sampling_cases.json")))
  func textbook() throws {
    struct Cases: Decodable {
      var risk: [Double]
      var n: Int
      var piPpsIterated: [Double]
    }
    let cases = try SharedData.decode(Cases.self, from: "cases/pps_sampling_cases.json")
    let chances = InclusionProbabilities(
      of: cases.risk.map { Billionths.units(of: $0) }, design: .pps, capacity: cases.n, randomShareUnits: 1)
    for (units, expected) in zip(chances.units, cases.piPpsIterated) {
      #expect(abs(Double(units) / 1e9 - expected) < 1e-6)
    }
  }
}
