/// What was read from a block of rows, before their order is looked at.
struct ReadRows: Sendable {
  /// A row whose craft may have said something new of itself.
  struct Statement: Sendable {
    var craft: UInt32
    /// Of the bytes of its columns of identity.
    var hash: UInt64
    var rawTime: Int64
    var line: Int
    var range: Range<Int>
  }

  var positions: [PositionReport] = []
  var ledger = LineLedger()
  var rejects: [Reject] = []
  var statements: [Statement] = []
}

/// Turns rows into positions: the hot path of every table, about 0.2 us a row (`Benchmarks/run_csv.sh`).
struct TableRows: BlockReader {
  private typealias Column = TableDialect.Column

  let input: Int
  private let columns: TableColumns
  private let dialect: TableDialect
  private let units: TableUnits
  /// To know it again where files were put together.
  private let header: [UInt8]

  /// - Parameter units: what the dialect leaves open has been found out.
  init(input: Int, columns: TableColumns, dialect: TableDialect, units: TableUnits, header: RawSpan?) {
    self.input = input
    self.columns = columns
    self.dialect = dialect
    self.units = units
    self.header = header?.withUnsafeBytes { Array($0) } ?? []
  }

  /// There was no header, so the line it was looked for in is a row.
  var readsFirstLine: Bool { header.isEmpty }

