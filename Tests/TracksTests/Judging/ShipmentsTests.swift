import Foundation
import Testing

@testable import Tracks

@Suite struct ShipmentsTests {
  private func read(_ text: String) throws(ScanError) -> Shipments {
    try Shipments(Table.parse(Array(text.utf8), name: "shipments.csv"))
  }

  @Test("Cells become values")
  func cells() throws {
    let shipment = try read(
      """
      shipment_id,imo,mmsi,icao24,hs_code,gross_weight_kg,load_port,discharge_port,eta,humanitarian,authorised_operator,consignor_country
      S1,IMO 9999993,355999990,4840D6,9306.21,12.5,nl rtm,DKEBJ,2026-05-03T10:00Z,TRUE,no,ae
      """
    ).shipments[0]
    #expect(shipment.imo == 9_999_993)
    #expect(shipment.mmsi == 355_999_990)
    #expect(shipment.icao24 == 0x4840D6)
    #expect(shipment.hsCode == "930621")
    #expect(shipment.grossWeightKilograms == 12.5)
    #expect(shipment.loadPort == "NLRTM")
    #expect(shipment.dischargePort == "DKEBJ")
    #expect(shipment.eta == Timestamp(iso8601: "2026-05-03T10:00Z"))
    #expect(shipment.isHumanitarian && !shipment.isAuthorisedOperator)
    #expect(shipment.consignorCountry == "AE")
  }

  @Test("JSON lines say the same")
  func jsonLines() throws {
    let shipments = try read(
      """
      {"shipment_id":"S1","imo":9999993,"humanitarian":true,"hs_code":"0302.24"}
      {"shipment_id":"S2","vessel_name":"SEA GLEANER"}
      """
    ).shipments
    #expect(shipments.map(\.id) == ["S1", "S2"])
    #expect(shipments[0].imo == 9_999_993 && shipments[0].isHumanitarian && shipments[0].hsCode == "030224")
  }

  @Test("A repeated or missing id is skipped and named; a bad cell is left out with a warning")
  func badRows() throws {
    let list = try read(
      "shipment_id,imo,eta,humanitarian\nS1,9999993,,\nS1,9999981,,\n,9999981,,\nS2,9999994,tomorrow,perhaps\nS3\n")
    #expect(list.shipments.map(\.id) == ["S1", "S2"])
    #expect(list.skipped.map(\.line) == [3, 4, 6])
    #expect(list.skipped[0].reason == "shipment S1 came before, in line 2")
    #expect(list.warnings.map(\.line) == [5, 5, 5])
    #expect(list.shipments[1].imo == nil)
    #expect(list.rows == 5)
  }

  @Test("No id column, no carrier column and no usable row are errors that say which")
  func unusable() throws {
    #expect(throws: ScanError.self) { try read("shipment_id,goods\nS1,x\n") }
    #expect(throws: ScanError.self) { try read("shipment_id,imo\n,1\n") }
    let file = FileManager.default.temporaryDirectory.appending(path: "trackscan-\(UUID().uuidString).csv")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data("id,imo\nS1,1\n".utf8).write(to: file)
    do {
      _ = try Shipments.read(path: file.path)
      Issue.record("a list without shipment_id was read")
    } catch { #expect(error.code == .badTable && error.message.contains("shipment_id")) }
  }

  @Test("The shipments and the watchlist of the demonstration are whole")
  func fixtures() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let shipments = try Shipments.read(path: root.appending(path: "Fixtures/shipments/shipments.csv").path)
    #expect(shipments.shipments.count == 20)
    #expect(shipments.skipped.isEmpty && shipments.warnings.isEmpty)
    #expect(shipments.shipments.filter(\.isHumanitarian).count == 3)
    let watchlist = try Watchlist.read(path: root.appending(path: "Fixtures/watchlists/watchlist.csv").path)
    #expect(watchlist.entries.count == 10)
    #expect(watchlist.skipped.isEmpty && watchlist.warnings.isEmpty)
    #expect(watchlist.name == "watchlist")
  }
}
