#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A temporary copy of what came through a pipe, so that cited lines can be read again.
///
/// It has no name in the file system: whatever ends the run, nothing is left behind. A class because it owns a file
/// descriptor.
final class Spool: Sendable {
  let descriptor: Int32

  init() throws(ScanError) {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    let template = folder + "/trackscan-XXXXXX"
    var path = Array(template.utf8CString)
    descriptor = path.withUnsafeMutableBufferPointer { $0.baseAddress.map { mkstemp($0) } ?? -1 }
    guard descriptor >= 0 else {
      throw ScanError(
        .unwritableOutput, file: folder, "a temporary file cannot be made: \(String(cString: strerror(errno)))",
        try: "set TMPDIR to a folder that can be written")
    }
    path.withUnsafeBufferPointer { if let base = $0.baseAddress { _ = unlink(base) } }
  }

  deinit { close(descriptor) }

  func append(_ bytes: UnsafeRawBufferPointer) throws(ScanError) {
    var rest = bytes
    while let base = rest.baseAddress, !rest.isEmpty {
      let count = write(descriptor, base, rest.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw ScanError(
          .unwritableOutput, "the temporary copy of a stream cannot be written: \(String(cString: strerror(errno)))",
          try: "set TMPDIR to a folder with room")
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }
}
