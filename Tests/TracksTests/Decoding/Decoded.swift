import Foundation
import Signals

@testable import Tracks

/// A message as the lines of `decode` tell it.
struct Decoded {
  let text: String
  /// In the order of the text.
  let members: [(name: String, text: String)]

  init(_ payload: AISPayload, tables: MessageTables) {
    var messages = CollectedMessages()
    messages.append(
      payload, Hearing(time: .none, firstLine: 1, lastLine: 1, station: 0, isOwnVessel: false))
    let task = WritingTask(
      tables: tables, shape: tables.isUnscaled ? .unscaledJSON : .json,
      selection: MessageSelection(), input: "-")
    let sink = ByteSink()
    _ = task.write(messages, into: sink)
    self.init(String(decoding: sink.bytes, as: UTF8.self))
  }

  init(_ line: String) {
    text = line
    members = Self.members(of: Array(line.utf8))
  }

  subscript(name: String) -> String? { members.first { $0.name == name }?.text }

  /// What a JSON reader makes of it; `nil` where it is no JSON.
  var object: [String: Any]? {
    (try? JSONSerialization.jsonObject(with: Data(text.utf8))) as? [String: Any]
  }

  /// Names and the bytes of their values, at the top.
  private static func members(of bytes: [UInt8]) -> [(String, String)] {
    var members: [(String, String)] = []
    var position = 1
    func text(from start: Int) -> String { String(decoding: bytes[start..<position], as: UTF8.self) }
    func skipValue() {
      var depth = 0
      var isInText = false
      while position < bytes.count {
        let byte = bytes[position]
        if isInText {
          if byte == UInt8(ascii: "\\") { position += 1 }
          if byte == UInt8(ascii: "\"") { isInText = false }
        } else if byte == UInt8(ascii: "\"") {
          isInText = true
        } else if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") {
          depth += 1
        } else if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: ",") {
          if depth == 0 { return }
          if byte != UInt8(ascii: ",") { depth -= 1 }
        }
        position += 1
      }
    }
    while position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
      let nameStart = position + 1
      position = bytes[nameStart...].firstIndex(of: UInt8(ascii: "\"")) ?? bytes.count
      let name = text(from: nameStart)
      position += 2
      let valueStart = position
      skipValue()
      members.append((name, text(from: valueStart)))
      position += 1
    }
    return members
  }
}
