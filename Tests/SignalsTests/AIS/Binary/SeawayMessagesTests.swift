import Signals
import Testing

/// The examples are those of the specification, St. Lawrence Seaway AIS Data Messaging Formats and Specifications,
/// revision 4.0A (bit by bit there), in a message 8.
@Suite("Binary messages of the St. Lawrence Seaway")
struct SeawayMessagesTests {
  @Test("366/1: the weather at Sault Ste. Marie in April 2010", .tags(.golden))
  func realWeather() throws {
    // libais, test/data/test.aivdm.
    try expect(
      "!AIVDM,1,1,,A,803OdJQKP@5=l0B3PPPPPnGG:5Bnf3RB8LVV0sP3wP0,2*4A", from: 3_665_002, dac: 366, fid: 1,
      tell: [
        "message_id": 1,
        "reports": [
          [
            "timestamp_month": 4, "timestamp_day": 27, "timestamp_hour": 20, "timestamp_minute": 0,
            "station_id": "RC", "lon": -5_051_500, "lat": 2_775_900, "wspeed": 113, "wgust": 145, "wdir": 28,
            "pressure": 9880, "airtemp": 59, "dewpoint": -512, "visibility": 255, "watertemp": -512,
          ]
        ],
      ])
    let dewPoint = try #require(SeawayMeasurements.layout.field("dewpoint"))
    #expect(!dewPoint.isAvailable(-512))
  }

  @Test("316/1: the specification's stations", .tags(.golden))
  func stations() throws {
    try expect(
      "!AIVDM,1,1,,A,8030ohA?0@5NPRD5CDiPP36GD0U>l1054UW4?vw@93h,2*5B", from: 3_160_001, dac: 316, fid: 1,
      tell: [
        "message_id": 1,
        "reports": [
          [
            "timestamp_month": 5, "timestamp_day": 29, "timestamp_hour": 0, "timestamp_minute": 34,
            "station_id": "TEST1", "lon": 1_625_000, "lat": 305_000, "wspeed": 32, "wgust": 40, "wdir": 293,
            "pressure": 10_000, "airtemp": -2, "dewpoint": -12, "visibility": 9, "watertemp": 60,
          ]
        ],
      ])
    try expect(
      "!AIVDM,1,1,,A,8030ohA?0@9NPRD5CDiPP36GD0U>l1054U0,2*18", from: 3_160_001, dac: 316, fid: 1,
      tell: [
        "message_id": 2,
        "reports": [
          [
            "timestamp_month": 5, "timestamp_day": 29, "timestamp_hour": 0, "timestamp_minute": 34,
            "station_id": "TEST1", "lon": 1_625_000, "lat": 305_000, "wspeed": 32, "wgust": 40, "wdir": 293,
          ]
        ],
      ])
    try expect(
      "!AIVDM,1,1,,A,8030ohA?0@=NPRD5CDiPP36GD0U>l00P@00,2*69", from: 3_160_001, dac: 316, fid: 1,
      tell: [
        "message_id": 3,
        "reports": [
          [
            "timestamp_month": 5, "timestamp_day": 29, "timestamp_hour": 0, "timestamp_minute": 34,
            "station_id": "TEST1", "lon": 1_625_000, "lat": 305_000, "level_type": 0, "waterlevel": 32, "datum": 1,
          ]
        ],
      ])
    try expect(
      "!AIVDM,1,1,,A,8030ohA?0@INPRD5CDiPP36GD0U>l@00000,2*7D", from: 3_160_001, dac: 316, fid: 1,
      tell: [
        "message_id": 6,
        "reports": [
          [
            "timestamp_month": 5, "timestamp_day": 29, "timestamp_hour": 0, "timestamp_minute": 34,
            "station_id": "TEST1", "lon": 1_625_000, "lat": 305_000, "waterflow": 8192,
          ]
        ],
      ])
  }

  @Test("316/2 and 316/32: the specification's locks and version", .tags(.golden))
  func locks() throws {
    try expect(
      "!AIVDM,1,1,,A,8030ohA?0P5NPRD5CDiPP36GD0U>l00lTheV1=@5:22222g@A00,2*15", from: 3_160_001, dac: 316, fid: 2,
      tell: [
        "message_id": 1, "timestamp_month": 5, "timestamp_day": 29, "timestamp_hour": 0, "timestamp_minute": 34,
        "lock_id": "TEST1", "lon": 1_625_000, "lat": 305_000,
        "schedules": [
          ["shipname": "MILKY STAR", "direction": 1, "eta_month": 5, "eta_day": 29, "eta_hour": 0, "eta_minute": 34]
        ],
      ])
    try expect(
      "!AIVDM,2,1,1,A,8030ohA?0P9NdN=9<;IPCD1BPPPPPC<CO<hiGc@4k4ok<<Urmq<i=tk3,0*5F",
      "!AIVDM,2,2,1,A,=Nf0C<CO<hi0,0*4C", from: 3_160_001, dac: 316, fid: 2,
      tell: [
        "message_id": 2, "timestamp_month": 5, "timestamp_day": 29, "timestamp_hour": 12, "timestamp_minute": 30,
        "shipname": "MILKY STAR",
        "last_location": "SLS_L01", "last_ata_month": 5, "last_ata_day": 29, "last_ata_hour": 13, "last_ata_minute": 0,
        "first_lock": "SLS_L02", "first_lock_eta_month": 5, "first_lock_eta_day": 29, "first_lock_eta_hour": 13,
        "first_lock_eta_minute": 30,
        "second_lock": "SLS_L03", "second_lock_eta_month": 5, "second_lock_eta_day": 29, "second_lock_eta_hour": 14,
        "second_lock_eta_minute": 0, "delay": "SLS_L01",
      ])
    try expect(
      "!AIVDM,1,1,,A,8030ohA?8044000,2*6E", from: 3_160_001, dac: 316, fid: 32,
      tell: ["message_id": 1, "major": 4, "minor": 0])
  }

  @Test("A message of a number that the specification does not have keeps its bits, and is encoded again")
  func unknownNumber() throws {
    let payload = try payload(fields: [
      (8, 6), (0, 2), (3_160_001, 30), (0, 2), (316, 10), (1, 6), (0, 2), (9, 6), (0xA5, 8),
    ])
    let record = try #require(AISRecord(payload))
    #expect(record.fields.integer("message_id") == 9)
    #expect(record.fields["data"] == AISData([0xA5], bitCount: 8).map { .data($0) })
    #expect(try record.encoded() == payload)
  }
}