  func read(_ bytes: RawSpan, firstLine: Int) -> ReadRows {
    var out = ReadRows()
    out.positions.reserveCapacity(bytes.byteCount / 80)
    let count = columns.count
    var bounds = [UInt64](repeating: 0, count: count)
    var fields = bounds.mutableSpan
    var clock = FieldClock(units.time ?? .yearFirst)
    let (separator, isOfObjects, isPlain) = (columns.separator, dialect.isOfObjects, units.isPlain)
    // What was said last in this block, by slot: a slot taken over by another craft costs a comparison later, no more.
    var slots = [UInt64](repeating: 0, count: Self.slots)
    var said = slots.mutableSpan
    var cursor = LineCursor()
    var line = firstLine
    var (decoded, notPosition, untimed) = (0, 0, 0)
    let (mmsiField, timeField) = (columns[.mmsi] ?? 0, columns[.time] ?? 0)
    let (latitudeField, longitudeField) = (columns[.latitude] ?? 0, columns[.longitude] ?? 0)
    let speedField = columns[.speed] ?? -1
    let courseField = columns[.course] ?? -1
    let headingField = columns[.heading] ?? -1
    let statusField = columns[.status] ?? -1
    let millisecondField = columns[.millisecond] ?? -1
    let (classField, classWording) = transmitterClass
    let messageField = columns[.messageType] ?? -1
    let runs = columns.identityRuns

    while let range = cursor.next(in: bytes) {
      defer { line &+= 1 }
      let found =
        isOfObjects
        ? ObjectCutter.cut(range, of: bytes, names: columns.titles, into: &fields)
        : FieldCutter.cut(range, of: bytes, at: separator, into: &fields)
      guard found == count else {
        refuse(range, of: bytes, line: line, into: &out)
        continue
      }
      var traits: PositionReport.Traits = []
      if classField >= 0 {
        switch TransmitterClass.of(FieldCutter.range(fields[classField]), in: bytes, wording: classWording) {
        case .classA: break
        case .classB: traits = .classB
        case .noCraft:
          if isHeader(range, of: bytes) { out.ledger.ignored += 1 } else { notPosition &+= 1 }
          continue
        }
        if messageField >= 0, FieldValue.number(FieldCutter.range(fields[messageField]), of: bytes, decimals: 0) == 27 {
          traits.insert(.longRange)
        }
      }

      let mmsi = FieldValue.number(FieldCutter.range(fields[mmsiField]), of: bytes, decimals: 0)
      guard mmsi >= 0, mmsi <= 999_999_999 else {
        refuse(.mmsi, mmsi, range, of: bytes, line: line, into: &out)
        continue
      }
      var time = clock.time(FieldCutter.range(fields[timeField]), of: bytes)
      if time == FieldClock.unreadable {
        refuse(.time, FieldValue.unreadable, range, of: bytes, line: line, into: &out)
        continue
      }
      if millisecondField >= 0, time > FieldClock.impossible {
        let milliseconds = FieldValue.number(FieldCutter.range(fields[millisecondField]), of: bytes, decimals: 0)
        if milliseconds > 0, milliseconds < 1000 { time &+= Int64(milliseconds) }
      }
      var latitude = FieldValue.number(FieldCutter.range(fields[latitudeField]), of: bytes, decimals: 7)
      var longitude = FieldValue.number(FieldCutter.range(fields[longitudeField]), of: bytes, decimals: 7)
      if !isPlain { (latitude, longitude) = (units.degreesE7(latitude), units.degreesE7(longitude)) }
      if latitude == FieldValue.unreadable || latitude > Self.noLatitude
        || (latitude > 900_000_000 && latitude < Self.noLatitude)
        || (latitude < -900_000_000 && latitude != FieldValue.missing)
      {
        refuse(.latitude, latitude, range, of: bytes, line: line, into: &out)
        continue
      }
      if longitude == FieldValue.unreadable || longitude > Self.noLongitude
        || (longitude > 1_800_000_000 && longitude < Self.noLongitude)
        || (longitude < -1_800_000_000 && longitude != FieldValue.missing)
      {
        refuse(.longitude, longitude, range, of: bytes, line: line, into: &out)
        continue
      }
      var speed =
        speedField < 0
        ? FieldValue.missing : FieldValue.number(FieldCutter.range(fields[speedField]), of: bytes, decimals: 1)
      var course =
        courseField < 0
        ? FieldValue.missing : FieldValue.number(FieldCutter.range(fields[courseField]), of: bytes, decimals: 1)
      let heading =
        headingField < 0
        ? FieldValue.missing : FieldValue.number(FieldCutter.range(fields[headingField]), of: bytes, decimals: 0)
      if !isPlain {
        course = units.tenthsOfDegrees(course)
        if speedField >= 0 {
          speed = units.tenthsOfKnots(
            FieldValue.number(FieldCutter.range(fields[speedField]), of: bytes, decimals: 4))
        }
      }
      if speed == FieldValue.unreadable || course == FieldValue.unreadable || heading == FieldValue.unreadable {
        let column: Column =
          speed == FieldValue.unreadable ? .speed : course == FieldValue.unreadable ? .course : .heading
        refuse(column, FieldValue.unreadable, range, of: bytes, line: line, into: &out)
        continue
      }

      let craft = UInt32(truncatingIfNeeded: mmsi)
      let usedTime = time == FieldClock.impossible ? FieldClock.missing : time
      if !runs.isEmpty {
        var hash: UInt64 = 0
        var isBlank = true
        for run in runs {
          let span =
            FieldCutter.range(fields[run.lowerBound]).lowerBound..<FieldCutter.range(fields[run.upperBound]).upperBound
          if span.count > run.count &- 1 { isBlank = false }
          hash = FieldValue.hash(span, of: bytes, seed: hash)
        }
        if !isBlank {
          let mark = hash &+ UInt64(craft) &* 0xD6E8_FEB8_6659_FD93
          let slot = Int(truncatingIfNeeded: (UInt64(craft) &* 0x9E37_79B9_7F4A_7C15) &>> 51)
          if said[slot] != mark {
            said[slot] = mark
            out.statements.append(
              ReadRows.Statement(craft: craft, hash: hash, rawTime: usedTime, line: line, range: range))
          }
        }
      }

      if latitude == FieldValue.missing || longitude == FieldValue.missing || latitude == Self.noLatitude
        || longitude == Self.noLongitude
      {
        notPosition &+= 1
        continue
      }
      if usedTime == FieldClock.missing {
        untimed &+= 1
        explainUntimed(time, range, of: bytes, line: line, into: &out)
      }
      let status: UInt8 =
        statusField < 0 ? 15 : navigationalStatus(FieldCutter.range(fields[statusField]), of: bytes)
      let latitudeE7 = Int32(truncatingIfNeeded: latitude)
      let longitudeE7 = longitude == 1_800_000_000 ? -1_800_000_000 : Int32(truncatingIfNeeded: longitude)
      let rawSpeed = speed >= 0 && speed < 1023 ? UInt16(truncatingIfNeeded: speed) : PositionReport.notAvailable16
      let rawCourse = course >= 0 && course < 3600 ? UInt16(truncatingIfNeeded: course) : PositionReport.notAvailable16
      let rawHeading =
        heading >= 0 && heading < 360 ? UInt16(truncatingIfNeeded: heading) : PositionReport.notAvailable16
      var hash = FieldValue.mixed(UInt64(bitPattern: usedTime), UInt64(rawSpeed) &<< 16 | UInt64(rawCourse))
      hash = FieldValue.mixed(
        hash, UInt64(UInt32(bitPattern: latitudeE7)) &<< 32 | UInt64(UInt32(bitPattern: longitudeE7)))
      out.positions.append(
        PositionReport(
          craft: .mmsi(craft), rawTime: usedTime, latitudeE7: latitudeE7, longitudeE7: longitudeE7,
          rawSpeed: rawSpeed, rawCourse: rawCourse, rawHeading: rawHeading, navigationalStatus: status,
          traits: traits, payload: UInt32(truncatingIfNeeded: hash &>> 32),
          address: LineAddress(input: input, position: line)))
      decoded &+= 1
    }
    out.ledger.decoded += decoded
    out.ledger.notPosition += notPosition
    out.ledger.untimed += untimed
    if decoded > untimed { out.ledger.timeSources["column"] = decoded - untimed }
    return out
  }

