import Foundation

/// The folder a briefing is written into, in such a way that a run that is interrupted leaves nothing that looks whole.
///
/// All files are first written into a hidden folder inside it, and moved to their names when all are done; the last of them
/// is `briefing.json`, and an older one is taken away before the first is moved. So where there is a `briefing.json`, the
/// files beside it are of the same run.
public struct BriefingFolder: Sendable {
  public let path: String
  private let folder: URL
  private let unfinished: URL
  /// The folder was not there before.
  private let isNew: Bool

  /// The file that is moved last.
  static let seal = "briefing.json"

  /// Makes the folder where it is not there, and tries whether it can be written into.
  public init(path: String) throws(ScanError) {
    self.path = path
    guard !path.isEmpty else {
      throw ScanError(.unwritableOutput, "the folder to write into has no name", try: "name one with --out")
    }
    folder = URL(filePath: path, directoryHint: .isDirectory)
    unfinished = folder.appending(path: ".unfinished-\(ProcessInfo.processInfo.processIdentifier)")
    isNew = !FileManager.default.fileExists(atPath: path)
    let fault = Self.makeFolder(unfinished.path)
    if fault != 0 {
      abandon()
      throw ScanError(
        .unwritableOutput, file: path, "cannot be written into: \(String(cString: strerror(fault)))",
        try: "give --out a folder that you may write into")
    }
  }

  /// Writes `briefing` in each of `formats`.
  public func write(_ briefing: Briefing, in formats: [any BriefingFormat]) throws {
    let files = FileManager.default
    defer { abandon() }
    for format in formats {
      try Task.checkCancellation()
      let file = unfinished.appending(path: format.fileName)
      do {
        try format.write(briefing, to: file)
      } catch let error as ScanError {
        throw error
      } catch {
        throw ScanError.unwritable("\(path)/\(format.fileName)", error)
      }
    }
    try Task.checkCancellation()
    do {
      try? files.removeItem(at: folder.appending(path: Self.seal))
      let names = formats.map(\.fileName)
      for name in names.filter({ $0 != Self.seal }) + names.filter({ $0 == Self.seal }) {
        let target = folder.appending(path: name)
        try? files.removeItem(at: target)
        try files.moveItem(at: unfinished.appending(path: name), to: target)
      }
    } catch {
      throw ScanError.unwritable(path, error)
    }
  }

  /// Takes away what was begun and not finished; what an earlier run finished stays.
  public func abandon() {
    try? FileManager.default.removeItem(at: unfinished)
    // This takes away an empty folder and no other.
    if isNew { rmdir(path) }
  }

  /// Makes a folder and those above it; 0, or the reason why not, which Foundation does not tell.
  private static func makeFolder(_ path: String) -> Int32 {
    if mkdir(path, 0o777) == 0 { return 0 }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return errno }
    let fault = makeFolder(String(path[..<slash]))
    if fault != 0 && fault != EEXIST { return fault }
    return mkdir(path, 0o777) == 0 ? 0 : errno
  }
}

extension Briefing {
  /// Writes the formats that need nothing but this module into `folder`.
  public func write(to folder: String) throws {
    try BriefingFolder(path: folder).write(self, in: BriefingFormats.all)
  }
}
