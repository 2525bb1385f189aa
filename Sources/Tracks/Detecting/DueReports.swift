/// The reports that are worked on now, grouped by craft: a dense number for each craft, and a counting scatter of the
/// reports' places, which costs a few memory accesses a report and no comparison.
struct DueReports: Sendable {
  private var reports: HeldReports
  /// Places in `reports`, craft by craft, in order of arrival.
  private var places: [UInt32]
  /// The craft that have any, by number, and where their places begin; one more start at the end.
  private(set) var craft: [UInt32] = []
  private var starts: [Int] = []

  /// Takes those at or before `time` out of `held`, and gives numbers to craft that have none yet.
  init(of held: inout HeldReports, upTo time: Int64, numbers: inout [UInt64: UInt32], keys: inout [CraftKey]) {
    reports = held
    held = held.later(than: time)
    let all = held.count == 0
    var craftOf = [UInt32](repeating: .max, count: reports.count)
    var counts = [UInt32](repeating: 0, count: keys.count)
    var lastKey = CraftKey(.mmsi, 0)
    var lastNumber: UInt32?
    for index in 0..<reports.count {
      let report = reports[index]
      guard all || report.rawTime <= time else { continue }
      if lastNumber == nil || report.craft != lastKey {
        let packed = UInt64(report.craft.number) | UInt64(report.craft.scheme.rawValue) << 32
        if let known = numbers[packed] {
          lastNumber = known
        } else {
          lastNumber = UInt32(keys.count)
          numbers[packed] = UInt32(keys.count)
          keys.append(report.craft.hull(1))
          counts.append(0)
        }
        lastKey = report.craft
      }
      guard let number = lastNumber else { continue }
      craftOf[index] = number
      counts[Int(number)] += 1
    }
    var next = [Int](repeating: 0, count: counts.count)
    var total = 0
    for number in counts.indices where counts[number] > 0 {
      craft.append(UInt32(number))
      starts.append(total)
      next[number] = total
      total += Int(counts[number])
    }
    starts.append(total)
    places = [UInt32](repeating: 0, count: total)
    for index in craftOf.indices where craftOf[index] != .max {
      let number = Int(craftOf[index])
      places[next[number]] = UInt32(index)
      next[number] += 1
    }
  }

  /// Puts the reports of the `index`th craft of `craft` into `scratch`, in ``ReportOrder``.
  func copy(craftAt index: Int, into scratch: inout [PositionReport]) {
    let places = places[starts[index]..<starts[index + 1]]
    scratch = [PositionReport](unsafeUninitializedCapacity: places.count) { scratch, count in
      for place in places {
        scratch.initializeElement(at: count, to: reports[Int(place)])
        count += 1
      }
    }
    ReportOrder.sort(&scratch)
  }
}
