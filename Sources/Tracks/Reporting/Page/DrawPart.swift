extension PageContent {
  /// The draw with all its items, picked ones first; `false` where none was asked for.
  var draw: Any {
    guard let draw = briefing.draw else { return false }
    let picked = draw.picks.filter(\.isSelected)
    let left = draw.picks.filter { !$0.isSelected }
    let shown = (picked + left).prefix(max(Limits.picks, picked.count))
    return [
      "design": draw.design.rawValue, "designWords": Self.words(draw.design), "capacity": Words.count(draw.capacity),
      "items": Words.count(draw.picks.count), "picked": Words.count(picked.count),
      "randomShare": Words.percent(Double(draw.randomShareUnits) / 1e9), "root": draw.root,
      "frame": draw.frameSHA256, "rules": draw.rules, "seedMaterial": draw.seedMaterial, "seed": draw.seed,
      "isEstimable": draw.isEstimable, "rows": shown.map(row),
      "cut": cut(shown.count, of: draw.picks.count, "items"),
    ] as Values
  }

  private static func words(_ design: Draw.Design) -> String {
    switch design {
    case .top: "the highest weights only; the others had no chance, so nothing can be said of them"
    case .pps: "each chance in proportion to the weight, none below a floor"
    case .hybrid: "the highest weights for certain, the rest at random with equal chances"
    case .random: "all at random with equal chances"
    }
  }

  private func row(_ pick: Pick) -> Values {
    let tags = [pick.isHumanitarian ? "humanitarian" : nil, pick.isAuthorisedOperator ? "authorised operator" : nil]
    return [
      "shipment": pick.shipment, "isSelected": pick.isSelected,
      "points": pick.reasons.reduce(0) { $0 + $1.points },
      "weight": JSONValue.decimal(Double(pick.weightUnits) / 1e9), "arm": pick.arm.rawValue,
      "chance": JSONValue.decimal(Double(pick.probabilityUnits) / 1e9),
      "chanceWords": Words.percent(Double(pick.probabilityUnits) / 1e9), "random": Self.sixDecimals(pick.random),
      "measure": maybe(
        pick.measure.map { measure in
          Words.name(measure) + (pick.maximumHoldHours.map { ", held \($0) h at most" } ?? "")
        }),
      "tags": tags.compactMap { $0 }, "reasons": pick.reasons.map { ["text": $0.text, "points": $0.points] as Values },
      "hasReasons": !pick.reasons.isEmpty,
    ]
  }

  private static func sixDecimals(_ value: Double) -> String {
    let millionths = String(1_000_000 + Int((value * 1e6).rounded(.down)))
    return "0." + millionths.dropFirst()
  }
}
