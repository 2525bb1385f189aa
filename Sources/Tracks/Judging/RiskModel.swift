/// How many points each factor gives, by version: an old briefing can be worked out again with the model it names.
///
/// Points are added up; a reader can do it by hand. They are a judgement, not a measurement: no outcomes of inspections
/// have gone into them yet, so that the score says what is looked at first, and never how likely a violation is. The
/// tags of humanitarian goods and authorised operators change no points.
public struct RiskModel: Hashable, Sendable {
  /// Such as `risk@1`.
  public let name: String

  /// The longest silence while the goods were aboard: shorter than 12 h, from 12 h on, from 24 h on.
  public var gap = 10
  public var gapOfHalfADay = 20
  public var gapOfADay = 25
  /// Silences of an aircraft on the flight.
  public var gapOfAircraft = 5
  public var rendezvousAtSea = 15
  public var rendezvousAtAnchorage = 5
  /// The other craft of a meeting is listed, contradicts itself, or may be listed.
  public var counterpart = Standing(same: 40, conflict: 20, possible: 10)
  /// The carrier is listed, contradicts itself, or may be listed.
  public var listedCraft = Standing(same: 60, conflict: 30, possible: 15)
  /// The carrier has the MMSI or call sign of a listed craft, and nothing else of it.
  public var lead = 10
  /// A party has the name and the country of a listed one.
  public var listedPartyOfCountry = 45
  public var listedPartyByName = 40
  public var listedPortCalled = 40
  public var listedPortDeclared = 30
  /// The hull was heard under the MMSIs of two states.
  public var flagChanged = 10
  /// The MMSI begins with digits that are no state's.
  public var flagUnallocated = 10
  /// Chapter 93 of the Harmonized System.
  public var arms = 25
  /// Tiers of the Common High Priority List.
  public var highPriority = ["1": 20, "2": 15, "3A": 10, "3B": 10, "4A": 8, "4B": 8]
  /// The time of arrival has passed and the call at the declared port was not seen, though others were.
  public var unseenDischarge = 10
  public var unseenLoading = 5
  /// A meeting at sea between a loading and a discharge that were both seen.
  public var meetingOnTheWay = 5
  /// The shipment's identifiers name different craft.
  public var contradictoryCarrier = 15

  /// From here on.
  public var medium = 20
  public var high = 50

  /// Points by how sure a match is.
  public struct Standing: Hashable, Sendable {
    public var same: Int
    public var conflict: Int
    public var possible: Int

    func points(_ identity: WatchlistMatch.Identity) -> Int {
      switch identity {
      case .same: same
      case .conflict: conflict
      case .possible: possible
      }
    }
  }

  public static let version1 = RiskModel(name: "risk@1")

  private init(name: String) { self.name = name }

  /// Sums up what the factors say; the score is the points in hundredths, at most 1.
  func risk(of carried: CarriedShipment, in facts: CaseFacts, findings: [Finding]) -> Risk {
    var contributions = RiskFactors.all.flatMap { $0.contributions(to: carried, in: facts, by: self) }
    for index in contributions.indices {
      // A finding speaks of the same if it rests on the same event or, where there is none, on the same line.
      let events = Set(contributions[index].events)
      let lines = Set(events.isEmpty ? contributions[index].evidence.map(\.address) : [])
      contributions[index].findings += findings.filter { finding in
        !events.isDisjoint(with: finding.events)
          || (finding.events.isEmpty && finding.evidence.contains { lines.contains($0.address) })
      }.map(\.id)
    }
    contributions.sort { ($1.points, $0.factor, $0.text) < ($0.points, $1.factor, $1.text) }
    let points = contributions.reduce(0) { $0 + $1.points }
    return Risk(
      shipment: carried.shipment.id, craft: carried.carriage.craft, points: points, level: level(points),
      score: Double(min(points, 100)) / 100, probability: nil, contributions: contributions, model: name)
  }

  func level(_ points: Int) -> Risk.Level { points >= high ? .high : points >= medium ? .medium : .low }
}
