import CZlib

/// The content of a member of a zip archive, unpacked as it is read, in bounded memory however much comes out.
///
/// Its CRC-32 is compared at the end: content that is not what was packed is damaged there.
/// A class because it owns the state of a decompressor.
final class ZipMemberBytes: ByteSource {
  private static let rawSize = 1 << 18

  private let member: ZipMember
  private let file: ByteFile
  private let stream: UnsafeMutablePointer<z_stream>
  private let raw: UnsafeMutableRawBufferPointer
  private var rawRange = 0..<0
  private var checksum = crc32(0, nil, 0)
  private var isAtEnd = false
  /// The data have come to their end, though what they gave may not have been taken to be all.
  private var isFinished = false
  /// Bytes of the archive that its data took.
  private(set) var packedCount = 0

  /// - Parameter file: stands where the data begin.
  init(_ member: ZipMember, from file: ByteFile) {
    self.member = member
    self.file = file
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let status = trackscan_inflate_raw_init(stream)
    precondition(status == Z_OK, "zlib cannot start: out of memory, or another version than this was built with")
    raw = .allocate(byteCount: Self.rawSize, alignment: 64)
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
    raw.deallocate()
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> ByteFile.Piece {
    if isAtEnd || buffer.isEmpty { return .end }
    let piece = member.method == 0 ? copy(into: buffer) : inflate(into: buffer)
    switch piece {
    case .bytes(let count):
      checksum = crc32_z(checksum, buffer.bindMemory(to: UInt8.self).baseAddress, count)
    case .end:
      isAtEnd = true
      if let packedSize = member.packedSize, packedSize != packedCount {
        return .damaged("the archive gives another length for it than its data have")
      }
      if let told = member.checksum, UInt(told) != UInt(checksum) {
        return .damaged("its content does not have the checksum (CRC-32) that the archive gives")
      }
    case .failed, .damaged: isAtEnd = true
    }
    return piece
  }

  private func copy(into buffer: UnsafeMutableRawBufferPointer) -> ByteFile.Piece {
    let left = (member.packedSize ?? 0) - packedCount
    guard left > 0 else { return .end }
    let piece = file.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(left, buffer.count)]))
    if case .bytes(let count) = piece { packedCount += count }
    if case .end = piece { return .damaged("the archive ends early") }
    return piece
  }

  private func inflate(into buffer: UnsafeMutableRawBufferPointer) -> ByteFile.Piece {
    if isFinished { return .end }
    while true {
      if rawRange.isEmpty {
        let left = member.packedSize.map { $0 - packedCount } ?? Int.max
        // What is left may be nothing, while there is still something to come out.
        if left > 0 {
          switch file.read(into: UnsafeMutableRawBufferPointer(rebasing: raw[..<min(left, raw.count)])) {
          case .bytes(let count): rawRange = 0..<count
          case .end: return .damaged("the archive ends early")
          case .failed(let reason): return .failed(reason: reason)
          case .damaged(let sentence): return .damaged(sentence)
          }
        }
      }
      let given = UnsafeRawBufferPointer(rebasing: raw[rawRange])
      let room = min(buffer.count, Int(Int32.max))
      stream.pointee.next_in = UnsafeMutablePointer(mutating: given.bindMemory(to: UInt8.self).baseAddress)
      stream.pointee.avail_in = UInt32(given.count)
      stream.pointee.next_out = buffer.bindMemory(to: UInt8.self).baseAddress
      stream.pointee.avail_out = UInt32(room)
      let status = CZlib.inflate(stream, Z_NO_FLUSH)
      let consumed = given.count - Int(stream.pointee.avail_in)
      let produced = room - Int(stream.pointee.avail_out)
      rawRange = rawRange.lowerBound + consumed..<rawRange.upperBound
      packedCount += consumed
      switch status {
      case Z_OK, Z_BUF_ERROR:
        if produced > 0 { return .bytes(produced) }
        if consumed == 0, rawRange.isEmpty, member.packedSize == packedCount {
          return .damaged("its packed data end early")
        }
        if consumed == 0, !rawRange.isEmpty { return .damaged("its packed data are damaged") }
      case Z_STREAM_END:
        isFinished = true
        return produced > 0 ? .bytes(produced) : .end
      default:
        let detail = stream.pointee.msg.map { String(cString: $0) } ?? "error \(status)"
        return .damaged("its packed data are damaged: \(detail)")
      }
    }
  }
}
