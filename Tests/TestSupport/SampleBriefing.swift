public import Geo
public import Tracks

/// A briefing of a made case: ten craft in four waters, among them a meeting at night with a listed tanker under a new
/// name, a silence, calls, two flights, and a voyage across 180 degrees; twenty shipments, five of them drawn.
public struct SampleBriefing {
  public var briefing = Briefing()
  /// What the sample's first vessel is called: tests put hostile names here.
  public var firstName = "SOLENT TRADER"

  private static let day = Timestamp(seconds: 1_777_593_600)  // 2026-05-01T00:00:00Z

  public init(firstName: String = "SOLENT TRADER") {
    self.firstName = firstName
    fillCrafts()
    fillTracks()
    fillEvents()
    fillFindings()
    fillShipments()
    fillInputs()
  }

  public static func time(hour: Double) -> Timestamp { day.advanced(bySeconds: hour * 3600) }

  public static func place(_ latitude: Double, _ longitude: Double) -> Coordinate {
    Coordinate(clampingLatitude: latitude, longitude: longitude)
  }

  // MARK: - Craft and tracks

  public static let trader = CraftKey.mmsi(235_012_345)
  public static let tanker = CraftKey.mmsi(311_000_123)
  public static let listed = CraftKey.mmsi(636_019_825)
  public static let trawler = CraftKey.mmsi(244_660_123)
  public static let ferry = CraftKey.mmsi(232_004_567)
  public static let pacific = CraftKey.mmsi(477_123_400)
  public static let gulf = CraftKey.mmsi(367_123_450)
  public static let airliner = CraftKey.icao24(0x4840d6)
  public static let business = CraftKey.icao24(0x484f2a)

  private mutating func fillCrafts() {
    func craft(
      _ key: CraftKey, _ name: String?, imo: UInt32? = nil, _ callsign: String, _ flag: String, _ type: String,
      length: Int? = nil, registration: String? = nil
    ) {
      var craft = Craft(key: key)
      craft.name = name
      craft.imo = imo
      craft.callsign = callsign
      craft.registration = registration
      craft.flag = flag
      craft.type = type
      craft.lengthMetres = length
      var said = IdentityReport(
        craft: key, time: Self.time(hour: 0.25),
        address: LineAddress(input: key.isAircraft ? 1 : 0, position: 40 + briefing.crafts.count))
      said.name = name
      said.imo = imo
      said.callsign = callsign
      craft.statements = [said]
      briefing.crafts.append(craft)
    }
    craft(Self.ferry, "RED FUNNEL STAR", imo: 9_064_047, "MZBK7", "GB", "passenger", length: 83)
    craft(Self.trader, firstName, imo: 9_074_729, "MABC5", "GB", "cargo", length: 142)
    craft(Self.trawler, "VROUWE JACOBA", "PCQX", "NL", "fishing", length: 38)
    craft(Self.tanker, "ARCTURUS STAR", imo: 9_321_483, "C6XY4", "BS", "tanker", length: 183)
    craft(Self.gulf, "GULF PRIDE", imo: 9_187_629, "WDE4421", "US", "tug", length: 34)
    craft(Self.pacific, "PACIFIC DAWN", imo: 9_245_770, "VRAB9", "HK", "cargo", length: 210)
    craft(Self.listed, "NORTHERN LIGHT", imo: 9_126_819, "D5QK2", "LR", "tanker", length: 244)
    craft(Self.airliner, nil, "KLM1023", "NL", "large", registration: "PH-BXO")
    craft(Self.business, nil, "PHGDB", "NL", "light", registration: "PH-GDB")
  }

