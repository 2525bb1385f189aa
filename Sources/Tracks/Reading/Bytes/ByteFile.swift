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
final class ByteFile: ByteSource {
  private let descriptor: Int32
  private let closes: Bool
  /// Where the next read begins in a spool; `nil` where the descriptor itself keeps the place.
  private var offset: Int?
  private let spool: Spool?
  private var pipe: OpenPipe?
  private var waiting: ArraySlice<UInt8> = []

  /// - Throws: ``ScanError`` `unreadable_input`, with the system's reason.
  init(path: String) throws(ScanError) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path, errno) }
    closes = true
    spool = nil
  }

  /// From a byte on.
  ///
  /// - Throws: ``ScanError`` `unreadable_input`, with the system's reason.
  convenience init(path: String, at offset: Int) throws(ScanError) {
    try self.init(path: path)
    self.offset = offset
  }

  /// What comes through a pipe, those bytes first that were looked at before.
  init(_ pipe: OpenPipe) {
    descriptor = pipe.descriptor
    closes = false
    spool = nil
    self.pipe = pipe
    waiting = pipe.start[...]
  }

  /// The bytes that were put into a spool.
  init(_ spool: Spool, at offset: Int = 0) {
    descriptor = spool.descriptor
    closes = false
    self.offset = offset
    self.spool = spool
  }

  /// Goes on at another byte; not of a pipe.
  func seek(to offset: Int) { self.offset = offset }

  deinit { if closes { close(descriptor) } }

  enum Piece {
    case bytes(Int), end
    /// The system's words.
    case failed(reason: String)
    /// A sentence.
    case damaged(String)
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Piece {
    if !waiting.isEmpty {
      let count = min(waiting.count, buffer.count)
      waiting.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[..<count])) }
      waiting = waiting.dropFirst(count)
      return .bytes(count)
    }
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
