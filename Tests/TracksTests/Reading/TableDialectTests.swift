import Foundation
import Geo
import Testing

@testable import Tracks

/// Rows in the manner of each publisher, made here; the values expected were worked out by hand from what it says of them.
struct TableDialectTests {
  private func scan(
    _ lines: [String], end: String = "\n", columns: String? = nil, isOneLine: Bool = false
  ) async throws -> (result: ScanResult, notices: [String]) {
    let scratch = try Scratch()
    let path = try scratch.write("log", lines.map { $0 + (isOneLine ? "" : end) }.joined())
    let result = try await ScanResult.of([path], columns: columns)
    let cut = try await ScanResult.of([path], threads: 2, blockSize: 37, columns: columns)
    #expect(cut == result, "however it is cut into blocks")
    #expect(result.ledger.lines == lines.count)
    return (result, result.notices.map { String($0.dropFirst(path.utf8.count + 2)) })
  }

  // MARK: - exactEarth, Spire

  static let exactEarthColumns =
    "MMSI,Message_ID,Repeat_indicator,Time,Millisecond,Region,Country,Base_station,Online_data,Group_code,Sequence_ID,Channel,Data_length,Vessel_Name,Call_sign,IMO,Ship_Type,Dimension_to_Bow,Dimension_to_stern,Dimension_to_port,Dimension_to_starboard,Draught,Destination,AIS_version,Navigational_status,ROT,SOG,Accuracy,Longitude,Latitude,COG,Heading,Regional,Maneuver,RAIM_flag,Communication_flag,Communication_state,UTC_year,UTC_month,UTC_day,UTC_hour,UTC_minute,UTC_second,Fixing_device,Transmission_control,ETA_month,ETA_day,ETA_hour,ETA_minute,Data"
    .split(separator: ",").map(String.init)

  private static func exactEarth(_ cells: [String: String]) -> String {
    exactEarthColumns.map { "\"\(cells[$0] ?? "None")\"" }.joined(separator: ",")
  }

  @Test("exactEarth: packed time and milliseconds, longitude first, None and lists of one, messages of every type")
  func exactEarth() async throws {
    let (result, notices) = try await scan([
      Self.exactEarthColumns.joined(separator: ","),
      Self.exactEarth([
        "MMSI": "219000001", "Message_ID": "1", "Time": "20210701_185151", "Millisecond": "250", "SOG": "10.2",
        "Longitude": "12.5", "Latitude": "55.5", "COG": "180.0", "Heading": "511", "Navigational_status": "[5]",
        "Data_length": "[28]",
      ]),
      Self.exactEarth([
        "MMSI": "219000002", "Message_ID": "18", "Time": "20210701_185152", "Millisecond": "0", "SOG": "[102.3]",
        "Longitude": "-12.5", "Latitude": "-55.5", "COG": "360.0", "Heading": "181",
      ]),
      Self.exactEarth([
        "MMSI": "219000001", "Message_ID": "5", "Time": "20210701_185153", "Millisecond": "7",
        "Vessel_Name": "NORTH, II",
        "Call_sign": "ABCD", "IMO": "9000003", "Ship_Type": "70", "Dimension_to_Bow": "100", "Dimension_to_stern": "20",
        "Dimension_to_port": "0", "Dimension_to_starboard": "18", "Draught": "6.5", "Destination": "AARHUS",
      ]),
      Self.exactEarth([
        "MMSI": "2190047", "Message_ID": "4", "Time": "20210701_185154", "Longitude": "12.5", "Latitude": "55.5",
      ]),
      Self.exactEarth([
        "MMSI": "219000003", "Message_ID": "27", "Time": "20210701_185155", "Longitude": "181.0", "Latitude": "91.0",
      ]),
      Self.exactEarth(["MMSI": "219000003", "Message_ID": "27", "Time": "20210732_185155"]),
    ])
    #expect(result.inputs[0].format == "exactearth")
    #expect(result.ledger.decoded == 2)
    #expect(result.ledger.notPosition == 3)
    #expect(result.reasons == ["7: Time is no time: `20210732_185155`"])
    #expect(result.positions.map(\.time?.description) == ["2021-07-01T18:51:51.250Z", "2021-07-01T18:51:52Z"])
    #expect(result.positions.map(\.latitudeE7) == [555_000_000, -555_000_000])
    #expect(result.positions.map(\.longitudeE7) == [125_000_000, -125_000_000])
    #expect(result.positions.map { $0.speed?.knots } == [10.2, nil])
    #expect(result.positions.map(\.course) == [180, nil])
    #expect(result.positions.map(\.heading) == [nil, 181])
    #expect(result.positions.map(\.traits) == [[], .classB])
    #expect(result.positions.map(\.navigationalStatus) == [5, 15])
    let identity = try #require(result.identities.first)
    #expect(result.identities.count == 1)
    #expect(identity.name == "NORTH, II")
    #expect(identity.imo == 9_000_003)
    #expect(identity.lengthMetres == 120)
    #expect(identity.beamMetres == 18)
    #expect(identity.draughtMetres == 6.5)
    #expect(identity.classB == false)
    #expect(notices == [])
  }

