/// The tracks in the order in which room is given to them: those of craft that findings are about, the severest first,
/// then those of craft with events, then by number of fixes.
struct RankedTracks {
  let tracks: [Track]

  init(_ content: PageContent) {
    let active = Set(content.briefing.events.flatMap(\.craft))
    func rank(_ track: Track) -> Int {
      content.suspects[track.craft].map { -$0.rawValue } ?? (active.contains(track.craft) ? 1 : 2)
    }
    tracks = content.briefing.tracks.map { (rank: rank($0), track: $0) }
      .sorted {
        ($0.rank, $1.track.fixes.count, $0.track.craft) < ($1.rank, $0.track.fixes.count, $1.track.craft)
      }
      .map(\.track)
  }
}
