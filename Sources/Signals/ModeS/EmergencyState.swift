/// What an aircraft says of its distress, or of its right of way (RTCA DO-260B, 2.2.3.2.7.8.1.1).
///
/// Before version 2, 6 is reserved.
public enum EmergencyState: Int, Hashable, Sendable, CaseIterable {
  case none, general, medical, minimumFuel, noCommunications, unlawfulInterference, downed, reserved

  /// In the words that readsb's aircraft.json has made usual (`emergency`).
  public var name: String {
    switch self {
    case .none: "none"
    case .general: "general"
    case .medical: "lifeguard"
    case .minimumFuel: "minfuel"
    case .noCommunications: "nordo"
    case .unlawfulInterference: "unlawful"
    case .downed: "downed"
    case .reserved: "reserved"
    }
  }
}
