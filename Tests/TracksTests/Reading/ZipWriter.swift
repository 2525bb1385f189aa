import CZlib
import Foundation

/// Makes zip archives for tests, from APPNOTE 6.3.10: local headers, data, descriptors, and a central directory that is
/// only as good as it need be.
struct ZipWriter {
  struct Options {
    var isStored = false
    /// Sizes and checksum behind the data, not before.
    var hasDescriptor = false
    var isDescriptorSigned = true
    var isLarge = false
    var method: UInt16?
    var flags: UInt16 = 0
    var checksum: UInt32?
  }

  private(set) var data = Data()

  mutating func add(_ name: String, _ text: String, _ options: Options = Options()) {
    add(name, Data(text.utf8), options)
  }

  mutating func add(_ name: String, _ content: Data, _ options: Options = Options()) {
    let packed = options.isStored ? content : Packed.rawDeflate(content)
    let computed = content.withUnsafeBytes { crc32_z(0, $0.bindMemory(to: UInt8.self).baseAddress, $0.count) }
    let checksum = options.checksum ?? UInt32(truncatingIfNeeded: computed)
    let isTold = !options.hasDescriptor
    var extra = Data()
    if options.isLarge {
      extra.put(1, 2)
      extra.put(16, 2)
      extra.put(isTold ? UInt64(content.count) : 0, 8)
      extra.put(isTold ? UInt64(packed.count) : 0, 8)
    }
    data.put(0x0403_4B50, 4)
    data.put(20, 2)
    data.put(UInt64(options.flags | (options.hasDescriptor ? 8 : 0)), 2)
    data.put(UInt64(options.method ?? (options.isStored ? 0 : 8)), 2)
    data.put(0, 4)
    data.put(isTold ? UInt64(checksum) : 0, 4)
    data.put(!isTold ? 0 : options.isLarge ? 0xFFFF_FFFF : UInt64(packed.count), 4)
    data.put(!isTold ? 0 : options.isLarge ? 0xFFFF_FFFF : UInt64(content.count), 4)
    data.put(UInt64(name.utf8.count), 2)
    data.put(UInt64(extra.count), 2)
    data += Data(name.utf8) + extra + packed
    if options.hasDescriptor {
      if options.isDescriptorSigned { data.put(0x0807_4B50, 4) }
      data.put(UInt64(checksum), 4)
      data.put(UInt64(packed.count), options.isLarge ? 8 : 4)
      data.put(UInt64(content.count), options.isLarge ? 8 : 4)
    }
  }

  /// With the mark of a central directory behind the members.
  var archive: Data { data + Data([0x50, 0x4B, 1, 2]) + Data(count: 42) }
}

extension Data {
  fileprivate mutating func put(_ value: UInt64, _ count: Int) {
    for index in 0..<count { append(UInt8(truncatingIfNeeded: value >> (8 * UInt64(index)))) }
  }
}
