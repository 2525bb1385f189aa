/// The crafts of a briefing, found by key.
package struct CraftIndex: Sendable {
  private var byKey: [CraftKey: Craft] = [:]

  package init(_ crafts: [Craft]) {
    byKey.reserveCapacity(crafts.count)
    for craft in crafts where byKey[craft.key] == nil { byKey[craft.key] = craft }
  }

  /// The craft of that key. A further hull that said nothing of itself has the identity of the identifier's first one;
  /// an unknown craft has its key alone.
  package subscript(key: CraftKey) -> Craft {
    if let craft = byKey[key] { return craft }
    guard key.hull != 1, var craft = byKey[key.hull(1)] else { return Craft(key: key) }
    craft.key = key
    craft.stations = []
    return craft
  }
}
