@testable public import Tracks

/// What a log gives, read as a scan reads it: as a stream, laid out where it is a JSON text, cut into blocks.
public struct StreamReading: Equatable {
  public private(set) var positions: [PositionReport] = []
  public private(set) var identities: [IdentityReport] = []
  public private(set) var ledger = LineLedger()
  public private(set) var rejects: [Reject] = []
  public private(set) var notices: [String] = []
  /// Of the blocks: lines, or the records of a binary format.
  public private(set) var lines = 0
  /// Of the blocks.
  public private(set) var bytes = 0
  /// What was compressed is damaged.
  public private(set) var isBroken = false

  /// A reason is a sentence, not what the log holds.
  private static let longestReason = 160
  private static let mostNotices = 8

  /// - Parameters:
  ///   - blockSize: bytes by which the log is read on; `nil` for all at once.
  ///   - start: when the first line was received.
  public init(_ log: [UInt8], by format: any LogFormat, blockSize: Int? = nil, start: Timestamp? = nil) {
    let size = blockSize ?? max(1, log.count)
    let stream = ByteStream(MemorySource(log, pieces: size), hashes: false)
    let head = stream.plainHead
    if format.recognises(head.span.bytes) { sink &+= 1 }
    let input = ReaderInput(index: 0, name: "fuzz", start: start, head: head)
    guard var reader = try? format.makeReader(for: input) else { return }
    var blocks = LineBlocks(stream, size: size, framing: format.framing)
    var batch = ReportBatch()
    while let piece = blocks.next() {
      switch piece {
      case .lines(let block):
        block.withBytes { reader.read($0, firstLine: block.firstLine, into: &batch) }
        lines += block.lineCount
        bytes += block.byteCount
      case .broken: isBroken = true
      case .overlong: break
      }
    }
    reader.finish(into: &batch)
    (positions, identities, ledger, rejects) = (batch.positions, batch.identities, batch.ledger, batch.rejects)
    notices = batch.notices
  }

  /// What a scan takes a log for.
  public static func format(of log: [UInt8]) -> (any LogFormat)? {
    let head = ByteStream(MemorySource(log, pieces: ByteStream.headSize), hashes: false).plainHead
    return LogFormats.recognised(head.span.bytes)
  }

  /// Every line counted once and told of once, every position on the globe and in the calendar, no more said than heard.
  public func requireSum() {
    require(ledger.lines == lines, "\(lines) lines, of which the ledger counts \(ledger.lines)")
    require(ledger.bytes == bytes, "\(bytes) bytes, of which the ledger counts \(ledger.bytes)")
    require(
      positions.count == ledger.decoded + ledger.furtherPositions,
      "\(positions.count) positions, \(ledger.decoded) + \(ledger.furtherPositions) in the ledger")
    let unused = ledger.badChecksum + ledger.malformed + ledger.orphanFragments + ledger.unknownType
    require(rejects.count == unused, "\(unused) lines were not used, \(rejects.count) reasons")
    for reject in rejects {
      require(reject.reason.utf8.count <= Self.longestReason, "a reason of \(reject.reason.utf8.count) bytes")
    }
    require(positions.count * 4 <= bytes, "\(positions.count) positions of \(bytes) bytes")
    require(identities.count <= lines, "\(identities.count) statements of \(lines) lines")
    require(notices.count <= Self.mostNotices && Set(notices).count == notices.count, "a notice twice, or too many")
    requireAddresses()
    for position in positions { requireSense(of: position) }
  }

  private func requireAddresses() {
    let addresses = 1...max(lines, 1)
    let used = positions.map(\.address.position) + identities.map(\.address.position)
    require(used.allSatisfy(addresses.contains), "an address beyond the log")
    let refused = Set(rejects.map(\.address.position))
    require(refused.count == rejects.count, "two reasons for a line")
    require(refused.allSatisfy(addresses.contains), "an address beyond the log")
    let placed = Set(positions.map(\.address.position))
    require(placed.isDisjoint(with: refused), "a line with a position was not used")
    require(placed.count == ledger.decoded, "\(placed.count) lines with positions, \(ledger.decoded) in the ledger")
  }

  private func requireSense(of position: PositionReport) {
    require(abs(Int(position.latitudeE7)) <= 900_000_000, "a latitude beyond the poles")
    require(
      -1_800_000_000..<1_800_000_000 ~= Int(position.longitudeE7), "a longitude of \(position.longitudeE7)")
    require(0..<360 ~= position.course ?? 0, "a course of \(position.course ?? 0)")
    require(0..<360 ~= position.heading ?? 0, "a heading of \(position.heading ?? 0)")
    if let time = position.time {
      require(ReceptionTime.calendar ~= time.milliseconds, "a position at \(time.milliseconds)")
    }
  }
}

/// A log in memory, which a stream cannot tell from a file, or from a pipe whose first bytes were looked at.
private final class MemorySource: ByteSource {
  private var rest: ArraySlice<UInt8>
  private let size: Int

  /// - Parameter size: bytes that come at once; those that say how a log is compressed always do.
  init(_ bytes: [UInt8], pieces size: Int) {
    rest = bytes[...]
    self.size = max(size, ZipMember.signature.count)
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> ByteFile.Piece {
    guard !rest.isEmpty else { return .end }
    let count = min(buffer.count, rest.count, size)
    rest.prefix(count).withUnsafeBytes { buffer.copyMemory(from: $0) }
    rest = rest.dropFirst(count)
    return .bytes(count)
  }
}
