import Signals

/// Writes the fields of messages 1 to 3, four in five of most logs: the same bytes as ``MessageJSON`` writes step by step,
/// from tables of what their narrow fields can be.
///
/// A class because it owns the memory of the tables, which never change after it is made.
final class PositionJSON: @unchecked Sendable {
  /// `,"status":0,"status_text":"…","turn":` by status.
  private let statuses: UnsafeMutablePointer<UInt8>
  private let statusLengths: [Int]
  /// `0.00,"turn_text":null,"speed":` by rate of turn from -128 on.
  private let turns: ShortTexts
  /// `12.3,"accuracy":false,"lon":` by speed and accuracy.
  private let speeds: ShortTexts
  /// `215,"second":` by heading.
  private let headings: ShortTexts
  /// `33,"maneuver":0,"raim":false,"radio":` by second, manoeuvre and RAIM.
  private let seconds: ShortTexts
  /// `,"lat":`, `,"course":` and `,"heading":`
  private let names = ShortTexts([",\"lat\":", ",\"course\":", ",\"heading\":"])

  /// Bytes of a status.
  private static let stride = 128

  init() {
    statuses = .allocate(capacity: 16 * Self.stride + 32)
    statuses.initialize(repeating: 0, count: 16 * Self.stride + 32)
    let place = statuses
    statusLengths = (0..<16).map { status in
      let words = JSONValue.string(AISMeanings.navigationalStatus[status])
      let text = Array(",\"status\":\(status),\"status_text\":\(words),\"turn\":".utf8)
      precondition(text.count <= Self.stride, "a status is told in 128 bytes")
      (place + status * Self.stride).update(from: text, count: text.count)
      return text.count
    }
    func table(_ count: Int, _ text: (Int) -> String) -> ShortTexts { ShortTexts((0..<count).map(text)) }
    turns = table(256) { RateOfTurnTexts.text($0 - 128) + ",\"speed\":" }
    speeds = table(2048) { index in
      let speed = index >> 1
      let text = speed < 1023 ? "\(speed / 10).\(speed % 10)" : "null"
      return text + ",\"accuracy\":\(index & 1 == 1),\"lon\":"
    }
    headings = table(512) { ($0 < 360 ? "\($0)" : "null") + ",\"second\":" }
    seconds = table(512) { index in
      let second = index >> 3
      return (second < 60 ? "\(second)" : "null")
        + ",\"maneuver\":\(index >> 1 & 3),\"raim\":\(index & 1 == 1),\"radio\":"
    }
  }

  deinit { statuses.deallocate() }

  /// - Precondition: the message has 168 bits.
  @inline(__always)
  func write(_ message: MessageBits, _ out: inout JSONOutput) {
    let status = Int(message.certain(38, 4))
    out.put(statuses + status &* Self.stride, count: statusLengths[status])
    out.put(turns.first + Int(message.certain(42, 8) ^ 0x80))
    out.put(speeds.first + Int(message.certain(50, 11)))
    put(message.certainSigned(61, 28), most: 108_000_000, &out)
    out.put(names.first)
    put(message.certainSigned(89, 27), most: 54_000_000, &out)
    out.put(names.first + 1)
    let tenths = message.certain(116, 12)
    if tenths < 3600 {
      out.put(tenths: tenths)
    } else {
      out.putNull()
    }
    out.put(names.first + 2)
    out.put(headings.first + Int(message.certain(128, 9)))
    // Three spare bits lie between the manoeuvre and RAIM.
    out.put(seconds.first + Int(message.certain(137, 8) &<< 1 | message.certain(148, 1)))
    out.putLong(decimal: UInt64(message.certain(149, 19)))
  }

  @inline(__always)
  private func put(_ raw: Int32, most: UInt32, _ out: inout JSONOutput) {
    if raw.magnitude <= most { out.put(minuteE4: raw) } else { out.putNull() }
  }
}
