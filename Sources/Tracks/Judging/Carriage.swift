/// Which craft of the logs carries a shipment, and how that is known.
struct Carriage: Hashable, Sendable {
  /// In order of key; several where a hull was heard under several identifiers. Empty: none in these logs.
  var crafts: [CraftKey]
  /// What told it, such as `IMO number 9074729`.
  var by: String?
  /// What in the shipment's row speaks for another craft: sentences.
  var contradictions: [String]
  /// Why it is not sure that it is this craft; `nil` where it is.
  var doubt: String?

  var craft: CraftKey? { crafts.first }
}

/// The craft of the logs by everything a shipment may name them by.
struct Carriers: Sendable {
  private let crafts: [CraftKey: Craft]
  private var byIMO: [UInt32: Set<CraftKey>] = [:]
  private var byMMSI: [UInt32: Set<CraftKey>] = [:]
  private var byICAO24: [UInt32: Set<CraftKey>] = [:]
  private var byRegistration: [String: Set<CraftKey>] = [:]
  private var byFlight: [String: Set<CraftKey>] = [:]
  private var byName: [ComparableName: Set<CraftKey>] = [:]

  init(_ crafts: [Craft]) {
    self.crafts = Dictionary(crafts.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    for craft in crafts {
      // All it ever said: a shipment may be booked under the name of last month.
      let subject = ScreeningSubject(craft)
      for statement in subject.imo { byIMO[statement.value, default: []].insert(craft.key) }
      for statement in subject.mmsi { byMMSI[statement.value, default: []].insert(craft.key) }
      for statement in subject.icao24 { byICAO24[statement.value, default: []].insert(craft.key) }
      for statement in subject.registrations { byRegistration[statement.value, default: []].insert(craft.key) }
      if craft.key.isAircraft {
        for statement in subject.callsigns { byFlight[statement.value, default: []].insert(craft.key) }
      } else {
        for statement in subject.names { byName[statement.value, default: []].insert(craft.key) }
      }
    }
  }

  /// The first identifier that is heard decides, in the order IMO number, MMSI, aircraft address, registration, flight,
  /// vessel name; a flight and a name only where a single craft has it. The others are held against it.
  func carriage(of shipment: Shipment) -> Carriage {
    var clues: [Clue] = []
    if let imo = shipment.imo { clues.append(Clue("IMO number \(IMONumber.text(imo))", byIMO[imo], isOfOneHull: true)) }
    if let mmsi = shipment.mmsi { clues.append(Clue("MMSI \(mmsi)", byMMSI[mmsi])) }
    if let address = shipment.icao24 {
      clues.append(Clue("aircraft address \(CraftKey.hexadecimal(address))", byICAO24[address]))
    }
    if let text = shipment.registration, let mark = Identifier.registration(text) {
      clues.append(Clue("registration \(text)", byRegistration[mark]))
    }
    if let text = shipment.flight, let flight = Identifier.callsign(text) {
      clues.append(Clue("flight \(text)", unique(byFlight[flight])))
    }
    if let text = shipment.vesselName, let name = ComparableName(text, isVessel: true) {
      clues.append(Clue("vessel name \(text)", unique(byName[name])))
    }
    guard let decisive = clues.first(where: { !$0.crafts.isEmpty }) else {
      return Carriage(crafts: [], by: nil, contradictions: [])
    }
    var carriage = Carriage(crafts: decisive.crafts.sorted(), by: decisive.what, contradictions: [])
    // A hull heard under two MMSIs: the one the shipment names comes first.
    for clue in clues where carriage.crafts.count > 1 {
      let named = carriage.crafts.filter(clue.crafts.contains)
      guard !named.isEmpty, named.count < carriage.crafts.count else { continue }
      carriage.crafts = named + carriage.crafts.filter { !clue.crafts.contains($0) }
      // Several craft on one MMSI or aircraft address are several hulls, and the others' doings are not this one's.
      if decisive.isOfOneHull || named.count > 1 { break }
      carriage.crafts = named
      break
    }
    if !decisive.isOfOneHull, carriage.crafts.count > 1 {
      let hulls = carriage.crafts.count
      carriage.crafts.removeLast(hulls - 1)
      carriage.doubt = "\(decisive.what) is used by \(hulls) craft in these logs; the first of them is taken"
    }
    for clue in clues where !clue.crafts.isEmpty && clue.crafts.isDisjoint(with: decisive.crafts) {
      carriage.contradictions.append(
        "\(decisive.what) is \(names(carriage.crafts)), but \(clue.what) is \(names(clue.crafts.sorted()))")
    }
    return carriage
  }

  private func names(_ keys: [CraftKey]) -> String {
    Wording.list(keys.map { crafts[$0].map(Wording.name) ?? $0.description })
  }

  private struct Clue {
    var what: String
    var crafts: Set<CraftKey>
    /// A hull has it for life: all craft that state it are one.
    var isOfOneHull: Bool

    init(_ what: String, _ crafts: Set<CraftKey>?, isOfOneHull: Bool = false) {
      self.what = what
      self.crafts = crafts ?? []
      self.isOfOneHull = isOfOneHull
    }
  }

  private func unique(_ crafts: Set<CraftKey>?) -> Set<CraftKey> { crafts.flatMap { $0.count == 1 ? $0 : nil } ?? [] }
}
