import Signals
import Testing

@Suite("TAG blocks and announced times")
struct TagBlockTests {
  private func fields(_ text: String) -> (TagBlock, [String])? {
    let bytes = Array(text.utf8) + [UInt8](repeating: 0, count: AISSentence.padding)
    guard var block = TagBlock(bytes.span.bytes, from: 0, to: text.utf8.count) else { return nil }
    var found: [String] = []
    while let (code, value) = block.next(in: bytes.span.bytes) {
      found.append(String(decoding: [code], as: UTF8.self) + "=" + String(decoding: bytes[value], as: UTF8.self))
    }
    return (block, found)
  }

  @Test("Fields by code, with the checksum tested")
  func fields() throws {
    let (block, found) = try #require(fields(#"\g:1-2-3985,s:rEV02,c:1334337317*2D\!AIVDM,2"#))
    #expect(found == ["g=1-2-3985", "s=rEV02", "c=1334337317"])
    #expect(block.checksum == .right)
    #expect(block.end == 36)
  }

  @Test("A wrong, a missing and a left-out checksum differ")
  func checksums() throws {
    #expect(try #require(fields(#"\c:1420030798*00\"#)).0.checksum == .leftOut)
    #expect(try #require(fields(#"\c:1420030798*01\"#)).0.checksum == .wrong)
    #expect(try #require(fields(#"\c:1420030798\"#)).0.checksum == .missing)
    #expect(try #require(fields(#"\c:1420030798\"#)).1 == ["c=1420030798"])
    #expect(fields(#"\c:1420030798*00"#) == nil)
    #expect(try #require(fields(#"\\"#)).1.isEmpty)
    #expect(try #require(fields(#"\,,x,c:,s:a*12\"#)).1 == ["c=", "s=a"])
  }

  @Test("A group tells number, count and identifier")
  func groups() {
    func group(_ text: String) -> TagBlock.Group? {
      TagBlock.group(in: Array(text.utf8).span.bytes, 0..<text.utf8.count)
    }
    let second = group("2-3-3985")
    #expect(second?.number == 2)
    #expect(second?.count == 3)
    #expect(second?.identifier == 3985)
    for wrong in ["", "1", "1-2", "1-2-", "1-2-x", "-1-2-3", "1-2-3-4"] { #expect(group(wrong) == nil) }
    #expect(group("1-2-" + String(repeating: "9", count: 30)) == nil)
  }

  @Test("A $PGHP line tells its time to the millisecond")
  func announcement() throws {
    func read(_ text: String) throws(SentenceFault) -> GatehouseTime {
      let bytes = Array(text.utf8) + [UInt8](repeating: 0, count: AISSentence.padding)
      return try GatehouseTime(bytes.span.bytes, from: 0, to: text.utf8.count)
    }
    let time = try read("$PGHP,1,2010,6,11,11,46,11,390,231,45,992190934,1,2B*5B")
    #expect([time.year, time.month, time.day, time.hour, time.minute, time.second] == [2010, 6, 11, 11, 46, 11])
    #expect(time.millisecond == 390)
    #expect(throws: SentenceFault.self) { try read("$PGHP,1,2010,6,11,11,46,11,391,231,45,992190934,1,2B*5B") }
    #expect(throws: SentenceFault.noChecksum) { try read("$PGHP,1,2010,6,11,11,46,11,390") }
    #expect(throws: SentenceFault.field(.payload)) { try read("$PGHP,1,2010*3D") }
  }
}
