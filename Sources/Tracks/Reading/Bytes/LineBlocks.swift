#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A stretch of whole lines, or of whole records where the framing is another.
struct LineBlock: Sendable {
  private let buffer: [UInt8]
  private let range: Range<Int>
  /// From 1.
  let firstLine: Int
  let lineCount: Int

  init(_ buffer: [UInt8], _ range: Range<Int>, firstLine: Int, lineCount: Int) {
    self.buffer = buffer
    self.range = range
    self.firstLine = firstLine
    self.lineCount = lineCount
  }

  var byteCount: Int { range.count }

  func withBytes<Result>(_ body: (RawSpan) -> Result) -> Result { body(buffer.span.bytes.extracting(range)) }
}

/// Cuts a stream at line ends into blocks of half a megabyte, so that a block and what is read of it fit a cache; what
/// cannot be a line of any log is set apart, in bounded memory. Records of a binary format are its lines.
struct LineBlocks {
  enum Piece: Sendable {
    case lines(LineBlock)
    /// A line longer than ``longestLine``; its bytes are gone.
    case overlong(line: Int)
    /// Where the input broke off; a line that was cut there is not given out.
    case broken(line: Int, reason: String)
  }

  /// Bytes.
  static let longestLine = 1 << 20
  static let standardSize = 1 << 19

  let stream: ByteStream
  private let size: Int
  private let framing: LogFraming
  private var carry: [UInt8] = []
  private var isSkipping = false
  private var isAtStart = true
  private var isAtEnd = false
  /// In reverse order.
  private var waiting: [Piece] = []
  private var nextLine = 1

  init(_ stream: ByteStream, size: Int = standardSize, framing: LogFraming = .lines) {
    precondition(size > 0, "a block holds at least a byte")
    self.stream = stream
    self.size = size
    self.framing = framing
  }

  /// `nil` after the last.
  mutating func next() -> Piece? {
    while true {
      if let piece = waiting.popLast() { return piece }
      if isAtEnd { return nil }
      fill()
    }
  }

  private mutating func fill() {
    let carried = carry.count
    var isDry = false
    let buffer = [UInt8](unsafeUninitializedCapacity: carried + size) { buffer, count in
      let room = UnsafeMutableRawBufferPointer(buffer)
      carry.withUnsafeBytes { room.copyMemory(from: $0) }
      let read = stream.read(into: UnsafeMutableRawBufferPointer(rebasing: room[carried...]))
      isDry = read == 0
      count = carried + read
    }
    carry = []
    var pieces: [Piece] = []
    if isDry {
      isAtEnd = true
      end(with: buffer, into: &pieces)
    } else {
      switch framing {
      case .lines: cut(buffer, searchFrom: carried, into: &pieces)
      case .beast: cutRecords(of: buffer, isEnd: false, into: &pieces)
      }
    }
    waiting = pieces.reversed()
  }

  private mutating func end(with rest: [UInt8], into pieces: inout [Piece]) {
    if let reason = stream.damage {
      pieces.append(.broken(line: nextLine, reason: reason))
    } else if isSkipping {
      pieces.append(.overlong(line: nextLine))
    } else if framing == .beast {
      cutRecords(of: rest, isEnd: true, into: &pieces)
    } else if !rest.isEmpty {
      pieces.append(.lines(LineBlock(rest, 0..<rest.count, firstLine: nextLine, lineCount: 1)))
    }
  }

  /// A record that has not ended yet is carried over; none is longer than some kilobytes.
  private mutating func cutRecords(of buffer: [UInt8], isEnd: Bool, into pieces: inout [Piece]) {
    var cursor = BeastCursor()
    var count = 0
    while cursor.next(in: buffer.span.bytes, isEnd: isEnd) != nil { count += 1 }
    let end = cursor.position
    if count > 0 { pieces.append(.lines(LineBlock(buffer, 0..<end, firstLine: nextLine, lineCount: count))) }
    nextLine += count
    carry = Array(buffer[end...])
  }

  private mutating func cut(_ buffer: [UInt8], searchFrom carried: Int, into pieces: inout [Piece]) {
    // A byte order mark is three bytes; they are in the head, whatever the size of a block.
    var blockStart = 0
    if isAtStart, stream.head.starts(with: [0xEF, 0xBB, 0xBF]) {
      guard buffer.count >= 3 else {
        carry = buffer
        return
      }
      blockStart = 3
    }
    isAtStart = false
    var lineStart = blockStart
    var search = max(carried, blockStart)
    var firstLine = nextLine
    func emit(upTo end: Int, _ line: Int) {
      guard end > blockStart else { return }
      let block = LineBlock(buffer, blockStart..<end, firstLine: firstLine, lineCount: line - firstLine)
      pieces.append(.lines(block))
    }
    buffer.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      while search < bytes.count, let found = memchr(base + search, 0x0A, bytes.count - search) {
        let lineEnd = UnsafeRawPointer(found) - base
        if isSkipping || lineEnd - lineStart > Self.longestLine {
          emit(upTo: lineStart, nextLine)
          pieces.append(.overlong(line: nextLine))
          isSkipping = false
          blockStart = lineEnd + 1
          firstLine = nextLine + 1
        }
        nextLine += 1
        lineStart = lineEnd + 1
        search = lineStart
      }
    }
    emit(upTo: lineStart, nextLine)
    if isSkipping { return }
    if buffer.count - lineStart > Self.longestLine {
      isSkipping = true
    } else {
      carry = Array(buffer[lineStart...])
    }
  }
}
