/// What the lines of JSON of one log have in common.
///
/// A class because it owns the memory of the openings, which never changes after it is made.
final class LineTexts: @unchecked Sendable {
  /// `{"class":"AIS","device":"…","type":1,"repeat":0,"mmsi":` by type and repeat indicator, each of the same length: those
  /// of one digit end with a blank that is not told.
  let openings: UnsafePointer<UInt8>
  /// From one opening to the next.
  let stride: Int
  let openingLength: Int
  /// `,"scaled":true`, the end of a whole and of a truncated message, `,"time":`.
  let names: ShortTexts
  /// `,"input":"…","line":`
  let input: [UInt8]

  static let (scaled, whole, truncated, time) = (0, 1, 2, 3)
  private static let types = 64

  /// - Parameter name: of the log; `-` is told as `stdin` where gpsd names its device.
  init(input name: String, unscaled: Bool) {
    var quoted: [UInt8] = []
    JSONValue.string(name).write(to: &quoted)
    input = Array(",\"input\":".utf8) + quoted + Array(",\"line\":".utf8)
    let device = name == "-" ? Array("\"stdin\"".utf8) : quoted
    let before = Array("{\"class\":\"AIS\",\"device\":".utf8) + device + Array(",\"type\":".utf8)
    let after = Array(",\"repeat\":0,\"mmsi\":".utf8)
    openingLength = before.count + 2 + after.count
    // Copied in pieces of 32 bytes.
    stride = openingLength + 32
    let count = Self.types * 4 * stride
    let openings = UnsafeMutablePointer<UInt8>.allocate(capacity: count)
    openings.initialize(repeating: 0x20, count: count)
    for type in 0..<Self.types {
      for repeats in 0..<4 {
        let number = Array(String(type).utf8)
        var text = before + number + after
        text[before.count + number.count + 10] = 0x30 + UInt8(repeats)
        (openings + (type * 4 + repeats) * stride).update(from: text, count: text.count)
      }
    }
    self.openings = UnsafePointer(openings)
    names = ShortTexts([
      ",\"scaled\":\(!unscaled)", ",\"truncated\":false}\n", ",\"truncated\":true}\n", ",\"time\":",
    ])
  }

  deinit { openings.deallocate() }
}
