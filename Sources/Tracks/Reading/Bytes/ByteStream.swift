import Crypto

/// The bytes of an input as its lines are read from: decompressed where the content, not the name, says gzip or zstd;
/// hashed and counted as they are on disk.
///
/// Damage, such as a file cut short, ends the stream where it is met: everything before it is given out.
/// A class because it owns what it reads from and the state of a decompressor.
final class ByteStream {
  static let headSize = 1 << 16
  private static let rawSize = 1 << 20

  private let file: any ByteSource
  /// Where a copy goes, for a stream that cannot be read twice.
  private let spool: Spool?
  private let isFollowed: Bool
  private let raw: UnsafeMutableRawBufferPointer
  private var rawRange = 0..<0
  private var unpacker: (any Unpacker)?
  private var unpackerMayHoldMore = false
  private var isAtBoundary = true
  private var isAtRawEnd = false
  /// `nil` where the input is not hashed, since it was before.
  private var hash: SHA256?
  private var headServed = 0
  /// For an array of JSON objects, which is laid out a line an object.
  private var records: RecordLines?
  /// For an object that holds an array of records.
  private var elements: ElementLines?

  /// Up to 64 KiB, decompressed, with which a format is recognised.
  private(set) var head: [UInt8] = []
  /// The same without a byte order mark.
  var plainHead: [UInt8] { head.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(head.dropFirst(3)) : head }
  /// As on disk.
  private(set) var rawByteCount = 0
  /// Why the stream ended before its time: a sentence.
  private(set) var damage: String?
  /// The copy of a stream could not be written.
  private(set) var spoolFailure: ScanError?

  /// - Parameter isFollowed: bytes are given out as they come, not only when a whole stretch is there.
  init(_ file: any ByteSource, spool: Spool? = nil, hashes: Bool = true, isFollowed: Bool = false) {
    self.file = file
    self.spool = spool
    self.isFollowed = isFollowed
    hash = hashes ? SHA256() : nil
    raw = .allocate(byteCount: Self.rawSize, alignment: 64)
    fillRaw()
    unpacker = Self.unpacker(for: UnsafeRawBufferPointer(rebasing: raw[rawRange]))
    while extendHead(), !isFollowed {}
    if RecordLines.recognises(plainHead.prefix(1024)) {
      var layout = RecordLines()
      head.withUnsafeMutableBytes { layout.lay(out: $0) }
      records = layout
    } else if ElementLines.recognises(plainHead) {
      var layout = ElementLines()
      head.withUnsafeMutableBytes { layout.lay(out: $0) }
      elements = layout
    }
  }

  /// Reads on into the head; false where it is full, or nothing more comes. To be asked before anything is read.
  func extendHead() -> Bool {
    guard head.count < Self.headSize else { return false }
    let more = [UInt8](unsafeUninitializedCapacity: Self.headSize - head.count) { buffer, count in
      count = readOn(into: UnsafeMutableRawBufferPointer(buffer))
    }
    head += more
    return !more.isEmpty
  }

  deinit { raw.deallocate() }

  private static func unpacker(for start: UnsafeRawBufferPointer) -> (any Unpacker)? {
    if start.count >= 2, start[0] == 0x1F, start[1] == 0x8B { return GzipUnpacker() }
    guard start.count >= 4 else { return nil }
    let magic = (UInt32(start[3]) << 24) | (UInt32(start[2]) << 16) | (UInt32(start[1]) << 8) | UInt32(start[0])
    // A frame, or a skippable frame before the first.
    return magic == 0xFD2F_B528 || magic & 0xFFFF_FFF0 == 0x184D_2A50 ? ZstdUnpacker() : nil
  }

  /// Fills `buffer` as far as there is something to fill it with; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    var filled = 0
    if headServed < head.count {
      filled = min(buffer.count, head.count - headServed)
      head.withUnsafeBytes { bytes in
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[headServed..<headServed + filled]))
      }
      headServed += filled
    }
    while filled < buffer.count, !isFollowed || filled == 0 {
      let more = readOn(into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
      if more == 0 { break }
      filled += more
    }
    return filled
  }

  /// SHA-256 of the whole input as it is on disk, in hexadecimal; reads to its end where something stopped before.
  ///
  /// - Precondition: the stream hashes.
  func digest() -> String {
    while !isAtRawEnd { fillRaw() }
    guard let hash else { preconditionFailure("a stream that does not hash has no digest") }
    let digits = Array("0123456789abcdef".utf8)
    let text = hash.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }

  private func readOn(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = unpack(into: buffer)
    let fresh = UnsafeMutableRawBufferPointer(rebasing: buffer[..<count])
    records?.lay(out: fresh)
    elements?.lay(out: fresh)
    return count
  }

  private func unpack(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard let unpacker else { return readPlain(into: buffer) }
    while damage == nil {
      if rawRange.isEmpty, !unpackerMayHoldMore {
        fillRaw()
        if rawRange.isEmpty {
          if !isAtBoundary, damage == nil { damage = "the compressed data end early" }
          return 0
        }
      }
      let step = unpacker.unpack(UnsafeRawBufferPointer(rebasing: raw[rawRange]), into: buffer)
      rawRange = rawRange.lowerBound + step.consumed..<rawRange.upperBound
      unpackerMayHoldMore = step.produced == buffer.count
      if step.consumed > 0 || step.produced > 0 || step.isAtBoundary { isAtBoundary = step.isAtBoundary }
      damage = step.damage
      if step.produced > 0 { return step.produced }
    }
    return 0
  }

  private func readPlain(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    if rawRange.isEmpty {
      guard !isAtRawEnd else { return 0 }
      return take(from: file.read(into: buffer), in: UnsafeRawBufferPointer(buffer))
    }
    let count = min(buffer.count, rawRange.count)
    let piece = rawRange.lowerBound..<rawRange.lowerBound + count
    buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: raw[piece]))
    rawRange = piece.upperBound..<rawRange.upperBound
    return count
  }

  private func fillRaw() {
    guard !isAtRawEnd else {
      rawRange = 0..<0
      return
    }
    rawRange = 0..<take(from: file.read(into: raw), in: UnsafeRawBufferPointer(raw))
  }

  private func take(from piece: ByteFile.Piece, in buffer: UnsafeRawBufferPointer) -> Int {
    switch piece {
    case .bytes(let count):
      let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<count])
      hash?.update(bufferPointer: bytes)
      rawByteCount += count
      if let spool, spoolFailure == nil {
        do { try spool.append(bytes) } catch { spoolFailure = error }
      }
      return count
    case .end:
      isAtRawEnd = true
      return 0
    case .failed(let reason):
      isAtRawEnd = true
      damage = "it cannot be read further: \(reason)"
      return 0
    case .damaged(let sentence):
      isAtRawEnd = true
      damage = sentence
      return 0
    }
  }
}
