import CZlib
import CZstd

/// Undoes a compression piece by piece, in bounded memory however much comes out.
protocol Unpacker: AnyObject {
  func unpack(_ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer) -> UnpackingStep
}

/// What one call took, gave, and found.
struct UnpackingStep {
  var consumed: Int
  var produced: Int
  /// A gzip member or a zstd frame has ended here: the data may end here.
  var isAtBoundary: Bool
  /// A sentence; nothing more can be had.
  var damage: String?
}

/// gzip (RFC 1952) of any number of members; zero bytes after a member, as tapes leave them, are passed over.
final class GzipUnpacker: Unpacker {
  // The stream must stay at one address between calls.
  private let stream: UnsafeMutablePointer<z_stream>
  private var isBetweenMembers = false

  init() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let status = trackscan_inflate_gzip_init(stream)
    precondition(status == Z_OK, "zlib cannot start: out of memory, or another version than this was built with")
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  func unpack(_ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer) -> UnpackingStep {
    var start = 0
    if isBetweenMembers {
      while start < input.count, input[start] == 0 { start += 1 }
      if start == input.count { return UnpackingStep(consumed: start, produced: 0, isAtBoundary: true) }
      guard input[start] == 0x1F else {
        return UnpackingStep(
          consumed: start, produced: 0, isAtBoundary: true,
          damage: "bytes that are no gzip data follow the compressed data")
      }
      inflateReset(stream)
      isBetweenMembers = false
    }
    let rest = UnsafeRawBufferPointer(rebasing: input[start...])
    // zlib counts in 32 bits.
    let given = min(rest.count, Int(Int32.max))
    let room = min(output.count, Int(Int32.max))
    stream.pointee.next_in = UnsafeMutablePointer(mutating: rest.bindMemory(to: UInt8.self).baseAddress)
    stream.pointee.avail_in = UInt32(given)
    stream.pointee.next_out = output.bindMemory(to: UInt8.self).baseAddress
    stream.pointee.avail_out = UInt32(room)
    let status = inflate(stream, Z_NO_FLUSH)
    var step = UnpackingStep(
      consumed: start + given - Int(stream.pointee.avail_in), produced: room - Int(stream.pointee.avail_out),
      isAtBoundary: false)
    switch status {
    case Z_OK, Z_BUF_ERROR: break
    case Z_STREAM_END:
      isBetweenMembers = true
      step.isAtBoundary = true
    default:
      let detail = stream.pointee.msg.map { String(cString: $0) } ?? "error \(status)"
      step.damage = "the gzip data is damaged: \(detail)"
    }
    return step
  }
}

/// Zstandard (RFC 8878) of any number of frames, skippable ones too; frames that want a window over 128 MiB are refused.
final class ZstdUnpacker: Unpacker {
  private static let largestWindowLog: Int32 = 27
  private let context: OpaquePointer

  init() {
    guard let made = ZSTD_createDCtx() else { preconditionFailure("zstd cannot start: out of memory") }
    context = made
    ZSTD_DCtx_setParameter(context, ZSTD_d_windowLogMax, Self.largestWindowLog)
  }

  deinit { ZSTD_freeDCtx(context) }

  func unpack(_ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer) -> UnpackingStep {
    var source = ZSTD_inBuffer(src: input.baseAddress, size: input.count, pos: 0)
    var target = ZSTD_outBuffer(dst: output.baseAddress, size: output.count, pos: 0)
    let status = ZSTD_decompressStream(context, &target, &source)
    var step = UnpackingStep(consumed: source.pos, produced: target.pos, isAtBoundary: status == 0)
    if ZSTD_isError(status) != 0 {
      step.damage = "the zstd data is damaged: \(String(cString: ZSTD_getErrorName(status)))"
    }
    return step
  }
}
