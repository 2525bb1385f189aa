/// Blocks of a log in its order, each read by a task of its own as far as it can be without those before.
///
/// Memory is bounded: so many blocks at most are under way.
struct BlocksAhead<Parser: BlockReader> {
  private var blocks: LineBlocks
  /// Of the blocks that are begun next.
  var parser: Parser
  private let most: Int
  private var underWay: [(piece: LineBlocks.Piece, read: Task<Parser.Output, Never>?)] = []
  private var isDry = false

  init(_ blocks: LineBlocks, parser: Parser, threads: Int) {
    self.blocks = blocks
    self.parser = parser
    most = threads + 1
  }

  /// `nil` after the last.
  mutating func next() async -> (piece: LineBlocks.Piece, read: Parser.Output?)? {
    while !isDry, underWay.count < most { begin() }
    guard !underWay.isEmpty else { return nil }
    let (piece, read) = underWay.removeFirst()
    return (piece, await read?.value)
  }

  private mutating func begin() {
    guard let piece = blocks.next() else {
      isDry = true
      return
    }
    guard case .lines(let block) = piece else {
      underWay.append((piece, nil))
      return
    }
    let parser = parser
    underWay.append((piece, Task { block.withBytes { parser.read($0, firstLine: block.firstLine) } }))
  }
}
