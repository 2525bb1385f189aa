import Signals
import Testing

@Suite("VDM and VDO sentences")
struct AISSentenceTests {
  @Test("Any talker and channel is read", arguments: ["AI", "AB", "BS", "BY", "SS", "AN", "--", "s1"])
  func talkers(talker: String) throws {
    for channel in ["", "A", "B", "0", "1", "2", "AB"] {
      let (sentence, payload) = try read(checksummed("\(talker)VDM,1,1,,\(channel),13u08p0000QDeLNO=PvHU3M>0>`<,0"))
      #expect(sentence.talker == talker.utf8.reduce(0) { $0 << 8 | UInt16($1) })
      #expect(sentence.channel == channel.utf8.reduce(0) { $0 << 8 | UInt32($1) })
      #expect(!sentence.isOwnVessel)
      #expect(payload.mmsi == 265_292_000)
    }
  }

  @Test("Count, number, sequence and fill bits")
  func fields() throws {
    let (sentence, payload) = try read("!BSVDO,3,2,7,A,B3KLehP0B@LTN6`Vl;rrBE063P0,4*21".fixingChecksum)
    #expect(sentence.isOwnVessel)
    #expect(sentence.count == 3)
    #expect(sentence.number == 2)
    #expect(sentence.sequence == 7)
    #expect(payload.bitCount == 27 * 6 - 4)
    let (two, _) = try read(checksummed("AIVDM,2,1,12,A,B3KLehP0,0"))
    #expect(two.sequence == 12)
    let (none, _) = try read(checksummed("AIVDM,2,1,,A,B3KLehP0,0"))
    #expect(none.sequence == nil)
  }

  @Test("Lower-case hexadecimal is a checksum too, and what follows is not the sentence's")
  func tails() throws {
    let text = "!AIVDM,1,1,,B,10bb7q@P0lPGHlVMhbl0Qgw>2>`<,0*7f,1328182324603"
    let (sentence, _) = try read(text)
    #expect(sentence.end == text.utf8.count - 14)
    #expect(sentence.checksum == 0x7F)
  }

  @Test("Every fault is named")
  func faults() {
    #expect(throws: SentenceFault.wrongChecksum(written: 0x7C, computed: 0x7F)) {
      try read("!AIVDM,1,1,,B,10bb7q@P0lPGHlVMhbl0Qgw>2>`<,0*7C")
    }
    #expect(throws: SentenceFault.noChecksum) { try read("!AIVDM,1,1,,B,10bb7q@P0lPGHlVMhbl0Qgw>2>`<,0") }
    #expect(throws: SentenceFault.noChecksum) { try read("!AIVDM,1,1,,B,10bb7q@P0lPGHlVMhbl0Qgw>2>`<,0*7") }
    #expect(throws: SentenceFault.cutShort) { try read("!AIVDM,1,1,,B,1") }
    #expect(throws: SentenceFault.field(.count)) { try read(checksummed("AIVDM,0,1,,B,10bb7q@P0lPGHlV,0")) }
    #expect(throws: SentenceFault.field(.number)) { try read(checksummed("AIVDM,2,3,,B,10bb7q@P0lPGHlV,0")) }
    #expect(throws: SentenceFault.field(.sequence)) { try read(checksummed("AIVDM,2,2,x,B,10bb7q@P0lPGHlV,0")) }
    #expect(throws: SentenceFault.field(.channel)) { try read(checksummed("AIVDM,1,1,,BABEL,10bb7q@P0lPGHlV,0")) }
    #expect(throws: SentenceFault.field(.payload)) { try read(checksummed("AIVDM,1,1,,B,10bb7qZP0lPGHlV,0")) }
    #expect(throws: SentenceFault.field(.payload)) { try read(checksummed("AIVDM,1,1,,B,10bb7q@P0lPGHlV,6")) }
    #expect(throws: SentenceFault.field(.fillBits)) { try read(checksummed("AIVDM,1,1,,B,,2")) }
    let long = String(repeating: "0", count: 400)
    #expect(throws: SentenceFault.tooLong) { try read(checksummed("AIVDM,1,1,,B,\(long),0")) }
  }

  @Test("A sentence is found anywhere in a line")
  func finding() {
    let line = "x ! !AIVDX,!AI 2017-02-20T00:00:00;!BSVDM,1,1"
    let bytes = Array(line.utf8) + [UInt8](repeating: 0, count: AISSentence.padding)
    #expect(AISSentence.first(in: bytes.span.bytes, from: 0, to: line.utf8.count) == 35)
    #expect(AISSentence.first(in: bytes.span.bytes, from: 36, to: line.utf8.count) == nil)
    #expect(AISSentence.first(in: bytes.span.bytes, from: 0, to: 39) == nil)
  }
}

/// `!`, the text and its checksum.
func checksummed(_ body: String) -> String {
  let sum = body.utf8.reduce(0, ^)
  let digits = String(sum, radix: 16, uppercase: true)
  return "!\(body)*\(digits.count == 1 ? "0" : "")\(digits)"
}

extension String {
  /// The sentence with the checksum it should have.
  var fixingChecksum: String { checksummed(String(dropFirst().prefix { $0 != "*" })) }
}
