import Foundation

/// A log as it was named: a file, or a stream that can be read but once.
struct LogFile: Sendable {
  /// As the user named it; for a file found in a folder, the folder and the name.
  let name: String
  /// Bytes on disk; `nil` for a stream.
  let size: Int?
  private let source: Source

  private enum Source {
    case file
    /// What came through is kept, so that cited lines can be read again.
    case stream(Spool)
  }

  private init(name: String, size: Int?, source: Source) {
    self.name = name
    self.size = size
    self.source = source
  }

  var isStream: Bool { if case .stream = source { true } else { false } }

  /// The bytes, read for the first time.
  func open() throws(ScanError) -> ByteStream {
    switch source {
    case .file: ByteStream(try ByteFile(path: name))
    case .stream(let spool): ByteStream(name == "-" ? .standardInput() : try ByteFile(path: name), spool: spool)
    }
  }

  /// The bytes, to be read but once: not hashed, not kept, and of a stream as they come.
  func openToFollow() throws(ScanError) -> ByteStream {
    let file = name == "-" ? ByteFile.standardInput() : try ByteFile(path: name)
    return ByteStream(file, hashes: false, isFollowed: isStream)
  }

  /// The bytes once more, for quoting from them.
  func reopen() throws(ScanError) -> ByteStream {
    switch source {
    case .file: ByteStream(try ByteFile(path: name), hashes: false)
    case .stream(let spool): ByteStream(ByteFile(spool), hashes: false)
    }
  }
}

extension LogFile {
  /// What a name on the command line stands for.
  enum Named {
    case log(LogFile)
    /// The files of a folder and of its folders, in order of path, byte by byte. Hidden files are left out, links to
    /// folders are not followed; sentences say what was left out.
    case folder([LogFile], notices: [String])
  }

  /// - Throws: ``ScanError`` `unreadable_input` where there is no such thing, or it may not be read.
  static func named(_ path: String) throws(ScanError) -> Named {
    if path == "-" { return .log(LogFile(name: path, size: nil, source: .stream(try Spool()))) }
    var status = stat()
    guard stat(path, &status) == 0 else { throw .unreadable(path, errno) }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      var found: [LogFile] = []
      var notices: [String] = []
      try collect(path, isTop: true, into: &found, notices: &notices)
      found.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
      return .folder(found, notices: notices)
    case S_IFREG:
      return .log(LogFile(name: path, size: Int(status.st_size), source: .file))
    default:
      // A pipe, such as `<(…)` of a shell.
      return .log(LogFile(name: path, size: nil, source: .stream(try Spool())))
    }
  }

  private static func collect(
    _ folder: String, isTop: Bool, into found: inout [LogFile], notices: inout [String]
  ) throws(ScanError) {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      let sentence = "cannot be read: \((error as NSError).localizedDescription)"
      if isTop { throw ScanError(.unreadableInput, file: folder, sentence, try: "check the permissions") }
      notices.append("\(folder): \(sentence)")
      return
    }
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) where !name.hasPrefix(".") {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      var status = stat()
      guard stat(path, &status) == 0 else {
        notices.append("\(path): \(ScanError.unreadable(path, errno).message)")
        continue
      }
      if status.st_mode & S_IFMT == S_IFREG {
        found.append(LogFile(name: path, size: Int(status.st_size), source: .file))
      } else if status.st_mode & S_IFMT == S_IFDIR {
        var link = stat()
        if lstat(path, &link) == 0, link.st_mode & S_IFMT == S_IFLNK {
          notices.append("\(path): is a link to a folder and was not followed")
        } else {
          try collect(path, isTop: false, into: &found, notices: &notices)
        }
      }
    }
  }
}

// MARK: - Recognition

extension LogFile {
  /// The format that the beginning of a log is of, or that the user has named.
  ///
  /// - Throws: ``ScanError`` `empty_input`; `unknown_format`, which lists the formats known.
  func format(of stream: ByteStream, named wanted: (any LogFormat)?) throws(ScanError) -> any LogFormat {
    var head = stream.head
    // Of a stream that is followed the first bytes may be too few to tell.
    while (wanted ?? LogFormats.recognised(head.span.bytes)) == nil, stream.extendHead() { head = stream.head }
    let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard head[start...].contains(where: { !Table.isBlank($0) }) else {
      let sentence = stream.damage.map { "cannot be read: \($0)" } ?? "is empty"
      throw ScanError(.emptyInput, file: name, sentence, try: Self.formatsKnown)
    }
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
      throw ScanError(.unknownFormat, file: name, "is UTF-16 text", try: "convert it to UTF-8")
    }
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      throw ScanError(.unknownFormat, file: name, "is a zip archive", try: "unzip it, or pipe it in by `unzip -p`")
    }
    if let wanted { return wanted }
    guard let format = LogFormats.recognised(head.span.bytes.extracting(droppingFirst: start)) else {
      throw ScanError(.unknownFormat, file: name, "is of no format this build knows", try: Self.formatsKnown)
    }
    return format
  }

  private static var formatsKnown: String {
    "formats known: " + LogFormats.all.map(\.name).joined(separator: ", ") + "; --format names one"
  }
}
