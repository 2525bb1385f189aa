public import struct Foundation.URL

/// `events.ndjson`: one event a line, sorted by start, kind, craft.
public struct EventLines: BriefingFormat {
  public init() {}

  public let fileName = "events.ndjson"
  public let summary = "every event with its figures and the input lines it rests on, one JSON object a line"

  public func write(_ briefing: Briefing, to file: URL) throws {
    let records = BriefingRecords(briefing)
    var output = try OutputFile(file)
    for event in briefing.events {
      try output.write(records.json(event))
      output.bytes.append(0x0A)
    }
    try output.close()
  }
}
