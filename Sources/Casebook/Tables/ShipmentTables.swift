import GRDB
import Tracks

extension CaseWriter {
  func fillShipments() throws {
    try fill(
      CaseTable(
        "shipments", "The shipments, as the list has them.",
        [
          "shipment_id": .text, "line": .integer, "imo": .integer, "mmsi": .integer, "vessel_name": .text,
          "voyage": .text, "icao24": .text, "registration": .text, "flight": .text, "consignor": .text,
          "consignor_country": .text, "consignee": .text, "consignee_country": .text, "notify_party": .text,
          "end_user": .text, "end_user_country": .text, "hs_code": .text, "goods": .text, "container": .text,
          "gross_weight_kg": .real, "value_usd": .real, "origin": .text, "load_port": .text, "discharge_port": .text,
          "eta": .time, "humanitarian": .flag, "authorised_operator": .flag,
        ]),
      briefing.shipments.lazy.map { item in
        [
          item.id, item.line, item.imo.map { Int64($0) }, item.mmsi.map { Int64($0) }, item.vesselName, item.voyage,
          item.icao24.map(CraftKey.hexadecimal), item.registration, item.flight, item.consignor, item.consignorCountry,
          item.consignee, item.consigneeCountry, item.notifyParty, item.endUser, item.endUserCountry, item.hsCode,
          item.goods, item.container, item.grossWeightKilograms, item.valueUSD, item.origin, item.loadPort,
          item.dischargePort, Self.time(item.eta), item.isHumanitarian, item.isAuthorisedOperator,
        ] as Row
      })
    try fill(
      CaseTable(
        "risks", "What speaks for inspecting each shipment, in points of a versioned model.",
        [
          "shipment_id": .text, "craft": .text, "points": .integer, "level": .text, "score": .real,
          "probability": .real, "model": .text,
        ]),
      briefing.risks.lazy.map {
        [
          $0.shipment, $0.craft?.description, $0.points, $0.level.rawValue, $0.score, $0.probability, $0.model,
        ] as Row
      })
    try fill(
      CaseTable(
        "contributions", "The points of a risk, one by one, each with a sentence.",
        [
          "shipment_id": .text, "factor": .text, "points": .integer, "text": .text, "events": .text, "findings": .text,
        ]),
      briefing.risks.lazy.flatMap { risk in
        risk.contributions.map { part in
          [
            risk.shipment, part.factor, part.points, part.text,
            JSONValue.array(part.events.map { .string($0) }).description,
            JSONValue.array(part.findings.map { .string($0) }).description,
          ] as Row
        }
      })
  }

  /// The draw and all its items; empty where none was asked for.
  func fillDraw() throws {
    try fill(
      CaseTable(
        "draw", "The draw of inspections: what was frozen, and the seed.",
        [
          "design": .text, "capacity": .integer, "random_share": .real, "root": .text, "frame_sha256": .text,
          "rules": .text, "seed_material": .text, "seed": .text, "estimable": .flag,
        ]),
      [briefing.draw].compactMap { $0 }.map {
        [
          $0.design.rawValue, $0.capacity, Double($0.randomShareUnits) / 1e9, $0.root, $0.frameSHA256, $0.rules,
          $0.seedMaterial, $0.seed, $0.isEstimable,
        ] as Row
      })
    try fill(
      CaseTable(
        "picks", "Every item of the frame, picked or not, with its chance and its random number.",
        [
          "shipment_id": .text, "risk": .real, "weight_units": .integer, "arm": .text, "probability_units": .integer,
          "random": .real, "selected": .flag, "humanitarian": .flag, "authorised_operator": .flag, "group_name": .text,
          "measure": .text, "max_hold_h": .integer, "reasons": .text,
        ]),
      (briefing.draw?.picks ?? []).lazy.map { pick in
        [
          pick.shipment, pick.risk, pick.weightUnits, pick.arm.rawValue, pick.probabilityUnits, pick.random,
          pick.isSelected, pick.isHumanitarian, pick.isAuthorisedOperator, pick.group, pick.measure,
          pick.maximumHoldHours, pick.json.members?["reasons"]?.description,
        ] as Row
      })
  }
}
