import Signals

/// Writes frames of Mode S as lines of JSON: what `docs/decode.md` lists.
///
/// A member is written where the message has such a field, and is `null` where the field says nothing.
struct FrameJSON {
  private let sink: ByteSink
  /// `,"input":"…","line":`
  private let input: [UInt8]
  private let clock = TimeWriter()

  /// Bytes of a line besides the name of its log, at most: some fifty members.
  private static let longest = 4096

  init(input name: String, into sink: ByteSink) {
    self.sink = sink
    var text = Array(",\"input\":".utf8)
    JSONValue.string(name).write(to: &text)
    input = text + Array(",\"line\":".utf8)
  }

  func write(_ heard: HeardFrame) {
    var out = sink.output(most: Self.longest + input.count)
    open(heard, &out)
    // What does not decode was refused.
    if let message = try? ModeSMessage(heard.frame) {
      switch message {
      case .extendedSquitter(let squitter): out.put(squitter, of: heard)
      case .surveillanceReply(let reply): out.put(reply, of: heard)
      case .allCallReply(let reply): out.put(reply, of: heard)
      case .airAirSurveillance(let reply): out.put(reply, of: heard)
      case .commD(let segment): out.put(segment, of: heard)
      case .military(let squitter): out.put(squitter)
      }
    }
    close(heard, &out)
    sink.commit(out)
  }

  @inline(__always)
  private func open(_ heard: HeardFrame, _ out: inout JSONOutput) {
    out.put(#"{"class":"MODES","time":"#)
    if heard.time == PositionReport.untimed {
      out.putNull()
    } else {
      out.put(0x22)
      clock.put(heard.time, &out)
      out.put(0x22)
    }
    out.put(bytes: input)
    out.putLong(decimal: UInt64(heard.line))
    out.name("df")
    out.put(decimal: UInt32(heard.frame.downlinkFormat))
    out.name("icao24")
    if let address = heard.address {
      out.put(0x22)
      out.put(hexadecimal: address << 8, digits: 6)
      out.put(0x22)
    } else {
      out.putNull()
    }
  }

  @inline(__always)
  private func close(_ heard: HeardFrame, _ out: inout JSONOutput) {
    if heard.repairedBit != 0 { out.member("repaired_bit", Int(heard.repairedBit)) }
    let frame = heard.frame
    out.put(#","frame":""#)
    out.put(hexadecimal: UInt32(truncatingIfNeeded: frame.high >> 32))
    if frame.isLong {
      out.put(hexadecimal: UInt32(truncatingIfNeeded: frame.high))
      out.put(hexadecimal: UInt32(truncatingIfNeeded: frame.low >> 32))
      out.put(hexadecimal: UInt32(truncatingIfNeeded: frame.low), digits: 4)
    } else {
      out.put(hexadecimal: UInt32(truncatingIfNeeded: frame.high), digits: 6)
    }
    out.put("\"}\n")
  }
}

extension JSONOutput {
  /// What kind of address it is, by what link it came, and what its parity says: of all frames.
  @inline(__always)
  mutating func putOrigin(_ type: StaticString?, _ source: StaticString, _ check: StaticString?) {
    member("address_type", word: type)
    member("source", word: source)
    member("crc", word: check)
  }

  @inline(__always)
  mutating func putOrigin(derived heard: HeardFrame) {
    putOrigin(heard.address == nil ? nil : "icao", "mode_s", "derived")
  }

  @inline(__always)
  mutating func putAltitude(_ feet: Int?, isGNSS: Bool = false) {
    member("altitude_ft", feet)
    member("altitude_source", word: isGNSS ? "gnss" : "baro")
  }

  /// What is in ASCII, and needs no escapes.
  mutating func member(_ name: StaticString, text: String?) {
    self.name(name)
    guard let text else { return putNull() }
    put(0x22)
    put(bytes: Array(text.utf8))
    put(0x22)
  }
}
