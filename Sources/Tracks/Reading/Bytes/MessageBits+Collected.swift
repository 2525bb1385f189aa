extension CollectedMessages {
  /// Each message of some in turn; its bits live only during the call.
  @inline(__always)
  func forEach(in range: Range<Int>? = nil, _ body: (MessageBits, Head) -> Void) {
    words.withUnsafeBufferPointer { words in
      guard let base = words.baseAddress else { return }
      for head in heads[range ?? heads.indices] where head.isMessage {
        body(MessageBits(base + head.start, bitCount: Int(head.bitCount)), head)
      }
    }
  }
}
