import Tracks

/// What a reader makes of a log, all of which must be the same however the log is cut into blocks.
public struct Reading: Equatable {
  public var positions: [PositionReport] = []
  public var identities: [IdentityReport] = []
  public var ledger = LineLedger()
  public var rejects: [Reject] = []

  /// - Parameter cuts: the offsets at which a block ends, in order; each moves to the end of its line.
  public init(_ log: [UInt8], cuts: [Int] = []) {
    guard var reader = try? NMEALog().makeReader(for: ReaderInput(index: 0, name: "fuzz")) else { return }
    var batch = ReportBatch()
    var start = 0
    var line = 1
    for cut in cuts + [log.count] {
      guard cut > start else { continue }
      let end = log[(cut - 1)...].firstIndex(of: 0x0A).map { $0 + 1 } ?? log.count
      reader.read(log.span.bytes.extracting(start..<end), firstLine: line, into: &batch)
      line += log[start..<end].count { $0 == 0x0A }
      start = end
    }
    reader.finish(into: &batch)
    (positions, identities, ledger, rejects) = (batch.positions, batch.identities, batch.ledger, batch.rejects)
  }

  /// Every line counted once, every position and every reject with its line in the ledger.
  public func requireSum(of log: [UInt8]) {
    let lines = log.count { $0 == 0x0A } + (log.isEmpty || log.last == 0x0A ? 0 : 1)
    require(ledger.lines == lines, "\(lines) lines, of which the ledger counts \(ledger.lines)")
    // A line may hold several sentences; it is counted once.
    require(positions.count >= ledger.decoded, "\(positions.count) positions, \(ledger.decoded) in the ledger")
    let unused = ledger.badChecksum + ledger.malformed + ledger.orphanFragments + ledger.unknownType
    require(rejects.count >= unused, "\(unused) lines were not used, \(rejects.count) reasons")
    require(positions.allSatisfy { 1...max(lines, 1) ~= $0.address.position }, "an address beyond the log")
  }
}
