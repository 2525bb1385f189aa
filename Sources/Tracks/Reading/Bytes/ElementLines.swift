/// Lays out a JSON object that holds an array of records, which mostly is one line of megabytes, as a line a record: the
/// brackets of that array and the commas between its elements become line ends, line ends within an element blanks. No byte
/// more, no byte less.
///
/// For `{"now":…,"aircraft":[{…},{…}],…}` and its like: line 1 is what stands before the records, line n + 1 the nth,
/// and the line behind the last what follows. Several such objects, a line each, follow one upon the other. An array is
/// one of records by its name in the outermost object.
struct ElementLines {
  /// Of the arrays: readsb, dump1090 and ADS-B Exchange; traces of one aircraft; OpenSky; Virtual Radar Server.
  static let names: [StaticString] = ["aircraft", "ac", "trace", "states", "acList"]

  private var isInString = false
  private var isEscaped = false
  /// Objects and arrays that are open.
  private var depth = 0
  private var isInRecords = false
  /// A line end was met within the outermost object.
  private var isBroken = false
  /// An object has stood on one line: then each does, and one that does not end on its line is damaged.
  private var isLineWise = false
  /// The last string in the outermost object: its bytes, the last at the lower end, and how many they are.
  private var word: UInt64 = 0
  private var wordLength = 0

  /// Whether the first object of a text holds such an array, and its head says so.
  static func recognises(_ head: [UInt8]) -> Bool {
    guard head.first(where: { !Table.isBlank($0) }) == 0x7B else { return false }
    var layout = ElementLines()
    for byte in head {
      _ = layout.next(byte)
      if layout.isInRecords { return true }
      if layout.depth == 0, byte == 0x7D { return false }
    }
    return false
  }

  /// Goes on where it stopped.
  mutating func lay(out bytes: UnsafeMutableRawBufferPointer) {
    for position in bytes.indices { bytes[position] = next(bytes[position]) }
  }

  /// What stands in place of a byte.
  @inline(__always)
  private mutating func next(_ byte: UInt8) -> UInt8 {
    if isInString {
      if isEscaped {
        isEscaped = false
      } else if byte == 0x5C {
        isEscaped = true
      } else if byte == 0x22 {
        isInString = false
        return byte
      }
      // No string holds a line end: what is left open before it is damaged, and the next line is another object.
      if byte == 0x0A {
        beginAnew()
        return byte
      }
      if depth == 1 {
        word = word << 8 | UInt64(byte)
        wordLength += 1
      }
      return byte == 0x0D ? 0x20 : byte
    }
    switch byte {
    case 0x22:
      isInString = true
      if depth == 1 { (word, wordLength) = (0, 0) }
    case 0x7B: depth += 1
    case 0x5B:
      depth += 1
      if depth == 2, isNamedRecords {
        isInRecords = true
        return 0x0A
      }
    case 0x7D, 0x5D:
      depth = max(0, depth - 1)
      if depth == 0 {
        if !isBroken { isLineWise = true }
        isBroken = false
      }
      if isInRecords, depth == 1 {
        isInRecords = false
        (word, wordLength) = (0, 0)
        return 0x0A
      }
    case 0x2C where isInRecords && depth == 2: return 0x0A
    case 0x0A where depth > 0 && isLineWise: beginAnew()
    case 0x0A, 0x0D:
      guard depth > 0 else { break }
      isBroken = true
      return 0x20
    default: break
    }
    return byte
  }

  /// The next line is another object.
  private mutating func beginAnew() {
    let wasLineWise = isLineWise
    self = ElementLines()
    isLineWise = wasLineWise
  }

  private var isNamedRecords: Bool {
    Self.names.contains { name in
      name.utf8CodeUnitCount == wordLength
        && name.withUTF8Buffer { $0.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } } == word
    }
  }
}