  private mutating func fillTracks() {
    // Hours and places of each: the craft goes straight between them, and is heard every few minutes.
    typealias Leg = (hour: Double, latitude: Double, longitude: Double)
    func track(
      _ key: CraftKey, every minutes: Double, _ legs: [Leg], silent: Range<Double>? = nil, breaks: [Int] = [],
      outliers: [Int] = []
    ) {
      var columns = FixColumns()
      let input = key.isAircraft ? 1 : 0
      let total = Int((legs[legs.count - 1].hour - legs[0].hour) * 60 / minutes)
      for step in 0...total {
        let hour = legs[0].hour + Double(step) * minutes / 60
        if let silent, silent.contains(hour) { continue }
        let next = legs.firstIndex { $0.hour >= hour } ?? legs.count - 1
        let (to, from) = (legs[next], legs[max(0, next - 1)])
        let share = to.hour > from.hour ? (hour - from.hour) / (to.hour - from.hour) : 0
        // A little sway, so that the lines look sailed rather than ruled.
        let sway = Double((step * 7919) % 13 - 6) * (key.isAircraft ? 0.0004 : 0.00025)
        let place = Self.place(
          from.latitude + (to.latitude - from.latitude) * share + sway,
          from.longitude + (to.longitude - from.longitude) * share - sway)
        columns.append(
          PositionReport(
            craft: key, time: Self.time(hour: hour), latitudeE7: Int32((place.latitude * 1e7).rounded()),
            longitudeE7: Int32((place.longitude * 1e7).rounded()), speed: .knots(10), course: 90,
            altitudeFeet: key.isAircraft ? 12_000 : nil, payload: UInt32(step),
            address: LineAddress(input: input, position: 100 + step * 10 + Int(key.number % 10))))
      }
      let set = outliers.map { LineAddress(input: input, position: $0) }
      if let track = Track(craft: key, fixes: columns, breaks: breaks, outliers: set) { briefing.tracks.append(track) }
    }
    let ferryLegs: [Leg] = (0...9).map { $0 % 2 == 0 ? (Double($0), 50.893, -1.407) : (Double($0), 50.760, -1.291) }
    track(Self.ferry, every: 5, ferryLegs)
    track(
      Self.trader, every: 10,
      [(0, 50.02, -2.9), (8, 50.42, -1.35), (12, 50.66, -0.95), (14, 50.80, -1.11), (22, 50.80, -1.11)], breaks: [60],
      outliers: [990, 991])
    track(Self.trader.hull(2), every: 30, [(3, 49.35, -5.4), (9, 49.6, -4.1)])
    track(Self.trawler, every: 10, [(0, 52.6, 3.9), (6, 52.9, 3.4), (12, 52.5, 3.2), (20, 52.46, 4.55)])
    track(
      Self.tanker, every: 10,
      [(0, 49.85, -2.6), (20, 50.282, -1.402), (26, 50.288, -1.396), (36, 49.9, 0.3)])
    track(Self.gulf, every: 10, [(2, 29.30, -94.75), (8, 28.9, -94.3), (14, 29.31, -94.70)])
    track(Self.pacific, every: 20, [(0, -18.6, 177.9), (12, -18.9, 179.6), (24, -19.6, 182.4)])
    track(
      Self.listed, every: 10, [(0, 49.7, -4.0), (20.5, 50.283, -1.398), (26, 50.287, -1.399), (47, 50.0, -3.9)],
      silent: 27.5..<39)
    track(Self.airliner, every: 0.5, [(6.0, 52.31, 4.76), (6.2, 52.6, 4.9), (6.6, 53.12, 6.58)])
    track(Self.business, every: 0.5, [(9.0, 52.31, 4.76), (9.3, 51.9, 4.9), (9.6, 51.45, 5.37)])
    briefing.tracks.sort { $0.craft < $1.craft }
  }

  // MARK: - Events

  private func evidence(_ roles: [(Int, String)], input: Int = 0) -> [Evidence] {
    roles.map { Evidence(LineAddress(input: input, position: $0.0), role: $0.1) }
  }

  private func point(_ place: Coordinate) -> JSONValue {
    .object(["lat": .number(place.latitude), "lon": .number(place.longitude)])
  }

