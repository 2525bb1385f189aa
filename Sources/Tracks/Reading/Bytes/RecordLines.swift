/// Lays out an array of JSON objects, which mostly is one line of megabytes, as a line an object: the comma between two
/// objects becomes a line end, a line end within one a blank. No byte more, no byte less.
///
/// For `[{"ERROR":false,…},[{…},{…}]]`, as AISHub answers: line 1 is what stands before the records, line n + 1 the nth.
struct RecordLines {
  private var isInString = false
  private var isEscaped = false
  /// How many objects are open: where none is, a comma stands between two.
  private var objects = 0

  /// Whether a text begins so; blanks do not matter.
  static func recognises(_ head: some Sequence<UInt8>) -> Bool {
    head.lazy.filter { !Table.isBlank($0) }.starts(with: Array("[{\"ERROR\":".utf8))
  }

  /// Goes on where it stopped.
  mutating func lay(out bytes: UnsafeMutableRawBufferPointer) {
    for position in bytes.indices {
      let byte = bytes[position]
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == 0x5C {
          isEscaped = true
        } else if byte == 0x22 {
          isInString = false
        }
        if byte == 0x0A || byte == 0x0D { bytes[position] = 0x20 }
        continue
      }
      switch byte {
      case 0x22: isInString = true
      case 0x7B: objects += 1
      case 0x7D: objects = max(0, objects - 1)
      case 0x2C where objects == 0: bytes[position] = 0x0A
      case 0x0A, 0x0D: bytes[position] = 0x20
      default: break
      }
    }
  }
}
