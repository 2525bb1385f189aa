import Synchronization

/// The desks of a part of the craft, which one worker at a time works on.
///
/// A class, so that workers reach it in place: a copy of the desks would copy every track.
final class Shard: Sendable {
  let desks = Mutex(Desks())

  var pendingSince: Int64? { desks.withLock { $0.pendingSince } }

  struct Desks: Sendable {
    /// By the craft's number divided by the number of shards.
    private var desks: [CraftDesk?] = []
    /// Indices of desks at which something waits to be decided on.
    private var pending: Set<Int> = []

    var pendingSince: Int64? { pending.compactMap { desks[$0]?.pendingSince }.min() }

    mutating func advance(
      _ due: DueReports, keys: [CraftKey], number: Int, of count: Int, to watermark: Int64, by plan: DetectingPlan
    ) -> DetectingYield {
      var yield = DetectingYield()
      var scratch: [PositionReport] = []
      var waiting = pending
      for (index, craft) in due.craft.enumerated() where Int(craft) % count == number {
        due.copy(craftAt: index, into: &scratch)
        let place = Int(craft) / count
        waiting.remove(place)
        work(on: place, for: keys[Int(craft)], scratch, to: watermark, by: plan, into: &yield)
      }
      for place in waiting.sorted() {
        guard let craft = desks[place]?.craft else { continue }
        work(on: place, for: craft, [], to: watermark, by: plan, into: &yield)
      }
      return yield
    }

    private mutating func work(
      on place: Int, for craft: CraftKey, _ reports: [PositionReport], to watermark: Int64, by plan: DetectingPlan,
      into yield: inout DetectingYield
    ) {
      while desks.count <= place { desks.append(nil) }
      if desks[place] == nil { desks[place] = CraftDesk(for: craft, by: plan.context.parameters) }
      desks[place]?.advance(reports, to: watermark, by: plan, into: &yield)
      if desks[place]?.pendingSince == nil { pending.remove(place) } else { pending.insert(place) }
    }

    mutating func finishTracks(by plan: DetectingPlan) -> DetectingYield {
      var yield = DetectingYield()
      for place in desks.indices { desks[place]?.finishTracks(by: plan, into: &yield) }
      return yield
    }

    mutating func finish(listening spans: ListeningSpans) -> DetectingYield {
      var yield = DetectingYield()
      for desk in desks { desk?.finish(listening: spans, into: &yield) }
      desks = []
      return yield
    }
  }
}
