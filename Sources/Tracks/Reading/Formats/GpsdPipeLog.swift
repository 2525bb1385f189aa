/// AIS messages as `gpsdecode -c` prints them: the fields of a message in the order of its payload, unscaled, with `|`
/// between them. No line tells when it was received; see ``StationBracket``.
///
/// Source: gpsd, `gpsdecode(1)`, "AIS DSV format", and the regression file `sample.aivdm.chk`.
struct GpsdPipeLog: LogFormat {
  let name = "gpsd-pipe"
  let title = "AIS messages of gpsdecode -c (fields between bars)"
  let family = LogFamily.sea
  let example = "1|0|219000001|0|-128|102|1|7500000|33300000|1800|181|33|0x0|0|0x84e1"

  /// Most of the first lines begin with a type, a repeat indicator and nine digits.
  func recognises(_ head: RawSpan) -> Bool {
    var cursor = LineCursor()
    var (lines, messages) = (0, 0)
    while lines < 100, let line = cursor.next(in: head) {
      if cursor.position > head.byteCount, messages > 0 { break }
      let text = head.extracting(line)
      if text.isBlank || head.unsafeLoad(fromByteOffset: line.lowerBound, as: UInt8.self) == 0x23 { continue }
      lines += 1
      if GpsdPipeMessage(line, of: head) != nil { messages += 1 }
    }
    return messages > 0 && messages * 4 >= lines * 3
  }

  func makeReader(for input: ReaderInput) -> any LogReader { GpsdPipeReader(input) }
}
