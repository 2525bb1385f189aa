/// Which log is being handed out: the tasks of later ones wait here when they have too much in hand.
actor Turn {
  private var current = 0
  private var waiting: [(index: Int, continuation: CheckedContinuation<Void, Never>)] = []

  func wait(for index: Int) async {
    if index <= current { return }
    await withCheckedContinuation { waiting.append((index, $0)) }
  }

  func pass(to index: Int) {
    current = index
    for waiter in waiting where waiter.index <= index { waiter.continuation.resume() }
    waiting.removeAll { $0.index <= index }
  }
}
