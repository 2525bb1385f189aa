/// How the bytes of a log are cut into what is counted, quoted and given an address: its lines, or the records of a binary
/// format.
public enum LogFraming: Hashable, Sendable {
  case lines
  /// Records that begin with an escape byte; see ``BeastCursor``.
  case beast
}
