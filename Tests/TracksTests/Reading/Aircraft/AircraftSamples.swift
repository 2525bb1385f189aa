import Signals
import Testing

@testable import Tracks

/// A small log of each format of aircraft. Those without frames tell of an aircraft that is called KLM1023.
enum AircraftSamples {
  struct Sample: Sendable, CustomTestStringConvertible {
    /// Of the format.
    let name: String
    let bytes: [UInt8]
    var testDescription: String { name }
  }

  static let all: [Sample] =
    [
      ("readsb", readsb), ("readsb", readsbHistory), ("readsb", exchange), ("readsb-trace", trace),
      ("opensky", openSky), ("opensky", traffic), ("opensky-json", openSkyAnswer), ("jet1090", jet1090),
      ("vrs", virtualRadar), ("fr24", flightradar), ("sbs", baseStation), ("avr", avr), ("timed-hex", timedHex),
    ].map { Sample(name: $0.0, bytes: Array($0.1.utf8)) } + [Sample(name: "beast", bytes: beast)]

  static let readsb = """
    { "now" : 1777605129.3,
      "messages" : 12345,
      "aircraft" : [
    {"hex":"4840d6","type":"adsb_icao","flight":"KLM1023 ","r":"PH-BXA","alt_baro":38000,"alt_geom":38400,"gs":451.3,\
    "track":87.9,"true_heading":88.4,"baro_rate":-64,"squawk":"1000","category":"A3","nav_modes":["autopilot","vnav"],\
    "lat":52.257200,"lon":3.919370,"nic":8,"seen_pos":0.2,"mlat":[],"tisb":[],"messages":99,"seen":0.1,"rssi":-10.2},
    {"hex":"4840d7","type":"mlat","alt_baro":"ground","lat":52.1,"lon":4.1,"seen_pos":1.0,"mlat":["lat","lon"],"seen":1},
    {"hex":"~2b1234","type":"tisb_other","lat":52.2,"lon":4.2,"seen_pos":0.5,"seen":0.5},
    {"hex":"4840d8","type":"adsb_icao","alt_baro":"ground","gs":0.0,"lat":52.3086,"lon":4.7639,"seen_pos":3,"seen":2},
    {"hex":"4840d9","type":"mode_s","squawk":"2000","seen":12.1}
      ]
    }

    """

  static let readsbHistory =
    (0..<3).map { index in
      """
      {"now":\(1_777_605_129 + index).0,"messages":1,"aircraft":[{"hex":"4840d6","lat":52.\(index / 2)57,"lon":3.9,\
      "seen_pos":\(index % 2).1,"seen":0.1},{"hex":"4840d8","seen":1.0}]}\n
      """
    }.joined()

  /// ADS-B Exchange and its like tell the time behind the aircraft, in milliseconds.
  static let exchange = """
    {"ac":[{"hex":"4840d6","type":"adsb_icao","flight":"KLM1023 ","alt_baro":38000,"gs":451.3,"track":87.9,"lat":52.2572,\
    "lon":3.91937,"seen_pos":0.25,"seen":0.1},{"hex":"4840d8","type":"adsr_icao","lat":52.3,"lon":4.7,"seen_pos":3,\
    "seen":2}],"msg":"No error","now":1777605129500,"total":2,"ctime":1777605129500,"ptime":3}
    """

  static let trace = """
    {"icao":"4840d6",
      "r":"PH-BXA",
      "t":"B738",
      "timestamp": 1777605129.250,
      "trace":[
        [0.00,52.257200,3.919370,38000,451.3,87.9,0,-64,{"type":"adsb_icao","flight":"KLM1023 ","category":"A3"},"adsb_icao",38400,-32,280,0.0],
        [10.50,52.258000,3.950000,38000,451.3,87.9,1,null,null],
        [20.00,52.259000,3.980000,null,451.3,null,4,0,null,"mlat"],
        [30.00,52.260000,4.010000,"ground",12.0,270.0,0,null,null,"adsb_icao",null,null,null,null,"uuid"]
      ]
    }

    """

  static let openSkyHeader =
    "time,icao24,lat,lon,velocity,heading,vertrate,callsign,onground,alert,spi,squawk,baroaltitude,geoaltitude,"
    + "lastposupdate,lastcontact\n"

  static let openSky =
    openSkyHeader + """
      1777605130,4840d6,52.2572,3.91937,231.5,87.9,-3.25,KLM1023 ,False,False,False,1000,11582.4,11704.32,1777605129.25,1777605129.9
      1777605140,4840d6,52.2572,3.91937,231.5,87.9,-3.25,KLM1023 ,False,False,False,1000,11582.4,11704.32,1777605129.25,1777605129.9
      1777605150,4840d6,NULL,NULL,,,,KLM1023 ,false,false,false,,,,,1777605129.9
      1777605150,4840d8,52.3086,4.7639,0.0,270.0,,,True,False,False,,,,1777605150.0,1777605150.0

      """