  private mutating func fillEvents() {
    func event(
      _ kind: EventKind, _ craft: [CraftKey], _ start: Double, _ end: Double?, _ place: Coordinate,
      to other: Coordinate? = nil, _ details: JSONObject, _ evidence: [Evidence]
    ) {
      let bounds = BoundingBox(enclosing: [place, other ?? place]) ?? BoundingBox(place)
      briefing.events.append(
        Event(
          kind: kind, craft: craft, start: Self.time(hour: start), end: end.map { Self.time(hour: $0) }, place: place,
          bounds: bounds, details: details, evidence: evidence, detector: kind.name + "@1"))
    }
    let meeting = Self.place(50.2851, -1.3987)
    event(
      .rendezvous, [Self.tanker, Self.listed], 20.6, 25.9, meeting,
      [
        "duration_s": .integer(19_080), "median_distance_m": .number(118.4), "minimum_distance_m": .number(41.2),
        "median_speed_kn": .number(0.6), "distance_from_port_m": .number(52_310),
        "distance_from_shore_m": .number(33_870), "context": .string("at_sea"),
      ], evidence([(1333, "first"), (1335, "first"), (1655, "last"), (1653, "last")]))
    let off = Self.place(50.2658, -1.5777)
    let on = Self.place(50.1108, -2.9407)
    event(
      .gap, [Self.listed], 82.0 / 3, 39, off, to: on,
      [
        "duration_s": .integer(42_000), "distance_m": .number(98_630), "implied_speed_kn": .number(4.6),
        "off": point(off), "on": point(on), "expected_messages": .null, "silence_p_value": .null, "coverage": .null,
        "verdict": .string("undetermined"),
      ], evidence([(1745, "off"), (2445, "on")]))
    event(
      .gap, [Self.trawler], 20, nil, Self.place(52.46, 4.55),
      [
        "duration_s": .integer(97_200), "distance_m": .null, "implied_speed_kn": .null,
        "off": point(Self.place(52.46, 4.55)), "on": .null, "verdict": .string("undetermined"),
      ], evidence([(1303, "off")]))
    func port(_ locode: String, _ name: String, _ country: String, _ place: Coordinate) -> JSONValue {
      .object([
        "locode": .string(locode), "name": .string(name), "country": .string(country),
        "lat": .number(place.latitude), "lon": .number(place.longitude),
      ])
    }
    let portsmouth = Self.place(50.8, -1.11)
    event(
      .portCall, [Self.trader], 13.6, nil, portsmouth,
      [
        "port": port("GBPME", "Portsmouth", "GB", portsmouth), "entry": .time(Self.time(hour: 13.6)),
        "stop_start": .time(Self.time(hour: 14)), "stop_end": .null, "exit": .null, "confidence": .integer(3),
        "listed": .bool(false),
      ], evidence([(916, "entry"), (945, "stop")]))
    let southampton = Self.place(50.893, -1.407)
    event(
      .portCall, [Self.ferry], 2, 2.4, southampton,
      [
        "port": port("GBSOU", "Southampton", "GB", southampton), "entry": .time(Self.time(hour: 1.9)),
        "stop_start": .time(Self.time(hour: 2)), "stop_end": .time(Self.time(hour: 2.2)),
        "exit": .time(Self.time(hour: 2.4)), "confidence": .integer(4), "listed": .bool(false),
      ], evidence([(337, "entry"), (387, "exit")]))
    event(
      .implausibleMove, [Self.trader], 10, 10.05, Self.place(50.55, -1.1), to: Self.place(51.9, 1.5),
      ["distance_m": .number(232_400), "implied_speed_kn": .number(2509.7), "limit_kn": .number(60)],
      evidence([(705, "from"), (990, "to"), (991, "to")]))
    event(
      .flight, [Self.airliner], 6, 6.6, Self.place(52.31, 4.76), to: Self.place(53.12, 6.58),
      [
        "departure": .object(["icao": .string("EHAM"), "name": .string("Amsterdam Schiphol")]),
        "arrival": .object(["icao": .string("EHGG"), "name": .string("Groningen Eelde")]),
        "callsign": .string("KLM1023"), "distance_m": .number(151_200), "arrival_posterior": .null,
      ], evidence([(104, "take_off"), (824, "landing")], input: 1))
    event(
      .flight, [Self.business], 9, 9.6, Self.place(52.31, 4.76), to: Self.place(51.45, 5.37),
      [
        "departure": .object(["icao": .string("EHAM"), "name": .string("Amsterdam Schiphol")]),
        "arrival": .object(["icao": .string("EHEH"), "name": .string("Eindhoven")]), "callsign": .string("PHGDB"),
        "distance_m": .number(104_500), "arrival_posterior": .null,
      ], evidence([(102, "take_off"), (822, "landing")], input: 1))
    briefing.events.sort()
    for (index, event) in briefing.events.enumerated() where event.kind == .flight || event.kind == .portCall {
      briefing.voyages.append(
        Voyage(
          id: "\(event.kind == .flight ? "flight" : "voyage")-\(index)",
          kind: event.kind == .flight ? .flight : .voyage,
          craft: event.craft[0], start: event.start, end: event.end ?? Self.time(hour: 22),
          from: event.details["departure"]?.members?["icao"]?.text,
          to: event.details["arrival"]?.members?["icao"]?.text ?? event.details["port"]?.members?["locode"]?.text,
          events: [event.id]))
    }
  }

  // MARK: - Findings, shipments, draw

