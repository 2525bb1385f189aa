import Foundation

/// A log as it was named: a file, a stream that can be read but once, or a member of a zip archive.
struct LogFile: Sendable {
  /// As the user named it; for a file found in a folder, the folder and the name; for a member, the archive and its name.
  let name: String
  /// On disk, what must not be written over; not what an archive calls its member. `-` for standard input.
  let path: String
  /// Bytes on disk; `nil` for a stream, and for a member, whose length unpacked is what counts.
  let size: Int?
  private let source: Source

  private enum Source {
    case file
    /// What came through is kept, so that cited lines can be read again.
    case stream(OpenPipe, Spool)
    case member(ZipMember, of: SeekableBytes)
  }

  private init(name: String, path: String, size: Int?, source: Source) {
    self.name = name
    self.path = path
    self.size = size
    self.source = source
  }

  var isStream: Bool { if case .stream = source { true } else { false } }

  /// The bytes, read for the first time.
  func open() throws(ScanError) -> ByteStream { try stream(hashes: true) }

  /// The bytes, to be read but once: not hashed, not kept, and of a stream as they come.
  func openToFollow() throws(ScanError) -> ByteStream {
    guard case .stream(let pipe, _) = source else { return try stream(hashes: false) }
    return ByteStream(ByteFile(pipe), hashes: false, isFollowed: true)
  }

  /// The bytes once more, for quoting from them.
  func reopen() throws(ScanError) -> ByteStream {
    if case .stream(_, let spool) = source { return ByteStream(ByteFile(spool), hashes: false) }
    return try stream(hashes: false)
  }

  private func stream(hashes: Bool) throws(ScanError) -> ByteStream {
    switch source {
    case .file: ByteStream(try ByteFile(path: path), hashes: hashes)
    case .stream(let pipe, let spool): ByteStream(ByteFile(pipe), spool: spool, hashes: hashes)
    case .member(let member, let bytes):
      ByteStream(ZipMemberBytes(member, from: try bytes.open(at: member.start)), hashes: hashes)
    }
  }
}

// MARK: - Archives

extension LogFile {
  /// The members of a zip archive that are worth a look, in its order; `nil` for what is none. A stream that is one is
  /// kept whole before.
  ///
  /// - Throws: ``ScanError`` `unknown_format` where a member is encrypted, or packed by a method that is not read.
  func members() throws(ScanError) -> (files: [LogFile], notices: [String])? {
    let bytes: SeekableBytes
    switch source {
    case .file:
      var start = [UInt8](repeating: 0, count: 4)
      let file = try ByteFile(path: path)
      guard case .bytes(4) = start.withUnsafeMutableBytes({ file.read(into: $0) }), start == ZipMember.signature else {
        return nil
      }
      bytes = .file(path: path)
    case .stream(let pipe, let spool):
      guard pipe.start == ZipMember.signature else { return nil }
      let stream = ByteStream(ByteFile(pipe), spool: spool)
      _ = stream.digest()
      if let failure = stream.spoolFailure { throw failure }
      bytes = .spool(spool)
    case .member: return nil
    }
    let archive = try ZipArchive(bytes, name: name)
    var files: [LogFile] = []
    for member in archive.members where !member.isPassedOver {
      let shown = name + "/" + member.name
      if let obstacle = member.obstacle {
        throw ScanError(.unknownFormat, file: shown, obstacle.sentence, try: obstacle.remedy)
      }
      files.append(LogFile(name: shown, path: path, size: nil, source: .member(member, of: bytes)))
    }
    if archive.members.isEmpty, let damage = archive.damage {
      throw ScanError(.unreadableInput, file: name, damage, try: "check how it was copied")
    }
    return (files, archive.damage.map { ["\(name): \($0); what comes before was used"] } ?? [])
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
    if path == "-" { return .log(try stream(path)) }
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
      return .log(LogFile(name: path, path: path, size: Int(status.st_size), source: .file))
    default:
      // A pipe, such as `<(…)` of a shell.
      return .log(try stream(path))
    }
  }

  private static func stream(_ path: String) throws(ScanError) -> LogFile {
    let pipe = try OpenPipe(path: path, looking: ZipMember.signature.count)
    return LogFile(name: path, path: path, size: nil, source: .stream(pipe, try Spool()))
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
        found.append(LogFile(name: path, path: path, size: Int(status.st_size), source: .file))
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
  /// - Throws: ``ScanError`` `empty_input`; `unknown_format`, which lists the formats known; `bad_table` where columns that
  ///   were given are not there.
  func format(
    of stream: ByteStream, named wanted: (any LogFormat)?, columns: ColumnChoice? = nil
  ) throws(ScanError) -> any LogFormat {
    var head = stream.head
    // Of a stream that is followed the first bytes may be too few to tell.
    while wanted == nil, columns == nil, LogFormats.recognised(head.span.bytes) == nil, stream.extendHead() {
      head = stream.head
    }
    let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard head[start...].contains(where: { !Table.isBlank($0) }) else {
      let sentence = stream.damage.map { "cannot be read: \($0)" } ?? "is empty"
      throw ScanError(.emptyInput, file: name, sentence, try: Self.formatsKnown)
    }
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
      throw ScanError(.unknownFormat, file: name, "is UTF-16 text", try: "convert it to UTF-8")
    }
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      throw ScanError(.unknownFormat, file: name, "is a zip archive within another input", try: "unpack it once")
    }
    if let columns {
      let found = wanted ?? LogFormats.recognised(head.span.bytes.extracting(droppingFirst: start))
      return try columns.format(
        of: head.span.bytes.extracting(droppingFirst: start), recognisedAs: found, file: name)
    }
    if let wanted { return wanted }
    guard let format = LogFormats.recognised(head.span.bytes.extracting(droppingFirst: start)) else {
      throw unknown(head.span.bytes.extracting(droppingFirst: start))
    }
    return format
  }

  /// Why a log is of no format known, as far as that can be told.
  private func unknown(_ head: RawSpan) -> ScanError {
    if let reason = AnonymousTable.reason(head) {
      return ScanError(.unknownFormat, file: name, reason.sentence, try: reason.remedy)
    }
    return ScanError(
      .unknownFormat, file: name, "is of no format this build knows",
      try: Self.formatsKnown + "; --columns mmsi=…,time=…,lat=…,lon=… reads any other table")
  }

  private static var formatsKnown: String {
    "formats known: " + LogFormats.all.map(\.name).joined(separator: ", ") + "; --format names one"
  }
}
