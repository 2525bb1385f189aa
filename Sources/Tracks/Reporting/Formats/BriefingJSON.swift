public import struct Foundation.URL

/// `briefing.json`: all of a briefing as data, but for the positions of the tracks. Each record stands on a line of its
/// own, so that two briefings can be compared line by line.
public struct BriefingJSON: BriefingFormat {
  public init() {}

  public let fileName = "briefing.json"
  public let summary = "the whole briefing as data: inputs, ledger, crafts, events, findings, risks, draw, parameters"

  public func write(_ briefing: Briefing, to file: URL) throws {
    let records = BriefingRecords(briefing)
    var output = try OutputFile(file)
    try output.write("{\n\"kind\":\"trackscan-briefing/1\",\n\"version\":")
    try output.write(JSONValue.string(briefing.version))
    try output.write(",\n\"as_of\":")
    try output.write(JSONValue.time(briefing.asOf))
    try list("notices", briefing.notices, in: &output) { .string($0) }
    try list("inputs", briefing.inputs, in: &output, record: records.json)
    try output.write(",\n\"ledger\":{\n\"total\":")
    try output.write(JSONValue.object(BriefingRecords.ledger(briefing.ledger, untimedShare: briefing.untimedShare)))
    try list("inputs", briefing.inputs, in: &output, record: records.ledgerLine)
    try output.write("\n}")
    try list("companions", briefing.companions, in: &output, record: records.json)
    try list("crafts", briefing.crafts, in: &output, record: records.full)
    try list("tracks", briefing.tracks, in: &output, record: records.json)
    try list("voyages", briefing.voyages, in: &output, record: records.json)
    try list("events", briefing.events, in: &output, record: records.json)
    try list("findings", briefing.findings, in: &output, record: records.json)
    try list("shipments", briefing.shipments, in: &output, record: records.json)
    try list("risks", briefing.risks, in: &output, record: records.json)
    try output.write(",\n\"draw\":")
    try output.write(briefing.draw?.json ?? .null)
    try list("parameters", briefing.parameters.described, in: &output, record: BriefingRecords.json)
    let cited = briefing.citedLines.sorted { $0.key < $1.key }
    try list("cited_lines", cited, in: &output) { records.citedLine($0.key, $0.value) }
    try output.write("\n}\n")
    try output.close()
  }

  private func list<Record>(
    _ name: String, _ values: [Record], in output: inout OutputFile, record: (Record) -> JSONValue
  ) throws(ScanError) {
    try output.write(",\n\"\(name)\":[")
    for (index, value) in values.enumerated() {
      try output.write(index == 0 ? "\n" : ",\n")
      try output.write(record(value))
    }
    try output.write(values.isEmpty ? "]" : "\n]")
  }
}
