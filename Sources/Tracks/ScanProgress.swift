/// How far a scan has come.
public struct ScanProgress: Hashable, Sendable {
  public enum Stage: String, Hashable, Sendable {
    case reading, tracking, judging, writing
  }

  public var stage: Stage
  public var bytesDone: Int
  /// `nil` where it is not known, as for a stream.
  public var bytesTotal: Int?
  /// So far.
  public var lines: Int
  public var file: String?

  public init(stage: Stage, bytesDone: Int = 0, bytesTotal: Int? = nil, lines: Int = 0, file: String? = nil) {
    self.stage = stage
    self.bytesDone = bytesDone
    self.bytesTotal = bytesTotal
    self.lines = lines
    self.file = file
  }
}
