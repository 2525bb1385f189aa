import Foundation
import Testing

@testable import Tracks

@Suite struct MerkleTreeTests {
  @Test("The empty tree is the hash of nothing, and one leaf is its own root")
  func small() {
    #expect(
      Digest.hexadecimal(MerkleTree.root(of: []))
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(MerkleTree.root(of: [[7]]) == Digest.sha256([0, 7]))
  }

  @Test("A list is split at the largest power of two below its length, as RFC 6962 defines it")
  func definition() {
    func root(_ leaves: ArraySlice<[UInt8]>) -> [UInt8] {
      if leaves.count == 1 { return Digest.sha256([0] + leaves[leaves.startIndex]) }
      var split = 1
      while split * 2 < leaves.count { split *= 2 }
      return Digest.sha256(
        [1] + root(leaves.prefix(split)) + root(leaves.dropFirst(split)))
    }
    for count in 1...70 {
      let leaves = (0..<count).map { [UInt8($0), UInt8(count)] }
      #expect(MerkleTree.root(of: leaves) == root(leaves[...]), "\(count) leaves")
    }
  }

  @Test("The known roots of eight leaves are found", .enabled(if: SharedData.has("cases/merkle_rfc6962.json")))
  func known() throws {
    struct Vectors: Decodable {
      var leavesHex: [String]
      var rootsHex: [String]
    }
    let vectors = try SharedData.decode(Vectors.self, from: "cases/merkle_rfc6962.json")
    let leaves = vectors.leavesHex.map { text in
      stride(from: 0, to: text.utf8.count, by: 2).compactMap { UInt8(text.dropFirst($0).prefix(2), radix: 16) }
    }
    #expect(vectors.rootsHex.count == 9)
    for (count, expected) in vectors.rootsHex.enumerated() {
      #expect(Digest.hexadecimal(MerkleTree.root(of: Array(leaves.prefix(count)))) == expected)
    }
  }
}
