import Foundation

/// A file that is being written: bytes are gathered and handed to the system in blocks.
///
/// A record is appended to `bytes`, then ``spill()`` is called; ``close()`` writes the rest.
struct OutputFile: ~Copyable {
  /// What has not been handed over yet.
  var bytes: [UInt8] = []
  private let handle: FileHandle
  private let path: String

  private static let block = 1 << 20

  /// Makes the file, or empties it.
  init(_ file: URL) throws(ScanError) {
    path = file.path
    do {
      try Data().write(to: file)
      handle = try FileHandle(forWritingTo: file)
    } catch {
      throw ScanError.unwritable(file.path, error)
    }
    bytes.reserveCapacity(Self.block + Self.block / 4)
  }

  mutating func write(_ text: String) throws(ScanError) {
    bytes.append(contentsOf: text.utf8)
    try spill()
  }

  mutating func write(_ value: JSONValue) throws(ScanError) {
    value.write(to: &bytes)
    try spill()
  }

  /// Hands over what was gathered, if it is a block or more.
  mutating func spill() throws(ScanError) {
    if bytes.count >= Self.block { try flush() }
  }

  consuming func close() throws(ScanError) {
    try flush()
    do { try handle.close() } catch { throw ScanError.unwritable(path, error) }
  }

  private mutating func flush() throws(ScanError) {
    do { try handle.write(contentsOf: bytes) } catch { throw ScanError.unwritable(path, error) }
    bytes.removeAll(keepingCapacity: true)
  }
}

extension ScanError {
  /// Says why `path` cannot be written, in the words of a person where the reason is a common one.
  package static func unwritable(_ path: String, _ error: any Error) -> ScanError {
    var cause: any Error = error
    while let inner = (cause as NSError).userInfo[NSUnderlyingErrorKey] as? any Error { cause = inner }
    let fault = cause as NSError
    let code = fault.domain == NSPOSIXErrorDomain ? POSIXErrorCode(rawValue: Int32(fault.code)) : nil
    let (message, remedy): (String, String) =
      switch (code, (error as? CocoaError)?.code) {
      case (.ENOSPC?, _), (_, .fileWriteOutOfSpace?):
        ("the disk is full", "free some space, or write elsewhere with --out")
      case (.EROFS?, _), (_, .fileWriteVolumeReadOnly?): ("the file system is read-only", "write elsewhere with --out")
      case (.EACCES?, _), (.EPERM?, _), (_, .fileWriteNoPermission?):
        ("not allowed to write here", "change the permissions, or write elsewhere with --out")
      case (.ENOENT?, _), (_, .fileNoSuchFile?): ("the folder does not exist", "make it, or write elsewhere with --out")
      case (.EDQUOT?, _): ("the disk quota is used up", "free some space, or write elsewhere with --out")
      case (.EISDIR?, _): ("a folder is in the way", "move it, or write elsewhere with --out")
      default: ("cannot be written: \(fault.localizedDescription)", "write elsewhere with --out")
      }
    return ScanError(.unwritableOutput, file: path, message, try: remedy)
  }
}
