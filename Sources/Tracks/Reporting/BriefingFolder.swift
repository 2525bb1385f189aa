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

  /// The file that is moved last.
  static let seal = "briefing.json"

  /// Makes the folder where it is not there, and tries whether it can be written into.
  public init(path: String) throws(ScanError) {
    self.path = path
    folder = URL(filePath: path, directoryHint: .isDirectory)
    unfinished = folder.appending(path: ".unfinished-\(ProcessInfo.processInfo.processIdentifier)")
    do {
      try FileManager.default.createDirectory(at: unfinished, withIntermediateDirectories: true)
    } catch {
      throw ScanError(
        .unwritableOutput, file: path, "cannot be written into: \(Self.reason(error))",
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
        throw ScanError(
          .unwritableOutput, file: "\(path)/\(format.fileName)", "cannot be written: \(Self.reason(error))")
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
      throw ScanError(.unwritableOutput, file: path, "cannot be written into: \(Self.reason(error))")
    }
  }

  /// Takes away what was begun and not finished; what an earlier run finished stays.
  public func abandon() {
    try? FileManager.default.removeItem(at: unfinished)
  }

  private static func reason(_ error: any Error) -> String {
    let cocoa = error as NSError
    if let cause = cocoa.userInfo[NSUnderlyingErrorKey] as? NSError, cause.domain == NSPOSIXErrorDomain {
      return String(cString: strerror(Int32(cause.code)))
    }
    return cocoa.localizedDescription
  }
}

extension Briefing {
  /// Writes the formats that need nothing but this module into `folder`.
  public func write(to folder: String) throws {
    try BriefingFolder(path: folder).write(self, in: BriefingFormats.all)
  }
}
