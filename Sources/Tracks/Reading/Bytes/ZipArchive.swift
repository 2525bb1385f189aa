/// A zip archive (APPNOTE 6.3.10; ZIP64 too), read forward from local header to local header: so one that was cut short
/// still gives what is in it, and one that came through a pipe is read alike.
struct ZipArchive: Sendable {
  let bytes: SeekableBytes
  private(set) var members: [ZipMember] = []
  /// Why it ends before its time: a sentence.
  private(set) var damage: String?

  static let most = LineAddress.largestInput

  /// Goes through the archive once; members that only a descriptor ends are unpacked for that.
  ///
  /// - Throws: ``ScanError`` `unreadable_input`.
  init(_ bytes: SeekableBytes, name: String) throws(ScanError) {
    self.bytes = bytes
    let file = try bytes.open(at: 0)
    var offset = 0
    while members.count < Self.most {
      file.seek(to: offset)
      let header = Self.read(30, from: file)
      guard header.starts(with: ZipMember.signature) else {
        // The central directory, or the end of an archive of nothing.
        let ends: [[UInt8]] = [[0x50, 0x4B, 1, 2], [0x50, 0x4B, 5, 6], [0x50, 0x4B, 6, 6], [0x50, 0x4B, 6, 8]]
        if !ends.contains(where: { header.starts(with: $0) }) {
          damage = header.isEmpty ? "the archive ends early" : "byte \(offset) of the archive begins no member"
        }
        return
      }
      guard header.count == 30, let member = Self.member(header, at: offset, from: file) else {
        damage = "the archive ends early"
        return
      }
      guard let (whole, end) = try Self.end(of: member, in: bytes) else {
        members.append(member)
        damage = "the archive ends early"
        return
      }
      members.append(whole)
      offset = end
    }
    throw ScanError(.unreadableInput, file: name, "holds more than a million members", try: "unpack it in parts")
  }

  private static func read(_ count: Int, from file: ByteFile) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let room = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
        guard case .bytes(let more) = file.read(into: room) else { break }
        filled += more
      }
    }
  }

  /// Names and extra fields are at most 64 KiB each.
  private static func member(_ header: [UInt8], at offset: Int, from file: ByteFile) -> ZipMember? {
    let nameLength = Int(header.littleEndian(26, 2))
    let extraLength = Int(header.littleEndian(28, 2))
    let names = read(nameLength + extraLength, from: file)
    guard names.count == nameLength + extraLength else { return nil }
    let extra = extraField(1, in: names[nameLength...])
    let flags = UInt16(header.littleEndian(6, 2))
    var size: Int? = Int(header.littleEndian(18, 4))
    if size == 0xFFFF_FFFF, let extra {
      // Unpacked, then packed; each only where the header has no room for it.
      let place = header.littleEndian(22, 4) == 0xFFFF_FFFF ? 8 : 0
      size = extra.count >= place + 8 ? Int(exactly: Array(extra).littleEndian(place, 8)) : nil
    }
    var checksum: UInt32? = UInt32(header.littleEndian(14, 4))
    if flags & 8 != 0, size == 0 || size == nil { (size, checksum) = (nil, nil) }
    return ZipMember(
      name: ZipMember.shown(names[..<nameLength]), isPassedOver: ZipMember.isPassedOver(names[..<nameLength]),
      method: UInt16(header.littleEndian(8, 2)), flags: flags, start: offset + 30 + nameLength + extraLength,
      packedSize: size, checksum: checksum, isLarge: extra != nil)
  }

  private static func extraField(_ wanted: UInt64, in extra: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var rest = extra
    while rest.count >= 4 {
      let head = Array(rest.prefix(4))
      let length = Int(head.littleEndian(2, 2))
      rest = rest.dropFirst(4)
      if head.littleEndian(0, 2) == wanted { return rest.prefix(length) }
      rest = rest.dropFirst(length)
    }
    return nil
  }

  /// With what its descriptor tells, and where the next header begins; `nil` where the archive ends before, or the data
  /// cannot be gone through.
  private static func end(of member: ZipMember, in bytes: SeekableBytes) throws(ScanError) -> (ZipMember, Int)? {
    var member = member
    if let size = member.packedSize {
      let (end, isTooFar) = member.start.addingReportingOverflow(size)
      guard !isTooFar, size >= 0 else { return nil }
      guard member.hasDescriptor else { return (member, end) }
      return descriptor(of: member, at: end, in: try bytes.open(at: end)).map { (member, end + $0.length) }
    }
    guard member.method == 8, !member.isEncrypted else { return nil }
    let stretch = ZipMemberBytes(member, from: try bytes.open(at: member.start))
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    reading: while true {
      switch buffer.withUnsafeMutableBytes({ stretch.read(into: $0) }) {
      case .bytes: continue
      case .end: break reading
      case .failed, .damaged: return nil
      }
    }
    let end = member.start + stretch.packedCount
    guard let found = descriptor(of: member, at: end, in: try bytes.open(at: end)) else { return nil }
    member.packedSize = stretch.packedCount
    member.checksum = found.checksum
    return (member, end + found.length)
  }

  /// Its signature may be left out; its sizes have 8 bytes where the member is large.
  private static func descriptor(
    of member: ZipMember, at offset: Int, in file: ByteFile
  ) -> (checksum: UInt32, length: Int)? {
    let found = read(24, from: file)
    let signed = found.starts(with: [0x50, 0x4B, 0x07, 0x08]) ? 4 : 0
    guard found.count >= signed + 12 else { return nil }
    let isLarge = member.isLarge && found.count >= signed + 20
    return (UInt32(found.littleEndian(signed, 4)), signed + (isLarge ? 20 : 12))
  }
}

extension [UInt8] {
  /// A number of so many bytes, the low one first. - Precondition: they are there.
  fileprivate func littleEndian(_ offset: Int, _ count: Int) -> UInt64 {
    var value: UInt64 = 0
    for index in (0..<count).reversed() { value = value << 8 | UInt64(self[offset + index]) }
    return value
  }
}
