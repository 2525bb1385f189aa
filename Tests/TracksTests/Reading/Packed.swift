import CZlib
import CZstd
import Foundation

/// Compression, for tests of decompression.
enum Packed {
  static func gzip(_ text: String) -> Data { gzip(Data(text.utf8)) }

  static func gzip(_ data: Data) -> Data { deflate(data, windowBits: 16 + MAX_WBITS) }

  /// As members of a zip archive are packed.
  static func rawDeflate(_ data: Data) -> Data { deflate(data, windowBits: -MAX_WBITS) }

  private static func deflate(_ data: Data, windowBits: Int32) -> Data {
    var stream = z_stream()
    let version = ZLIB_VERSION
    guard
      deflateInit2_(
        &stream, 6, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY, version, Int32(MemoryLayout<z_stream>.size))
        == Z_OK
    else { return Data() }
    defer { deflateEnd(&stream) }
    var input = [UInt8](data)
    var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(input.count))) + 64)
    let count = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        CZlib.deflate(&stream, Z_FINISH)
        return target.count - Int(stream.avail_out)
      }
    }
    return Data(output[..<count])
  }

  static func zstd(_ text: String) -> Data {
    let input = Array(text.utf8)
    var output = [UInt8](repeating: 0, count: ZSTD_compressBound(input.count))
    let count = ZSTD_compress(&output, output.count, input, input.count, 3)
    return Data(output[..<count])
  }
}
