#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Standard input or a named pipe, of which the first bytes were looked at: what is in them decides how it is read.
///
/// A class because it owns a file descriptor.
final class OpenPipe: Sendable {
  let descriptor: Int32
  private let closes: Bool
  /// Bytes that were read already; fewer than asked for at the end only.
  let start: [UInt8]

  /// - Parameter path: `-` for standard input.
  /// - Throws: ``ScanError`` `unreadable_input`, with the system's reason.
  init(path: String, looking count: Int) throws(ScanError) {
    closes = path != "-"
    let descriptor = closes ? open(path, O_RDONLY | O_CLOEXEC) : STDIN_FILENO
    self.descriptor = descriptor
    guard descriptor >= 0 else { throw .unreadable(path, errno) }
    var start = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let more = start.withUnsafeMutableBytes { bytes in
        #if canImport(Glibc)
          Glibc.read(descriptor, bytes.baseAddress.map { $0 + filled }, count - filled)
        #elseif canImport(Musl)
          Musl.read(descriptor, bytes.baseAddress.map { $0 + filled }, count - filled)
        #else
          Darwin.read(descriptor, bytes.baseAddress.map { $0 + filled }, count - filled)
        #endif
      }
      // What fails here fails again where it is read.
      if more < 0, errno == EINTR { continue }
      if more <= 0 { break }
      filled += more
    }
    self.start = Array(start[..<filled])
  }

  deinit { if closes { close(descriptor) } }
}
