import Foundation

extension Table {
  /// A flat JSON object a line; numbers and truth values become their texts, `null` an empty cell.
  static func jsonLines(_ bytes: [UInt8], from start: Int, name: String) -> Table {
    let decoder = JSONDecoder()
    var objects: [(line: Int, members: [String: String])] = []
    var skipped: [SkippedRow] = []
    var line = 0
    for piece in bytes[start...].split(separator: 0x0A, omittingEmptySubsequences: false) {
      line += 1
      if piece.allSatisfy(isBlank) { continue }
      if piece.count > longestField {
        skipped.append(SkippedRow(line: line, reason: "a row is longer than 1 MiB"))
        continue
      }
      do {
        let members = try decoder.decode([String: PlainValue].self, from: Data(piece))
        let texts = members.map { ($0.key.lowercased(), $0.value.text) }
        // A name in two cases: the order of a dictionary must not decide.
        objects.append((line, Dictionary(texts, uniquingKeysWith: { max($0, $1) })))
      } catch PlainValue.Fault.nested(let member) {
        skipped.append(SkippedRow(line: line, reason: "the member `\(member)` is no plain value"))
      } catch {
        skipped.append(SkippedRow(line: line, reason: "is no JSON object"))
      }
    }
    let columns = Set(objects.flatMap(\.members.keys)).sorted()
    let index = ColumnIndex(columns)
    let rows = objects.map { object in
      Row(line: object.line, texts: columns.map { object.members[$0] ?? "" }, index: index)
    }
    return Table(name: name, columns: columns, rows: rows, skipped: skipped)
  }
}

/// A JSON value that is no array and no object.
private struct PlainValue: Decodable {
  enum Fault: Error { case nested(member: String) }

  let text: String

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      text = ""
    } else if let string = try? value.decode(String.self) {
      text = Table.text(of: Array(string.utf8)[...])
    } else if let truth = try? value.decode(Bool.self) {
      text = truth ? "true" : "false"
    } else if let whole = try? value.decode(Int64.self) {
      text = String(whole)
    } else if let number = try? value.decode(Double.self) {
      text = JSONValue.decimal(number)
    } else {
      throw Fault.nested(member: decoder.codingPath.last?.stringValue ?? "")
    }
  }
}
