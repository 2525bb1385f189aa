import Foundation
import Testing

@Suite("trackscan formats")
struct FormatsCommandTests {
  @Test("It lists what the build knows")
  func lists() throws {
    let result = try Program.run("formats")
    #expect(result.status == 0)
    for name in [
      "nmea", "gpsd", "aiscatcher", "aisstream", "marinecadastre", "dma", "exactearth", "exactearth-gws", "aishub",
      "aishub-json", "nari", "marinetraffic", "gfw", "statsat", "gpsd-pipe", "table", "readsb",
      "readsb-trace", "opensky", "opensky-json", "jet1090", "vrs", "fr24", "sbs", "beast", "avr", "timed-hex", "gap@",
      "briefing.html", "case.gpkg",
    ] {
      #expect(result.output.contains(name), "\(name)")
    }
  }

  @Test("Each parameter of the public contract is listed with its default")
  func parameters() throws {
    let result = try Program.run("formats", "--parameters")
    for line in [
      "gap.minimum-duration  6h", "gap.minimum-duration-aircraft  15m", "rendezvous.maximum-distance  500m",
      "rendezvous.minimum-duration  2h", "rendezvous.maximum-speed  2kn",
      "rendezvous.minimum-distance-from-port  10km", "port.entry-distance  3km", "port.exit-distance  4km",
      "port.stop-speed  0.2kn", "port.leave-speed  0.5kn",
    ] {
      #expect(result.output.contains(line), "\(line)")
    }
  }

  @Test("Help shows examples, and completion scripts are made")
  func help() throws {
    #expect(try Program.run("scan", "--help").output.contains("Examples:"))
    #expect(try Program.run("--generate-completion-script", "bash").output.contains("scan"))
  }
}
