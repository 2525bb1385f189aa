#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file, or a pipe, that is read forward in large pieces; never mapped, so that memory does not grow with the file.
///
/// A class because it owns a file descriptor.
final class ByteFile {
  private let descriptor: Int32
  private let closes: Bool
  /// Where the next read begins in a spool; `nil` where the descriptor itself keeps the place.
  private var offset: Int?
  private let spool: Spool?

  /// - Throws: ``ScanError`` `unreadable_input`, with the system's reason.
  init(path: String) throws(ScanError) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path, errno) }
    closes = true
    spool = nil
  }

  private init(descriptor: Int32) {
    self.descriptor = descriptor
    closes = false
    spool = nil
  }

  static func standardInput() -> ByteFile { ByteFile(descriptor: STDIN_FILENO) }

  /// The bytes that were put into a spool, from the first.
  init(_ spool: Spool) {
    descriptor = spool.descriptor
    closes = false
    offset = 0
    self.spool = spool
  }

  deinit { if closes { close(descriptor) } }

  enum Piece { case bytes(Int), end, failed(reason: String) }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Piece {
    while true {
      let count: Int
      if let offset {
        count = pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
        if count > 0 { self.offset = offset + count }
      } else {
        #if canImport(Glibc)
          count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        #elseif canImport(Musl)
          count = Musl.read(descriptor, buffer.baseAddress, buffer.count)
        #else
          count = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
        #endif
      }
      if count > 0 { return .bytes(count) }
      if count == 0 { return .end }
      if errno != EINTR { return .failed(reason: String(cString: strerror(errno))) }
    }
  }
}

extension ScanError {
  static func unreadable(_ path: String, _ code: Int32) -> ScanError {
    ScanError(
      .unreadableInput, file: path, "cannot be read: \(String(cString: strerror(code)))",
      try: code == ENOENT ? "check the name" : "check the permissions")
  }
}
