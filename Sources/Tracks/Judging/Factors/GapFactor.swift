/// The carrier was silent while the goods were aboard.
struct GapFactor: RiskFactor {
  let name = "gap"
  let summary =
    "The carrier was silent while the goods were aboard; the longest silence counts, one of the whole log does not."

  func contributions(to carried: CarriedShipment, in facts: CaseFacts, by model: RiskModel) -> [Risk.Contribution] {
    let gaps = carried.events(.gap).filter { !GapRule.isExplained($0) }
    func duration(_ gap: Event) -> Double { gap.details["duration_s"]?.double ?? 0 }
    guard let longest = gaps.max(by: { duration($0) < duration($1) }) else { return [] }
    let points =
      longest.craft[0].isAircraft
      ? model.gapOfAircraft
      : duration(longest) >= 86_400
        ? model.gapOfADay : duration(longest) >= 43_200 ? model.gapOfHalfADay : model.gap
    let more = gaps.count > 1 ? " (the longest of \(Wording.count(gaps.count, "silence")))" : ""
    return [
      Risk.Contribution(
        factor: name, points: points,
        text: "\(facts.name(longest.craft[0])) was silent for \(Wording.duration(duration(longest))) from "
          + "\(Wording.instant(longest.start)), while the goods may have been aboard\(more).",
        events: gaps.map(\.id), evidence: gaps.flatMap(\.evidence))
    ]
  }
}