  @Test("exactEarth GWS: the columns longitude and latitude count, not the point, which is the wrong way round")
  func exactEarthService() async throws {
    let (result, notices) = try await scan([
      "mmsi,imo,vessel_name,callsign,vessel_type,vessel_type_code,vessel_type_cargo,vessel_class,length,width,flag_country,flag_code,destination,eta,draught,position,longitude,latitude,sog,cog,rot,heading,nav_status,nav_status_code,source,ts_pos_utc,ts_static_utc,ts_insert_utc,dt_pos_utc,dt_static_utc,dt_insert_utc,vessel_type_main,vessel_type_sub,message_type,eeid",
      "219000001,9000003,NORTH,ABCD,Cargo,70,,A,120,18,Denmark,208,AARHUS,03-07 08:00,6.5,POINT (55.5 12.5),12.5,55.5,10.2,180,0,181,Moored,5,S-AIS,20190327085040,20190327080000,20190327090000,2019-03-27 08:50:40,2019-03-27 08:00:00,2019-03-27 09:00:00,Cargo,,1,1",
      "219000002,,SMALL,,Pleasure Craft,37,,B,,,Denmark,208,,,,POINT (55.6 12.6),12.6,55.6,5.1,90,,511,,,S-AIS,20190327085041,,,2019-03-27 08:50:41,,,,,18,2",
    ])
    #expect(result.inputs[0].format == "exactearth-gws")
    #expect(result.positions.map(\.latitudeE7) == [555_000_000, 556_000_000])
    #expect(result.positions.map(\.longitudeE7) == [125_000_000, 126_000_000])
    #expect(result.positions.map(\.time?.description) == ["2019-03-27T08:50:40Z", "2019-03-27T08:50:41Z"])
    #expect(result.positions.map(\.navigationalStatus) == [5, 15])
    #expect(result.positions.map(\.traits) == [[], .classB])
    #expect(result.identities.map(\.shipType) == [70, 37])
    #expect(result.identities.map(\.classB) == [false, true])
    #expect(notices == [])
  }

  // MARK: - AISHub

  private static let rawNotice =
    "positions are read as 1/600000 degrees, speeds, courses and draughts as tenths (whole numbers beyond 90 and 180: AISHub's AIS format); --columns lat=LATITUDE:degrees overrules"
  private static let header =
    "MMSI,TSTAMP,LATITUDE,LONGITUDE,COG,SOG,HEADING,NAVSTAT,IMO,NAME,CALLSIGN,TYPE,A,B,C,D,DRAUGHT,DEST,ETA"