  private mutating func fillFindings() {
    func ids(_ kind: EventKind, _ craft: CraftKey) -> [String] {
      briefing.events.filter { $0.kind == kind && $0.craft.contains(craft) }.map(\.id)
    }
    let match = WatchlistMatch(
      entry: "W-17", list: "harbour-watch", kind: "vessel", name: "POLAR QUEEN", matchedName: nil, score: 0.98,
      identity: .same,
      comparisons: [
        .init(field: "imo", query: "9126819", entry: "9126819", result: .equal),
        .init(field: "name", query: "NORTHERN LIGHT", entry: "POLAR QUEEN", result: .differs),
        .init(field: "flag", query: "LR", entry: "PA", result: .differs),
      ], why: "IMO number equal; name differs (a rename does not change an IMO number)", file: "watchlist.csv",
      line: 18, programme: "ARMS-EMBARGO")
    briefing.findings = [
      Finding(
        kind: "rendezvous_with_listed", severity: .high, craft: [Self.tanker, Self.listed],
        start: Self.time(hour: 20.6), end: Self.time(hour: 25.9), title: "Met a listed vessel at sea by night",
        text: """
          ARCTURUS STAR and NORTHERN LIGHT lay 118 m apart (median) for 5 h 18 min, 34 km from the shore and 52 km from \
          the nearest port, at 0.6 kn. NORTHERN LIGHT has the IMO number of the listed POLAR QUEEN. Cargo can have \
          changed hands.
          """,
        cautions: [
          "The log does not show whether hoses or boats were used.",
          "Bunkering, repairs and shelter from weather look the same.",
        ], events: ids(.rendezvous, Self.listed), matches: [match], evidence: evidence([(46, "identity")])),
      Finding(
        kind: "gap_after_rendezvous", severity: .high, craft: [Self.listed], start: Self.time(hour: 82.0 / 3),
        end: Self.time(hour: 39), title: "Silent for 11 h 40 min after the meeting",
        text: "NORTHERN LIGHT was not heard between 03:20 and 15:00 on 2 May, and came up 98.6 km to the west.",
        cautions: ["Reception in this water is not known from this log alone: the silence may be the receiver's."],
        events: ids(.gap, Self.listed), matches: [match], evidence: []),
      Finding(
        kind: "shared_identity", severity: .medium, craft: [Self.trader, Self.trader.hull(2)],
        start: Self.time(hour: 3), end: Self.time(hour: 9), title: "Two hulls on one MMSI",
        text: "\(firstName)'s MMSI was heard from two places 180 km apart at the same time.",
        cautions: ["A mistyped MMSI is far more common than a false one."], events: [], matches: [],
        evidence: evidence([(45, "identity"), (105, "fix")])),
      Finding(
        kind: "gap", severity: .low, craft: [Self.trawler], start: Self.time(hour: 20), end: nil,
        title: "Not heard since entering the coast",
        text: "VROUWE JACOBA fell silent off IJmuiden, and the log ends.",
        cautions: ["It may have moored, where AIS may be switched off."], events: ids(.gap, Self.trawler), matches: [],
        evidence: []),
    ]
  }

  private mutating func fillShipments() {
    let goods = [
      ("850760", "lithium batteries"), ("930630", "cartridges"), ("080390", "bananas"), ("300490", "medicaments"),
      ("854231", "processors"),
    ]
    let carriers = [Self.trader, Self.tanker, Self.listed, Self.pacific, Self.gulf]
    var picks: [Pick] = []
    for number in 1...20 {
      let id = "SHP-" + String(String(10_000 + number).dropFirst())
      var item = Shipment(id: id, line: number + 1)
      let carrier = carriers[number % 5]
      item.mmsi = carrier.number
      item.hsCode = goods[number % 5].0
      item.goods = goods[number % 5].1
      item.consignor = "Exporter \(number) Ltd"
      item.consignee = "Importer & Sons \(number)"
      item.loadPort = "GBPME"
      item.dischargePort = "NLRTM"
      item.isHumanitarian = number % 7 == 0
      item.isAuthorisedOperator = number % 6 == 0
      item.valueUSD = Double(number) * 12_500.5
      briefing.shipments.append(item)
      var parts: [Risk.Contribution] = []
      if carrier == Self.listed {
        parts.append(
          .init(
            factor: "listed_vessel", points: 40, text: "Carried by NORTHERN LIGHT, listed as POLAR QUEEN (same IMO).",
            findings: [briefing.findings[0].id], evidence: evidence([(46, "identity")])))
      }
      if carrier == Self.listed || carrier == Self.tanker {
        parts.append(
          .init(
            factor: "rendezvous", points: 25, text: "The carrier met another vessel at sea for 5 h 18 min.",
            events: briefing.findings[0].events))
      }
      if item.hsCode == "930630" {
        parts.append(.init(factor: "goods", points: 20, text: "HS 9306 is ammunition (chapter 93)."))
      }
      let points = parts.reduce(0) { $0 + $1.points }
      let score = Double(points) / 100
      briefing.risks.append(
        Risk(
          shipment: id, craft: carrier, points: points, level: points >= 60 ? .high : points >= 20 ? .medium : .low,
          score: score, probability: nil, contributions: parts, model: "risk@1"))
      let weight = Int64(score * 1e9) / (item.isAuthorisedOperator ? 2 : 1)
      picks.append(
        Pick(
          shipment: id, risk: score, weightUnits: weight, arm: points >= 65 ? .certainty : .random,
          probabilityUnits: points >= 65 ? 1_000_000_000 : 62_500_000,
          random: Double((number * 6007) % 10_007) / 10_007, isSelected: points >= 65 || number == 9,
          isHumanitarian: item.isHumanitarian, isAuthorisedOperator: item.isAuthorisedOperator, group: nil,
          reasons: parts.map { Pick.Reason(code: $0.factor, text: $0.text, points: $0.points) }))
    }
    briefing.draw = Draw(
      design: .hybrid, capacity: 5, randomShareUnits: 100_000_000,
      root: "5f1c0a5d0e7f7c7a6a3a8ad1e1f1c2b3a4958677869504132f1e0dccbbaa9988",
      frameSHA256: "0b5d4c3b2a19080706050403020100fffefdfcfbfaf9f8f7f6f5f4f3f2f1f0ef", rules: "risk@1",
      seedMaterial: "may", seed: "c0ffee00112233445566778899aabbccddeeff00112233445566778899aabbcc", isEstimable: true,
      picks: picks)
  }

