extension Screening {
  /// Every organisation or person with this name, best first.
  ///
  /// A name is nobody's own, so that a party is never more than possibly the one listed: 0.75 where the country agrees
  /// too, 0.55 by the name alone.
  ///
  /// - Parameter country: ISO 3166 alpha-2.
  public func matches(party name: String, country: String?) -> [WatchlistMatch] {
    guard let comparable = ComparableName(name, isVessel: false) else { return [] }
    let country = country?.uppercased()
    let found = listings(named: comparable).filter { $0.entry.kind == .organisation || $0.entry.kind == .person }
    return inOrder(
      found.map { listing in
        let written = listing.names.first { $0.value == comparable }?.text ?? listing.entry.name
        let result: WatchlistMatch.Result =
          country == nil || listing.entry.flag == nil ? .unknown : country == listing.entry.flag ? .equal : .differs
        let fields = [
          FieldComparison(field: "name", query: name, entry: written, result: .equal),
          FieldComparison(field: "flag", query: country, entry: listing.entry.flag, result: result),
        ].filter { !$0.isEmpty }
        let isStrong = result == .equal
        return match(
          listing, score: isStrong ? 0.75 : 0.55, identity: .possible,
          why: isStrong
            ? "name and country equal; others may bear the name"
            : "name equal and nothing else to go by" + (result == .differs ? "; country differs" : ""),
          comparisons: fields)
      })
  }
}
