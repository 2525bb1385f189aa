/// Where a ``ByteStream`` gets its bytes from, forward, once.
protocol ByteSource: AnyObject {
  func read(into buffer: UnsafeMutableRawBufferPointer) -> ByteFile.Piece
}

/// A stretch of a file, or of what was kept of a stream, wherever it is read from.
enum SeekableBytes: Sendable {
  case file(path: String)
  case spool(Spool)

  /// - Throws: ``ScanError`` `unreadable_input`.
  func open(at offset: Int) throws(ScanError) -> ByteFile {
    switch self {
    case .file(let path): try ByteFile(path: path, at: offset)
    case .spool(let spool): ByteFile(spool, at: offset)
    }
  }
}
