/// What is screened: what a craft ever said of itself, each value once, with the line that first said it.
struct ScreeningSubject: Sendable {
  struct Statement<Value: Hashable & Sendable>: Sendable {
    var value: Value
    /// As it was written.
    var text: String
    /// It has not been replaced by another since.
    var isCurrent: Bool
    var address: LineAddress?
  }

  var kind: WatchlistEntry.Kind
  var names: [Statement<ComparableName>] = []
  /// Each passes its check digit.
  var imo: [Statement<UInt32>] = []
  var mmsi: [Statement<UInt32>] = []
  var callsigns: [Statement<String>] = []
  var icao24: [Statement<UInt32>] = []
  var registrations: [Statement<String>] = []
  var flag: String?

  init(kind: WatchlistEntry.Kind) { self.kind = kind }

  init(_ craft: Craft) {
    self.init(kind: craft.key.isAircraft ? .aircraft : .vessel)
    flag = craft.flag
    for statement in craft.statements {
      let address = statement.address
      if let name = statement.name { add(name: name, at: address) }
      if let number = statement.imo { add(imo: number, at: address) }
      if let text = statement.callsign { add(callsign: text, at: address) }
      if let text = statement.registration { add(registration: text, at: address) }
    }
    // What the craft is known by but never said in a line, and what of it is current.
    if let name = craft.name { add(name: name, at: nil) }
    if let number = craft.imo { add(imo: number, at: nil) }
    if let text = craft.callsign { add(callsign: text, at: nil) }
    if let text = craft.registration { add(registration: text, at: nil) }
    let first = craft.firstHeard ?? craft.statements.first?.address
    switch craft.key.scheme {
    case .mmsi: add(mmsi: craft.key.number, at: first)
    case .imo: add(imo: craft.key.number, at: first)
    case .icao24: add(icao24: craft.key.number, at: first)
    }
  }

  mutating func add(name: String, at address: LineAddress?) {
    guard let value = ComparableName(name, isVessel: kind == .vessel) else { return }
    Self.add(value, name, at: address, to: &names)
  }
  /// Left out where it fails its check digit: then it says nothing.
  mutating func add(imo number: UInt32, at address: LineAddress?) {
    guard IMONumber.isShip(number) else { return }
    Self.add(number, IMONumber.text(number), at: address, to: &imo)
  }
  mutating func add(mmsi number: UInt32, at address: LineAddress?) {
    Self.add(number, String(number), at: address, to: &mmsi)
  }
  mutating func add(callsign text: String, at address: LineAddress?) {
    guard let value = Identifier.callsign(text) else { return }
    Self.add(value, text, at: address, to: &callsigns)
  }
  mutating func add(icao24 number: UInt32, at address: LineAddress?) {
    Self.add(number, CraftKey.hexadecimal(number), at: address, to: &icao24)
  }
  mutating func add(registration text: String, at address: LineAddress?) {
    guard let value = Identifier.registration(text) else { return }
    Self.add(value, text, at: address, to: &registrations)
  }

  private static func add<Value>(
    _ value: Value, _ text: String, at address: LineAddress?, to statements: inout [Statement<Value>]
  ) {
    for index in statements.indices { statements[index].isCurrent = statements[index].value == value }
    guard !statements.contains(where: { $0.value == value }) else { return }
    statements.append(Statement(value: value, text: text, isCurrent: true, address: address))
  }
}
