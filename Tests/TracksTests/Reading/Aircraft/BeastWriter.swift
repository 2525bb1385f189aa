import Foundation
import Signals

@testable import Tracks

/// Writes Beast records.
struct BeastWriter {
  private(set) var bytes: [UInt8] = []

  mutating func put(_ frame: ModeSFrame, stamp: UInt64, signal: UInt8 = 0x7F) {
    let digits = frame.description
    var payload: [UInt8] = []
    var place = digits.startIndex
    while place < digits.endIndex {
      let next = digits.index(place, offsetBy: 2)
      payload.append(UInt8(digits[place..<next], radix: 16) ?? 0)
      place = next
    }
    put(frame.isLong ? BeastType.long : BeastType.short, Self.bigEndian(stamp, 6) + [signal] + payload)
  }

  /// Any record, its body escaped.
  mutating func put(_ type: UInt8, _ body: [UInt8]) {
    bytes += [BeastCursor.escape, type]
    for byte in body { bytes += byte == BeastCursor.escape ? [byte, byte] : [byte] }
  }

  mutating func put(wallClock milliseconds: Int64) {
    bytes += [BeastCursor.escape, BeastType.wallClock]
    bytes += (0..<8).map { UInt8(truncatingIfNeeded: milliseconds >> ($0 * 8)) }
  }

  mutating func put(receiver: UInt64) { put(BeastType.receiver, Self.bigEndian(receiver, 8)) }
  mutating func put(raw: [UInt8]) { bytes += raw }

  private static func bigEndian(_ value: UInt64, _ count: Int) -> [UInt8] {
    (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  /// Seconds and nanoseconds of a day, as a Radarcape stamps them.
  static func timeOfDay(_ seconds: Double) -> UInt64 {
    let whole = UInt64(seconds)
    return whole << 30 | UInt64(((seconds - Double(whole)) * 1e9).rounded())
  }
}
