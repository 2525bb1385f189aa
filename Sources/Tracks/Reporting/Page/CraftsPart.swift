extension PageContent {
  /// The craft and their tracks: those of findings first, then by number of fixes.
  var craftTable: Values {
    let tracks = RankedTracks(self).tracks
    let shown = tracks.prefix(Limits.crafts)
    return [
      "hasRows": !shown.isEmpty, "cut": cut(shown.count, of: tracks.count, "craft"),
      "rows": shown.map { track in
        [
          "craft": [craft(track.craft)], "fixes": Words.count(track.fixes.count), "fixesOrder": track.fixes.count,
          "outliers": Words.count(track.outliers.count), "first": Words.time(track.start),
          "last": Words.time(track.end),
          "stations": maybe(
            Self.stations(crafts[track.craft].stations.map { ($0.name, $0.fixes) }, sorted: false)),
        ] as Values
      },
    ]
  }

  var voyages: Values {
    let shown = briefing.voyages.prefix(Limits.voyages)
    return [
      "hasRows": !shown.isEmpty, "cut": cut(shown.count, of: briefing.voyages.count, "voyages and flights"),
      "rows": shown.map { voyage in
        [
          "craft": [craft(voyage.craft)], "kind": voyage.kind.rawValue, "from": voyage.from ?? "not known",
          "to": voyage.to ?? "not known", "start": Words.time(voyage.start), "end": Words.time(voyage.end),
          "startOrder": voyage.start.milliseconds,
          "duration": Words.duration(seconds: voyage.end.seconds(since: voyage.start)),
        ] as Values
      },
    ]
  }

  /// What each detector looks for, in its own words.
  var glossary: [Values] {
    Detectors.all.sorted { $0.name < $1.name }.map { ["term": $0.name, "meaning": $0.summary] }
  }
}
