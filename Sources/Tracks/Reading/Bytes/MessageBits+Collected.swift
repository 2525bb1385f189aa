extension CollectedMessages {
  /// Each message in turn; its bits live only during the call.
  @inline(__always)
  func forEach(_ body: (MessageBits, Head) -> Void) {
    words.withUnsafeBufferPointer { words in
      guard let base = words.baseAddress else { return }
      for head in heads { body(MessageBits(base + head.start, bitCount: Int(head.bitCount)), head) }
    }
  }
}
