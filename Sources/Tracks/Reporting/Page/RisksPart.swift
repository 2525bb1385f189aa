extension PageContent {
  /// What speaks for inspecting each shipment, most points first.
  var risks: Values {
    let order = briefing.risks.enumerated().filter { $0.element.points != 0 || !$0.element.contributions.isEmpty }
      .sorted {
        ($1.element.points, $0.offset) < ($0.element.points, $1.offset)
      }
    let shown = order.prefix(Limits.risks).map(\.element)
    let goods = Dictionary(briefing.shipments.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return [
      "rows": shown.map { row($0, goods[$0.shipment]) }, "hasRows": !shown.isEmpty,
      "model": maybe(briefing.risks.first?.model), "cut": cut(shown.count, of: order.count, "shipments"),
      "quiet": maybe(
        order.count < briefing.risks.count
          ? "Nothing speaks for a look at \(Words.count(briefing.risks.count - order.count, "other shipment"))." : nil),
      "hasAny": !briefing.risks.isEmpty,
    ]
  }

  private func row(_ risk: Risk, _ shipment: Shipment?) -> Values {
    let route = [shipment?.loadPort ?? shipment?.origin, shipment?.dischargePort].compactMap { $0 }
    let goods = [shipment?.goods, shipment?.hsCode.map { "HS \($0)" }].compactMap { $0 }
    return [
      "shipment": risk.shipment, "craft": risk.craft.map { [craft($0)] } ?? [], "points": risk.points,
      "level": risk.level.rawValue, "score": JSONValue.decimal(risk.score),
      "probability": maybe(risk.probability.map(Words.percent)),
      "goods": maybe(goods.isEmpty ? nil : goods.joined(separator: ", ")),
      "route": maybe(route.isEmpty ? nil : route.joined(separator: " to ")),
      "parties": maybe(
        shipment.flatMap {
          let parties = [$0.consignor, $0.consignee].compactMap { $0 }
          return parties.isEmpty ? nil : parties.joined(separator: " to ")
        }),
      "contributions": risk.contributions.map { part in
        [
          "points": part.points, "text": part.text,
          "links": part.findings.filter(anchors.contains).map { ["id": $0, "words": "finding"] as Values }
            + part.events.filter(anchors.contains).map { ["id": $0, "words": "event"] as Values },
        ] as Values
      }, "hasContributions": !risk.contributions.isEmpty,
    ]
  }
}
