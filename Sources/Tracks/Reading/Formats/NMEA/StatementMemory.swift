/// What each craft said last of itself, so that only a changed statement is told: a class A vessel repeats its own every
/// six minutes.
///
/// An open-addressing table of eight bytes an entry, since a fifth of the lines ask it, each for another craft: a
/// dictionary took a tenth of the reading time. What it tells does not depend on where its entries lie.
struct StatementMemory: Sendable {
  enum Kind: UInt64 { case staticAndVoyage, extendedPosition, partA, partB }

  /// Craft and kind in the high half, the digest of the statement in the low, never 0; 0 is free.
  private var entries = [UInt64](repeating: 0, count: 1 << 10)
  private var used = 0

  /// Far more than the vessels there are; identities made up in a hostile log start it over, and statements are told again.
  static let capacity = 1 << 22

  /// Whether the statement differs from the last of the craft in this kind of message.
  mutating func isNews(_ digest: UInt64, of mmsi: UInt32, kind: Kind) -> Bool {
    // Identities have thirty bits.
    let entry = (UInt64(mmsi) << 2 | kind.rawValue) << 32 | (digest >> 32 | 1)
    let slot = slot(of: entry)
    let held = entries[slot]
    if held == entry { return false }
    entries[slot] = entry
    if held == 0 {
      used += 1
      if used * 4 > entries.count * 3 { grow() }
    }
    return true
  }

  /// Where the entry is, or belongs.
  @inline(__always)
  private func slot(of entry: UInt64) -> Int {
    let mask = entries.count - 1
    var slot = Int(truncatingIfNeeded: ((entry >> 32) &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while entries[slot] != 0, (entries[slot] ^ entry) >> 32 != 0 { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = entries
    guard used < Self.capacity else {
      entries = [UInt64](repeating: 0, count: 1 << 10)
      used = 0
      return
    }
    entries = [UInt64](repeating: 0, count: old.count * 2)
    for entry in old where entry != 0 { entries[slot(of: entry)] = entry }
  }
}
