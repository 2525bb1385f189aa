import Testing

@testable import Tracks

@Suite("Messages split over files")
struct FileSeamTests {
  static let position = "!AIVDM,1,1,,A,13u08p0000QDeLNO=PvHU3M>0>`<,0*00\n"
  static let first = "!AIVDM,2,1,7,B,53aDpaT000010;CKKB0h4Q8TpLDr222222222216<P:656rd07Tai0CKk5hD,0*74\n"
  static let second = "!AIVDM,2,2,7,B,Q1C`8888880,2*63\n"

  static let otherFirst = "!AIVDM,2,1,2,B,53a=JT41haoI0GKSG6058=@T>1=Dq8U<F222220V1pR847<:0<hCDm1DQ0CH8888,0*0B\n"
  static let otherSecond = "!AIVDM,2,2,2,B,8888882,2*27\n"

  func scan(_ logs: [String], threads: Int = 1) async throws -> ScanResult {
    let scratch = try Scratch()
    let paths = try logs.enumerated().map { try scratch.write("\($0.offset).nmea", $0.element) }
    var result = try await ScanResult.of(paths, threads: threads)
    // The folder has another name each time.
    for index in result.inputs.indices { result.inputs[index].name = "\(index)" }
    return result
  }

  @Test("The first part ends one file, the second begins the next, on any number of threads", arguments: [1, 2, 3])
  func split(threads: Int) async throws {
    let logs = [
      Self.position + Self.first, Self.second + Self.position + Self.otherFirst, Self.otherSecond + Self.position,
    ]
    let result = try await scan(logs, threads: threads)
    #expect(result.identities.map(\.name) == ["LAHRINGEN", "ARCTIC SUNRISE"])
    #expect(
      result.identities.map(\.address) == [LineAddress(input: 0, position: 2), LineAddress(input: 1, position: 3)])
    #expect(result.inputs.map(\.ledger.fragmentsMerged) == [1, 1, 0])
    #expect(result.inputs.map(\.ledger.notPosition) == [0, 1, 1])
    #expect(result.inputs.map(\.ledger.orphanFragments) == [0, 0, 0])
    #expect(result.inputs.map(\.ledger.lines) == [2, 3, 2])
    #expect(result.reasons == [])
  }

  @Test("Parts whose others are in neither file are orphans of their own file")
  func orphans() async throws {
    let result = try await scan([
      Self.second + Self.position + Self.otherFirst, Self.position, Self.otherSecond, Self.first,
    ])
    #expect(result.identities.isEmpty)
    #expect(result.inputs.map(\.ledger.orphanFragments) == [2, 0, 1, 1])
    #expect(result.inputs.map(\.ledger.lines) == [3, 1, 1, 1])
    #expect(
      result.reasons.sorted() == [
        "1: part 1 of 2, whose other parts did not come", "1: part 2 of 2, whose other parts did not come",
        "1: part 2 of 2, whose other parts did not come", "3: part 1 of 2, whose other parts did not come",
      ])
  }

  @Test("A minute of log time apart, or of other stations, they are of different messages")
  func unrelated() async throws {
    func timed(_ time: Int, _ line: String, station: String = "a") -> String { "\\s:\(station),c:\(time)\\" + line }
    let near = try await scan([timed(1_550_303_500, Self.first), timed(1_550_303_560, Self.second)])
    #expect(near.identities.map { $0.time?.description } == ["2019-02-16T07:51:40Z"])
    let far = try await scan([timed(1_550_303_500, Self.first), timed(1_550_303_561, Self.second)])
    #expect(far.ledger.orphanFragments == 2)
    let others = try await scan([timed(1_550_303_500, Self.first), timed(1_550_303_500, Self.second, station: "b")])
    #expect(others.ledger.orphanFragments == 2)
    let filler = String(repeating: Self.position, count: 60)
    #expect(try await scan([Self.first + filler, Self.second]).ledger.orphanFragments == 2)
  }

  @Test("Wherever a log is cut into two files, the same messages come out")
  func anyCut() async throws {
    let lines = [Self.position, Self.first, "$GPGGA,,*00\n", Self.position, Self.second, Self.position]
    let whole = try await scan([lines.joined()])
    for cut in 1..<lines.count {
      let result = try await scan([lines[..<cut].joined(), lines[cut...].joined()], threads: 2)
      #expect(result.positions.count == whole.positions.count)
      #expect(result.identities.map(\.name) == whole.identities.map(\.name))
      #expect(result.ledger.fragmentsMerged == whole.ledger.fragmentsMerged)
      #expect(result.ledger.notPosition == whole.ledger.notPosition)
      #expect(result.ledger.lines == whole.ledger.lines)
    }
  }
}
