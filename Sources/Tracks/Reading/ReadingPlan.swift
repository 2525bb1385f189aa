/// Which logs are to be read, in which order, as what.
struct ReadingPlan: Sendable {
  struct Log: Sendable {
    var file: LogFile
    /// `nil` for a stream: it is recognised when it is read.
    var format: (any LogFormat)?
    var wanted: (any LogFormat)?
  }

  private(set) var logs: [Log] = []
  private(set) var notices: [String] = []
  private let columns: ColumnChoice?

  /// Bytes on disk of all logs; `nil` where a stream is among them.
  var size: Int? {
    var total = 0
    for log in logs {
      guard let size = log.file.size else { return nil }
      total += size
    }
    return total
  }

  init(paths: [String], format: String?, columns: ColumnChoice? = nil) throws(ScanError) {
    self.columns = columns
    var wanted: (any LogFormat)?
    if let format {
      guard let known = LogFormats.named(format) else {
        let names = LogFormats.all.map(\.name).joined(separator: ", ")
        throw ScanError(.unknownFormat, "there is no format `\(format)`", try: "formats known: \(names)")
      }
      wanted = known
    }
    guard paths.count(where: { $0 == "-" }) <= 1 else {
      throw ScanError(.unreadableInput, file: "-", "standard input can be read but once", try: "name `-` once")
    }
    var empty: ScanError?
    for path in paths {
      switch try LogFile.named(path) {
      case .log(let file):
        do throws(ScanError) {
          try add(file, of: path, wanted)
        } catch {
          // An hour in which nothing was heard does not stop a night's logs.
          guard error.code == .emptyInput, paths.count > 1 else { throw error }
          empty = error
          notices.append("\(error.file ?? file.name): \(error.message); it was left out")
        }
      case .folder(let files, let notices):
        self.notices += notices
        try add(files, of: path, wanted)
      }
    }
    if logs.isEmpty, let empty { throw empty }
    guard !logs.isEmpty else { throw ScanError(.emptyInput, "no log was named", try: "name a file, a folder, or -") }
    guard logs.count <= LineAddress.largestInput else {
      throw ScanError(.unreadableInput, "more than a million logs", try: "scan them in parts")
    }
  }

  private mutating func add(_ file: LogFile, of path: String, _ wanted: (any LogFormat)?) throws(ScanError) {
    if let (members, notices) = try file.members() {
      self.notices += notices
      try add(members, of: path, wanted, as: "member")
    } else {
      logs.append(try log(file, wanted))
    }
  }

  /// - Parameter kind: what the folder, or the archive, holds.
  private mutating func add(
    _ files: [LogFile], of folder: String, _ wanted: (any LogFormat)?, as kind: String = "file"
  ) throws(ScanError) {
    let before = logs.count
    var lastFault: ScanError?
    for file in files {
      do throws(ScanError) {
        if kind == "file", let (members, notices) = try file.members() {
          self.notices += notices
          try add(members, of: file.name, wanted, as: "member")
        } else {
          logs.append(try log(file, wanted))
        }
      } catch {
        lastFault = error
        notices.append("\(error.file ?? file.name): \(error.message); it was left out")
      }
    }
    guard logs.count == before else { return }
    if let lastFault {
      let count = files.count == 1 ? "its one \(kind)" : "none of its \(files.count) \(kind)s"
      let sentence = files.count == 1 ? "\(count) is no log" : "\(count) is a log"
      throw ScanError(lastFault.code, file: folder, sentence, try: lastFault.remedy)
    }
    throw ScanError(.emptyInput, file: folder, "holds no \(kind)", try: "name a folder that holds logs")
  }

  private func log(_ file: LogFile, _ wanted: (any LogFormat)?) throws(ScanError) -> Log {
    if file.isStream { return Log(file: file, format: nil, wanted: wanted) }
    return Log(file: file, format: try file.format(of: file.open(), named: wanted, columns: columns), wanted: wanted)
  }
}
