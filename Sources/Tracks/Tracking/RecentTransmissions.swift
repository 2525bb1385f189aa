/// The transmissions of one craft in the last seconds, by which a repeat is known: several receivers log the same one.
///
/// The first is kept, and what repeats it within the window is a duplicate. The window counts from the one kept, so that a
/// parked aircraft, which sends the same frame twice a second, is still heard once a window.
struct RecentTransmissions: Sendable {
  static let window = Parameter(
    "tracking.duplicate-window", .duration(10),
    "The same transmission of a craft heard again within this time is a duplicate.",
    source: "trackscan: the clocks of stations differ by seconds; a class A vessel that moves repeats nothing in 10 s")

  /// More different transmissions of one craft than this in a window are more than any craft sends; the oldest is forgotten.
  private static let capacity = 64

  private let milliseconds: Int64
  /// Those kept, in order of time; none is much older than the window.
  private var payloads: [UInt32] = []
  private var times: [Int64] = []

  init(within seconds: Double) { milliseconds = Int64((seconds * 1000).rounded()) }

  /// Whether `payload` was transmitted within the window before `time`; if not, it is kept. To be asked in order of time.
  @inline(__always)
  mutating func isRepeat(_ payload: UInt32, at time: Int64) -> Bool {
    if let newest = times.last, time - newest > milliseconds {
      times.removeAll(keepingCapacity: true)
      payloads.removeAll(keepingCapacity: true)
    }
    for index in times.indices where payloads[index] == payload && time - times[index] <= milliseconds { return true }
    if let oldest = times.first, time - oldest > milliseconds || times.count == Self.capacity { forget(before: time) }
    times.append(time)
    payloads.append(payload)
    return false
  }

  private mutating func forget(before time: Int64) {
    let old = max(1, times.firstIndex { time - $0 <= milliseconds } ?? times.count)
    times.removeFirst(old)
    payloads.removeFirst(old)
  }
}