  // MARK: - Inputs

  private mutating func fillInputs() {
    var sea = LineLedger()
    sea.decoded = 4210
    sea.fragmentsMerged = 120
    sea.duplicates = 37
    sea.notPosition = 240
    sea.badChecksum = 2
    sea.malformed = 1
    sea.bytes = 402_118
    sea.timeSources = ["tag_block": 4126, "suffix": 84]
    sea.clockSkew = ClockSkew(seconds: 3, messages: 212)
    var air = LineLedger()
    air.decoded = 1640
    air.notPosition = 2210
    air.unknownType = 3
    air.ignored = 1
    air.bytes = 198_044
    air.untimed = 2
    air.timeSources = ["column": 3850]
    briefing.inputs = [
      .init(
        name: "may.nmea", sha256: String(repeating: "3fa9", count: 16), format: "nmea", family: .sea, ledger: sea,
        start: Self.time(hour: 0), end: Self.time(hour: 47),
        firstRejects: [
          Reject(LineAddress(input: 0, position: 17), "checksum is 5C, the line says 5D"),
          Reject(LineAddress(input: 0, position: 1999), "the message is cut short: 21 of 28 characters"),
        ],
        stations: [
          ("rPortsmouth", 1810), ("rCulver", 1204), ("rBembridge", 640), ("b002320717", 377), ("rHurst", 190),
          ("sNab", 26),
        ]
        .enumerated().map { ReceivingStation(number: UInt16($0 + 1), name: $1.0, positions: $1.1) }, positions: 4247),
      .init(
        name: "schiphol.sbs", sha256: String(repeating: "c41b", count: 16), format: "sbs", family: .air, ledger: air,
        start: Self.time(hour: 6), end: Self.time(hour: 9.6), firstRejects: [],
        positions: 1640),
    ]
    briefing.companions = [
      .init(
        role: "watchlist", name: "watchlist.csv", sha256: String(repeating: "77ab", count: 16), rows: 25, used: 24,
        skipped: [SkippedRow(line: 9, reason: "no name and no identifier")]),
      .init(
        role: "shipments", name: "shipments.csv", sha256: String(repeating: "90de", count: 16), rows: 20, used: 20,
        skipped: []),
    ]
    briefing.asOf = Self.time(hour: 47)
    briefing.notices = ["2 positions of schiphol.sbs have no time and are in no track."]
    for index in briefing.crafts.indices where briefing.crafts[index].key == Self.listed {
      briefing.crafts[index].stations = [
        StationCount(name: "rCulver", fixes: 160), StationCount(name: "rPortsmouth", fixes: 98),
      ]
    }
    let cited = briefing.events.flatMap(\.evidence) + briefing.findings.flatMap(\.evidence)
    for item in cited {
      let line = item.address.position
      briefing.citedLines[item.address] =
        item.address.input == 0
        ? "\\s:rMT5858,c:17775\(10_000 + line)*22\\!AIVDM,1,1,,A,13aG?P0P00PD;88MD5MTDww@2D\(line),0*5C"
        : "MSG,3,1,1,4840D6,1,2026/05/01,06:00:\(line % 60).000,,,12000,,,52.31,4.76,,,0,,0,0"
      if item.address.input == 0, line > 99 {
        briefing.citedStations[item.address] = line % 2 == 0 ? ["rPortsmouth"] : ["rCulver", "rPortsmouth"]
      }
    }
  }
}
