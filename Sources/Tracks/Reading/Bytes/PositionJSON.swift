import Signals

/// What the narrow fields of messages 1 to 3 can be, as JSON.
///
/// A class because it owns the memory of the tables, which never change after it is made.
final class PositionTexts: @unchecked Sendable {
  /// `,"status":0,"status_text":"…","turn":` by status, 128 bytes apart.
  fileprivate let statuses: UnsafeMutablePointer<UInt8>
  fileprivate let statusLengths: UnsafeMutablePointer<Int>
  /// `0.00,"turn_text":null,"speed":` by rate of turn from -128 on.
  fileprivate let turns: ShortTexts
  /// `12.3,"accuracy":false,"lon":` by speed and accuracy.
  fileprivate let speeds: ShortTexts
  /// `215,"second":` by heading.
  fileprivate let headings: ShortTexts
  /// `33,"maneuver":0,"raim":false,"radio":` by second, manoeuvre and RAIM.
  fileprivate let seconds: ShortTexts
  /// `,"lat":`, `,"course":` and `,"heading":`
  fileprivate let names = ShortTexts([",\"lat\":", ",\"course\":", ",\"heading\":"])

  /// Bytes of a status.
  fileprivate static let stride = 128

  init() {
    statuses = .allocate(capacity: 16 * Self.stride + 32)
    statuses.initialize(repeating: 0, count: 16 * Self.stride + 32)
    statusLengths = .allocate(capacity: 16)
    for status in 0..<16 {
      let words = JSONValue.string(AISMeanings.navigationalStatus[status])
      let text = Array(",\"status\":\(status),\"status_text\":\(words),\"turn\":".utf8)
      precondition(text.count <= Self.stride, "a status is told in 128 bytes")
      (statuses + status * Self.stride).update(from: text, count: text.count)
      (statusLengths + status).initialize(to: text.count)
    }
    turns = ShortTexts((0..<256).map { RateOfTurnTexts.text($0 - 128) + ",\"speed\":" })
    speeds = ShortTexts(count: 2048) { index, out in
      let speed = index >> 1
      if speed < 1023 { out.put(tenths: UInt32(speed)) } else { out.putNull() }
      out.member("accuracy", index & 1 == 1)
      out.name("lon")
    }
    headings = ShortTexts(count: 512) { heading, out in
      if heading < 360 { out.put(decimal: UInt32(heading)) } else { out.putNull() }
      out.name("second")
    }
    seconds = ShortTexts(count: 512) { index, out in
      let second = index >> 3
      if second < 60 { out.put(decimal: UInt32(second)) } else { out.putNull() }
      out.member("maneuver", index >> 1 & 3)
      out.member("raim", index & 1 == 1)
      out.name("radio")
    }
  }

  deinit {
    statuses.deallocate()
    statusLengths.deallocate()
  }
}

/// Writes the fields of messages 1 to 3, four in five of most logs: the same bytes as ``MessageJSON`` writes step by step.
///
/// Plain addresses, so that no message costs a reference count; the texts live at least as long.
struct PositionJSON: @unchecked Sendable {
  private let statuses: UnsafePointer<UInt8>
  private let statusLengths: UnsafePointer<Int>
  private let turns, speeds, headings, seconds, names: UnsafePointer<ShortText>

  init(_ texts: PositionTexts) {
    statuses = UnsafePointer(texts.statuses)
    statusLengths = UnsafePointer(texts.statusLengths)
    turns = texts.turns.first
    speeds = texts.speeds.first
    headings = texts.headings.first
    seconds = texts.seconds.first
    names = texts.names.first
  }

  /// - Precondition: the message has 168 bits.
  @inline(__always)
  func write(_ message: MessageBits, _ out: inout JSONOutput) {
    let status = Int(message.certain(38, 4))
    out.put(statuses + status &* PositionTexts.stride, count: statusLengths[status])
    out.put(turns + Int(message.certain(42, 8) ^ 0x80))
    out.put(speeds + Int(message.certain(50, 11)))
    put(message.certainSigned(61, 28), most: 108_000_000, &out)
    out.put(names)
    put(message.certainSigned(89, 27), most: 54_000_000, &out)
    out.put(names + 1)
    let tenths = message.certain(116, 12)
    if tenths < 3600 {
      out.put(tenths: tenths)
    } else {
      out.putNull()
    }
    out.put(names + 2)
    out.put(headings + Int(message.certain(128, 9)))
    // Three spare bits lie between the manoeuvre and RAIM.
    out.put(seconds + Int(message.certain(137, 8) &<< 1 | message.certain(148, 1)))
    out.putLong(decimal: UInt64(message.certain(149, 19)))
  }

  @inline(__always)
  private func put(_ raw: Int32, most: UInt32, _ out: inout JSONOutput) {
    if raw.magnitude <= most { out.put(minuteE4: raw) } else { out.putNull() }
  }
}
