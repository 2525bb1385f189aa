import Foundation

@testable import Tracks

/// What a log of aircraft gives, read as a scan reads it, in blocks of any size.
struct AircraftReading: Equatable {
  var positions: [PositionReport] = []
  var identities: [IdentityReport] = []
  var ledger = LineLedger()
  var rejects: [Reject] = []
  var notices: [String] = []
  /// Of the blocks.
  var lines = 0

  /// A log in memory, which a disk could not tell from a file.
  private final class MemorySource: ByteSource {
    private var rest: ArraySlice<UInt8>
    init(_ bytes: [UInt8]) { rest = bytes[...] }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> ByteFile.Piece {
      guard !rest.isEmpty else { return .end }
      let count = min(buffer.count, rest.count)
      rest.prefix(count).withUnsafeBytes { buffer.copyMemory(from: $0) }
      rest = rest.dropFirst(count)
      return .bytes(count)
    }
  }

  /// - Parameter format: as recognised, where it is `nil`; of no format, nothing is read.
  init(
    _ bytes: [UInt8], by format: (any LogFormat)? = nil, blockSize: Int = LineBlocks.standardSize, start: String? = nil,
    date: String? = nil
  ) throws {
    let stream = ByteStream(MemorySource(bytes), hashes: false)
    let head = stream.plainHead
    guard let format = format ?? LogFormats.recognised(head.span.bytes) else { return }
    let input = ReaderInput(
      index: 0, name: "log", date: date.flatMap { Timestamp(iso8601: $0) },
      start: start.flatMap { Timestamp(iso8601: $0) }, head: head)
    var reader = try format.makeReader(for: input)
    var blocks = LineBlocks(stream, size: blockSize, framing: format.framing)
    var batch = ReportBatch()
    while let piece = blocks.next() {
      switch piece {
      case .lines(let block):
        block.withBytes { reader.read($0, firstLine: block.firstLine, into: &batch) }
        lines += block.lineCount
      case .overlong, .broken: lines += 1
      }
    }
    reader.finish(into: &batch)
    positions = batch.positions
    identities = batch.identities
    ledger = batch.ledger
    rejects = batch.rejects
    notices = batch.notices
  }

  init(
    _ text: String, by format: (any LogFormat)? = nil, blockSize: Int = LineBlocks.standardSize, start: String? = nil,
    date: String? = nil
  ) throws {
    try self.init(Array(text.utf8), by: format, blockSize: blockSize, start: start, date: date)
  }

  var times: [String] { positions.map { $0.time?.description ?? "never" } }
  var reasons: [String] { rejects.map { "\($0.address.position): \($0.reason)" } }
}

extension LogFormats {
  /// The names of all formats that take a log for theirs which begins so.
  static func claiming(_ head: [UInt8]) -> [String] { all.filter { $0.recognises(head.span.bytes) }.map(\.name) }
}
