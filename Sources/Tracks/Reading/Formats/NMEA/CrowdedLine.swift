import Signals

// MARK: - Lines with several sentences

extension NMEALogReader {
  /// Reads each sentence of a line on which there are several, because a line end was lost, or since a message and its
  /// parts are the fields of one line.
  ///
  /// The ledger counts the line once: for the best that came of it, a position first, a fault last. A sentence that could
  /// not be used is told as a reject all the same.
  @inline(never)
  mutating func readSeveral(
    _ bytes: RawSpan, from first: Int, to end: Int, _ wrapping: LineWrapping, _ number: Int,
    payload: inout AISPayload, into batch: inout ReportBatch
  ) {
    let before = batch.ledger
    let rejectsBefore = batch.rejects.count
    let partsBefore = partsKept
    batch.ledger = LineLedger()
    var wrapping = wrapping
    var start = first
    var latest = WrapperTime.none
    while true {
      // A sentence ends before the next: each is looked at once, however many there are.
      let next = AISSentence.first(in: bytes, from: start + 6, to: end)
      let limit = next ?? end
      do throws(SentenceFault) {
        let sentence = try AISSentence.read(bytes, from: start, to: limit, payload: &payload)
        let block = bytes.firstIndex(of: 0x5C, from: sentence.end, to: limit) ?? limit
        var own = wrapping
        readSuffix(bytes, upTo: block, from: sentence.end, number, &own, into: &batch)
        if own.time.isNone { own.time = latest }
        latest = own.time
        take(bytes, sentence, &payload, &own, number: number, isAlone: false, into: &batch)
        if block < limit {
          wrapping = LineWrapping()
          var after = block
          readTagBlocks(bytes, from: &after, to: limit, number, &wrapping, into: &batch)
        } else if wrapping.isEnvelope, let next,
          let open = bytes.firstIndex(of: 0x7B, from: sentence.end, to: next),
          let time = EnvelopeTime.read(bytes, from: open, next, end)
        {
          wrapping.time = time
        }
      } catch {
        reject(error, number: number, into: &batch)
      }
      guard let next else { break }
      start = next
    }
    if sink.keep(
      crowd: batch.ledger, line: number, rejects: rejectsBefore..<batch.rejects.count)
    {
      batch.ledger = before
      return
    }
    countOnce(before, number: number, partsKept: partsKept > partsBefore, into: &batch)
    mergeRejects(from: rejectsBefore, number: number, into: &batch)
  }

  mutating func countOnce(
    _ before: LineLedger, number: Int, partsKept: Bool, into batch: inout ReportBatch
  ) {
    var told = batch.ledger
    var line = LineLedger()
    if told.decoded > 0 {
      line.decoded = 1
      line.furtherPositions = told.decoded - 1
    } else if told.notPosition > 0 {
      line.notPosition = 1
    } else if partsKept, assembler.count(line: number) {
      // It is counted with its message.
    } else if told.duplicates > 0 {
      line.duplicates = 1
    } else if told.unknownType > 0 {
      line.unknownType = 1
    } else if told.malformed > 0 {
      line.malformed = 1
    } else if told.badChecksum > 0 {
      line.badChecksum = 1
    } else {
      line.orphanFragments = 1
    }
    (told.decoded, told.notPosition, told.duplicates) = (0, 0, 0)
    (told.unknownType, told.malformed, told.badChecksum) = (0, 0, 0)
    batch.ledger = before
    // What is left is of other lines: parts of messages that are complete now, or never will be.
    batch.ledger += told
    batch.ledger += line
  }

  /// One reject tells of a line; rejects of other lines stay.
  func mergeRejects(from first: Int, number: Int, into batch: inout ReportBatch) {
    let own = address(number)
    guard let kept = batch.rejects[first...].first(where: { $0.address == own }) else { return }
    let others = batch.rejects[first...].filter { $0.address != own }
    batch.rejects.removeSubrange(first...)
    batch.rejects += others
    batch.rejects.append(Reject(own, "one of several sentences on the line: \(kept.reason)"))
  }
}
