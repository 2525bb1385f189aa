import GRDB

/// A table of a case file: its name, what it is for, and its columns beside the row number.
struct CaseTable {
  enum Kind: String {
    case text = "TEXT", integer = "INTEGER", real = "REAL", flag = "BOOLEAN", time = "DATETIME", bytes = "BLOB"
  }
  enum Shape: String { case point = "POINT", lines = "MULTILINESTRING" }

  let name: String
  /// One sentence, for whoever opens the file.
  let purpose: String
  let shape: Shape?
  let columns: [(name: String, kind: Kind)]

  init(_ name: String, _ purpose: String, shape: Shape? = nil, _ columns: KeyValuePairs<String, Kind>) {
    self.init(name, purpose, shape: shape, columns: columns.map { ($0.key, $0.value) })
  }

  init(_ name: String, _ purpose: String, shape: Shape?, columns: [(String, Kind)]) {
    self.name = name
    self.purpose = purpose
    self.shape = shape
    self.columns = columns.map { (name: $0.0, kind: $0.1) }
  }

  /// The row number's column: `fid` in layers, as GDAL and QGIS name it.
  var rowColumn: String { shape == nil ? "id" : "fid" }

  var definition: String {
    var parts = ["\(rowColumn) INTEGER PRIMARY KEY NOT NULL"]
    if let shape { parts.append("geom \(shape.rawValue)") }
    parts += columns.map { "\"\($0.name)\" \($0.kind.rawValue)" }
    return "CREATE TABLE \"\(name)\" (\(parts.joined(separator: ", ")))"
  }

  var insertion: String {
    let names = (shape == nil ? [] : ["geom"]) + columns.map { "\"\($0.name)\"" }
    let places = Array(repeating: "?", count: names.count).joined(separator: ", ")
    return "INSERT INTO \"\(name)\" (\(names.joined(separator: ", "))) VALUES (\(places))"
  }
}
