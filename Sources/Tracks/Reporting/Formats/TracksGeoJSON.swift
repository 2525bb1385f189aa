public import struct Foundation.URL

/// `tracks.geojson`: one feature a track, as RFC 7946 has them.
///
/// A line is broken where the craft cannot have gone, and cut at 180 degrees, so that maps draw it on both sides. A
/// track of one fix is a `Point`; a stretch of one fix within a broken track is a line from that place to itself.
public struct TracksGeoJSON: BriefingFormat {
  public init() {}

  public let fileName = "tracks.geojson"
  public let summary = "one line a track with identity, times and number of fixes, for any map program"

  public func write(_ briefing: Briefing, to file: URL) throws {
    let records = BriefingRecords(briefing)
    var output = try OutputFile(file)
    try output.write("{\"type\":\"FeatureCollection\",\"features\":[")
    for (index, track) in briefing.tracks.enumerated() {
      try output.write(index == 0 ? "\n" : ",\n")
      try write(track, of: records.crafts[track.craft], to: &output)
    }
    try output.write("\n]}\n")
    try output.close()
  }

  private func write(_ track: Track, of craft: Craft, to output: inout OutputFile) throws(ScanError) {
    guard case .object(var properties) = craft.json else { preconditionFailure("a craft is a JSON object") }
    properties["start"] = .time(track.start)
    properties["end"] = .time(track.end)
    properties["fixes"] = .integer(track.fixes.count)
    properties["outliers"] = .integer(track.outliers.count)
    try output.write("{\"type\":\"Feature\",\"id\":")
    try output.write(JSONValue.string(track.craft.description))
    try output.write(",\"properties\":")
    try output.write(JSONValue.object(properties))
    try output.write(",\"geometry\":")
    try writeGeometry(of: track, to: &output)
    try output.write("}")
  }

  private func writeGeometry(of track: Track, to output: inout OutputFile) throws(ScanError) {
    let columns = track.fixes
    guard columns.count > 1 else {
      output.bytes.append(text: "{\"type\":\"Point\",\"coordinates\":")
      output.bytes.append(longitudeE7: columns.longitudesE7[0], latitudeE7: columns.latitudesE7[0])
      try output.write("}")
      return
    }
    let isWhole = track.breaks.isEmpty && !TrackLine.crossesAntimeridian(columns)
    output.bytes.append(
      text: isWhole ? "{\"type\":\"LineString\",\"coordinates\":[" : "{\"type\":\"MultiLineString\",\"coordinates\":[[")
    var line = TrackLine(track)
    var isFirst = true
    while let step = line.next() {
      if step.beginsPart, !isFirst { output.bytes.append(text: "],[") }
      if !step.beginsPart { output.bytes.append(0x2C) }
      output.bytes.append(longitudeE7: step.longitudeE7, latitudeE7: step.latitudeE7)
      isFirst = false
      try output.spill()
    }
    try output.write(isWhole ? "]}" : "]]}")
  }
}
