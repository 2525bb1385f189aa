extension BriefingRecords {
  /// A shipment, by the column names of the list it came from.
  package func json(_ shipment: Shipment) -> JSONValue {
    .object([
      "shipment_id": .string(shipment.id), "line": .integer(shipment.line),
      "imo": .integer(shipment.imo.map(Int.init)), "mmsi": .integer(shipment.mmsi.map(Int.init)),
      "vessel_name": .string(shipment.vesselName), "voyage": .string(shipment.voyage),
      "icao24": .string(shipment.icao24.map(CraftKey.hexadecimal)), "registration": .string(shipment.registration),
      "flight": .string(shipment.flight), "consignor": .string(shipment.consignor),
      "consignor_country": .string(shipment.consignorCountry), "consignee": .string(shipment.consignee),
      "consignee_country": .string(shipment.consigneeCountry), "notify_party": .string(shipment.notifyParty),
      "end_user": .string(shipment.endUser), "end_user_country": .string(shipment.endUserCountry),
      "hs_code": .string(shipment.hsCode), "goods": .string(shipment.goods),
      "container": .string(shipment.container), "gross_weight_kg": .number(shipment.grossWeightKilograms),
      "value_usd": .number(shipment.valueUSD), "origin": .string(shipment.origin),
      "load_port": .string(shipment.loadPort), "discharge_port": .string(shipment.dischargePort),
      "eta": .time(shipment.eta), "humanitarian": .bool(shipment.isHumanitarian),
      "authorised_operator": .bool(shipment.isAuthorisedOperator),
    ])
  }

  package func json(_ risk: Risk) -> JSONValue {
    .object([
      "shipment_id": .string(risk.shipment), "craft": risk.craft.map(json) ?? .null, "points": .integer(risk.points),
      "level": .string(risk.level.rawValue), "score": .number(risk.score), "probability": .number(risk.probability),
      "contributions": .array(risk.contributions.map(json)), "model": .string(risk.model),
    ])
  }

  package func json(_ contribution: Risk.Contribution) -> JSONValue {
    .object([
      "factor": .string(contribution.factor), "points": .integer(contribution.points),
      "text": .string(contribution.text), "events": json(contribution.events),
      "findings": json(contribution.findings), "evidence": json(contribution.evidence),
    ])
  }
}
