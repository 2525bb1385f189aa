public import struct Foundation.URL

/// A way to write a ``Briefing`` down. A new one is one file, and one line in the list of those that are written.
public protocol BriefingFormat: Sendable {
  /// The name of the file, such as `briefing.json`.
  var fileName: String { get }
  /// For people.
  var summary: String { get }
  /// Writes the whole file. The same briefing gives the same bytes.
  func write(_ briefing: Briefing, to file: URL) throws
}

/// The formats of a briefing that need nothing but this module.
public enum BriefingFormats {
  public static let all: [any BriefingFormat] = [BriefingPage(), BriefingJSON(), EventLines(), TracksGeoJSON()]
}
