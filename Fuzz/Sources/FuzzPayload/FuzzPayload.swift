import FuzzSupport
import Signals

/// The bits of a message, and all that can be asked of it.
///
/// The first byte of an input is the fill bits and where to look, each further one a character of six bits.
@main
struct FuzzPayload {
  static func main() {
    fuzz { data, size in
      let input = Array(UnsafeBufferPointer(start: data, count: size))
      if let first = input.first { FuzzPayload.read(input.dropFirst(), first) }
      return 0
    }
  }

  static func read(_ codes: ArraySlice<UInt8>, _ first: UInt8) {
    let text = codes.map { $0 & 63 < 40 ? ($0 & 63) + 48 : ($0 & 63) + 56 }
    let fillBits = Int(first) % 6
    guard let payload = AISPayload(armoured: text, fillBits: fillBits) else {
      require(text.count * 6 > 1000 || text.isEmpty, "a text of \(text.count) characters gives no payload")
      return
    }
    let bits = codes.flatMap { code in (0..<6).map { code >> (5 - $0) & 1 } }.dropLast(fillBits)
    require(payload.bitCount == bits.count, "\(bits.count) bits become \(payload.bitCount)")
    readFields(payload, Array(bits), Int(first))
    readHalves(payload, text, fillBits, at: Int(first))
    readMessages(payload)
    readBack(payload)
  }

  /// What is whole can be encoded, and says the same again; where a message has more bits than it needs, they may count.
  static func readBack(_ payload: AISPayload) {
    guard let record = AISRecord(payload), !record.isTruncated, let encoded = try? record.encoded(),
      encoded.bitCount == payload.bitCount
    else { return }
    require(AISRecord(encoded)?.fields == record.fields, "encoded and decoded, it is another message")
  }

  /// Every field, against bits that are read one by one.
  static func readFields(_ payload: AISPayload, _ bits: [UInt8], _ step: Int) {
    let short = AISPositionBits(payload)
    for width in 1...32 {
      var offset = (step &* width) % 31
      while offset <= bits.count + 2 {
        let isThere = offset + width <= bits.count
        let expected = isThere ? bits[offset..<(offset + width)].reduce(UInt32(0)) { $0 << 1 | UInt32($1) } : nil
        require(payload.unsigned(offset, width) == expected, "bits \(offset) + \(width)")
        if offset + width <= short.bitCount {
          require(short.unsigned(offset, width) == expected, "bits \(offset) + \(width) of a message of one slot")
        }
        offset += 29 + step % 7
      }
    }
    for characters in 1...20 where characters * 6 <= bits.count {
      let offset = (step &* characters) % (bits.count - characters * 6 + 1)
      var expected: [UInt8] = []
      for index in 0..<characters {
        let code = bits[(offset + index * 6)..<(offset + index * 6 + 6)].reduce(UInt8(0)) { $0 << 1 | $1 }
        if code == 0 { break }
        expected.append(code < 32 ? code + 64 : code)
      }
      while expected.last == 0x20 { expected.removeLast() }
      let text = payload.text(offset, characters: characters).map { Array($0.utf8) }
      require(text ?? [] == expected && text != [], "text at \(offset), \(characters) characters")
    }
  }

  /// A message of two sentences is the message in one.
  static func readHalves(_ whole: AISPayload, _ text: [UInt8], _ fillBits: Int, at step: Int) {
    guard text.count > 1 else { return }
    let cut = 1 + step % (text.count - 1)
    guard var halves = AISPayload(armoured: text[..<cut]),
      let second = AISPayload(armoured: text[cut...], fillBits: fillBits)
    else { return require(false, "a part of a payload is none") }
    require(halves.append(second) && halves == whole, "cut after \(cut) characters, it is another message")
    require(halves.transmissionDigest == whole.transmissionDigest, "two digests of one message")
  }

  static func readMessages(_ payload: AISPayload) {
    var hasher = Hasher()
    hasher.combine(payload.messageType)
    hasher.combine(payload.mmsi)
    if let message = PositionReportClassA(payload) { read(message, into: &hasher) }
    if let message = PositionReportClassB(payload) { read(message, into: &hasher) }
    if let message = ExtendedPositionReportClassB(payload) { read(message, into: &hasher) }
    if let message = LongRangeBroadcast(payload) { read(message, into: &hasher) }
    if let message = StaticAndVoyageData(payload) { read(message, into: &hasher) }
    if let message = StaticDataReport(payload) { read(message, into: &hasher) }
    sink ^= hasher.finalize()
  }

  static func requirePlace(_ longitude: Double?, _ latitude: Double?) {
    require((longitude ?? 0).magnitude <= 180 && (latitude ?? 0).magnitude <= 90, "a place that is not on the globe")
  }

  static func read(_ message: PositionReportClassA, into hasher: inout Hasher) {
    requirePlace(message.longitude, message.latitude)
    hasher.combine(message.navigationalStatus)
    hasher.combine(message.rateOfTurn)
    hasher.combine(message.speedOverGround)
    hasher.combine(message.isPositionAccurate)
    hasher.combine(message.courseOverGround)
    hasher.combine(message.trueHeading)
    hasher.combine(message.second)
    hasher.combine(message.rawSpecialManoeuvre)
    hasher.combine(message.isRAIMInUse)
    hasher.combine(message.communicationState)
    hasher.combine(message.isTruncated)
  }

  static func read(_ message: PositionReportClassB, into hasher: inout Hasher) {
    requirePlace(message.longitude, message.latitude)
    hasher.combine(message.speedOverGround)
    hasher.combine(message.isPositionAccurate)
    hasher.combine(message.courseOverGround)
    hasher.combine(message.trueHeading)
    hasher.combine(message.second)
    hasher.combine(message.isCarrierSense)
    hasher.combine(message.isAssigned)
    hasher.combine(message.communicationState)
    hasher.combine(message.isTruncated)
  }

  static func read(_ message: ExtendedPositionReportClassB, into hasher: inout Hasher) {
    requirePlace(message.longitude, message.latitude)
    hasher.combine(message.speedOverGround)
    hasher.combine(message.courseOverGround)
    hasher.combine(message.trueHeading)
    hasher.combine(message.name)
    hasher.combine(message.shipType)
    hasher.combine(message.dimensions)
    hasher.combine(message.rawPositionFixingDevice)
    hasher.combine(message.staticDigest)
  }

  static func read(_ message: LongRangeBroadcast, into hasher: inout Hasher) {
    requirePlace(message.longitude, message.latitude)
    hasher.combine(message.navigationalStatus)
    hasher.combine(message.speedOverGround)
    hasher.combine(message.courseOverGround)
    hasher.combine(message.isPositionCurrent)
  }

  static func read(_ message: StaticAndVoyageData, into hasher: inout Hasher) {
    hasher.combine(message.imoNumber)
    hasher.combine(message.callSign)
    hasher.combine(message.name)
    hasher.combine(message.shipType)
    hasher.combine(message.dimensions)
    hasher.combine(message.estimatedArrival)
    hasher.combine(message.estimatedArrival?.description)
    hasher.combine(message.draught)
    hasher.combine(message.destination)
  }

  static func read(_ message: StaticDataReport, into hasher: inout Hasher) {
    hasher.combine(message.part)
    hasher.combine(message.name)
    hasher.combine(message.shipType)
    hasher.combine(message.vendor)
    hasher.combine(message.unitModel)
    hasher.combine(message.serialNumber)
    hasher.combine(message.callSign)
    hasher.combine(message.dimensions)
    hasher.combine(message.motherShip)
    hasher.combine(message.isTruncated)
  }
}
