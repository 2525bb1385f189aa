import FuzzSupport
import Signals
import Tracks

/// One line of a log, as it is and with its checksums mended: as a sentence, as a TAG block, as a line of a reader.
@main
struct FuzzSentence {
  static func main() {
    fuzz { data, size in
      let line = Array(UnsafeBufferPointer(start: data, count: size))
      FuzzSentence.read(line)
      FuzzSentence.read(mended(line))
      return 0
    }
  }

  static func read(_ line: [UInt8]) {
    Reading(line).requireSum(of: line)
    if NMEALog().recognises(line.span.bytes) { sink &+= 1 }
    // The readers of parts may look eight bytes ahead, and no further.
    let padded = line + [UInt8](repeating: 0, count: AISSentence.padding)
    let bytes = padded.span.bytes
    if let start = AISSentence.first(in: bytes, from: 0, to: line.count) {
      require(start + 6 <= line.count, "a sentence begins where it cannot end")
      readSentence(bytes, from: start, to: line.count)
    }
    if line.first == UInt8(ascii: "\\") {
      var block = TagBlock(bytes, from: 0, to: line.count)
      require((block?.end ?? 0) <= line.count, "a TAG block ends after its line")
      while let (code, value) = block?.next(in: bytes) {
        require(value.upperBound <= line.count, "a field ends after its line")
        if code == TagBlock.Field.group, let group = TagBlock.group(in: bytes, value) { sink &+= group.number }
      }
      if let short = StampedTagBlock(bytes, from: 0, to: line.count) {
        require(short.end <= line.count, "a TAG block ends after its line")
        require(
          short.end == TagBlock(bytes, from: 0, to: line.count)?.end, "the short way reads what the long does not")
      }
    }
    if line.count >= 6, GatehouseTime.begins(in: bytes, at: 0),
      let told = try? GatehouseTime(bytes, from: 0, to: line.count)
    {
      sink &+= told.millisecond
    }
  }

  static func readSentence(_ bytes: RawSpan, from start: Int, to end: Int) {
    var payload = AISPayload()
    let sentence = try? AISSentence.read(bytes, from: start, to: end, payload: &payload)
    if let sentence {
      require(sentence.end <= end && 1...sentence.count ~= sentence.number, "a sentence ends after its line")
      sink &+= payload.messageType ?? 0
    }
    if start + OneSlotSentence.length <= end, let short = OneSlotSentence.read(bytes, at: start) {
      require(
        sentence.map { $0.count == 1 && payload.bitCount == 168 } == true && AISPositionBits(payload) == short,
        "the short way reads what the long does not")
    }
  }
}
