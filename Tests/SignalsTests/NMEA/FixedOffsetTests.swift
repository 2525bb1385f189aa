import Signals
import Testing

/// Sentences and TAG blocks read at fixed offsets, against the readers of all of them.
@Suite("One-slot sentences and stamped TAG blocks")
struct FixedOffsetTests {
  private let sentences = [
    "!AIVDM,1,1,,A,13u08p0000QDeLNO=PvHU3M>0>`<,0*00", "!BSVDO,1,1,,B,B3KLehP0B@LTN6`Vl;rrBE063P0w,0*00",
    "!AIVDM,1,1,,,13u08p0000QDeLNO=PvHU3M>0>`<,0*00", "!--VDM,1,1,4,1,13u08p0000QDeLNO=PvHU3M>0>`<,0*00",
    "!AIVDM,1,1,,AB,13u08p0000QDeLNO=PvHU3M>0>`<,0*00", "!AIVDM,1,1,,A,13u08p0000QDeLNO=PvHU3M>0>`<8,2*00",
    "!AIVDM,2,1,,A,13u08p0000QDeLNO=PvHU3M>0>`<,0*00",
  ]

  @Test("A sentence read at fixed offsets is one that is read anyhow, with the same bits; and no such is missed")
  func oneSlot() throws {
    var generator = SeededGenerator(state: 3)
    var taken = 0
    for round in 0..<20_000 {
      var text = Array(sentences[round % sentences.count].utf8)
      change(&text, from: 6, times: round / 7 % 3, &generator)
      if round % 5 != 4 { setChecksum(&text, from: 1, to: text.count - 3, lowercase: round % 11 == 0) }
      let end = text.count - (round % 13 == 0 ? Int.random(in: 1...9, using: &generator) : 0)
      let bytes = [0x20] + text[..<end] + [UInt8](repeating: 0x0A, count: AISSentence.padding)
      guard end >= OneSlotSentence.length else { continue }
      let bits = OneSlotSentence.read(bytes.span.bytes, at: 1)
      var payload = AISPayload()
      let sentence = try? AISSentence.read(bytes.span.bytes, from: 1, to: end + 1, payload: &payload)
      if let bits {
        taken += 1
        #expect(sentence?.count == 1 && sentence?.end == 1 + OneSlotSentence.length)
        #expect(AISPositionBits(payload) == bits && payload.bitCount == 168)
      } else if let sentence, sentence.count == 1, sentence.end == 1 + OneSlotSentence.length {
        #expect(sentence.sequence != nil || payload.bitCount != 168 || sentence.channel > 0xFF || sentence.channel == 0)
      }
    }
    #expect(taken > 2_000)
  }

  @Test("Two lines are no sentence, whichever byte of it the line end stands for", arguments: [1, 2, 12])
  func lineEnd(place: Int) {
    var text = Array(sentences[0].utf8) + [UInt8](repeating: 0, count: AISSentence.padding)
    text[place] = 0x0A
    setChecksum(&text, from: 1, to: sentences[0].utf8.count - 3)
    #expect(OneSlotSentence.read(text.span.bytes, at: 0) == nil)
  }

  @Test("A sentence at the very end of what can be read is left to the other reader")
  func atTheEnd() {
    var text = Array(sentences[0].utf8)
    setChecksum(&text, from: 1, to: text.count - 3)
    #expect(OneSlotSentence.read(text.span.bytes, at: 0) == nil)
    text += [UInt8](repeating: 0, count: AISSentence.padding)
    #expect(OneSlotSentence.read(text.span.bytes, at: 0)?.mmsi == 265_292_000)
  }

  @Test("A stamped TAG block is one that is read anyhow, with the same source and time; and no such is missed")
  func stamped() {
    let blocks = [
      #"\s:2573135,c:1671620143*00\"#, #"\c:1671620143*00\"#, #"\s:r003669945 or longer,c:1671620143*00\"#,
      #"\s:,c:1671620143*00\"#, #"\c:1671620143,s:r1*00\"#, #"\g:1-2-7,s:r1,c:1671620143*00\"#,
      #"\s:a,s:b,c:1671620143*00\"#, #"\s:a,c:1671620143250*00\"#,
    ]
    var generator = SeededGenerator(state: 5)
    var taken = 0
    for round in 0..<20_000 {
      var text = Array(blocks[round % blocks.count].utf8)
      change(&text, from: 1, times: round / 8 % 3, &generator)
      if round % 5 != 4 { setChecksum(&text, from: 1, to: text.count - 4) }
      let end = text.count - (round % 13 == 0 ? Int.random(in: 1...4, using: &generator) : 0)
      let bytes = [0x5C] + text[..<end] + [UInt8](repeating: 0x5C, count: AISSentence.padding)
      let stamped = StampedTagBlock(bytes.span.bytes, from: 1, to: end + 1)
      var fields: [(code: UInt8, value: Range<Int>)] = []
      var block = TagBlock(bytes.span.bytes, from: 1, to: end + 1)
      while let field = block?.next(in: bytes.span.bytes) { fields.append(field) }
      let isStamped =
        block?.checksum == .right && fields.last.map { $0.code == TagBlock.Field.time && $0.value.count == 10 } == true
        && bytes[fields[fields.count - 1].value].allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
        && (fields.count == 1 || fields.count == 2 && fields[0].code == TagBlock.Field.source)
      if let stamped {
        taken += 1
        #expect(isStamped && block?.end == stamped.end)
        #expect(stamped.source == (fields.count == 2 ? fields[0].value : nil))
        let digits = fields.last.map { String(decoding: bytes[$0.value], as: UTF8.self) }
        #expect(digits.flatMap { Int64($0) } == stamped.seconds)
      } else if isStamped, let block {
        // Two fields and nothing else, or one.
        #expect(
          fields.map { $0.value.count + 3 }.reduce(4, +) != block.end - 1, "\(String(decoding: text, as: UTF8.self))")
      }
    }
    #expect(taken > 3_000)
  }

  /// Puts bytes that stand in such lines, or any, at random places.
  private func change(_ text: inout [UInt8], from start: Int, times: Int, _ generator: inout SeededGenerator) {
    for _ in 0..<times {
      let byte =
        #",*\:!sc0912AW`wXx"#.utf8.randomElement(using: &generator).map { byte in
          Bool.random(using: &generator) ? byte : UInt8.random(in: 0...255, using: &generator)
        }
      text[Int.random(in: start..<text.count, using: &generator)] = byte ?? 0
    }
  }

  private func setChecksum(_ text: inout [UInt8], from start: Int, to star: Int, lowercase: Bool = false) {
    let sum = text[start..<star].reduce(0, ^)
    let digits = Array((lowercase ? "0123456789abcdef" : "0123456789ABCDEF").utf8)
    text[star + 1] = digits[Int(sum >> 4)]
    text[star + 2] = digits[Int(sum & 15)]
  }
}
