import Foundation
import Signals

@testable import Tracks

/// Makes the frames an aircraft would send, and logs of them.
struct Transmitter {
  var address: UInt32 = 0x4840D6

  func airborne(_ latitude: Double, _ longitude: Double, isOdd: Bool, feet: Int = 38_000) -> ModeSFrame {
    let steps = UInt64((feet + 1000) / 25)
    let altitude = (steps >> 4) << 5 | 0x10 | steps & 0xF
    let code = CPR.encode(CPR.Place(latitude: latitude, longitude: longitude), isOdd: isOdd, isSurface: false)
    return ModeSFrame(squitterFrom: address, message: 11 << 51 | altitude << 36 | code.bits)
  }

  func surface(_ latitude: Double, _ longitude: Double, isOdd: Bool, movement: UInt64 = 39) -> ModeSFrame {
    let code = CPR.encode(CPR.Place(latitude: latitude, longitude: longitude), isOdd: isOdd, isSurface: true)
    return ModeSFrame(
      squitterFrom: address, message: 7 << 51 | movement << 44 | 1 << 43 | 32 << 36 | code.bits)
  }

  /// Knots to the east and north.
  func velocity(_ east: Int, _ north: Int, climb: Int = 640) -> ModeSFrame {
    func component(_ value: Int) -> UInt64 { (value < 0 ? 1 << 10 : 0) | UInt64(abs(value) + 1) }
    let rate = (climb < 0 ? 1 << 9 : 0) | UInt64(abs(climb) / 64 + 1)
    return ModeSFrame(
      squitterFrom: address,
      message: 19 << 51 | 1 << 48 | component(east) << 32 | component(north) << 21 | rate << 10)
  }

  func identification(_ callsign: String, category: UInt64 = 5) -> ModeSFrame {
    let padded = callsign.padding(toLength: 8, withPad: " ", startingAt: 0)
    let packed = padded.utf8.reduce(UInt64(0)) { $0 << 6 | UInt64($1 & 0x3F) }
    return ModeSFrame(squitterFrom: address, message: 4 << 51 | category << 48 | packed)
  }

  /// A straight flight at `knots` due east: a position every `interval` seconds, in turn even and odd.
  func flight(
    from latitude: Double, _ longitude: Double, at start: Double, count: Int, interval: Double = 0.5,
    knots: Double = 450
  ) -> [Transmission] {
    (0..<count).map { index in
      let time = start + Double(index) * interval
      let degrees = knots * 1852 / 3600 * Double(index) * interval / 111_319 / cos(latitude * .pi / 180)
      return Transmission(time, airborne(latitude, longitude + degrees, isOdd: index % 2 == 1), longitude + degrees)
    }
  }
}

struct Transmission {
  var time: Double
  var frame: ModeSFrame
  /// Where the aircraft is, if the frame says so.
  var longitude: Double?

  init(_ time: Double, _ frame: ModeSFrame, _ longitude: Double? = nil) {
    self.time = time
    self.frame = frame
    self.longitude = longitude
  }
}

/// 2026-05-01T00:00:00Z.
let firstOfMay = 1_777_593_600.0

extension [Transmission] {
  /// A line each.
  var log: String {
    map { String(format: "%.3f,", $0.time) + $0.frame.description + "\n" }.joined()
  }
}

extension LogFormat {
  /// All that comes out of a log that is read in blocks of so many lines.
  func read(_ text: String, linesPerBlock: Int = .max) throws -> ReportBatch {
    try read(Array(text.utf8), linesPerBlock: linesPerBlock)
  }

  func read(_ bytes: [UInt8], linesPerBlock: Int = .max) throws -> ReportBatch {
    var reader = try makeReader(for: ReaderInput(index: 3, name: "test"))
    var batch = ReportBatch()
    var line = 1
    var start = 0
    while start < bytes.count {
      var end = start
      var lines = 0
      while end < bytes.count, lines < linesPerBlock {
        let next = bytes[end...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
        end = next
        lines += 1
      }
      reader.read(bytes.span.bytes.extracting(start..<end), firstLine: line, into: &batch)
      line += lines
      start = end
    }
    reader.finish(into: &batch)
    return batch
  }

  func recognises(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return recognises(bytes.span.bytes)
  }
}
