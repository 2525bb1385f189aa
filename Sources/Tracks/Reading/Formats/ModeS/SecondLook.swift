import Signals

/// What the messages of one aircraft that wait for a place turn out to say, once a place of it is known from elsewhere:
/// its first fix, or an airport of the log. They are followed from there through time, backward or forward, by the same
/// rules as when they came.
struct SecondLook {
  private(set) var found: [PositionReport] = []
  private(set) var unexplained: [PositionMessage] = []

  mutating func follow(_ messages: some Sequence<PositionMessage>, from place: KnownPlace, of address: UInt32) {
    var aircraft = TrackedAircraft(address: address, lookingFrom: place)
    var batch = ReportBatch()
    for message in messages { aircraft.locate(message, into: &batch) }
    aircraft.settle(into: &batch)
    found += batch.positions
    unexplained += aircraft.waiting
  }

  /// Looks at messages from the ground, in order of arrival, from the first pair that fits one site alone.
  ///
  /// The place of one pair is certain but for the quarter of the globe; what else the aircraft said has to agree, or
  /// nothing is found.
  init(_ messages: [PositionMessage], of address: UInt32, from sites: LearnedSites) {
    guard !sites.isEmpty, let (index, place) = Self.anchor(messages, sites) else {
      unexplained = messages
      return
    }
    follow(messages[...index].reversed(), from: place, of: address)
    follow(messages[(index + 1)...], from: place, of: address)
    guard found.count * 2 >= messages.count else {
      found = []
      unexplained = messages
      return
    }
  }

  init() {}

  /// Pairs that are tried: where none of these is near a site, no other is likely to be.
  private static let mostPairs = 8

  private static func anchor(_ messages: [PositionMessage], _ sites: LearnedSites) -> (Int, KnownPlace)? {
    var even: Sighting?
    var odd: Sighting?
    var pairs = 0
    for (index, message) in messages.enumerated() {
      if message.code.isOdd { odd = Sighting(message) } else { even = Sighting(message) }
      guard let even, let odd, Sighting.arePaired(even, odd) else { continue }
      if let pair = sites.onlyPlace(of: even, odd) {
        let place = message.code.isOdd ? pair.odd : pair.even
        return (index, KnownPlace(place: place, time: message.time, isSurface: true))
      }
      pairs += 1
      if pairs == mostPairs { return nil }
    }
    return nil
  }
}
