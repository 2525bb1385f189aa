/// What each craft said last of itself, so that only a changed statement is told: a class A vessel repeats its own every
/// six minutes.
///
/// An open-addressing table of its own, since a fifth of the lines ask it and a dictionary's hashing took a tenth of
/// the reading time. The order of what it tells does not depend on where its entries lie.
struct StatementMemory: Sendable {
  private struct Entry {
    /// Craft and kind of message, plus one; 0 is free.
    var key: UInt64
    var digest: UInt64
  }

  private var entries = [Entry](repeating: Entry(key: 0, digest: 0), count: 1 << 10)
  private var used = 0

  /// Far more than the vessels there are; identities made up in a hostile log start it over, and statements are told again.
  static let capacity = 1 << 21

  /// Whether the statement differs from the last of the craft in this kind of message.
  mutating func isNews(_ digest: UInt64, of mmsi: UInt32, kind: UInt8) -> Bool {
    let key = UInt64(mmsi) << 8 | UInt64(kind) + 1
    let slot = slot(of: key)
    let isKnown = entries[slot].key == key
    if isKnown, entries[slot].digest == digest { return false }
    entries[slot] = Entry(key: key, digest: digest)
    if !isKnown {
      used += 1
      if used * 2 > entries.count { grow() }
    }
    return true
  }

  /// Where the key is, or belongs.
  private func slot(of key: UInt64) -> Int {
    let mask = entries.count - 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while entries[slot].key != 0, entries[slot].key != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = entries
    guard used < Self.capacity else {
      entries = [Entry](repeating: Entry(key: 0, digest: 0), count: 1 << 10)
      used = 0
      return
    }
    entries = [Entry](repeating: Entry(key: 0, digest: 0), count: old.count * 2)
    for entry in old where entry.key != 0 { entries[slot(of: entry.key)] = entry }
  }
}
