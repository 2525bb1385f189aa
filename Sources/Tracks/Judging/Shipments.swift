/// The list of shipments a user brings, CSV or JSON lines.
///
/// Columns: `shipment_id,imo,mmsi,vessel_name,voyage,icao24,registration,flight,consignor,consignor_country,consignee,
/// consignee_country,notify_party,end_user,end_user_country,owner,hs_code,goods,container,gross_weight_kg,value_usd,
/// origin,load_port,discharge_port,eta,humanitarian,authorised_operator`. Any may be absent but `shipment_id` and one
/// that names the carrier. A row without an id, or whose id came before, is skipped; a cell that cannot be what its
/// column says is left out with a warning.
public struct Shipments: Hashable, Sendable {
  /// As the user named it.
  public var file: String
  public var sha256: String
  public var rows: Int
  public var shipments: [Shipment]
  public var skipped: [SkippedRow]
  public var warnings: [SkippedRow]

  static let carrierColumns = ["imo", "mmsi", "vessel_name", "icao24", "registration", "flight"]

  /// - Throws: `unreadable_input`; `bad_table` where a required column is missing or no row can be used.
  public static func read(path: String) throws(ScanError) -> Shipments {
    try Shipments(Table.read(path: path, required: ["shipment_id"]))
  }

  init(_ table: Table) throws(ScanError) {
    file = table.name
    sha256 = table.sha256
    rows = table.rows.count + table.skipped.count
    shipments = []
    skipped = table.skipped
    warnings = []
    guard Self.carrierColumns.contains(where: table.columns.contains) else {
      throw ScanError(
        .badTable, file: table.name, line: 1, "has no column that names the carrier",
        try: "add one of " + Self.carrierColumns.joined(separator: ", "))
    }
    var lines: [String: Int] = [:]
    for row in table.rows {
      guard let id = row["shipment_id"] else {
        skipped.append(SkippedRow(line: row.line, reason: "the shipment has no shipment_id"))
        continue
      }
      if let first = lines[id] {
        skipped.append(SkippedRow(line: row.line, reason: "shipment \(id) came before, in line \(first)"))
        continue
      }
      lines[id] = row.line
      shipments.append(Self.shipment(id, row, &warnings))
    }
    skipped.sort { $0.line < $1.line }
    guard !shipments.isEmpty else {
      throw ScanError(
        .badTable, file: table.name, line: skipped.first?.line,
        "the list of shipments has no row that can be used" + (skipped.first.map { ": " + $0.reason } ?? ""))
    }
  }

  private static func shipment(_ id: String, _ row: Table.Row, _ warnings: inout [SkippedRow]) -> Shipment {
    func value<Value>(_ column: String, _ what: String, _ read: (String) -> Value?) -> Value? {
      guard let text = row[column] else { return nil }
      if let value = read(text) { return value }
      warnings.append(SkippedRow(line: row.line, reason: "shipment \(id): `\(text)` in `\(column)` is not \(what)"))
      return nil
    }
    func country(_ column: String) -> String? { row[column]?.uppercased() }
    var shipment = Shipment(id: id, line: row.line)
    shipment.imo = value("imo", "an IMO number that passes its check digit") { IMONumber.ship(in: $0) }
    shipment.mmsi = value("mmsi", "an MMSI of nine digits", Identifier.mmsi)
    shipment.vesselName = row["vessel_name"]
    shipment.voyage = row["voyage"]
    shipment.icao24 = value("icao24", "an aircraft address of six hexadecimal digits", Identifier.icao24)
    shipment.registration = row["registration"]
    shipment.flight = row["flight"]
    shipment.consignor = row["consignor"]
    shipment.consignorCountry = country("consignor_country")
    shipment.consignee = row["consignee"]
    shipment.consigneeCountry = country("consignee_country")
    shipment.notifyParty = row["notify_party"]
    shipment.endUser = row["end_user"]
    shipment.endUserCountry = country("end_user_country")
    shipment.owner = row["owner"]
    shipment.hsCode = value("hs_code", "a code of the Harmonized System, of two to twelve digits") { text in
      let digits = text.filter { !" .-/".contains($0) }
      return (2...12).contains(digits.utf8.count) && digits.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? digits : nil
    }
    shipment.goods = row["goods"]
    shipment.container = row["container"]
    func amount(_ text: String) -> Double? { Double(text).flatMap { $0.isFinite && $0 >= 0 ? $0 : nil } }
    shipment.grossWeightKilograms = value("gross_weight_kg", "a weight", amount)
    shipment.valueUSD = value("value_usd", "an amount", amount)
    shipment.origin = row["origin"]
    shipment.loadPort = value("load_port", "a UN/LOCODE", Identifier.locode)
    shipment.dischargePort = value("discharge_port", "a UN/LOCODE", Identifier.locode)
    shipment.eta = value("eta", "a time", Timestamp.init(iso8601:))
    shipment.isHumanitarian = value("humanitarian", "true or false", truth) ?? false
    shipment.isAuthorisedOperator = value("authorised_operator", "true or false", truth) ?? false
    return shipment
  }

  private static func truth(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true", "yes", "y", "1": true
    case "false", "no", "n", "0": false
    default: nil
    }
  }

  public var companion: Briefing.Companion {
    Briefing.Companion(
      role: "shipments", name: file, sha256: sha256, rows: rows, used: shipments.count, skipped: skipped)
  }
}
