import Signals

/// Makes reports of positions and statements of identity of the messages of a log.
struct AISReportSink: AISMessageSink {
  private let input: Int
  private var statements = StatementMemory()
  /// For messages of one slot that hold more than a position.
  private var scratch = AISPayload()
  /// Until a line tells a time of its own.
  private var silence: SilentLogClock?

  /// - Parameter date: when the log begins, should its lines tell no time.
  init(input: Int, date: Timestamp? = nil) {
    self.input = input
    silence = SilentLogClock(begun: date)
  }

  @inline(__always)
  mutating func take(_ bits: AISPositionBits, _ hearing: Hearing, into batch: inout ReportBatch) {
    if let placement = placement(bits, hearing) {
      place(placement, bits, hearing, into: &batch)
    } else {
      scratch.replaceAll(with: bits)
      takeRarer(scratch, hearing, into: &batch)
    }
  }

  mutating func take(_ payload: AISPayload, _ hearing: Hearing, into batch: inout ReportBatch) {
    let bits = AISPositionBits(payload)
    if let placement = placement(bits, hearing) {
      place(placement, bits, hearing, into: &batch)
    } else {
      takeRarer(payload, hearing, into: &batch)
    }
  }

  mutating func hear(clock: WrapperTime, line: Int, into batch: inout ReportBatch) {
    silence?.hear(clock, from: 1 << 32 | UInt64(clock.source.rawValue), into: &batch)
  }

  mutating func finish(into batch: inout ReportBatch) { silence?.settle(isLast: true, into: &batch) }
}

extension AISReportSink {
  /// Of a message that is told for nothing but a position.
  @inline(__always)
  private func placement(_ bits: AISPositionBits, _ hearing: Hearing) -> AISPlacement? {
    let address = LineAddress(input: input, position: hearing.firstLine)
    return if let message = PositionReportClassA(bits) {
      AISPlacement(message, time: hearing.time.milliseconds, address: address)
    } else if let message = PositionReportClassB(bits) {
      AISPlacement(message, time: hearing.time.milliseconds, address: address)
    } else {
      nil
    }
  }

  @inline(never)
  private mutating func takeRarer(_ payload: AISPayload, _ hearing: Hearing, into batch: inout ReportBatch) {
    guard let type = payload.messageType, let mmsi = payload.mmsi else {
      reject("the message ends before its sender", hearing, into: &batch)
      return
    }
    let time = hearing.time
    let address = LineAddress(input: input, position: hearing.firstLine)
    let timestamp = time.isNone ? nil : Timestamp(milliseconds: time.milliseconds)
    switch type {
    case 4, 11:
      batch.ledger.notPosition += 1
      if let told = BaseStationTime.read(payload) { hear(told, from: mmsi, hearing, into: &batch) }
    case 5:
      batch.ledger.notPosition += 1
      if let message = StaticAndVoyageData(payload),
        statements.isNews(payload.transmissionDigest, of: mmsi, kind: .staticAndVoyage)
      {
        batch.identities.append(IdentityReport(message, time: timestamp, address: address))
      }
    case 19:
      guard let message = ExtendedPositionReportClassB(payload) else { break }
      place(
        AISPlacement(message, time: time.milliseconds, address: address), AISPositionBits(payload), hearing,
        into: &batch)
      if statements.isNews(message.staticDigest, of: mmsi, kind: .extendedPosition) {
        batch.identities.append(IdentityReport(message, time: timestamp, address: address))
      }
    case 24:
      batch.ledger.notPosition += 1
      if let message = StaticDataReport(payload), let part = message.part,
        statements.isNews(payload.transmissionDigest, of: mmsi, kind: part == .a ? .partA : .partB)
      {
        batch.identities.append(IdentityReport(message, time: timestamp, address: address))
      }
    case 27:
      guard let message = LongRangeBroadcast(payload) else { break }
      place(
        AISPlacement(message, time: time.milliseconds, address: address), AISPositionBits(payload), hearing,
        into: &batch)
    case 1...26: batch.ledger.notPosition += 1
    default:
      batch.ledger.unknownType += 1
      batch.rejects.append(
        Reject(
          LineAddress(input: input, position: hearing.lastLine), "the standard has no message type \(type)"))
    }
  }

  @inline(__always)
  private mutating func place(
    _ placement: AISPlacement, _ bits: AISPositionBits, _ hearing: Hearing, into batch: inout ReportBatch
  ) {
    switch placement {
    case .position(var report):
      report.station = hearing.station
      batch.ledger.decoded += 1
      if hearing.time.isNone {
        placeUntimed(report, bits, into: &batch)
      } else {
        if silence != nil { endSilence(into: &batch) }
        batch.positions.append(report)
      }
    case .notAvailable: batch.ledger.notPosition += 1
    case .cutShort: reject("the message ends before its position", hearing, into: &batch)
    case .notOnTheGlobe: reject("the position is not on the globe", hearing, into: &batch)
    }
  }

  @inline(never)
  private mutating func placeUntimed(_ report: PositionReport, _ bits: AISPositionBits, into batch: inout ReportBatch) {
    if silence != nil {
      silence?.keep(report, SecondChain.Mark { bits.unsigned($0, $1) }, into: &batch)
    } else {
      batch.ledger.untimed += 1
      batch.positions.append(report)
    }
  }

  /// The log tells times: those that it does not tell are not made up any longer.
  @inline(never)
  private mutating func endSilence(into batch: inout ReportBatch) {
    silence?.settle(isLast: true, into: &batch)
    silence = nil
  }

  /// A base station told the time.
  private mutating func hear(_ told: Int64, from mmsi: UInt32, _ hearing: Hearing, into batch: inout ReportBatch) {
    if hearing.time.isNone {
      silence?.hear(WrapperTime(milliseconds: told, source: .baseStation), from: UInt64(mmsi), into: &batch)
    } else {
      var skew = batch.ledger.clockSkew.take() ?? ClockSkew()
      skew.add(hearing.time.milliseconds - told)
      batch.ledger.clockSkew = skew
    }
  }

  @inline(never)
  private func reject(_ reason: String, _ hearing: Hearing, into batch: inout ReportBatch) {
    batch.ledger.malformed += 1
    batch.rejects.append(Reject(LineAddress(input: input, position: hearing.lastLine), reason))
  }
}
