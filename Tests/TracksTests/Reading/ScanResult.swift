import Foundation

@testable import Tracks

/// What came out of a scan, as values that can be compared.
struct ScanResult: Equatable {
  var inputs: [Briefing.Input]
  var notices: [String]
  var positions: [PositionReport]
  var identities: [IdentityReport]

  static func of(
    _ paths: [String], format: String? = nil, threads: Int = 1, blockSize: Int = LineBlocks.standardSize,
    rejects: String? = nil, columns: String? = nil
  ) async throws -> ScanResult {
    var scanner = LogScanner(paths: paths, format: format, threads: threads, rejectsPath: rejects)
    scanner.blockSize = blockSize
    scanner.columns = try columns.map { try ColumnChoice($0) }
    let (survey, reports) = try await scanner.scan()
    return ScanResult(
      inputs: survey.inputs, notices: survey.notices, positions: reports.positions, identities: reports.identities)
  }

  var ledger: LineLedger {
    var total = LineLedger()
    for input in inputs { total += input.ledger }
    return total
  }

  var reasons: [String] { inputs.flatMap(\.firstRejects).map { "\($0.address.position): \($0.reason)" } }
}
