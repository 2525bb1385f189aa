import Signals
import Testing

@Suite("Binary messages that give notice of areas and routes")
struct NoticesTests {
  @Test("1/22: right whales off Boston, in a circle, with words", .tags(.golden))
  func circleAndText() throws {
    // libais's test of 8:1:22, of a buoy network's message; libais gives the radius as 14 810 m.
    let record = try binaryFields("!AIVDM,1,1,0,B,803Ovrh0EPM0WB0h2l0MwJUi=6B4G9000aip8<2Bt2Hq2Qhp,0*01")
    #expect(record.mmsi == 3_669_739)
    let expected = [
      "linkage": 29, "notice": 1, "start_month": 3, "start_day": 20, "start_hour": 16, "start_minute": 6,
      "duration": 1440,
    ]
    for (name, raw) in expected { #expect(record.fields.integer(name) == raw, "\(name)") }
    #expect(try field("notice", fid: 22).meanings?[1] == "Caution Area: Marine mammals in area - reduce speed")
    let areas = record.fields.list("subareas")
    #expect(areas.count == 2)
    #expect(areas[0].integer("shape") == 0)
    let longitude = try #require(areas[0].integer("lon"))
    let latitude = try #require(areas[0].integer("lat"))
    #expect(abs(Double(longitude) / 60_000 - -70.224_3) < 0.000_02)
    #expect(abs(Double(latitude) / 60_000 - 42.105_87) < 0.000_02)
    #expect(try field("lat", fid: 22).told(60_000) == 1)
    #expect(areas[0].integer("precision") == 4)
    #expect(areas[0].integer("scale") == 1)
    #expect(areas[0].integer("radius") == 1481)
    #expect(areas[1].text("text") == "NOAA RW SGHTNG")
    #expect(!record.isTruncated)
  }

  @Test("1/22: an area of right whales as a polygon from a point", .tags(.golden))
  func polygon() throws {
    // libais's test of 8:1:22 for a dynamic management area of NOAA; it gives 103, 114 and 101 km, and 179, 0 and 540
    // half degrees.
    let record = try binaryFields(
      "!AIVDM,2,1,1,A,803Ovrh0EPJ0Vvch00@=w52I9BK<00000VFHkP0>D>3,0*24", "!AIVDM,2,2,1,A,;J005>?11PBGP4=1PPP,0*3F")
    #expect(record.fields.integer("linkage") == 26)
    #expect(record.fields.integer("duration") == 2)
    let areas = record.fields.list("subareas")
    #expect(areas.map { $0.integer("shape") } == [0, 4, 5])
    #expect(areas[0].integer("radius") == 0)
    #expect((1...4).map { areas[1].integer("bearing\($0)") } == [179, 0, 540, 720])
    #expect((1...4).map { areas[1].integer("distance\($0)") } == [103, 114, 101, 0])
    #expect(areas[1].integer("scale") == 3)
    #expect(try field("bearing1", fid: 22).told(179) == 89.5)
    #expect(try field("bearing4", fid: 22).told(720) == nil)
    #expect(areas[2].text("text") == "NOAA RW DMA")
  }

  @Test("Lengths of a sub-area are told in metres, by its scale factor")
  func scale() throws {
    let layout = try #require(AISBinaryLayouts.layout(dac: 1, fid: 22, addressed: false))
    var told: [Double?] = []
    for case .list("subareas", _, let items) in layout.items {
      for case .choice(_, let shapes) in items {
        for case .choice(.field("scale", at: 3, width: 2), let scales) in shapes[0].items {
          for case .field(let radius) in scales.flatMap(\.items) { told.append(radius.told(1481)) }
        }
      }
    }
    #expect(told == [1481, 14_810, 148_100, 1_481_000])
  }

  @Test("1/22: an area whose sub-areas were lost is cut short", .tags(.golden))
  func lost() throws {
    // libais's test of a bad area notice.
    let record = try binaryFields("!AIVDM,1,1,,A,803Ovrh0EPG0WB5p2l0L40,4*1E")
    #expect(record.fields.integer("start_hour") == 16)
    #expect(record.fields.list("subareas").isEmpty)
    let cut = try broadcast(
      dac: 1, fid: 22,
      [(1, 10), (1, 7), (3, 4), (20, 5), (16, 5), (6, 6), (60, 18), (5, 3)] + sixBit("FOURTEEN CHAR", 13))
    #expect(cut.fields.list("subareas").isEmpty)
    #expect(cut.isTruncated)
  }

  @Test("1/22 and 1/23: rectangle, sector and polyline stand where the circular puts them", arguments: [22, 23])
  func shapes(_ fid: Int) throws {
    // libais 0.17 gives the same of the broadcast one: it was compared on random bits of all shapes.
    let place: [(value: Int, width: Int)] = [(10_799_999, 25), (-5_399_999, 24), (4, 3)]
    let fields: [(value: Int, width: Int)] =
      [(77, 10), (35, 7), (12, 4), (31, 5), (23, 5), (59, 6), (262_143, 18)]
      + [(1, 3), (2, 2)] + place + [(177, 8), (42, 8), (110, 9), (0, 5)]
      + [(2, 3), (0, 2)] + place + [(839, 12), (350, 9), (10, 9)]
      + [(3, 3), (1, 2), (233, 10), (895, 10), (400, 10), (713, 10), (720, 10), (0, 10), (720, 10), (0, 10), (0, 2)]
    let record = try fid == 22 ? broadcast(dac: 1, fid: fid, fields) : addressed(dac: 1, fid: fid, fields)
    let areas = record.fields.list("subareas")
    #expect(areas.count == 3)
    let expected: [[String: Int]] = [
      ["scale": 2, "lon": 10_799_999, "lat": -5_399_999, "east": 177, "north": 42, "orientation": 110],
      ["scale": 0, "lon": 10_799_999, "lat": -5_399_999, "radius": 839, "left": 350, "right": 10],
      ["scale": 1, "bearing1": 233, "distance1": 895, "bearing2": 400, "distance2": 713, "distance3": 0],
    ]
    for (area, values) in zip(areas, expected) {
      for (name, raw) in values { #expect(area.integer(name) == raw, "\(name)") }
    }
    #expect(try field("duration", fid: fid).told(262_143) == nil)
    #expect(!record.isTruncated)
  }

  @Test("The table of notices has the circular's 128 entries in their places")
  func notices() throws {
    let words = try #require(try field("notice", fid: 22).meanings)
    let expected = [
      0: "Caution Area: Marine mammals habitat", 21: "Caution Area: Underwater vehicle operation",
      22: "Reserved for future use", 23: "Environmental Caution Area: Storm front (line squall)",
      32: "Restricted Area: Fishing prohibited", 38: "Restricted Area: Drifting mines",
      40: "Anchorage Area: Anchorage open", 45: "Anchorage Area: Vessel transfer operations",
      56: "Security Alert - Level 1", 58: "Security Alert - Level 3", 64: "Distress Area: Vessel disabled and adrift",
      76: "Distress Area: Pollution response area", 80: "Instruction: Contact VTS at this point/juncture",
      88: "Information: Pilot boarding position", 94: "Information: Rogue or suspicious vessel",
      96: "Chart Feature: Sunken vessel", 108: "Chart Feature: Bridge fully open", 112: "Report from ship: Icing info",
      120: "Route: Recommended route", 122: "Route: Recommended route through ice",
      125: "Other - define in associated text field", 127: "Undefined (default)",
    ]
    for (code, text) in expected { #expect(words[code] == text) }
    #expect(words[128] == nil)
  }

  @Test("1/27 and 1/28: a route with its waypoints in 1/10 000 of a minute", arguments: [27, 28])
  func route(_ fid: Int) throws {
    // libais 0.17 gives the same of the broadcast one: it was compared on random bits.
    let fields = [
      (835, 10), (1, 3), (4, 5), (4, 4), (8, 5), (0, 5), (48, 6), (1440, 18), (2, 5), (12_345_678, 28),
      (36_000_000, 27), (-108_000_000, 28), (-54_000_000, 27),
    ]
    let record = try fid == 27 ? broadcast(dac: 1, fid: fid, fields) : addressed(dac: 1, fid: fid, fields)
    let expected = [
      "linkage": 835, "sender": 1, "rtype": 4, "start_month": 4, "start_day": 8, "start_hour": 0, "start_minute": 48,
      "duration": 1440, "waycount": 2,
    ]
    for (name, raw) in expected { #expect(record.fields.integer(name) == raw, "\(name)") }
    #expect(
      record.fields.list("waypoints") == [
        AISFields(["lon": .integer(12_345_678), "lat": .integer(36_000_000)]),
        AISFields(["lon": .integer(-108_000_000), "lat": .integer(-54_000_000)]),
      ])
    #expect(try field("rtype", fid: fid).meanings?[4] == "Recommended route through ice")
    #expect(try field("rtype", fid: fid).meanings?[31] == "Cancel route identified by message linkage")
  }

  @Test("1/30: text as long as the message", .tags(.golden))
  func text() throws {
    // gpsd's samples.
    let record = try binaryFields("!AIVDM,1,1,,B,6h2E3MPr<buN05p0J00000000000,0*0A")
    #expect(record.fields.integer("linkage") == 1)
    #expect(record.fields.text("text") == "(")
    let broadcast = try broadcast(dac: 1, fid: 29, [(723, 10)] + sixBit("KEEP CLEAR", 10))
    #expect(broadcast.fields.text("text") == "KEEP CLEAR")
  }
}
