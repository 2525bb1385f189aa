import Signals

/// What jet1090 and rs1090 log: an object a line, with the frame, when it was received, and what they make of it.
///
/// The frame is decoded anew, so that it does not matter what an edition of the program made of it. Of lines without one
/// the fields are used, those of DF 17 alone.
/// Source: jet1090's documentation, "Output formats"; the editions differ in the nesting of Comm-B fields, which are not
/// read.
struct Jet1090Log: LogFormat {
  let name = "jet1090"
  let title = "jet1090 JSON lines"
  let family = LogFamily.air
  let example =
    #"{"timestamp":1777605129.25,"frame":"8d3950c1dbc1b50fca1ad701efd5","df":"17","icao24":"3950c1","bds":"62",…}"#

  func recognises(_ head: RawSpan) -> Bool {
    var cursor = LineCursor()
    for _ in 0..<50 {
      guard let line = cursor.next(in: head) else { return false }
      guard var walk = JSONWalk(object: line, of: head) else { continue }
      var found: Set<String> = []
      while let (name, _) = walk.member(in: head) { found.insert(head.extracting(name).text(limit: 24)) }
      guard walk.isWhole else { continue }
      return found.isSuperset(of: ["timestamp", "frame", "df"]) || found.isSuperset(of: ["timestamp", "icao24", "df"])
    }
    return false
  }

  func makeReader(for input: ReaderInput) throws(ScanError) -> any LogReader {
    Jet1090Reader(input, sink: ModeSDecoder(site: input.site?.place))
  }
}
