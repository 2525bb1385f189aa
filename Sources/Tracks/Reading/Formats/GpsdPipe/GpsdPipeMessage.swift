/// A line of `gpsdecode -c`, cut into its fields.
struct GpsdPipeMessage {
  let type: Int
  let mmsi: UInt32
  private let fields: [Range<Int>]

  /// `nil` where the line does not begin as one.
  init?(_ line: Range<Int>, of bytes: RawSpan) {
    var walk = FieldWalk(line)
    guard let type = walk.number(in: bytes), (1...27).contains(type.value), walk.skip(0x7C, in: bytes),
      let indicator = walk.number(in: bytes), indicator.value <= 3, walk.skip(0x7C, in: bytes),
      let mmsi = walk.number(in: bytes), mmsi.digits == 9, walk.skip(0x7C, in: bytes)
    else { return nil }
    // A name may begin with a quote, so fields are not cut as those of a table are.
    var fields: [Range<Int>] = []
    var start = walk.position
    while !walk.isAtEnd, fields.count < 64 {
      if walk.byte(in: bytes) == 0x7C {
        fields.append(start..<walk.position)
        start = walk.position + 1
      }
      walk.skip()
    }
    fields.append(start..<line.upperBound)
    self.type = type.value
    self.mmsi = UInt32(mmsi.value)
    self.fields = fields
  }

  /// From 0, behind the MMSI; `nil` where it is no number, or there is no such field.
  func number(_ index: Int, of bytes: RawSpan) -> Int? {
    guard index < fields.count, !fields[index].isEmpty else { return nil }
    let value = FieldValue.number(fields[index], of: bytes, decimals: 0)
    return value == FieldValue.missing || value == FieldValue.unreadable ? nil : value
  }

  func text(_ index: Int, of bytes: RawSpan) -> String? {
    guard index < fields.count else { return nil }
    var text = bytes.extracting(fields[index]).text(limit: 200)
    while let last = text.last, last == "@" || last == " " { text.removeLast() }
    return text.isEmpty ? nil : text
  }

  /// Where the fields of a position stand.
  struct Layout {
    var status: Int?
    var speed, longitude, latitude, course: Int
    var heading, second: Int?
    var perDegree = 600_000
    var accuracy: Int
  }

  /// Of the types that hold the position of a craft; those of base stations, aircraft and aids are none.
  var layout: Layout? {
    switch type {
    case 1, 2, 3:
      Layout(status: 0, speed: 2, longitude: 4, latitude: 5, course: 6, heading: 7, second: 8, accuracy: 3)
    case 18, 19:
      Layout(status: nil, speed: 1, longitude: 3, latitude: 4, course: 5, heading: 6, second: 7, accuracy: 2)
    case 27:
      Layout(status: 0, speed: 4, longitude: 2, latitude: 3, course: 5, perDegree: 600, accuracy: 1)
    default: nil
    }
  }

  /// UTC of a base station, types 4 and 11.
  func stationTime(of bytes: RawSpan) -> Timestamp? {
    guard type == 4 || type == 11, let text = text(0, of: bytes), let time = Timestamp(iso8601: text),
      (1990..<2100).contains(time.components.year)
    else { return nil }
    return time
  }
}

// MARK: - What it says of the craft

extension GpsdPipeMessage {
  /// Of types 5, 19 and 24; `nil` where it says nothing.
  func identity(time: Timestamp?, address: LineAddress, of bytes: RawSpan) -> IdentityReport? {
    var report = IdentityReport(craft: .mmsi(mmsi), time: time, address: address)
    let blank = report
    func shipType(_ index: Int) -> UInt8? {
      number(index, of: bytes).flatMap { (1...255).contains($0) ? UInt8($0) : nil }
    }
    func sum(_ first: Int) -> Int? {
      guard let one = number(first, of: bytes), let other = number(first + 1, of: bytes), one + other > 0 else {
        return nil
      }
      return one + other
    }
    switch type {
    case 5:
      report.imo = number(0, of: bytes).flatMap { $0 > 0 ? UInt32(exactly: $0) : nil }
      report.callsign = text(2, of: bytes)
      report.name = text(3, of: bytes)
      report.shipType = shipType(4)
      report.lengthMetres = sum(5)
      report.beamMetres = sum(7)
      report.eta = text(10, of: bytes).flatMap { $0.hasPrefix("00-00") ? nil : $0 }
      report.draughtMetres = number(11, of: bytes).flatMap { (1...255).contains($0) ? Double($0) / 10 : nil }
      report.destination = text(12, of: bytes)
    case 19:
      report.name = text(9, of: bytes)
      report.shipType = shipType(10)
      report.lengthMetres = sum(11)
      report.beamMetres = sum(13)
    case 24:
      report.name = text(0, of: bytes)
      report.shipType = shipType(1)
      report.callsign = text(5, of: bytes)
      report.lengthMetres = sum(6)
      report.beamMetres = sum(8)
    default: return nil
    }
    guard report != blank else { return nil }
    report.classB = type != 5
    return report
  }
}
