/// The messages of aircraft that were forgotten before their place was known: kept until all airports of the log are.
struct HeldBackMessages: Sendable {
  private var ofAircraft: [UInt32: [PositionMessage]] = [:]
  private(set) var count = 0

  mutating func add(_ messages: [PositionMessage], of address: UInt32) {
    guard !messages.isEmpty else { return }
    ofAircraft[address, default: []] += messages
    count += messages.count
  }

  /// In no order.
  func forEach(_ body: (PositionMessage) -> Void) {
    for messages in ofAircraft.values { messages.forEach(body) }
  }

  /// Takes all out, in order of address.
  mutating func takeAll() -> [(address: UInt32, messages: [PositionMessage])] {
    defer {
      ofAircraft = [:]
      count = 0
    }
    return ofAircraft.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