  private static let slots = 1 << 13
  private static let noLatitude = 910_000_000
  private static let noLongitude = 1_810_000_000
}

// MARK: - Fields

extension TableRows {
  /// Which column tells the class, and how; -1 where none does.
  private var transmitterClass: (field: Int, wording: TransmitterClass.Wording) {
    if let field = columns[.mobileType] { return (field, .mobileType) }
    if let field = columns[.messageType] { return (field, .messageType) }
    if let field = columns[.transceiver] { return (field, .transceiver) }
    return (-1, .none)
  }

  /// The fields of a row; `nil` where it is none. Not for the hot path.
  private func fields(of line: Range<Int>, in bytes: RawSpan) -> [Range<Int>]? {
    var bounds = [UInt64](repeating: 0, count: columns.count)
    var kept = bounds.mutableSpan
    let found =
      dialect.isOfObjects
      ? ObjectCutter.cut(line, of: bytes, names: columns.titles, into: &kept)
      : FieldCutter.cut(line, of: bytes, at: columns.separator, into: &kept)
    return found == columns.count ? bounds.map { FieldCutter.range($0) } : nil
  }

  /// A number, or the phrase for it; 15 where it is neither.
  @inline(__always)
  private func navigationalStatus(_ field: Range<Int>, of bytes: RawSpan) -> UInt8 {
    if field.isEmpty { return 15 }
    let first = bytes.unsafeLoad(fromByteOffset: field.lowerBound, as: UInt8.self)
    if first >= 0x30, first <= 0x39 {
      let number = FieldValue.number(field, of: bytes, decimals: 0)
      return number >= 0 && number <= 15 ? UInt8(truncatingIfNeeded: number) : 15
    }
    return VesselPhrases.navigationalStatus(field, of: bytes)
  }

  /// What a row says of its craft; `nil` where it says nothing.
  func identity(_ statement: ReadRows.Statement, of bytes: RawSpan) -> IdentityReport? {
    guard let fields = fields(of: statement.range, in: bytes) else { return nil }
    var report = IdentityReport(
      craft: .mmsi(statement.craft),
      time: statement.rawTime == FieldClock.missing ? nil : Timestamp(milliseconds: statement.rawTime),
      address: LineAddress(input: input, position: statement.line))
    let blank = report
    func text(_ column: Column) -> String? {
      guard let index = columns[column] else { return nil }
      var text = bytes.extracting(fields[index]).text(limit: 256)
      if dialect.isOfObjects {
        text = ObjectCutter.unescaped(text)
      } else if text.contains("\"\"") {
        text = text.split(separator: "\"\"", omittingEmptySubsequences: false).joined(separator: "\"")
      }
      while let last = text.last, last == "@" || last == " " { text.removeLast() }
      let isNothing =
        text.isEmpty || FieldValue.wordsForNothing.contains(text) || dialect.wordsForNothing.contains(text)
      return isNothing ? nil : text
    }
    func number(_ column: Column, decimals: Int, upTo most: Int) -> Int? {
      guard let index = columns[column] else { return nil }
      let value = FieldValue.number(fields[index], of: bytes, decimals: decimals)
      return value > 0 && value <= most ? value : nil
    }
    /// Bow to stern, or port to starboard: one of the two may be 0.
    func sum(_ first: Column, _ second: Column, upTo most: Int) -> Int? {
      guard let left = columns[first], let right = columns[second] else { return nil }
      let parts = [left, right].map { FieldValue.number(fields[$0], of: bytes, decimals: 0) }
      guard parts.allSatisfy({ $0 >= 0 && $0 <= most }), parts[0] + parts[1] > 0 else { return nil }
      return parts[0] + parts[1]
    }
    report.imo = text(.imo).flatMap { text in
      UInt32(text.uppercased().hasPrefix("IMO") ? text.dropFirst(3) : text[...]).flatMap { $0 == 0 ? nil : $0 }
    }
    report.name = text(.name)
    report.callsign = text(.callsign)
    report.shipType = text(.shipType).flatMap(VesselPhrases.shipType)
    report.lengthMetres = number(.length, decimals: 0, upTo: 1022) ?? sum(.toBow, .toStern, upTo: 511)
    report.beamMetres = number(.width, decimals: 0, upTo: 126) ?? sum(.toPort, .toStarboard, upTo: 63)
    report.draughtMetres =
      number(.draught, decimals: units.draught == .metres ? 1 : 0, upTo: 255).map { Double($0) / 10 }
    report.destination = text(.destination)
    report.eta = text(.eta).flatMap { dialect.isTransmittedOrHuman ? TransmittedArrival.text($0) : $0 }
    guard report != blank else { return nil }
    let (field, wording) = transmitterClass
    if field >= 0, !fields[field].isEmpty, wording != .transceiver || text(.transceiver) != nil {
      report.classB = TransmitterClass.of(fields[field], in: bytes, wording: wording) == .classB
    }
    return report
  }
}

