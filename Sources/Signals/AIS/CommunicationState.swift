/// How a station holds its place among others on the channel: the last 19 bits of a position report.
///
/// Source: ITU-R M.1371-5, annex 2, 3.3.7.2.2 (SOTDMA) and 3.3.7.3.2 (ITDMA).
public enum CommunicationState: Hashable, Sendable {
  /// Slots that the station chooses itself and keeps for some frames (SOTDMA): messages 1, 2, 4, 9, 11, 18 and 26.
  case selfOrganized(Synchronization, SelfOrganized)
  /// Slots that each transmission announces (ITDMA): message 3, and 9, 18 and 26 where the selector is 1.
  case incremental(Synchronization, Incremental)

  /// Where the station takes its time from.
  public enum Synchronization: Int, Sendable {
    /// Its own receiver of satellites.
    case direct
    /// A station that has such a receiver.
    case indirect
    case baseStation
    /// The station that hears most others, or one that has its time from a base station.
    case otherStation
  }

  /// A frame is a minute, of 2250 slots.
  public struct SelfOrganized: Hashable, Sendable {
    /// Frames left until a new slot is chosen; 0 is the last transmission in this slot.
    public let slotTimeout: Int
    public let message: Submessage

    public enum Submessage: Hashable, Sendable {
      /// From this slot to that of the next frame; 0 gives the slot up (time-out 0).
      case slotOffset(Int)
      /// Time of day (time-out 1).
      case time(hour: Int, minute: Int)
      /// Time-out 1, of a station that has no time.
      case noTime
      /// The slot used, 0 to 2249 (time-outs 2, 4, 6).
      case slotNumber(Int)
      /// How many other stations it hears (time-outs 3, 5, 7).
      case receivedStations(Int)
    }
  }

  public struct Incremental: Hashable, Sendable {
    /// Slots from this to the next transmission; 0 where there is none.
    public let slotIncrement: Int
    /// Consecutive slots that the next one takes, 1 to 5.
    public let slotCount: Int
    /// The slot is kept for one more frame.
    public let isKept: Bool
  }
}

extension CommunicationState {
  /// - Parameter bits: the lowest 19 count.
  init(selfOrganized bits: UInt32) {
    let timeout = Int(bits >> 14 & 7)
    let rest = Int(bits & 0x3FFF)
    let message: SelfOrganized.Submessage =
      switch timeout {
      case 0: .slotOffset(rest)
      case 1: rest >> 9 < 24 && rest >> 2 & 0x7F < 60 ? .time(hour: rest >> 9, minute: rest >> 2 & 0x7F) : .noTime
      case 2, 4, 6: .slotNumber(rest)
      default: .receivedStations(rest)
      }
    self = .selfOrganized(Self.synchronization(bits), SelfOrganized(slotTimeout: timeout, message: message))
  }

  /// - Parameter bits: the lowest 19 count.
  init(incremental bits: UInt32) {
    let increment = Int(bits >> 4 & 0x1FFF)
    // 5 to 7 are one to three slots that are 8192 further off.
    let code = Int(bits >> 1 & 7)
    self = .incremental(
      Self.synchronization(bits),
      Incremental(
        slotIncrement: code < 5 ? increment : increment + 8192, slotCount: code < 5 ? code + 1 : code - 4,
        isKept: bits & 1 == 1))
  }

  private static func synchronization(_ bits: UInt32) -> Synchronization {
    switch bits >> 17 & 3 {
    case 0: .direct
    case 1: .indirect
    case 2: .baseStation
    default: .otherStation
    }
  }
}
