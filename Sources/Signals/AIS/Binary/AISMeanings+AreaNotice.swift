extension AISMeanings {
  /// What an area notice says of its area (IMO SN.1/Circ.289, table 11.10).
  static let areaNotice = AISMeanings(
    caution + environment + restricted + anchorage + security + distress + instruction + information + feature + other)

  private static func reserved(_ count: Int) -> [String] { Array(repeating: "Reserved for future use", count: count) }

  private static let caution =
    [
      "Marine mammals habitat", "Marine mammals in area - reduce speed", "Marine mammals in area - stay clear",
      "Marine mammals in area - report sightings", "Protected habitat - reduce speed",
      "Protected habitat - stay clear", "Protected habitat - no fishing or anchoring",
      "Derelicts (drifting objects)", "Traffic congestion", "Marine event", "Divers down", "Swim area",
      "Dredge operations", "Survey operations", "Underwater operation", "Seaplane operations",
      "Fishery - nets in water", "Cluster of fishing vessels", "Fairway closed", "Harbour closed",
      "Risk (define in associated text field)", "Underwater vehicle operation",
    ].map { "Caution Area: " + $0 } + reserved(1)

  /// From 23.
  private static let environment =
    [
      "Storm front (line squall)", "Hazardous sea ice", "Storm warning (storm cell or line of storms)", "High wind",
      "High waves", "Restricted visibility (fog, rain, etc.)", "Strong currents", "Heavy icing",
    ].map { "Environmental Caution Area: " + $0 } + reserved(1)

  /// From 32.
  private static let restricted =
    [
      "Fishing prohibited", "No anchoring", "Entry approval required prior to transit", "Entry prohibited",
      "Active military OPAREA", "Firing - danger area", "Drifting mines",
    ].map { "Restricted Area: " + $0 } + reserved(1)

  /// From 40.
  private static let anchorage =
    [
      "Anchorage open", "Anchorage closed", "Anchoring prohibited", "Deep draft anchorage", "Shallow draft anchorage",
      "Vessel transfer operations",
    ].map { "Anchorage Area: " + $0 } + reserved(10)

  /// From 56.
  private static let security = (1...3).map { "Security Alert - Level \($0)" } + reserved(5)

  /// From 64.
  private static let distress =
    [
      "Vessel disabled and adrift", "Vessel sinking", "Vessel abandoning ship", "Vessel requests medical assistance",
      "Vessel flooding", "Vessel fire/explosion", "Vessel grounding", "Vessel collision", "Vessel listing/capsizing",
      "Vessel under assault", "Person overboard", "SAR area", "Pollution response area",
    ].map { "Distress Area: " + $0 } + reserved(3)

  /// From 80.
  private static let instruction =
    [
      "Contact VTS at this point/juncture", "Contact Port Administration at this point/juncture",
      "Do not proceed beyond this point/juncture",
      "Await instructions prior to proceeding beyond this point/juncture",
      "Proceed to this location - await instructions", "Clearance granted - proceed to berth",
    ].map { "Instruction: " + $0 } + reserved(2)

  /// From 88.
  private static let information =
    [
      "Pilot boarding position", "Icebreaker waiting area", "Places of refuge", "Position of icebreakers",
      "Location of response units", "VTS active target", "Rogue or suspicious vessel",
      "Vessel requesting non-distress assistance",
    ].map { "Information: " + $0 }

  /// From 96.
  private static let feature =
    [
      "Sunken vessel", "Submerged object", "Semi-submerged object", "Shoal area", "Shoal area due north",
      "Shoal area due east", "Shoal area due south", "Shoal area due west", "Channel obstruction",
      "Reduced vertical clearance", "Bridge closed", "Bridge partially open", "Bridge fully open",
    ].map { "Chart Feature: " + $0 } + reserved(3)

  /// From 112.
  private static let other =
    ["Report from ship: Icing info"] + reserved(1) + [
      "Report from ship: Miscellaneous information - define in associated text field"
    ] + reserved(5) + [
      "Route: Recommended route", "Route: Alternative route", "Route: Recommended route through ice",
    ] + reserved(2) + [
      "Other - define in associated text field", "Cancellation - cancel area as identified by Message Linkage ID",
      "Undefined (default)",
    ]
}
