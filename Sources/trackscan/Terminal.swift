import Foundation

/// What the program may do with its two streams: colour and live lines only where a person is looking.
enum Terminal {
  static let errorsAreSeen = isatty(FileHandle.standardError.fileDescriptor) == 1
  static let outputIsSeen = isatty(FileHandle.standardOutput.fileDescriptor) == 1

  private static let colourIsWanted: Bool = {
    let environment = ProcessInfo.processInfo.environment
    return environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
  }()

  enum Style: String {
    case bold = "1"
    case faint = "2"
    case red = "31"
    case yellow = "33"
    case cyan = "36"
  }

  /// `text` in a style, on a terminal; as it is elsewhere.
  static func styled(_ text: String, _ style: Style) -> String {
    outputIsSeen && colourIsWanted ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  static func complain(_ message: String) {
    FileHandle.standardError.write(Data((message + "\n").utf8))
  }

  /// Replaces the live line on the terminal.
  static func showLive(_ line: String) {
    FileHandle.standardError.write(Data(("\r\u{1B}[2K" + line).utf8))
  }

  static func clearLive() {
    FileHandle.standardError.write(Data("\r\u{1B}[2K".utf8))
  }

  /// `text` with what a terminal would obey taken out: names in logs are anybody's words.
  static func harmless(_ text: String) -> String {
    String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }))
  }
}
