/// The spans of listening of a whole run, by which the end of a silence that nothing ended is known.
struct ListeningSpans: Sendable {
  private var spans: [LogFamily: [Listening.Span]]

  /// `asOf`, where it is later than the end of a family's last span, extends that span, and no other: nothing is known of
  /// the time between two logs.
  init(_ listening: Listening, parameters: Parameters, asOf: Timestamp?) {
    spans = [
      .sea: listening.spans(of: .sea, joining: parameters.seconds(GapDetection.minimumDuration)),
      .air: listening.spans(of: .air, joining: parameters.seconds(GapDetection.minimumDurationOfAircraft)),
    ]
    guard let asOf else { return }
    for family in [LogFamily.sea, .air] {
      guard var last = spans[family]?.popLast() else { continue }
      last.end = max(last.end, asOf)
      spans[family]?.append(last)
    }
  }

  /// The end of the span that holds `time`; `time` itself where none does.
  func end(of family: LogFamily, holding time: Timestamp) -> Timestamp {
    let ofFamily = spans[family] ?? []
    let next = ofFamily.partitioningIndex { $0.end >= time }
    return next < ofFamily.count && ofFamily[next].start <= time ? ofFamily[next].end : time
  }

  /// The latest end of all.
  var end: Timestamp? { spans.values.compactMap(\.last?.end).max() }
}
