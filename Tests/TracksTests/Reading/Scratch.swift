import CZlib
import CZstd
import Foundation

@testable import Tracks

/// A folder of files that lives as long as a test.
final class Scratch {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "trackscan-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var path: String { folder.path }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(name, Data(text.utf8)) }

  @discardableResult
  func write(_ name: String, _ data: Data) throws -> String {
    let url = folder.appending(path: name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
    return url.path
  }

  func text(of name: String) throws -> String { try String(contentsOf: folder.appending(path: name), encoding: .utf8) }
}

/// Compression, for tests of decompression.
enum Packed {
  static func gzip(_ text: String) -> Data { gzip(Data(text.utf8)) }

  static func gzip(_ data: Data) -> Data {
    var stream = z_stream()
    let version = ZLIB_VERSION
    guard
      deflateInit2_(
        &stream, 6, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY, version, Int32(MemoryLayout<z_stream>.size))
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
        deflate(&stream, Z_FINISH)
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

/// What came out of a scan, as values that can be compared.
struct ScanResult: Equatable {
  var inputs: [Briefing.Input]
  var notices: [String]
  var positions: [PositionReport]
  var identities: [IdentityReport]

  static func of(
    _ paths: [String], format: String? = nil, threads: Int = 1, blockSize: Int = LineBlocks.standardSize,
    rejects: String? = nil
  ) async throws -> ScanResult {
    var scanner = LogScanner(paths: paths, format: format, threads: threads, rejectsPath: rejects)
    scanner.blockSize = blockSize
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
