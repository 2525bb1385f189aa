/// The first rows of a table, up to 64 KiB of them: what units are guessed from. Not from a block, for a guess must not
/// depend on how a log is cut.
struct TableSample {
  struct Row {
    var mmsi: Int
    var time: String
    /// As written, whatever the unit.
    var latitude, longitude, speed: Double?
    /// Neither latitude nor longitude has a fraction.
    var isWhole: Bool
  }

  private(set) var rows: [Row] = []
  /// Lines tried, so that the beginning of a hostile log costs little.
  private static let most = 4000

  /// - Parameter header: not a row; `nil` where there is none.
  init(of head: RawSpan, columns: TableColumns, isOfObjects: Bool, header: RawSpan?) {
    var cursor = LineCursor()
    var isBehindHeader = header == nil
    var tried = 0
    while tried < Self.most, let line = cursor.next(in: head) {
      // The last line may be cut.
      if cursor.position > head.byteCount, head.byteCount >= ByteStream.headSize - 3 { break }
      let text = head.extracting(line)
      if !isBehindHeader, let header {
        isBehindHeader = text.byteCount == header.byteCount && text.isEqual(to: header)
        continue
      }
      tried += 1
      var bounds = [UInt64](repeating: 0, count: columns.count)
      var kept = bounds.mutableSpan
      let found =
        isOfObjects
        ? ObjectCutter.cut(0..<text.byteCount, of: text, names: columns.titles, into: &kept)
        : FieldCutter.cut(0..<text.byteCount, of: text, at: columns.separator, into: &kept)
      guard found == columns.count, let row = Self.row(bounds, of: text, columns) else { continue }
      rows.append(row)
    }
  }

  /// Most vessels have numbers that no MMSI can be.
  var isAnonymous: Bool { rows.count { $0.mmsi > 999_999_999 } > rows.count / 2 }

  private static func row(_ bounds: [UInt64], of text: RawSpan, _ columns: TableColumns) -> Row? {
    func whole(_ column: TableDialect.Column, decimals: Int) -> Int? {
      guard let index = columns[column] else { return nil }
      let value = FieldValue.number(FieldCutter.range(bounds[index]), of: text, decimals: decimals)
      return value == FieldValue.missing || value == FieldValue.unreadable ? nil : value
    }
    func number(_ column: TableDialect.Column) -> Double? { whole(column, decimals: 6).map { Double($0) / 1e6 } }
    guard let mmsi = whole(.mmsi, decimals: 0), let time = columns[.time] else { return nil }
    let (latitude, longitude) = (number(.latitude), number(.longitude))
    return Row(
      mmsi: mmsi, time: text.extracting(FieldCutter.range(bounds[time])).text(limit: 40), latitude: latitude,
      longitude: longitude, speed: number(.speed),
      isWhole: latitude?.rounded() == latitude && longitude?.rounded() == longitude)
  }
}

extension RawSpan {
  func isEqual(to other: RawSpan) -> Bool {
    withUnsafeBytes { mine in other.withUnsafeBytes { mine.elementsEqual($0) } }
  }
}