  static let traffic = """
    ,timestamp,icao24,latitude,longitude,groundspeed,track,vertical_rate,callsign,onground,altitude,geoaltitude,last_position
    0,2026-05-01 03:12:10+00:00,4840d6,52.2572,3.91937,451.3,87.9,-64.0,KLM1023,False,38000.0,38400.0,1777605129.25

    """

  static let openSkyAnswer = """
    {"time":1777605130,"states":[["4840d6","KLM1023 ","Kingdom of the Netherlands",1777605129,1777605130,3.91937,52.2572,\
    11582.4,false,231.5,87.9,-0.33,null,11704.32,"1000",false,0],["4840d8",null,"Kingdom of the Netherlands",null,\
    1777605130,null,null,null,true,null,null,null,null,null,null,false,0],["4840d9","        ","x",1777605129,1777605130,\
    4.1,52.1,1000,false,100,0,0,null,null,null,false,2]]}
    """

  static let jet1090 = """
    {"timestamp":1777605129.25,"frame":"8d4840d6202cc371c32ce0576098","df":"17","icao24":"4840d6","bds":"08","callsign":"KLM1023","metadata":[{"serial":1,"rssi":-20}]}
    {"timestamp":1777605129.5,"frame":"2000171806a983","df":"4","icao24":"4840d6","bds60":{"heading":null},"altitude":38000}
    {"timestamp":1777605130.0,"df":"17","icao24":"4840d6","bds":"05","latitude":52.2572,"longitude":3.91937,"altitude":38000}
    {"timestamp":1777605130.5,"df":"18","icao24":"4840d6","bds":"05","latitude":52.2572,"longitude":3.91937,"altitude":38000}

    """

  static let virtualRadar = """
    {"src":1,"feeds":[{"id":1,"name":"From [Consolidator], \\"all\\"","polarPlot":false}],"srcFeed":1,"acList":[{"Id":1,\
    "HasSig":true,"Icao":"4840D6","Reg":"PH-BXA","Alt":38000,"GAlt":38200,"Call":"KLM1023","Lat":52.2572,"Long":3.91937,\
    "PosTime":1777605129250,"Mlat":false,"Tisb":false,"Spd":451.3,"Trak":87.9,"Vsi":-64,"Gnd":false,"Cos":[52.257,3.9,\
    1777605126250.0,38000.0,52.2572,3.91937,1777605129250.0,38000.0]},{"Id":2,"Icao":"4840D7","Lat":52.1,"Long":4.1,\
    "PosTime":1777605129000,"Mlat":true,"Gnd":false},{"Id":3,"Icao":"4840D8","Sqk":"7000"}],"totalAc":3,"stm":1777605130000}
    """

  static let flightradar = """
    network_time,receiver_time,hex,callsign,latitude,longitude,no_position,altitude,ground_speed,track,vertical_rate,position_class
    2026-05-01 03:12:09Z.250,2026-05-01 03:12:08Z.900,4840D6,KLM1023,52.2572,3.91937,False,38000,451.3,87.9,-64,ADS-B
    2026-05-01 03:12:10Z.250,2026-05-01 03:12:09Z.900,4840D6,KLM1023,,,True,38000,,,,
    2026-05-01 03:12:11Z.250,2026-05-01 03:12:10Z.900,4840D6,KLM1023,52.3,3.95,False,38000,451.3,87.9,-64,MLAT

    """

  static let baseStation = """
    0,0,0\r
    MSG,1,1,1,4840D6,1,2026/05/01,03:12:09.250,2026/11/23,11:00:00.000,KLM1023 ,,,,,,,,0,0,0,0\r
    MSG,3,1,1,4840D6,1,2026/05/01,03:12:09.250,2026/11/23,11:00:00.000,,38000,,,52.2572,3.91937,,,0,-1,1,0\r
    MSG,3,1,1,4840D6,1,2026/05/01,03:12:09.750,2026/11/23,11:00:00.000,,38000,,,,,,,0,0,0,0\r
    AIR,,1,1,4840D6,1,2026/05/01,03:12:09.250,2026/11/23,11:00:00.000\r

    """

  private static let flight = Transmitter().flight(from: 52.25, 3.9, at: firstOfMay, count: 4)

  static let avr = flight.map { sent in
    "@" + String(format12: UInt64((sent.time - firstOfMay) * 12_000_000) + 12) + sent.frame.description + ";\r\n"
  }.joined()

  static let timedHex = flight.log

  static let beast: [UInt8] = {
    var writer = BeastWriter()
    writer.put(raw: [0x1A])
    for sent in flight {
      writer.put(wallClock: Int64(sent.time * 1000))
      writer.put(receiver: 0x1A)
      writer.put(sent.frame, stamp: 0x1A00_0000_1A1A)
    }
    writer.put(BeastType.status, [1, 2, 3])
    return writer.bytes
  }()
}

extension String {
  /// Twelve hexadecimal digits.
  fileprivate init(format12 value: UInt64) {
    let digits = String(value, radix: 16)
    self = String(repeating: "0", count: 12 - digits.count) + digits
  }
}
