extension Screening {
  /// Every listed port or area that this place may be, best first: same by its code, possible by name and country or by
  /// the name alone.
  public func matches(for place: Place) -> [WatchlistMatch] {
    matches(placeNamed: place.name, code: place.code, country: place.country, kind: place.kind)
  }

  /// - Parameters:
  ///   - code: UN/LOCODE of a port, ICAO code of an airfield.
  ///   - country: ISO 3166 alpha-2.
  ///   - kind: `nil` where it is not known, as of a port a shipment names.
  func matches(placeNamed name: String?, code: String?, country: String?, kind: Place.Kind? = nil) -> [WatchlistMatch] {
    // An airfield is often named as the port beside it: it is known by its code alone.
    let comparable = kind == .airfield ? nil : name.flatMap { ComparableName($0, isVessel: false) }
    let code = code.map { $0.uppercased().filter { !$0.isWhitespace } }
    var matches: [WatchlistMatch] = []
    for listing in places where Self.fits(listing.entry.kind, kind) {
      let entry = listing.entry
      let flag: WatchlistMatch.Result =
        country == nil || entry.flag == nil ? .unknown : country?.uppercased() == entry.flag ? .equal : .differs
      let written = comparable.flatMap { wanted in listing.names.first { $0.value == wanted }?.text }
      let isCode = code.map { listing.codes.contains($0) } ?? false
      guard isCode || written != nil, flag != .differs || isCode else { continue }
      let fields = [
        FieldComparison(
          field: "code", query: code, entry: isCode ? code : listing.codes.first,
          result: isCode ? .equal : code == nil || listing.codes.isEmpty ? .unknown : .differs),
        FieldComparison(
          field: "name", query: name, entry: written ?? entry.name,
          result: written != nil ? .equal : name == nil ? .unknown : .differs),
        FieldComparison(field: "flag", query: country, entry: entry.flag, result: flag),
      ].filter { !$0.isEmpty }
      if isCode {
        matches.append(
          match(listing, score: 0.98, identity: .same, why: "code of the place equal", comparisons: fields))
      } else if fields.contains(where: { $0.field == "code" && $0.result == .differs }) {
        continue
      } else if flag == .equal {
        matches.append(
          match(listing, score: 0.75, identity: .possible, why: "name and country equal", comparisons: fields))
      } else {
        matches.append(
          match(
            listing, score: 0.55, identity: .possible, why: "name equal and no country to tell it by",
            comparisons: fields))
      }
    }
    return inOrder(matches)
  }

  /// The map with its listed places marked. By the name alone a place is marked only where no other bears it.
  public func marking(_ map: PlaceMap) -> PlaceMap {
    guard !places.isEmpty else { return map }
    var marked = map
    var unsure: [String: [Int]] = [:]
    for (index, place) in map.places.enumerated() where !place.isListed {
      guard let best = matches(for: place).first else { continue }
      if best.score >= 0.75 {
        marked.places[index].isListed = true
      } else {
        unsure[best.list + "\n" + best.entry, default: []].append(index)
      }
    }
    for indices in unsure.values where indices.count == 1 { marked.places[indices[0]].isListed = true }
    return marked
  }

  private static func fits(_ kind: WatchlistEntry.Kind, _ place: Place.Kind?) -> Bool {
    switch place {
    case nil: true
    case .anchorage: true
    case .port, .airfield: kind == .port
    case .zone: kind == .area
    }
  }
}

extension WatchlistEntry {
  /// UN/LOCODEs among id and aliases, and what `locode:` or `icao:` marks as a code.
  ///
  /// A bare code counts in capitals alone, and with the entry's flag in front where it has one: `Aqaba` is a name.
  var placeCodes: [String] {
    guard kind == .port || kind == .area else { return [] }
    var codes: [String] = []
    for text in [id] + aliases {
      let parts = text.split(separator: ":", maxSplits: 1)
      if parts.count == 2, ["locode", "icao"].contains(parts[0].lowercased()) {
        codes.append(parts[1].uppercased().filter { !$0.isWhitespace })
      } else if text == text.uppercased(), let code = Identifier.locode(text), flag.map(code.hasPrefix) ?? true {
        codes.append(code)
      }
    }
    return codes
  }
}
