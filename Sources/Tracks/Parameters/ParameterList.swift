/// All parameters this build knows, by key.
public enum ParameterList {
  public static let all: [Parameter] = {
    var known: [String: Parameter] = [:]
    for parameter in Detectors.all.flatMap(\.parameters) { known[parameter.key] = parameter }
    return known.values.sorted { $0.key < $1.key }
  }()

  public static func named(_ key: String) -> Parameter? { all.first { $0.key == key } }

  /// The keys that a misspelt one may have meant, nearest first.
  static func near(_ key: String) -> [String] {
    let measured = all.map { (key: $0.key, distance: editDistance(key, $0.key)) }
    let near = measured.filter {
      $0.distance <= max(3, key.count / 3) || $0.key.hasPrefix(key) || key.hasPrefix($0.key)
    }
    let sameGroup =
      key.split(separator: ".").first.map { group in measured.filter { $0.key.hasPrefix(group + ".") } } ?? []
    let candidates = near.isEmpty ? sameGroup : near
    return candidates.sorted { ($0.distance, $0.key) < ($1.distance, $1.key) }.prefix(4).map(\.key)
  }

  /// Levenshtein's distance between two short texts.
  private static func editDistance(_ left: String, _ right: String) -> Int {
    let target = Array(right.utf8)
    var row = Array(0...target.count)
    for (line, byte) in left.utf8.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for column in target.indices {
        let replaced = diagonal + (byte == target[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
      }
    }
    return row[target.count]
  }
}

/// Values for several parameters under one name.
public struct Preset: Sendable {
  public let name: String
  public let meaning: String
  public let source: String
  /// Key and value, as `--set` takes them.
  public let settings: [(key: String, value: String)]

  /// The presets this build knows.
  public static let all = [
    Preset(
      name: "gfw", meaning: "the published rules of Global Fishing Watch",
      source:
        "Global Fishing Watch: pipe-gaps, pipe-encounters and pipe-anchorages; Welch et al., Science Advances 2022",
      settings: [
        ("gap.minimum-duration", "12h"), ("rendezvous.maximum-distance", "500m"),
        ("rendezvous.minimum-duration", "2h"), ("rendezvous.maximum-speed", "2kn"),
        ("rendezvous.minimum-distance-from-port", "10km"), ("port.entry-distance", "3km"),
        ("port.exit-distance", "4km"), ("port.stop-speed", "0.2kn"), ("port.leave-speed", "0.5kn"),
      ]),
    Preset(
      name: "trackscan", meaning: "the defaults", source: "as each parameter states", settings: []),
  ]
}
