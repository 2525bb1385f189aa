/// The flag that the carrier shows contradicts itself: no flag by its name, but one hull under the MMSIs of two states
/// in these logs, or an MMSI whose first digits are no state's.
///
/// Source: ITU, Table of Maritime Identification Digits; Recommendation ITU-R M.585-9. A change of flag is lawful, and
/// changes the MMSI; that both were heard within one log is worth a look. No list of flags is used: none was at hand
/// that names its reasons ship by ship.
struct FlagFactor: RiskFactor {
  let name = "flag"
  let summary = "One hull was heard under the MMSIs of two states, or under an MMSI whose digits are no state's."

  func contributions(to carried: CarriedShipment, in facts: CaseFacts, by model: RiskModel) -> [Risk.Contribution] {
    let vessels = carried.carriage.crafts.filter { $0.scheme == .mmsi }.compactMap { facts.crafts[$0] }
    let flags = vessels.compactMap(\.flag).unique()
    var contributions: [Risk.Contribution] = []
    if flags.count > 1, let imo = vessels.compactMap(\.imo).first {
      contributions.append(
        Risk.Contribution(
          factor: name, points: model.flagChanged,
          text: "IMO number \(IMONumber.text(imo)) was heard under the MMSIs of \(Wording.list(flags)): "
            + Wording.list(vessels.map(Wording.name)) + ".",
          evidence: vessels.compactMap {
            $0.statements.first { $0.imo == imo }.map { Evidence($0.address, role: "imo") }
          }))
    }
    // Only numbers of the form of a ship station: those of buoys, boats and radios are not expected to name a state.
    for vessel in vessels where vessel.flag == nil && (200_000_000..<800_000_000).contains(vessel.key.number) {
      contributions.append(
        Risk.Contribution(
          factor: name, points: model.flagUnallocated,
          text: "The first three digits of MMSI \(vessel.key.number) are allocated to no state.",
          evidence: vessel.statements.prefix(1).map { Evidence($0.address, role: "mmsi") }))
    }
    return contributions
  }
}
