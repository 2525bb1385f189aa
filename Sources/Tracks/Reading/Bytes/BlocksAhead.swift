/// Blocks of a log in its order, fetched one after the other and each read as far as it can be without those before, by
/// other tasks than the one that asks for them.
///
/// Memory is bounded: so many blocks at most are under way.
struct BlocksAhead<Parser: BlockReader> {
  /// A block, or what is none.
  struct Read: Sendable {
    let piece: LineBlocks.Piece
    /// `nil` for what is no block.
    var output: Parser.Output?
    /// Bytes of the log, as on disk, that had been read for it.
    let readTo: Int
  }

  private let queue: BlockQueue
  /// Of the blocks that are begun next.
  var parser: Parser
  private let most: Int
  private var lastFetch: Task<Read?, Never>?
  /// `nil` behind the last block.
  private var underWay: [Task<Read?, Never>] = []

  /// The blocks, and the stream they come from, belong to this until `nil` has come.
  init(_ blocks: LineBlocks, parser: Parser, threads: Int) {
    queue = BlockQueue(blocks)
    self.parser = parser
    most = threads + 1
    while underWay.count < most { begin() }
  }

  /// `nil` after the last.
  mutating func next() async -> Read? {
    while underWay.count < most { begin() }
    guard let next = await underWay.removeFirst().value else {
      // Those behind it may still ask the stream for more.
      for other in underWay { _ = await other.value }
      return nil
    }
    return next
  }

  private mutating func begin() {
    let (queue, parser, before) = (queue, parser, lastFetch)
    let fetch = Task {
      _ = await before?.value
      return queue.next().map { Read(piece: $0, readTo: $1) }
    }
    lastFetch = fetch
    underWay.append(
      Task {
        guard var read = await fetch.value else { return nil }
        if case .lines(let block) = read.piece {
          read.output = block.withBytes { parser.read($0, firstLine: block.firstLine) }
        }
        return read
      })
  }
}

/// A class, and unchecked, because it is handed from task to task, each of which begins when the one before it has ended.
private final class BlockQueue: @unchecked Sendable {
  private var blocks: LineBlocks

  init(_ blocks: LineBlocks) { self.blocks = blocks }

  func next() -> (LineBlocks.Piece, readTo: Int)? { blocks.next().map { ($0, blocks.stream.rawByteCount) } }
}
