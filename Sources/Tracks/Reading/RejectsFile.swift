import Foundation

/// The file of `--rejects`: `input,line,reason` for each line that was not used, in order.
///
/// A class because it owns an open file.
final class RejectsFile {
  private static let bufferSize = 1 << 16

  private let path: String
  private let handle: FileHandle
  private var buffer: [UInt8] = Array("input,line,reason\n".utf8)

  /// - Parameter inputs: what is read, which must not be written over.
  /// - Throws: ``ScanError`` `unwritable_output`.
  init(path: String, sparing inputs: some Sequence<String> = []) throws(ScanError) {
    if let here = Self.identity(of: path), let input = inputs.first(where: { Self.identity(of: $0) == here }) {
      throw ScanError(
        .unwritableOutput, file: path, "is \(input == path ? "" : "the same file as \(input), ")one of the inputs",
        try: "give --rejects another name")
    }
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

  /// A file by the device and the number that it has there, whatever it is called; `nil` for what is no file.
  private static func identity(of path: String) -> [UInt64]? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return [UInt64(status.st_dev), UInt64(status.st_ino)]
  }

  func write(_ rejects: [Reject], of input: String) throws(ScanError) {
    let input = CSVField.quoted(input)
    for reject in rejects {
      buffer.append(text: input)
      buffer.append(0x2C)
      buffer.append(integer: UInt64(reject.address.position))
      buffer.append(0x2C)
      buffer.append(text: CSVField.quoted(reject.reason))
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
}
