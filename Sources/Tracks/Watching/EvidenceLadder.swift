/// How far a kind of evidence reaches: a ceiling for each, never a sum of weak ones.
///
/// | evidence | score | identity |
/// |---|---|---|
/// | valid IMO equal | 0.98 | same |
/// | IMO equal, but name and call sign are another entry's, or the craft has since stated another valid IMO | 0.90 | conflict |
/// | ICAO24, registration, call sign with name, or MMSI with name equal | 0.85 | same |
/// | name exact and flag agrees | 0.75 | possible |
/// | MMSI or call sign alone | 0.60 | possible, never same |
/// | name exact alone | 0.55 | possible |
/// | both IMO valid and different, whatever else agrees | 0.30 | conflict |
///
/// A call sign and an MMSI change hands with the flag and are typed in by hand; a name is nobody's own; lists keep the
/// flag of the day of listing, so that another flag is no evidence against.
struct EvidenceLadder {
  struct Rung {
    var score: Double
    var identity: WatchlistMatch.Identity
    var why: String
  }

  let name, imo, mmsi, callsign, icao24, registration, flag: FieldComparison
  /// Valid IMO numbers the subject stated that are not the entry's.
  private let otherIMO: [String]

  init(_ subject: ScreeningSubject, _ entry: WatchlistEntry, names: [(value: ComparableName, text: String)]) {
    name = FieldComparison("name", subject.names, names)
    imo = FieldComparison("imo", subject.imo, entry.imo.map { ($0, IMONumber.text($0)) })
    otherIMO = subject.imo.filter { !entry.imo.contains($0.value) }.map(\.text)
    mmsi = FieldComparison("mmsi", subject.mmsi, entry.mmsi.map { ($0, String($0)) })
    callsign = FieldComparison("callsign", subject.callsigns, entry.callsigns.map { ($0, $0) })
    icao24 = FieldComparison("icao24", subject.icao24, entry.icao24.map { ($0, CraftKey.hexadecimal($0)) })
    registration = FieldComparison("registration", subject.registrations, entry.registrations.map { ($0, $0) })
    let result: WatchlistMatch.Result =
      subject.flag == nil || entry.flag == nil ? .unknown : subject.flag == entry.flag ? .equal : .differs
    flag = FieldComparison(field: "flag", query: subject.flag, entry: entry.flag, result: result)
  }

  /// In the order in which they are shown; those of which neither side says anything are left out.
  var comparisons: [FieldComparison] {
    [imo, icao24, registration, name, callsign, mmsi, flag].filter { !$0.isEmpty }
  }

  /// The highest rung that is reached; `nil` where nothing agrees.
  ///
  /// - Parameter other: the entry that has both the subject's name and its call sign, where it is not this one.
  func rung(other: WatchlistEntry?) -> Rung? {
    if imo.result == .equal { return equalIMO(other: other) }
    if imo.result == .former {
      return Rung(
        score: 0.90, identity: .conflict,
        why:
          "IMO number \(imo.query ?? "") was stated, then another that is valid too; a hull has one for life, so one "
          + "of the two is not its own")
    }
    guard imo.result != .differs else { return differentIMO() }
    if icao24.agrees { return Rung(score: 0.85, identity: .same, why: "aircraft address equal" + contradictions) }
    if registration.agrees { return Rung(score: 0.85, identity: .same, why: "registration equal" + contradictions) }
    if name.agrees, callsign.agrees {
      return Rung(score: 0.85, identity: .same, why: "call sign and \(nameWord) equal" + contradictions)
    }
    if name.agrees, mmsi.agrees {
      return Rung(score: 0.85, identity: .same, why: "MMSI and \(nameWord) equal" + contradictions)
    }
    if name.agrees, flag.result == .equal {
      return Rung(score: 0.75, identity: .possible, why: "\(nameWord) and flag equal; other hulls may bear the name")
    }
    if mmsi.agrees || callsign.agrees {
      let field = mmsi.agrees ? callsign.agrees ? "MMSI and call sign" : "MMSI alone" : "call sign alone"
      return Rung(
        score: 0.60, identity: .possible,
        why: "\(field) equal: a lead, not an identity, as both are re-issued and typed in by hand"
          + (name.result == .differs ? "; name differs" : ""))
    }
    guard name.agrees else { return nil }
    return Rung(score: 0.55, identity: .possible, why: "\(nameWord) equal and nothing else to go by" + contradictions)
  }

  private func equalIMO(other: WatchlistEntry?) -> Rung {
    if name.result == .differs, callsign.result != .equal, let other {
      return Rung(
        score: 0.90, identity: .conflict,
        why: "IMO number equal; but name and call sign are those of entry \(other.id), \(other.name): one of the two "
          + "identities is not its own")
    }
    let remark =
      switch name.result {
      case .differs: "; name differs (a rename does not change an IMO number)"
      case .former: "; name equal to an earlier one (a rename does not change an IMO number)"
      case .equal: "; name equal"
      default: ""
      }
    let others = otherIMO.isEmpty ? "" : "; it also stated IMO number " + Wording.list(otherIMO)
    return Rung(score: 0.98, identity: .same, why: "IMO number equal" + remark + others)
  }

  private func differentIMO() -> Rung? {
    let agreeing = [name, callsign, mmsi].filter(\.agrees).map { $0.field == "mmsi" ? "MMSI" : $0.field }
    guard !agreeing.isEmpty else { return nil }
    return Rung(
      score: 0.30, identity: .conflict,
      why: "both IMO numbers are valid and differ, so it is another hull, whatever else is equal: "
        + agreeing.joined(separator: ", "))
  }

  private var nameWord: String { name.result == .former ? "former name" : "name" }

  private var contradictions: String {
    let differing = [icao24, registration, name, callsign].filter { $0.result == .differs }.map { field in
      switch field.field {
      case "icao24": "aircraft address"
      case "callsign": "call sign"
      default: field.field
      }
    }
    return differing.isEmpty ? "" : "; differs: " + differing.joined(separator: ", ")
  }

}
