import Foundation
import Testing

@testable import Tracks

struct TableTests {
  private func table(_ text: String) throws -> Table { try Table.parse(Array(text.utf8), name: "list.csv") }

  @Test("Cells are had by column, whatever the case of the header; blanks around them are dropped")
  func cells() throws {
    let table = try table("ID,Name , IMO\r\n1, SEA STAR ,9126819\r\n2,,\r\n")
    #expect(table.columns == ["id", "name", "imo"])
    #expect(table.rows.map(\.line) == [2, 3])
    #expect(table.rows[0]["name"] == "SEA STAR")
    #expect(table.rows[0]["imo"] == "9126819")
    #expect(table.rows[1]["name"] == nil)
    #expect(table.rows[1]["flag"] == nil)
    #expect(table.skipped == [])
  }

  @Test("Quoted cells hold commas, doubled quotes and line ends, and lines are counted through them")
  func quotes() throws {
    let table = try table("id,name\n1,\"A, \"\"B\"\"\nC\"\n2,D\n")
    #expect(table.rows[0]["name"] == "A, \"B\"\nC")
    #expect(table.rows[1].line == 4)
  }

  @Test("Ragged rows and broken quotes are skipped by name and cost nothing else")
  func ragged() throws {
    let table = try table("id,name\n1,A,x\n2\n3,\"open\n4,B\n5,\"C\" x\n6,D")
    #expect(table.rows.map { $0["id"] } == ["4", "6"])
    #expect(
      table.skipped == [
        SkippedRow(line: 2, reason: "has 3 fields where the header has 2"),
        SkippedRow(line: 3, reason: "has 1 fields where the header has 2"),
        SkippedRow(line: 4, reason: "text follows a closing quote"),
        SkippedRow(line: 6, reason: "text follows a closing quote"),
      ])
  }

  @Test("A quote that is never closed loses its own line alone")
  func openQuote() throws {
    let table = try table("id,name\n1,\"open\n2,B\n3,C\n")
    #expect(table.rows.map { $0["id"] } == ["2", "3"])
    #expect(table.skipped == [SkippedRow(line: 2, reason: "a quote is not closed")])
  }

  @Test("A byte order mark is passed over, Latin-1 is understood, UTF-16 is refused with a sentence")
  func encodings() throws {
    let marked = try Table.parse([0xEF, 0xBB, 0xBF] + Array("id,name\n1,Å\n".utf8), name: "t")
    #expect(marked.columns == ["id", "name"])
    #expect(marked.rows[0]["name"] == "Å")
    let latin = try Table.parse(Array("id,name\n1,".utf8) + [0xC5, 0x0A], name: "t")
    #expect(latin.rows[0]["name"] == "Å")
    #expect(throws: ScanError(.badTable, file: "t", "is UTF-16 text", try: "save it as UTF-8")) {
      try Table.parse([0xFF, 0xFE, 0x69, 0x00], name: "t")
    }
  }

  @Test("Empty tables, columns named twice and missing columns are errors that say which")
  func errors() throws {
    let scratch = try Scratch()
    let blank = try scratch.write("blank.csv", "\n \n")
    #expect { try Table.read(path: blank) } throws: { "\($0)".contains("is empty") }
    let twice = try scratch.write("twice.csv", "id,name,ID\n")
    #expect { try Table.read(path: twice) } throws: { "\($0)".contains("twice.csv:1: names the column `id` twice") }
    let lacking = try scratch.write("lacking.csv", "id,name\n1,A\n")
    #expect { try Table.read(path: lacking, required: ["id", "imo", "flag"]) } throws: {
      "\($0)".contains("has no columns `imo`, `flag` (it has: id, name)")
    }
    #expect { try Table.read(path: scratch.path + "/none.csv") } throws: {
      ($0 as? ScanError)?.code == .unreadableInput
    }
  }

  @Test("Compressed tables are read as they are; the hash is of the file on disk")
  func compressed() throws {
    let scratch = try Scratch()
    let text = "id,name\n1,A\n2,B\n"
    for (name, data) in [("a", Packed.gzip(text)), ("b", Packed.zstd(text))] {
      let table = try Table.read(path: try scratch.write(name, data), required: ["id"])
      #expect(table.rows.map { $0["name"] } == ["A", "B"])
    }
    let plain = try Table.read(path: try scratch.write("c", "abc"))
    #expect(plain.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(plain.columns == ["abc"])
    let cut = try Table.read(path: try scratch.write("d", Packed.gzip(text).dropLast(9)))
    #expect(cut.skipped.contains { $0.reason.contains("end early") })
  }

  @Test("JSON lines give the same rows; bad lines are skipped by name")
  func jsonLines() throws {
    let table = try table(
      """
      {"shipment_id":"S1","imo":9126819,"humanitarian":true,"value_usd":12.5,"eta":null}
      {"shipment_id":"S2","goods":["a"]}
      not json

      {"Shipment_ID":" S3 ","hs_code":"930100"}
      """)
    #expect(table.columns == ["eta", "hs_code", "humanitarian", "imo", "shipment_id", "value_usd"])
    #expect(table.rows.map { $0["shipment_id"] } == ["S1", "S3"])
    #expect(table.rows.map(\.line) == [1, 5])
    #expect(table.rows[0]["imo"] == "9126819")
    #expect(table.rows[0]["humanitarian"] == "true")
    #expect(table.rows[0]["value_usd"] == "12.5")
    #expect(table.rows[0]["eta"] == nil)
    #expect(
      table.skipped == [
        SkippedRow(line: 2, reason: "the member `goods` is no plain value"),
        SkippedRow(line: 3, reason: "is no JSON object"),
      ])
  }
}
