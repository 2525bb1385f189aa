/// The records of a briefing as JSON: keys are joined with the identities of crafts, addresses with the names of inputs.
///
/// Each kind of record is made in a file of its own.
package struct BriefingRecords: Sendable {
  package let crafts: CraftIndex
  let inputs: [Briefing.Input]
  private let citedStations: [LineAddress: [String]]
  private let citedRepairs: Set<LineAddress>

  package init(_ briefing: Briefing) {
    crafts = CraftIndex(briefing.crafts)
    inputs = briefing.inputs
    citedStations = briefing.citedStations
    citedRepairs = briefing.citedRepairs
  }

  func json(_ key: CraftKey) -> JSONValue { crafts[key].json }
  func json(_ keys: [CraftKey]) -> JSONValue { .array(keys.map(json)) }
  package func json(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }

  /// Where it was read: `{"input":"may.nmea","line":1042}`.
  func place(_ address: LineAddress) -> JSONObject {
    let isNamed = address.input < inputs.count
    return [
      "input": isNamed ? .string(inputs[address.input].name) : .null,
      isNamed && inputs[address.input].isBinary ? "byte" : "line": .integer(address.position),
    ]
  }

  package func json(_ evidence: [Evidence]) -> JSONValue {
    .array(
      evidence.map { item in
        var record = place(item.address)
        record["role"] = .string(item.role)
        record["stations"] = citedStations[item.address].map(json) ?? .null
        if citedRepairs.contains(item.address) { record["repaired"] = .bool(true) }
        return .object(record)
      })
  }
}
