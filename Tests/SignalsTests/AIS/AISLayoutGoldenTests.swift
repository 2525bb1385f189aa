import Signals
import Testing

/// A real message and its fields as transmitted.
struct Golden: CustomTestStringConvertible {
  let sentences: [String]
  let type: Int
  let mmsi: UInt32
  let repeated: Int
  let integers: [String: Int]
  /// Texts, and data as gpsd writes them.
  let texts: [String: String]

  init(
    _ sentences: [String], type: Int, mmsi: UInt32, repeated: Int, integers: [String: Int], texts: [String: String]
  ) {
    self.sentences = sentences
    self.type = type
    self.mmsi = mmsi
    self.repeated = repeated
    self.integers = integers
    self.texts = texts
  }

  var testDescription: String { "type \(type) of \(mmsi)" }
}

/// Messages of gpsd's AIVDM samples, with the integers that gpsd gives for them unscaled; libais and pyais agree.
@Suite("AIS messages by their layouts")
struct AISLayoutGoldenTests {
  @Test("Fields are what gpsd reads", .tags(.golden), arguments: messages)
  func fields(_ golden: Golden) throws {
    let payload = try wholePayload(golden.sentences)
    let record = try #require(AISRecord(payload))
    #expect(record.messageType == golden.type)
    #expect(record.mmsi == golden.mmsi)
    #expect(record.repeatIndicator == golden.repeated)
    #expect(!record.isTruncated)
    for (name, integer) in golden.integers { #expect(record.fields.integer(name) == integer, "\(name)") }
    for (name, expected) in golden.texts {
      switch record.fields[name] {
      case .text(let text): #expect(text == expected, "\(name)")
      case .data(let data): #expect(data.description == expected, "\(name)")
      default: Issue.record("\(name) is not there")
      }
    }
  }

  @Test("The header of corrections is told of the first bits of the data")
  func correctionsHeader() throws {
    // By hand: 7C 05 56 C0 70 is type 31, station 5, Z-count 2776, sequence 0, 14 words (47 bytes are there), health 0.
    let payload = try payload(
      "!AIVDM,2,1,5,A,A02VqLPA4I6C07h5Ed1h<OrsuBTTwS?r:C?w`?la<gno1RTRwSP9:BcurA8a,0*3A",
      "!AIVDM,2,2,5,A,:Oko02TSwu8<:Jbb,0*11")
    let views = DifferentialCorrections.layout.items.compactMap { item -> [AISItem]? in
      if case .view(let items) = item { items } else { nil }
    }
    var header: [String: Int] = [:]
    var position = 80
    for case .field(let field) in try #require(views.first) {
      header[field.name] = payload.raw(field, at: position)
      position += field.width
    }
    #expect(position == 120)
    #expect(
      header == [
        "dgnss_type": 31, "station_id": 5, "zcount": 2776, "seqnum": 0, "length": 14, "station_health": 0,
      ])
    #expect(payload.bitCount - position == 14 * 24)
  }

  /// Of real logs, where flags that stand side by side differ; pyais 3.3.1 and libais 0.17 agree on each.
  @Test(
    "Flags are each at their bit", .tags(.golden),
    arguments: [
      (
        "!AIVDM,1,1,,B,B69G5jP0Divb8000fg>?kwk60006,0*66",
        ["accuracy", "cs", "display", "dsc", "band", "msg22", "assigned", "raim"], [0, 1, 1, 0, 0, 0, 0, 0]
      ),
      (
        "!AIVDM,1,1,,A,B7OhpiP0Brf7gwsDOK669cl1l@Gi,0*4A",
        ["accuracy", "cs", "display", "dsc", "band", "msg22", "assigned", "raim"], [1, 0, 0, 1, 1, 1, 0, 1]
      ),
      (
        "!AIVDM,1,1,,B,B4eHK4P005jiOp6uUIQdcwkUCP06,0*0D",
        ["accuracy", "cs", "display", "dsc", "band", "msg22", "assigned", "raim"], [0, 1, 0, 1, 0, 1, 0, 0]
      ),
      (
        "!AIVDM,1,1,,B,C6:W26h00:9RAr4THs4cTRv0jbhBL@bOSQWii0000000S4862S0P,0*71",
        ["accuracy", "raim", "dte", "assigned"], [1, 0, 1, 0]
      ),
      (
        "!AIVDM,1,1,,A,E>j9driW9WhH@860b37a6P00000@ATm`?Tni000000dh20,4*79",
        ["accuracy", "off_position", "raim", "virtual_aid", "assigned"], [1, 1, 1, 0, 0]
      ),
      (
        "!BSVDM,1,1,,B,E>jQhVfQTV@:2ab@;0b7W@HP000?kJEP?@oQp10000NP10,4*0D",
        ["accuracy", "off_position", "raim", "virtual_aid", "assigned"], [0, 0, 0, 1, 0]
      ),
      (
        "!AIVDM,1,1,,B,E000002Q7dPhIP0000000000000<jewq67oL810888l:`PSn@H0hCPC8<h,4*54",
        ["accuracy", "off_position", "raim", "virtual_aid", "assigned"], [0, 0, 0, 0, 1]
      ),
      (
        "!AIVDM,1,1,,B,Fe3>>MOD@GDF?ThcoCk02?ioQie4,0*03",
        ["power", "addressed", "band_a", "band_b", "dest1", "dest2", "zonesize"],
        [0, 1, 0, 1, 837_968_222, 254_804_543, 7]
      ),
      ("!AIVDM,1,1,,A,K3KLehP0rPTJ10Qr,0*2A", ["accuracy", "raim", "gnss"], [0, 0, 1]),
      ("!AIVDM,1,1,,B,KsfwmRWn>Dw76undWn8VCeESDnQJ,0*2F", ["accuracy", "raim", "gnss"], [0, 1, 0]),
      ("!AIVDM,1,1,,A,<42Lati0W:Ov=C7P6B?=Pjoihhjhqq0,2*2B", ["seqno", "retransmit"], [0, 1]),
    ])
  func flags(_ sentence: String, names: [String], expected: [Int]) throws {
    let record = try #require(AISRecord(payload(sentence)))
    #expect(names.map { record.fields.integer($0) } == expected)
  }

  static let messages: [Golden] =
    [
      Golden(
        ["!AIVDM,1,1,,A,403OviQuMGCqWrRO9>E6fE700@GO,0*4D"],
        type: 4, mmsi: 3_669_702, repeated: 0,
        integers: [
          "timestamp_year": 2_007, "timestamp_month": 5, "timestamp_day": 14, "timestamp_hour": 19,
          "timestamp_minute": 57, "timestamp_second": 39, "accuracy": 1, "lon": -45_811_417, "lat": 22_130_260,
          "epfd": 7, "raim": 0, "radio": 67_039, "transmission_control": 0,
        ],
        texts: [:]),
      Golden(
        [
          "!AIVDM,2,1,1,A,55?MbV02;H;s<HtKR20EHE:0@T4@Dn2222222216L961O5Gf0NSQEp6ClRp8,0*1C",
          "!AIVDM,2,2,1,A,88888888880,2*25",
        ],
        type: 5, mmsi: 351_759_000, repeated: 0,
        integers: [
          "imo": 9_134_270, "ais_version": 0, "shiptype": 70, "to_bow": 225, "to_stern": 70, "to_port": 1,
          "to_starboard": 31, "epfd": 1, "eta_month": 5, "eta_day": 15, "eta_hour": 14, "eta_minute": 0, "draught": 122,
          "dte": 0,
        ],
        texts: ["callsign": "3FOF8", "shipname": "EVER DIADEM", "destination": "NEW YORK"]),
      Golden(
        ["!AIVDM,1,1,,B,6B?n;be:cbapalgc;i6?Ow4,2*4A"],
        type: 6, mmsi: 150_834_090, repeated: 1,
        integers: ["seqno": 3, "dest_mmsi": 313_240_222, "retransmit": 0, "dac": 669, "fid": 11],
        texts: ["data": "48:eb2f118f7ff1"]),
      Golden(
        ["!AIVDM,1,1,,A,702R5`hwCjq8,0*6B"],
        type: 7, mmsi: 2_655_651, repeated: 0,
        integers: ["mmsi1": 265_538_450],
        texts: [:]),
      Golden(
        ["!AIVDM,1,1,,A,85Mwp`1Kf3aCnsNvBWLi=wQuNhA5t43N`5nCuI=p<IBfVqnMgPGs,0*47"],
        type: 8, mmsi: 366_999_712, repeated: 0,
        integers: ["dac": 366, "fid": 56],
        texts: [:]),
      Golden(
        ["!AIVDM,1,1,,B,91b55wi;hbOS@OdQAC062Ch2089h,0*30"],
        type: 9, mmsi: 111_232_511, repeated: 0,
        integers: [
          "alt": 303, "speed": 42, "accuracy": 0, "lon": -3_767_306, "lat": 34_886_400, "course": 1_545, "second": 15,
          "regional": 0, "dte": 1, "raim": 0, "radio": 33_392,
        ],
        texts: [:]),
      Golden(
        ["!AIVDM,1,1,,B,:5MlU41GMK6@,0*6C"],
        type: 10, mmsi: 366_814_480, repeated: 0,
        integers: ["dest_mmsi": 366_832_740],
        texts: [:]),
      Golden(
        ["!AIVDM,1,1,,B,;4R33:1uUK2F`q?mOt@@GoQ00000,0*5D"],
        type: 11, mmsi: 304_137_000, repeated: 0,
        integers: [
          "timestamp_year": 2_009, "timestamp_month": 5, "timestamp_day": 22, "timestamp_hour": 2,
          "timestamp_minute": 22, "timestamp_second": 40, "accuracy": 1, "lon": -56_644_610, "lat": 17_045_470,
          "epfd": 1, "raim": 0, "radio": 0,
        ],
        texts: [:]),
      Golden(
        ["!AIVDM,1,1,,A,<42Lati0W:Ov=C7P6B?=Pjoihhjhqq0,2*2B"],
        type: 12, mmsi: 271_002_099, repeated: 0,
        integers: ["seqno": 0, "dest_mmsi": 271_002_111, "retransmit": 1],
        texts: ["text": "MSG FROM 271002099"]),
      Golden(
        ["!AIVDM,1,1,,A,=39UOj0jFs9R,0*65"],
        type: 13, mmsi: 211_378_120, repeated: 0,
        integers: ["mmsi1": 211_217_560],
        texts: [:]),
      Golden(
        ["!AIVDM,1,1,,A,>3R1p10E3;;R0USCR0HO>0@gN10kGJp,2*7F"],
        type: 14, mmsi: 237_008_900, repeated: 0,
        integers: [:],
        texts: ["text": "EP228 IX48 FG3 DK7 PL56."]),
      Golden(
        ["!AIVDM,1,1,,B,?h3Ovn1GP<K0<P@59a0,2*04"],
        type: 15, mmsi: 3_669_720, repeated: 3,
        integers: ["mmsi1": 367_014_320, "type1_1": 3, "offset1_1": 516, "type1_2": 5, "offset1_2": 617],
        texts: [:]),
      Golden(
        ["!AIVDM,1,1,,B,@6STUk004lQ206bCKNOBAb6SJ@5s,0*74"],
        type: 16, mmsi: 439_952_844, repeated: 0,
        integers: [
          "mmsi1": 315_920, "offset1": 2_049, "increment1": 681, "mmsi2": 230_137_673, "offset2": 424,
          "increment2": 419,
        ],
        texts: [:]),
      Golden(
        ["!AIVDM,1,1,1,A,A;wUJKU>io;WlWuwH`W1PpnuN<isf;5iHtOM1S6q?vsvNrNGOqLcr5mfD6t,2*51"],
        type: 17, mmsi: 804_870_766, repeated: 0,
        integers: ["lon": 80_669, "lat": -26_818],
        texts: ["data": "272:7f7f6289c1838dbd78cc7bb8b17163c7dd0631b93feefe7ba7977f972be85d6e506f"]),
      Golden(
        ["!AIVDM,1,1,,A,B52K>;h00Fc>jpUlNV@ikwpUoP06,0*4C"],
        type: 18, mmsi: 338_087_471, repeated: 0,
        integers: [
          "reserved": 0, "speed": 1, "accuracy": 0, "lon": -44_443_279, "lat": 24_410_724, "course": 796,
          "heading": 511, "second": 49, "regional": 0, "cs": 1, "display": 0, "dsc": 1, "band": 1, "msg22": 1,
          "raim": 1, "radio": 917_510,
        ],
        texts: [:]),
      Golden(
        ["!AIVDM,1,1,,B,C5N3SRgPEnJGEBT>NhWAwwo862PaLELTBJ:V00000000S0D:R220,0*0B"],
        type: 19, mmsi: 367_059_850, repeated: 0,
        integers: [
          "reserved": 248, "speed": 87, "accuracy": 0, "lon": -53_286_235, "lat": 17_726_217, "course": 3_359,
          "heading": 511, "second": 46, "regional": 4, "shiptype": 70, "to_bow": 5, "to_stern": 21, "to_port": 4,
          "to_starboard": 4, "epfd": 1, "raim": 0, "dte": 0, "assigned": 0,
        ],
        texts: ["shipname": "CAPT.J.RIMES"]),
      Golden(
        ["!AIVDM,1,1,,B,D030p8@2tN?b<`O6DmQO6D0,2*5D"],
        type: 20, mmsi: 3_160_097, repeated: 0,
        integers: [
          "offset1": 47, "number1": 1, "timeout1": 7, "increment1": 250, "offset2": 2_250, "number2": 1, "timeout2": 7,
          "increment2": 1_125, "offset3": 856, "number3": 5, "timeout3": 7, "increment3": 1_125,
        ],
        texts: [:]),
      Golden(
        [
          "!AIVDM,2,1,5,B,E1mg=5J1T4W0h97aRh6ba84<h2d;W:Te=eLvH50```q,0*46",
          "!AIVDM,2,2,5,B,:D44QDlp0C1DU00,2*36",
        ],
        type: 21, mmsi: 123_456_789, repeated: 0,
        integers: [
          "aid_type": 20, "accuracy": 0, "lon": -73_619_155, "lat": 28_752_371, "to_bow": 5, "to_stern": 5,
          "to_port": 5, "to_starboard": 5, "epfd": 1, "second": 50, "regional": 165, "off_position": 0, "raim": 0,
          "virtual_aid": 0,
        ],
        texts: ["name": "CHINA ROSE MURPHY EXPRESS ALERT"]),
      Golden(
        ["!AIVDM,1,1,,A,F030ot22N2P6aoQbhe4736L20000,0*1A"],
        type: 22, mmsi: 3_160_048, repeated: 0,
        integers: [
          "channel_a": 2_087, "channel_b": 2_088, "txrx": 0, "power": 0, "ne_lon": -44_100, "ne_lat": 27_330,
          "sw_lon": -48_100, "sw_lat": 25_400, "addressed": 0, "band_a": 0, "band_b": 0, "zonesize": 4,
        ],
        texts: [:]),
      Golden(
        ["!AIVDM,1,1,,B,G02:Kn01R`sn@291nj600000900,2*12"],
        type: 23, mmsi: 2_268_120, repeated: 0,
        integers: [
          "ne_lon": 1_578, "ne_lat": 30_642, "sw_lon": 1_096, "sw_lat": 30_408, "stationtype": 6, "shiptype": 0,
          "interval": 9, "quiet": 0, "txrx": 0,
        ],
        texts: [:]),
      Golden(
        ["!AIVDM,1,1,,A,I8IRGB40QPPa0:<HP::V=gwv0l48,0*0E"],
        type: 25, mmsi: 563_648_328, repeated: 0,
        integers: ["addressed": 0, "structured": 1, "app_id": 134],
        texts: ["data": "112:082900a31880a2a636fffe034108"]),
      Golden(
        ["!AIVDM,1,1,,B,KC5E2b@U19PFdLbMuc5=ROv62<7m,0*16"],
        type: 27, mmsi: 206_914_217, repeated: 1,
        integers: [
          "status": 2, "accuracy": 0, "lon": 82_214, "lat": 2_904, "speed": 57, "course": 167, "raim": 0, "gnss": 0,
        ],
        texts: [:]),
      Golden(
        ["!AIVDM,1,1,,A,H42O55i18tMET00000000000000,2*6D"],
        type: 24, mmsi: 271_041_815, repeated: 0, integers: ["partno": 0], texts: ["shipname": "PROGUY"]),
      Golden(
        ["!AIVDM,1,1,,A,H42O55lti4hhhilD3nink000?050,0*40"],
        type: 24, mmsi: 271_041_815, repeated: 0,
        integers: [
          "partno": 1, "shiptype": 60, "model": 12, "serial": 199_796, "to_bow": 0, "to_stern": 15, "to_port": 0,
          "to_starboard": 5,
        ],
        // gpsd reads 1D00014, seven characters, over model and serial number, as older equipment means them.
        texts: ["vendorid": "1D0", "callsign": "TC6163"]),
    ]
}
