import Testing

@testable import Tracks

@Suite("AVR text")
struct AVRLogTests {
  private let format = AVRLog()
  private let even = "8D40621D58C382D690C8AC2863A7"
  private let odd = "8d40621d58c386435cc412692ad6"

  @Test(
    "has positions by a time before or after the frame",
    arguments: [
      "1698140962.119 *EVEN;\n1698140963 *ODD;\n",
      "1698140962119,*EVEN;\r\n1698140963000,*ODD;\r\n",
      "2023-10-24T09:49:22.119Z *EVEN;\n2023-10-24T09:49:23Z *ODD;\n",
      "2023-10-24 09:49:22.119 *EVEN;\n2023-10-24 09:49:23 *ODD;\n",
      "*EVEN; 1698140962.119\n*ODD; 1698140963\n",
      "*EVEN;1698140962.119\n*ODD;1698140963\n",
      "rx7 1698140962.119 @00000123ABCDEVEN;\nrx7 1698140963 @000001B3ABCDODD;\n",
      "1698140962.119 <00000123ABCD7FEVEN;\n1698140963 <000001B3ABCD7FODD;\n",
    ])
  func timed(template: String) throws {
    let text = template.replacing("EVEN", with: even).replacing("ODD", with: odd)
    #expect(format.recognises(text))
    let batch = try format.read(text)
    #expect(batch.positions.map(\.time?.milliseconds) == [1_698_140_963_000, 1_698_140_962_119])
    #expect(batch.ledger.decoded == 2)
    #expect(batch.ledger.untimed == 0)
  }

  @Test("without a time has no positions, but tells who flew")
  func untimed() throws {
    let text = "*\(even);\n*\(odd);\n*8D4840D6202CC371C32CE0576098;\n*0000;\n*6B12;\n"
    #expect(format.recognises(text))
    let batch = try format.read(text)
    #expect(batch.positions.isEmpty)
    #expect(batch.identities.map(\.callsign) == ["KLM1023"])
    #expect(batch.identities.first?.time == nil)
    #expect(batch.ledger.notPosition == 4)
    #expect(batch.ledger.ignored == 1)
    // The share of positions that are untimed is one of those that are resolved.
    #expect(batch.ledger.untimed == 0)
    #expect(
      batch.notices == [
        "positions that could not be resolved, since their frames have no time, not even a counter: 2; receivers tell one "
          + "in Beast (port 30005)"
      ])
  }

  @Test("with a counter has places without a time, of frames that are near one another by the counter")
  func counter() throws {
    // 12,000,000 ticks are a second.
    let near = try format.read("@000000B71B00\(even);\n@0000016E3600\(odd);\n")
    #expect(near.positions.count == 2)
    #expect(near.positions.allSatisfy { $0.time == nil })
    #expect(near.ledger.untimed == 2)
    let far = try format.read("@000000B71B00\(even);\n@0000BA3E9000\(odd);\n")
    #expect(far.positions.isEmpty)
  }

  @Test("that is damaged is counted with the reason")
  func rejects() throws {
    let lines = ["*8D40621D58C3", "*8D40621D58C382D690C8AC2863A7", "*8D40;;", "hello", "*12345;", "@12;", "*;", "*ZZ;"]
    let batch = try format.read(lines.joined(separator: "\n"))
    #expect(batch.ledger.lines == lines.count)
    #expect(batch.ledger.malformed == 6)
    // Mode A/C, and a frame without its semicolon.
    #expect(batch.ledger.notPosition == 2)
  }

  @Test(
    "is not seen in other logs", arguments: ["1698140962.1,8D40621D58C382D690C8AC2863A7\n", "a*b;\n", "", "<html>\n"])
  func others(text: String) { #expect(!format.recognises(text)) }
}
