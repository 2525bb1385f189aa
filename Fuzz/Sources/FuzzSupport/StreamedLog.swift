public import Tracks

/// A log and how it is to be read: the first byte of an input says it, the others are the log.
///
/// What is compressed is left out: a few of its bytes are millions of lines, and how much of it comes out before damage is
/// met is the affair of zlib and zstd.
public struct StreamedLog {
  public let bytes: [UInt8]
  /// 1 to 128.
  public let blockSize: Int
  public let start: Timestamp?

  /// 2026-05-01T03:12:00Z.
  private static let firstOfMay = Timestamp(milliseconds: 1_777_605_120_000)

  public init(_ input: [UInt8]) {
    let first = Int(input.first ?? 0)
    let log = input.dropFirst()
    bytes = Self.isCompressed(log) ? [] : Array(log)
    blockSize = first & 127 + 1
    start = first & 128 == 0 ? nil : Self.firstOfMay
  }

  /// gzip, a frame of zstd, or one that it skips.
  private static func isCompressed(_ log: ArraySlice<UInt8>) -> Bool {
    let behind = log.dropFirst()
    return log.starts(with: [0x1F, 0x8B]) || behind.starts(with: [0xB5, 0x2F, 0xFD])
      || behind.starts(with: [0x2A, 0x4D, 0x18])
  }

  /// - Parameter change: makes right what chance seldom does.
  public init(_ log: StreamedLog, _ change: ([UInt8]) -> [UInt8]) {
    bytes = change(log.bytes)
    (blockSize, start) = (log.blockSize, log.start)
  }

  /// Reads it at once and in blocks, which gives the same.
  @discardableResult
  public func read(by format: any LogFormat) -> StreamReading {
    let whole = StreamReading(bytes, by: format, start: start)
    whole.requireSum()
    let blocks = StreamReading(bytes, by: format, blockSize: blockSize, start: start)
    blocks.requireSum()
    // How much comes out before the damage is met is the affair of zlib and zstd.
    if whole.isBroken || blocks.isBroken { return whole }
    require(blocks == whole, "by \(format.name), in blocks of \(blockSize) bytes, the log gives something else")
    return whole
  }
}