  /// 211,456 is 3 << 16 | 7 << 11 | 8 << 6.
  @Test("AISHub raw: what is transmitted becomes degrees, knots and metres, and what is not available nothing")
  func aisHubRaw() async throws {
    let (result, notices) = try await scan([
      Self.header,
      "219000001,1625818018,33300000,7500000,1800,102,181,5,9000003,\"NORTH\",ABCD,70,100,20,0,18,65,AARHUS,211456",
      "235000001,1302264927,30453520,-818067,2351,59,511,0,0,\"ZAC\",,36,8,4,2,2,0,\"\",1596",
      "235000002,1302264928,54600000,108600000,3600,1023,511,15,0,,,0,0,0,0,0,0,,1596",
    ])
    #expect(result.inputs[0].format == "aishub")
    #expect(result.ledger.decoded == 2)
    #expect(result.ledger.notPosition == 1)
    #expect(result.positions.map(\.time?.description) == ["2021-07-09T08:06:58Z", "2011-04-08T12:15:27Z"])
    #expect(result.positions.map(\.latitudeE7) == [555_000_000, 507_558_667])
    #expect(result.positions.map(\.longitudeE7) == [125_000_000, -13_634_450])
    #expect(result.positions.map { $0.speed?.knots } == [10.2, 5.9])
    #expect(result.positions.map(\.course) == [180, 235.1])
    #expect(result.identities.map(\.eta) == ["03-07T08:00Z", nil])
    #expect(result.identities.map(\.draughtMetres) == [6.5, nil])
    #expect(result.identities.map(\.lengthMetres) == [120, 12])
    #expect(result.identities.map(\.beamMetres) == [18, 4])
    #expect(
      notices == [
        Self.rawNotice,
        "TSTAMP is read as seconds since 1970 (a number of 10 digits: `1625818018`); --columns time=TSTAMP:ms overrules",
      ])
  }

  @Test("AISHub for people: degrees, knots, and GMT behind the time")
  func aisHubHuman() async throws {
    let (result, notices) = try await scan([
      Self.header,
      "413811000,\"2011-04-12 10:40:27 GMT\",38.874833333333,118.44586666667,356,0.1,116,1,9118824,\"JIN HAI\",\"BVKU\",70,197,27,20,12,7.5,\"CAOFEIDIAN\",\"04-10 07:00\"",
    ])
    #expect(result.positions.map(\.time?.description) == ["2011-04-12T10:40:27Z"])
    #expect(result.positions.map(\.latitudeE7) == [388_748_333])
    #expect(result.positions.map(\.longitudeE7) == [1_184_458_667])
    #expect(result.positions.map { $0.speed?.knots } == [0.1])
    #expect(result.positions.map(\.course) == [356])
    #expect(result.identities.map(\.draughtMetres) == [7.5])
    #expect(result.identities.map(\.eta) == ["04-10T07:00Z"])
    #expect(notices == [])
  }

  @Test("AISHub JSON on one line: a record is a line, and can be quoted; the answer may be written over several")
  func aisHubJSON() async throws {
    let head = #"{"ERROR":false,"USERNAME":"AH_1","FORMAT":"AIS","RECORDS":3}"#
    let records = [
      #"{"MMSI":219000001,"TIME":"1625818018","LONGITUDE":7500000,"LATITUDE":33300000,"COG":1800,"SOG":102,"HEADING":181,"ROT":0,"NAVSTAT":5,"IMO":9000003,"NAME":"N\"ORTH, \u00c5","CALLSIGN":"ABCD","TYPE":70,"A":100,"B":20,"C":0,"D":18,"DRAUGHT":65,"DEST":"A\/B","ETA":211456}"#,
      #"{"MMSI":219000002,"TIME":"1625818019","LATITUDE":33300000,"LONGITUDE":7500600,"COG":3600,"SOG":1023,"HEADING":511,"ROT":128,"NAVSTAT":15,"IMO":0,"NAME":"","CALLSIGN":"","TYPE":0,"A":0,"B":0,"C":0,"D":0,"DRAUGHT":0,"DEST":"","ETA":1596}"#,
      #"{"MMSI":219000003,"TIME":null,"LONGITUDE":7500000}"#,
    ]
    let scratch = try Scratch()
    let text = "[" + head + ",[" + records.joined(separator: ",") + "]]"
    let path = try scratch.write("a.json", text)
    let result = try await ScanResult.of([path])
    for size in 1...60 {
      let cut = try await ScanResult.of([path], threads: 2, blockSize: size)
      #expect(cut == result, "blocks of \(size) bytes")
    }
    #expect(result.inputs[0].format == "aishub-json")
    #expect(result.ledger.decoded == 2)
    #expect(result.ledger.ignored == 1)
    #expect(result.reasons == ["4: is no record with the 20 members of the first"])
    #expect(result.positions.map(\.address.position) == [2, 3])
    #expect(result.positions.map(\.longitudeE7) == [125_000_000, 125_010_000])
    #expect(result.positions.map(\.time?.description) == ["2021-07-09T08:06:58Z", "2021-07-09T08:06:59Z"])
    #expect(result.positions.map { $0.speed?.knots } == [10.2, nil])
    #expect(result.identities.map(\.name) == ["N\"ORTH, Å"])
    #expect(result.identities.map(\.destination) == ["A/B"])
    #expect(result.notices.count == 3)
    let (survey, _) = try await LogScanner(paths: [path], threads: 1).scan()
    let quotes = try LineQuoter(survey).lines([LineAddress(input: 0, position: 3)])
    #expect(quotes.values.first == records[1])

    let spread = text.replacing("},", with: "},\n  ").replacing(#","SOG""#, with: ",\r\n    \"SOG\"")
    let other = try await ScanResult.of([try scratch.write("b.json", spread)])
    #expect(other.positions == result.positions)
    let packed = try await ScanResult.of([try scratch.write("c.json.gz", Packed.gzip(text))])
    #expect(packed.positions == result.positions)
  }

  @Test("A record whose members stand in another order says the same; one that says a thing twice is refused")
  func disorderedRecords() async throws {
    let (result, _) = try await scan(
      [
        #"[{"ERROR":false},"#,
        #"[{"MMSI":219000001,"TIME":"2021-07-09 08:06:58 GMT","LONGITUDE":12.5,"LATITUDE":55.5,"NAME":"A","IMO":1,"DEST":"D"},"#,
        #"{"DEST":"E","IMO":1,"NAME":"A","LATITUDE":55.5,"LONGITUDE":12.5,"TIME":"2021-07-09 08:07:58 GMT","MMSI":219000001},"#,
        #"{"MMSI":219000001,"MMSI":219000002,"TIME":"2021-07-09 08:08:58 GMT","LONGITUDE":12.5,"LATITUDE":55.5,"NAME":"A","IMO":1}]]"#,
      ], isOneLine: true)
    #expect(result.positions.map(\.time?.description) == ["2021-07-09T08:06:58Z", "2021-07-09T08:07:58Z"])
    #expect(result.identities.map(\.destination) == ["D", "E"])
    #expect(result.reasons == ["4: is no record with the 7 members of the first"])
  }

  @Test("Each byte of a log changed: every line is still counted once")
  func changedBytes() async throws {
    let scratch = try Scratch()
    let logs = [
      #"[{"ERROR":false},[{"MMSI":219000001,"TIME":"1625818018","LONGITUDE":7500000,"LATITUDE":33300000,"NAME":"A","ETA":3}]]"#,
      "4|0|002190047|2021-07-09T08:06:58Z|1|7500000|33300000|7|0|0x1\n1|0|219000001|0|-128|102|1|7500000|33300000|1800|511|59|0x0|0|0x8\n4|0|002190047|2021-07-09T08:07:08Z|1|7500000|33300000|7|0|0x1\n",
      Self.header + "\n219000001,1625818018,33300000,7500000,1800,102,181,5,9000003,\"N\",A,70,1,2,0,1,6,A,211456\n",
      "mmsi;time;lat;lon;speed\n219000001;07/09/2021 8:06 PM;55,5;12,5;10\n",
    ]
    for log in logs {
      for index in log.utf8.indices {
        for change in [UInt8(0xFF), 0x01, 0x10] {
          var bytes = Array(log.utf8)
          bytes[log.utf8.distance(from: log.startIndex, to: index)] ^= change
          guard let result = try? await ScanResult.of([try scratch.write("a", Data(bytes))], blockSize: 64) else {
            continue
          }
          #expect(result.ledger.decoded == result.positions.count)
        }
      }
    }
  }

  @Test("AISHub's answer to a request that failed says why")
  func aisHubError() async throws {
    let (result, notices) = try await scan([
      #"[{"ERROR":true,"USERNAME":"AH_1","FORMAT":"HUMAN","ERROR_MESSAGE":"Too frequent requests!"}]"#
    ])
    #expect(result.positions == [])
    #expect(notices == ["is the answer to a request that failed: Too frequent requests!"])
  }

  // MARK: - Others

  @Test("NARI: seconds since 1970, base stations of seven digits, a heading of 511")
  func nari() async throws {
    let (result, notices) = try await scan([
      "sourcemmsi,navigationalstatus,rateofturn,speedoverground,courseoverground,trueheading,lon,lat,t",
      "245257000,0,0,0.1,13.1,36,-4.4657183,48.38249,1443650402",
      "227705102,15,-127,0,262.7,511,-4.4965715,48.38242,1443650403",
    ])
    #expect(result.inputs[0].format == "nari")
    #expect(result.positions.map(\.time?.description) == ["2015-09-30T22:00:02Z", "2015-09-30T22:00:03Z"])
    #expect(result.positions.map(\.longitudeE7) == [-44_657_183, -44_965_715])
    #expect(result.positions.map(\.heading) == [36, nil])
    #expect(result.positions.map(\.course) == [13.1, 262.7])
    #expect(notices == [])
  }

  @Test("MarineTraffic: speeds are tenths of knots, and that is said")
  func marineTraffic() async throws {
    let (result, notices) = try await scan([
      "MMSI,IMO,SHIP_ID,LAT,LON,SPEED,HEADING,COURSE,STATUS,TIMESTAMP,DSRC",
      "219000001,9000003,371441,55.5,12.5,116.0,181,180,0,2021-07-09T08:06:58,TER",
      "219000002,0,371442,55.5,12.6,0,511,0,5,2021-07-09T08:06:59,TER",
      "219000003,0,371443,55.5,12.7,1023,-1,,99,2021-07-09 08:07,SAT",
    ])
    #expect(result.inputs[0].format == "marinetraffic")
    #expect(result.positions.map { $0.speed?.knots } == [11.6, 0, nil])
    #expect(result.positions.map(\.heading) == [181, nil, nil])
    #expect(result.positions.map(\.course) == [180, 0, nil])
    #expect(result.positions.map(\.navigationalStatus) == [0, 5, 15])
    #expect(result.positions[2].time?.description == "2021-07-09T08:07:00Z")
    #expect(
      notices == [
        "SPEED is read as tenths of knots (as MarineTraffic gives it); --columns speed=SPEED:kn overrules"
      ])
    let (overruled, none) = try await scan(
      [
        "MMSI,IMO,SHIP_ID,LAT,LON,SPEED,HEADING,COURSE,STATUS,TIMESTAMP,DSRC",
        "219000001,9000003,371441,55.5,12.5,11.6,181,180,0,2021-07-09T08:06:58,TER",
      ], columns: "speed=SPEED:kn")
    #expect(overruled.inputs[0].format == "marinetraffic")
    #expect(overruled.positions.map { $0.speed?.knots } == [11.6])
    #expect(none == [])
  }

  @Test("Global Fishing Watch: numbers with a point; a number in the place of an MMSI names no vessel")
  func fishingWatch() async throws {
    let (result, notices) = try await scan([
      "mmsi,timestamp,distance_from_shore,distance_from_port,speed,course,lat,lon,is_fishing,source",
      "219000001.0,1327136733.0,232994.28125,311748.65625,8.199999809265137,230.5,14.865583419799805,-26.853662490844727,-1.0,gfw",
      "12639560807591.0,1327136743.0,232994.28125,311748.65625,8.2,230.5,14.8,-26.8,-1.0,gfw",
    ])
    #expect(result.inputs[0].format == "gfw")
    #expect(result.positions.map(\.time?.description) == ["2012-01-21T09:05:33Z"])
    #expect(result.positions.map(\.craft) == [.mmsi(219_000_001)])
    #expect(result.positions.map(\.latitudeE7) == [148_655_834])
    #expect(result.positions.map(\.longitudeE7) == [-268_536_625])
    #expect(result.positions.map { $0.speed?.knots } == [8.2])
    #expect(result.reasons == ["3: mmsi is no MMSI: `12639560807591.0`"])
    #expect(
      notices == [
        "timestamp is read as seconds since 1970 (a number of 10 digits: `1327136733.0`); --columns time=timestamp:ms overrules"
      ])
  }

  @Test("A set whose vessels were made anonymous says so")
  func anonymousNumbers() async throws {
    let (result, notices) = try await scan([
      "mmsi,timestamp,distance_from_shore,distance_from_port,speed,course,lat,lon,is_fishing,source",
      "12639560807591.0,1327136733.0,232994.2,311748.6,8.2,230.5,14.8,-26.8,-1.0,gfw",
      "12639560807591.0,1327136743.0,232994.2,311748.6,8.2,230.5,14.8,-26.8,-1.0,gfw",
    ])
    #expect(result.ledger.malformed == 2)
    #expect(
      notices.last
        == "mmsi holds numbers of more than nine digits, which are no MMSIs: where a publisher has put others in their place, no vessel can be told from them"
    )
  }

  @Test("Statsat: semicolons, and base stations by the number of the message")
  func statsat() async throws {
    let (result, notices) = try await scan([
      "mmsi;lon;lat;date_time_utc;sog;cog;true_heading;nav_status;rot;message_nr;source",
      "257000001;10.5;59.5;2020-01-01 00:00:00;10.2;180.0;511;0;;1;g",
      "257000002;\"10,6\";59,6;2020-01-01 00:00:01;9,5;180,5;181;;;18;s",
      "2570047;10.5;59.5;2020-01-01 00:00:02;;;;;;4;g",
    ])
    #expect(result.inputs[0].format == "statsat")
    #expect(result.positions.map(\.latitudeE7) == [595_000_000, 596_000_000])
    #expect(result.positions.map(\.longitudeE7) == [105_000_000, 106_000_000])
    #expect(result.positions.map { $0.speed?.knots } == [10.2, 9.5])
    #expect(result.positions.map(\.course) == [180, 180.5])
    #expect(result.positions.map(\.traits) == [[], .classB])
    #expect(result.ledger.notPosition == 1)
    #expect(notices == [])
  }

  @Test(
    "Danish sentinels 91.0 and 181.0 are no position; MMSIs short by zeros are the same craft; only classes are craft")
  func danish() async throws {
    let (result, _) = try await scan(
      [
        "# Timestamp,Type of mobile,MMSI,Latitude,Longitude,Navigational status,ROT,SOG,COG,Heading,IMO,Callsign,Name,Ship type,Cargo type,Width,Length,Type of position fixing device,Draught,Destination,ETA,Data source type,A,B,C,D",
        "01/03/2024 00:00:01,Class A,002190047,91.0,181.0,Unknown value,,,,,Unknown,Unknown,,Undefined,,,,Undefined,,Unknown,,AIS,,,,",
        "01/03/2024 00:00:02,Class B,2190047,55.5,12.5,Unknown value,,,,,Unknown,Unknown,,Undefined,,,,Undefined,,Unknown,,AIS,,,,",
        "01/03/2024 00:00:03,Class B,002190047,55.5,12.5,Unknown value,,,,,Unknown,Unknown,,Undefined,,,,Undefined,,Unknown,,AIS,,,,",
        "01/03/2024 00:00:04,AtoN,992190047,55.5,12.5,Unknown value,,,,,Unknown,Unknown,,Undefined,,,,Undefined,,Unknown,,AIS,,,,",
        "01/03/2024 00:00:05,Search and Rescue Transponder,970190047,55.5,12.5,AIS-SART (Active),,,,,Unknown,Unknown,,Undefined,,,,Undefined,,Unknown,,AIS,,,,",
        "01/03/2024 00:00:06,Man Overboard Device,972190047,55.5,12.5,Unknown value,,,,,Unknown,Unknown,,Undefined,,,,Undefined,,Unknown,,AIS,,,,",
      ], end: "\r\n")
    #expect(result.positions.map(\.craft) == [.mmsi(2_190_047), .mmsi(2_190_047)])
    #expect(result.ledger.notPosition == 4)
    #expect(result.identities == [])
  }

  // MARK: - Tables of one's own

  @Test("Common titles are recognised in any order and with any separator", arguments: [",", ";", "\t", "|"])
  func commonTitles(separator: String) async throws {
    let (result, notices) = try await scan(
      [
        ["Ship Name", "Date/Time (UTC)", "Long.", "Lat.", "MMSI", "Speed (kn)", "AIS class"],
        ["\"A \"\"B\"\"\(separator) C\"", "2021-07-09T08:06:58+02:00", "12.5", "55.5", "219000001", "10.2", "Class B"],
        ["Ship Name", "Date/Time (UTC)", "Long.", "Lat.", "MMSI", "Speed (kn)", "AIS class"],
        ["D", "2021-07-09T08:06:58+02:00", "12.5", "55.5", "219000002", "10.2", "Base Station"],
        ["D", "2021-07-09T08:06:58+02:00", "12.5", "55.5", "219000001"],
      ].map { $0.joined(separator: separator) }, end: "\r\n")
    #expect(result.inputs[0].format == "table")
    #expect(result.positions.map(\.time?.description) == ["2021-07-09T06:06:58Z"])
    #expect(result.positions.map(\.traits) == [.classB])
    #expect(result.identities.map(\.name) == ["A \"B\"\(separator == "\t" ? "" : separator) C"])
    #expect(result.ledger.ignored == 2)
    #expect(result.ledger.notPosition == 1)
    #expect(result.reasons == ["5: has 5 fields where the header has 7"])
    #expect(notices == [])
  }

  @Test("Files put together keep their marks and headers, and none is a row")
  func joined() async throws {
    let one = "\u{FEFF}mmsi,time,lat,lon\r\n219000001,2021-07-09 08:06:58,55.5,12.5\r\n"
    let scratch = try Scratch()
    let result = try await ScanResult.of([try scratch.write("a.csv", one + one)])
    #expect(result.ledger.decoded == 2)
    #expect(result.ledger.ignored == 2)
  }

  @Test("A table whose vessels have no MMSI is refused with the reason")
  func anonymous() async throws {
    let scratch = try Scratch()
    func message(_ header: String) async throws -> String {
      do {
        _ = try await ScanResult.of([try scratch.write("a.csv", header + "\n1,2,3\n")])
        return ""
      } catch { return "\(error)" }
    }
    #expect(
      try await message("t,vessel_id,lon,lat,heading,speed,course").contains(
        "a.csv: names vessels by `vessel_id`, the publisher's own, which is no MMSI"))
    #expect(
      try await message(
        "LAT,LON,SPEED,COURSE,HEADING,ELAPSED,DESTINATION,FLAG,LENGTH,ROT,SHIPNAME,SHIPTYPE,SHIP_ID,WIDTH"
      )
      .contains("names vessels by `SHIP_ID`"))
    #expect(try await message("mmsi,lat,lon").contains("is a table of positions without a time"))
  }
}
