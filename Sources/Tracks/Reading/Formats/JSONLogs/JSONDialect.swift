import Signals

/// How one program writes AIS messages as lines of JSON.
struct JSONDialect: Sendable {
  /// What a line tells.
  let read: @Sendable (JSONObject) throws(JSONFault) -> JSONLine

  /// Whether a log begins so: of the first lines the first that is an object decides.
  static func recognises(_ head: RawSpan, _ isOwn: (JSONObject) -> Bool) -> Bool {
    var cursor = LineCursor()
    for _ in 0..<50 {
      guard let line = cursor.next(in: head) else { return false }
      guard let first = line.first(where: { head.byte(at: $0) > 0x20 }), head.byte(at: first) != 0x23 else { continue }
      guard let object = try? JSONParser.object(line, of: head) else { continue }
      return isOwn(object)
    }
    return false
  }
}

/// What a line of a JSON log tells.
enum JSONLine {
  /// Mostly one message; gpsd joins the two parts of message 24.
  case messages([JSONMessage], time: WrapperTime, station: String?)
  /// The time now, for lines that tell none.
  case clock(WrapperTime)
  /// Good, and without a message.
  case other
}
