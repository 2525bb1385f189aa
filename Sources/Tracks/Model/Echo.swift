/// Another reception of a transmission of which one report was kept: who heard it as well. 16 bytes, since a fifth of the lines
/// of a coast's log are such. Where one line holds several positions of a craft, its echoes are those of all of them.
///
/// Of a report that was set apart, its own reception is an echo, too: a track keeps columns of its fixes alone.
public struct Echo: Hashable, Sendable {
  /// The line of the report that was kept.
  public let line: LineAddress
  private let rawInput: UInt32
  /// By its number in the input of the reception; 0 where that line names none.
  public let station: UInt16

  public init(of line: LineAddress, input: Int, station: UInt16) {
    self.line = line
    rawInput = UInt32(truncatingIfNeeded: input)
    self.station = station
  }

  /// The input of the reception, which may be another than that of the line.
  public var input: Int { Int(rawInput) }
}

extension Echo: Comparable {
  public static func < (left: Echo, right: Echo) -> Bool {
    (left.line, left.rawInput, left.station) < (right.line, right.rawInput, right.station)
  }
}

extension [Echo] {
  /// Sorted, each once.
  consuming func settled() -> [Echo] {
    var echoes = self
    echoes.sort()
    var kept = 0
    for index in echoes.indices where index == 0 || echoes[index] != echoes[kept - 1] {
      echoes[kept] = echoes[index]
      kept += 1
    }
    echoes.removeLast(echoes.count - kept)
    return echoes
  }

  /// Those of one line, of echoes that are sorted.
  func ofLine(_ line: LineAddress) -> ArraySlice<Echo> {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if self[middle].line < line { low = middle + 1 } else { high = middle }
    }
    return self[low...].prefix { $0.line == line }
  }
}
