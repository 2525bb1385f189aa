import Geo

/// The table of ports or of airfields: code, country, name, latitude and longitude in 1e-5 degree, and for airfields the
/// elevation in feet.
enum PlaceTable {
  static func places(of kind: Place.Kind, file: String) throws(ScanError) -> [Place] {
    try places(of: kind, bytes: BundledResource.bytes(of: file), file: file)
  }

  static func places(of kind: Place.Kind, bytes: [UInt8], file: String) throws(ScanError) -> [Place] {
    var last = ""
    return try ReferenceTable.rows(of: bytes, file: file) { (row) throws(ScanError) in
      let code = try row.text()
      let country = try row.text()
      let name = try row.text()
      guard let latitude = try row.integer(), let longitude = try row.integer(),
        let coordinate = Coordinate(latitude: Double(latitude) / 100_000, longitude: Double(longitude) / 100_000)
      else { throw row.damage("has a place that is not on the globe") }
      let elevation = kind == .airfield ? try row.integer() : nil
      if !code.isEmpty {
        guard code > last else { throw row.damage("is out of order") }
        last = code
      }
      return Place(
        kind: kind, name: name, code: code.isEmpty ? nil : code, country: country, coordinate: coordinate,
        elevationFeet: elevation)
    }
  }
}