// MARK: - What cannot be used

extension TableRows {
  private func isHeader(_ line: Range<Int>, of bytes: RawSpan) -> Bool {
    guard !header.isEmpty, line.count == header.count || line.count == header.count + 3 else { return false }
    let text = bytes.extracting(line)
    // Of files put together, each may have its own byte order mark.
    let start = text.withUnsafeBytes { $0.starts(with: [0xEF, 0xBB, 0xBF]) } ? 3 : 0
    return text.extracting(droppingFirst: start).withUnsafeBytes { $0.elementsEqual(header) }
  }

  /// A line that is no row of the table.
  @inline(never)
  private func refuse(
    _ line: Range<Int>, of bytes: RawSpan, line number: Int, into out: inout ReadRows
  ) {
    let text = bytes.extracting(line)
    if text.isBlank || isHeader(line, of: bytes)
      || bytes.unsafeLoad(fromByteOffset: line.lowerBound, as: UInt8.self) == 0x23
    {
      out.ledger.ignored += 1
      return
    }
    if dialect.isOfObjects {
      refuse("is no record with the \(columns.count) members of the first", line: number, into: &out)
      return
    }
    var cutter = FieldCutter(capacity: 1, separator: columns.separator)
    let reason =
      switch (cutter.cut(line, of: bytes), isOddlyQuoted(line, of: bytes)) {
      case (true, false): "has \(cutter.count) fields where the header has \(columns.count)"
      case (true, true): "a quote that begins on another line is closed: each row must be on one line"
      case (false, true): "a quote is not closed on its line: each row must be on one line"
      case (false, false): "text follows a closing quote"
      }
    refuse(reason, line: number, into: &out)
  }

  private func isOddlyQuoted(_ line: Range<Int>, of bytes: RawSpan) -> Bool {
    line.count { bytes.unsafeLoad(fromByteOffset: $0, as: UInt8.self) == 0x22 } % 2 == 1
  }

  /// A row of which one field cannot be right.
  @inline(never)
  private func refuse(
    _ column: Column, _ value: Int, _ line: Range<Int>, of bytes: RawSpan, line number: Int,
    into out: inout ReadRows
  ) {
    if isHeader(line, of: bytes) {
      out.ledger.ignored += 1
      return
    }
    let title = columns.title(column)
    let text = excerpt(column, line, of: bytes)
    let reason =
      switch (column, value) {
      case (_, FieldValue.missing): "\(title) is missing"
      case (.time, _): "\(title) is no time: `\(text)`"
      case (_, FieldValue.unreadable): "\(title) is no number: `\(text)`"
      case (.mmsi, _): "\(title) is no MMSI: `\(text)`"
      default: "\(title) is not on the globe: `\(text)`"
      }
    refuse(reason, line: number, into: &out)
  }

  private func excerpt(_ column: Column, _ line: Range<Int>, of bytes: RawSpan) -> String {
    guard let index = columns[column], let fields = fields(of: line, in: bytes) else { return "" }
    return bytes.extracting(fields[index]).text(limit: 40)
  }

  private func refuse(_ reason: String, line: Int, into out: inout ReadRows) {
    out.ledger.malformed += 1
    out.rejects.append(Reject(LineAddress(input: input, position: line), reason))
  }

  /// The row counts as decoded, but no track can use it.
  @inline(never)
  private func explainUntimed(
    _ time: Int64, _ line: Range<Int>, of bytes: RawSpan, line number: Int,
    into out: inout ReadRows
  ) {
    let text = excerpt(.time, line, of: bytes)
    let reason =
      time == FieldClock.impossible
      ? "\(columns.title(.time)) is not between 1990 and 2099: `\(text)`" : "\(columns.title(.time)) is missing"
    out.rejects.append(Reject(LineAddress(input: input, position: number), reason))
  }
}
