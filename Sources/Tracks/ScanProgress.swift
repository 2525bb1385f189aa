/// How far a scan has come.
public struct ScanProgress: Hashable, Sendable {
  public enum Stage: String, Hashable, Sendable {
    case reading, tracking, judging, writing
  }

  public var stage: Stage
  public var bytesDone: Int
  /// `nil` where it is not known, as for a stream.
  public var bytesTotal: Int?
  /// Positions so far.
  public var positions: Int
  public var file: String?

  public init(stage: Stage, bytesDone: Int = 0, bytesTotal: Int? = nil, positions: Int = 0, file: String? = nil) {
    self.stage = stage
    self.bytesDone = bytesDone
    self.bytesTotal = bytesTotal
    self.positions = positions
    self.file = file
  }
}
