import Foundation

/// The file of `--rejects`: `input,line,reason` for each line that was not used, in order.
///
/// A class because it owns an open file.
final class RejectsFile {
  private static let bufferSize = 1 << 16

  private let path: String
  private let handle: FileHandle
  private var buffer: [UInt8] = Array("input,line,reason\n".utf8)

  /// - Throws: ``ScanError`` `unwritable_output`.
  init(path: String) throws(ScanError) {
    self.path = path
    // A device or a pipe is there already, and must not be replaced by a file.
    let isThere = FileManager.default.fileExists(atPath: path)
    guard isThere || FileManager.default.createFile(atPath: path, contents: nil),
      let handle = FileHandle(forWritingAtPath: path)
    else {
      throw ScanError(.unwritableOutput, file: path, "cannot be written", try: "check the folder and its permissions")
    }
    self.handle = handle
    // Of a device this fails, and does not matter.
    try? handle.truncate(atOffset: 0)
  }

  func write(_ rejects: [Reject], of input: String) throws(ScanError) {
    for reject in rejects {
      buffer += Self.quoted(input).utf8
      buffer += ",\(reject.address.position),".utf8
      buffer += Self.quoted(reject.reason).utf8
      buffer.append(0x0A)
      if buffer.count >= Self.bufferSize { try flush() }
    }
  }

  func flush() throws(ScanError) {
    do {
      try handle.write(contentsOf: buffer)
    } catch {
      throw ScanError(.unwritableOutput, file: path, "cannot be written: \((error as NSError).localizedDescription)")
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// RFC 4180.
  private static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
