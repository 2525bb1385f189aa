/// BaseStation text, as receivers serve it on port 30003: 22 columns, one message a line.
///
/// Times are DateGenerated and TimeGenerated, which follow the data; the columns Logged follow the clock of whoever wrote
/// the file. The format does not say the time zone: it is taken as UTC, and that is told; all receivers write it but the
/// first of the kind, which writes local time if it is not set to UTC.
struct SBSLog: LogFormat {
  let name = "sbs"
  let title = "SBS-1 BaseStation text (port 30003)"
  let family = LogFamily.air
  let example = "MSG,3,1,1,4840D6,1,2026/05/01,03:12:09.250,2026/05/01,03:12:09.300,,38000,,,52.25720,3.91937,,,0,0,0,0"

  func recognises(_ head: RawSpan) -> Bool {
    var cursor = LineCursor()
    var lines = 0
    var messages = 0
    while lines < 400, let line = cursor.next(in: head) {
      if cursor.position > head.byteCount, messages > 0 { break }
      guard !line.isEmpty else { continue }
      lines += 1
      let columns = SBSLine(head, line)
      if columns.kind(in: head) != nil, columns.count >= 10 { messages += 1 }
    }
    return messages > 0 && messages * 4 >= lines
  }

  func makeReader(for input: ReaderInput) throws(ScanError) -> any LogReader { SBSReader(input) }
}
