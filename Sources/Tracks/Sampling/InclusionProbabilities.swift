/// The chance of each item of a frame to be drawn, and the arm that gives it, for a ``Draw/Design``.
///
/// Everything is in whole numbers: a share is rounded down to units of 1e-9, then those with the largest remainders
/// (ties: the smaller id) get one unit more until the sum is the capacity exactly.
///
/// Let `n` be the capacity, `N` the items, `r` the random share and `x` the weights:
/// - `random`: `n/N` each.
/// - `hybrid`: `k = ceil(r·n)` are picked at random; the `n-k` of largest weight are certain; the others have `k/(N-n+k)`.
/// - `pps`: `min(1, f + c·x)`, `f = r·n/N`, with the `c` that makes the sum `n`. Where all that is not certain weighs
///   nothing, it shares what is left evenly.
/// - `top`: the `n` of largest weight, and no chance for the others.
///
/// Source of `pps`: Särndal, Swensson and Wretman, Model Assisted Survey Sampling (1992), section 3.6, with a floor.
struct InclusionProbabilities: Hashable, Sendable {
  /// In units of 1e-9.
  private(set) var units: [Int64]
  private(set) var arms: [Draw.Arm]

  /// - Parameter weights: in units of 1e-9, in byte order of the items' ids.
  /// - Precondition: `capacity` at least 1, `randomShareUnits` in (0, 1e9].
  init(of weights: [Int64], design: Draw.Design, capacity: Int, randomShareUnits: Int64) {
    precondition(capacity >= 1, "a draw has a capacity of at least one")
    precondition(randomShareUnits > 0 && randomShareUnits <= Billionths.one, "a random share is in (0, 1]")
    units = Array(repeating: Billionths.one, count: weights.count)
    arms = Array(repeating: .certainty, count: weights.count)
    guard capacity < weights.count else { return }
    switch design {
    case .random:
      arms = Array(repeating: .random, count: weights.count)
      shareEvenly(capacity, among: Array(weights.indices))
    case .hybrid:
      let share = Int128(randomShareUnits) * Int128(capacity)
      let atRandom = Int((share + Int128(Billionths.one) - 1) / Int128(Billionths.one))
      let rest = Array(Self.byWeight(weights)[(capacity - atRandom)...])
      for index in rest { arms[index] = .random }
      shareEvenly(atRandom, among: rest)
    case .pps:
      arms = Array(repeating: .pps, count: weights.count)
      shareByWeight(weights, capacity: capacity, randomShareUnits: randomShareUnits)
    case .top:
      for index in Self.byWeight(weights)[capacity...] {
        arms[index] = .none
        units[index] = 0
      }
    }
  }

  /// Largest first; ties: the smaller id, which is the smaller index.
  private static func byWeight(_ weights: [Int64]) -> [Int] {
    weights.indices.sorted { (weights[$1], $0) < (weights[$0], $1) }
  }

  private mutating func shareEvenly(_ picks: Int, among indices: [Int]) {
    let part = Int128(picks) * Int128(Billionths.one)
    share(picks, among: indices.map { ($0, part) }, of: Int128(indices.count))
  }

  private mutating func shareByWeight(_ weights: [Int64], capacity: Int, randomShareUnits: Int64) {
    let one = Int128(Billionths.one)
    let count = Int128(weights.count)
    // f = floor / (1e9 · N).
    let floor = Int128(randomShareUnits) * Int128(capacity)
    let order = Self.byWeight(weights)
    var total = weights.reduce(Int128(0)) { $0 + Int128($1) }
    // Those whose chance would be one or more are certain, and the others share the rest anew: c only grows by that.
    for certain in 0..<capacity {
      let rest = order[certain...]
      guard total > 0 else { return shareEvenly(capacity - certain, among: Array(rest)) }
      // c = toShare / (1e9 · N · total): what the certain ones and the floors leave of the capacity.
      let toShare = Int128(capacity - certain) * one * count - Int128(rest.count) * floor
      let heaviest = Int128(weights[order[certain]])
      guard floor * total + toShare * heaviest >= one * count * total else {
        let parts = rest.map { ($0, floor * total + toShare * Int128(weights[$0])) }
        return share(capacity - certain, among: parts, of: count * total)
      }
      total -= heaviest
    }
    preconditionFailure("the floors leave no room for as many certain items as the capacity")
  }

  /// Gives each index `part / whole` units.
  private mutating func share(_ picks: Int, among parts: [(index: Int, part: Int128)], of whole: Int128) {
    var left = Int64(picks) * Billionths.one
    var remainders: [(remainder: Int128, index: Int)] = []
    remainders.reserveCapacity(parts.count)
    for (index, part) in parts {
      let (quotient, remainder) = part.quotientAndRemainder(dividingBy: whole)
      units[index] = Int64(quotient)
      left -= units[index]
      remainders.append((remainder, index))
    }
    remainders.sort { ($1.remainder, $0.index) < ($0.remainder, $1.index) }
    for (_, index) in remainders.prefix(Int(left)) { units[index] += 1 }
  }
}
