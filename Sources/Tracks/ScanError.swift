/// Why a scan could not be finished: what, where, and what to try.
public struct ScanError: Error, Hashable, Sendable, CustomStringConvertible {
  public struct Code: Hashable, Sendable {
    public let name: String
    public init(_ name: String) { self.name = name }

    public static let unreadableInput = Code("unreadable_input")
    public static let emptyInput = Code("empty_input")
    public static let unknownFormat = Code("unknown_format")
    public static let badTable = Code("bad_table")
    public static let badArea = Code("bad_area")
    public static let badParameter = Code("bad_parameter")
    public static let unwritableOutput = Code("unwritable_output")
    /// Whoever read the output has seen enough.
    public static let closedOutput = Code("closed_output")
    public static let damagedResource = Code("damaged_resource")
    public static let cancelled = Code("cancelled")
  }

  public let code: Code
  public let file: String?
  public let line: Int?
  public let message: String
  public let remedy: String?

  public init(_ code: Code, file: String? = nil, line: Int? = nil, _ message: String, try remedy: String? = nil) {
    self.code = code
    self.file = file
    self.line = line
    self.message = message
    self.remedy = remedy
  }

  /// `file:line: what is wrong (what to try)`.
  public var description: String {
    var text = ""
    if let file { text += file + ":" }
    if let line { text += "\(line):" }
    if !text.isEmpty { text += " " }
    text += message
    if let remedy { text += " (\(remedy))" }
    return text
  }
}
