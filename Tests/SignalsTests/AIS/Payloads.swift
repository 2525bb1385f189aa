import Signals
import Testing

/// The payload of a whole message, from its sentences as they stand in a log.
func payload(_ sentences: String...) throws -> AISPayload { try wholePayload(sentences) }

/// The payload of a whole message, from its sentences as they stand in a log.
func wholePayload(_ sentences: [String]) throws -> AISPayload {
  var whole = AISPayload()
  for sentence in sentences {
    let (_, part) = try read(sentence)
    let fits = whole.append(part)
    #expect(fits)
  }
  return whole
}

/// A sentence and its bits.
func read(_ text: String) throws(SentenceFault) -> (AISSentence, AISPayload) {
  var payload = AISPayload()
  let bytes = Array(text.utf8) + [UInt8](repeating: 0, count: AISSentence.padding)
  let sentence = try AISSentence.read(bytes.span.bytes, from: 0, to: text.utf8.count, payload: &payload)
  return (sentence, payload)
}

/// Bits from fields and their widths, armoured as in a sentence.
func payload(fields: [(value: Int, width: Int)]) throws -> AISPayload {
  var bits: [UInt8] = []
  for (value, width) in fields {
    for place in stride(from: width - 1, through: 0, by: -1) { bits.append(UInt8(value >> place & 1)) }
  }
  let fill = (6 - bits.count % 6) % 6
  bits += [UInt8](repeating: 0, count: fill)
  let text = stride(from: 0, to: bits.count, by: 6).map { start -> UInt8 in
    let six = bits[start..<start + 6].reduce(0) { $0 << 1 | $1 }
    return six < 40 ? six + 48 : six + 56
  }
  return try #require(AISPayload(armoured: text, fillBits: fill))
}
