/// A file in a zip archive (APPNOTE 6.3.10), as its local header tells.
struct ZipMember: Sendable {
  /// For people; never a path. Control characters are spelled out.
  let name: String
  /// Whether it is a folder, or hidden: nothing to be read.
  let isPassedOver: Bool
  let method: UInt16
  let flags: UInt16
  /// Where its data begin in the archive.
  let start: Int
  /// Packed; `nil` where only a descriptor behind the data tells.
  var packedSize: Int?
  /// CRC-32 of its content; `nil` as above.
  var checksum: UInt32?
  /// Sizes have 64 bits.
  let isLarge: Bool

  static let signature: [UInt8] = [0x50, 0x4B, 0x03, 0x04]

  var isEncrypted: Bool { flags & 1 != 0 }
  var hasDescriptor: Bool { flags & 8 != 0 }

  /// Why its content cannot be had; `nil` where it can.
  var obstacle: (sentence: String, remedy: String)? {
    if isEncrypted { return ("is encrypted", "unpack it with its password") }
    switch method {
    case 8: return nil
    case 0: return packedSize == nil ? ("is stored without its length", "unpack it, or pipe it in by `unzip -p`") : nil
    default:
      let names: [UInt16: String] = [
        1: "Shrink", 6: "Implode", 9: "Deflate64", 12: "bzip2", 14: "LZMA", 93: "zstd", 95: "xz",
      ]
      let method = "\(method)\(names[method].map { ", \($0)" } ?? "")"
      return ("is packed by a method that is not read here (\(method))", "unpack it, or pipe it in by `unzip -p`")
    }
  }

  /// A name as it stands in an archive: UTF-8, else Latin-1; what does not print, or turns the direction of writing, is
  /// spelled out.
  static func shown(_ bytes: ArraySlice<UInt8>) -> String {
    let kept = bytes.prefix(1000)
    var text = ""
    for scalar in (String(validating: kept, as: UTF8.self) ?? Table.latin(kept)).unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
        text += "\\u{" + String(scalar.value, radix: 16) + "}"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// Folders, hidden files, and what macOS puts beside a file.
  static func isPassedOver(_ name: ArraySlice<UInt8>) -> Bool {
    if name.isEmpty || name.last == 0x2F || name.last == 0x5C { return true }
    let parts = name.split { $0 == 0x2F || $0 == 0x5C }
    let isHidden = parts.contains { $0.first == 0x2E && !$0.allSatisfy { $0 == 0x2E } }
    return isHidden || parts.first.map { $0.elementsEqual("__MACOSX".utf8) } ?? true
  }
}
