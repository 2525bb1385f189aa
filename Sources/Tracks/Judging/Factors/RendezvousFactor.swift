/// The carrier met another craft while the goods were aboard.
struct RendezvousFactor: RiskFactor {
  let name = "rendezvous"
  let summary = "The carrier met another craft at sea or at an anchorage while the goods were aboard."

  func contributions(to carried: CarriedShipment, in facts: CaseFacts, by model: RiskModel) -> [Risk.Contribution] {
    let meetings = carried.events(.rendezvous)
    let atSea = meetings.filter { ($0.details["context"]?.text ?? "at_sea") == "at_sea" }
    let atAnchorage = meetings.filter { $0.details["context"]?.text == "anchorage" }
    // Many meetings are one habit: they count once, and the sentence tells how many there were.
    let counted = atSea.isEmpty ? atAnchorage : atSea
    guard let first = counted.first else { return [] }
    let others = counted.flatMap(\.craft).filter { !carried.carriage.crafts.contains($0) }.unique().map(facts.name)
    let place = atSea.isEmpty ? "at an anchorage" : "at sea"
    return [
      Risk.Contribution(
        factor: name, points: atSea.isEmpty ? model.rendezvousAtAnchorage : model.rendezvousAtSea,
        text: "While the goods may have been aboard the carrier met \(Wording.list(others)) \(place)"
          + (counted.count > 1 ? ", \(counted.count) times" : "") + ", first on \(Wording.instant(first.start)).",
        events: counted.map(\.id), evidence: counted.flatMap(\.evidence))
    ]
  }
}
