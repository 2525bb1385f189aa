extension Draw {
  /// The object that is published: `trackscan-draw/1`. From it alone anyone can compute root, seed, random numbers and
  /// picks anew.
  public var json: JSONValue {
    .object([
      "kind": .string("trackscan-draw/1"),
      "commitment": Self.commitment(
        root: root, items: picks.count, design: design, capacity: capacity, randomShareUnits: randomShareUnits,
        frameSHA256: frameSHA256, rules: rules),
      "estimable": .bool(isEstimable),
      "seed": .object([
        "source": .string(seedSource.rawValue), "material": .string(seedMaterial), "hex": .string(seed),
      ]),
      "selected": .array(selected.map { .string($0) }),
      "items": .array(picks.map(\.json)),
    ])
  }

  fileprivate static func commitment(
    root: String, items: Int, design: Design, capacity: Int, randomShareUnits: Int64, frameSHA256: String, rules: String
  ) -> JSONValue {
    .object([
      "root": .string(root), "items": .integer(items), "design": .string(design.rawValue),
      "capacity": .integer(capacity), "random_share": .string(Billionths.text(randomShareUnits)),
      "frame_sha256": .string(frameSHA256), "rules": .string(rules),
    ])
  }
}

extension FrozenFrame {
  /// What is published before the seed is known: `trackscan-commitment/1`.
  public var json: JSONValue {
    .object([
      "kind": .string("trackscan-commitment/1"),
      "commitment": Draw.commitment(
        root: commitment, items: items.count, design: design, capacity: capacity, randomShareUnits: randomShareUnits,
        frameSHA256: sha256, rules: rules),
    ])
  }
}

extension Pick {
  public var json: JSONValue {
    .object([
      "shipment_id": .string(shipment), "risk": .number(risk),
      "x": .number(Double(weightUnits) / Double(Billionths.one)), "arm": .string(arm.rawValue),
      "pi": .number(Double(probabilityUnits) / Double(Billionths.one)), "u": .number(random),
      "selected": .bool(isSelected), "humanitarian": .bool(isHumanitarian),
      "authorised_operator": .bool(isAuthorisedOperator), "group": .string(group), "measure": .string(measure),
      "max_hold_h": .integer(maximumHoldHours), "reasons": .array(reasons.map(\.json)),
    ])
  }
}
