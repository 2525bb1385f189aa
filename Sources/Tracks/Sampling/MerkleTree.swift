import Crypto

/// A hash over a list of leaves that can be checked leaf by leaf: SHA-256, `H(00‖leaf)` for a leaf, `H(01‖left‖right)`
/// for a node, `H()` for no leaves; a list is split at the largest power of two below its length.
///
/// Source: RFC 6962, section 2.1.
enum MerkleTree {
  static func root(of leaves: [[UInt8]]) -> [UInt8] {
    guard !leaves.isEmpty else { return Array(SHA256.hash(data: [UInt8]())) }
    // Pairing neighbours and carrying an odd one up is the same tree as splitting at the power of two.
    var level = leaves.map { Array(SHA256.hash(data: [0x00] + $0)) }
    while level.count > 1 {
      var above: [[UInt8]] = []
      above.reserveCapacity((level.count + 1) / 2)
      for index in stride(from: 0, to: level.count, by: 2) {
        above.append(
          index + 1 < level.count
            ? Array(SHA256.hash(data: [0x01] + level[index] + level[index + 1])) : level[index])
      }
      level = above
    }
    return level[0]
  }
}
