/// A port call at a place that is listed: which of the places the vessel stopped at that is, and by what list.
struct ListedCall: Hashable, Sendable {
  let name: String
  /// UN/LOCODE, where it has one.
  let code: String?
  /// `nil`: it is the user's areas that mark it.
  let match: WatchlistMatch?

  /// - Returns: `nil` where nothing the vessel stopped at is listed.
  init?(_ call: Event, in screening: Screening) {
    guard call.kind == .portCall, call.details["listed"] == .bool(true) else { return nil }
    let main = call.details["port"]?.members
    let others = (call.details["also_stopped_at"]?.elements ?? []).compactMap(\.members)
    let listedOthers = others.filter { $0["listed"] == .bool(true) }
    func match(_ place: JSONObject) -> WatchlistMatch? {
      screening.matches(
        placeNamed: place["name"]?.text, code: place["locode"]?.text, country: place["country"]?.text,
        kind: place["kind"]?.text.flatMap(Place.Kind.init(rawValue:))
      ).first
    }
    let places = (main.map { [$0] } ?? []) + listedOthers
    guard let place = places.first(where: { match($0) != nil }) ?? listedOthers.first ?? main else { return nil }
    code = place["locode"]?.text
    name = place["name"]?.text ?? code ?? "a listed place"
    self.match = match(place)
  }

  /// `Kassar (ZZKAS)`.
  var title: String { name + (code.map { $0 == name ? "" : " (\($0))" } ?? "") }
}
