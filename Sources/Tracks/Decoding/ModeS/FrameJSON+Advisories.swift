import Signals

/// What collision avoidance tells the crew to do: the same 28 bits in a coordination reply, in register 3,0 and in a
/// broadcast; and, in the latter two, against whom.
extension JSONOutput {
  mutating func put(_ coordination: AvoidanceCoordination) {
    member("ra_ended", coordination.isTerminated)
    member("ra_several_threats", coordination.hasSeveralThreats)
    name("ra_complements")
    let complements: [(AvoidanceCoordination.Complements, StaticString)] = [
      (.doNotPassBelow, "do_not_pass_below"), (.doNotPassAbove, "do_not_pass_above"),
      (.doNotTurnLeft, "do_not_turn_left"), (.doNotTurnRight, "do_not_turn_right"),
    ]
    putList(complements.filter { coordination.complements.contains($0.0) }) { out, complement in
      out.put(0x22)
      out.put(complement.1)
      out.put(0x22)
    }
    switch coordination.advisory {
    case nil: member("ra_sense", word: nil)
    case .oneDirection(let advisory):
      member("ra_sense", word: "single")
      member("ra_corrective", advisory.isCorrective)
      member("ra_downward", advisory.isDownward)
      member("ra_increased_rate", advisory.isIncreasedRate)
      member("ra_reversal", advisory.isReversal)
      member("ra_crossing", advisory.isCrossing)
      member("ra_positive", advisory.isPositive)
    case .between(let advisory):
      member("ra_sense", word: "several")
      member("ra_corrects_upward", advisory.correctsUpward)
      member("ra_climb", advisory.climbs)
      member("ra_corrects_downward", advisory.correctsDownward)
      member("ra_descend", advisory.descends)
      member("ra_crossing", advisory.isCrossing)
      member("ra_reversal", advisory.isReversal)
    }
  }

  mutating func put(_ advisory: ResolutionAdvisory) {
    put(
      AvoidanceCoordination(
        activeAdvisories: UInt16(advisory.active),
        complements: AvoidanceCoordination.Complements(rawValue: UInt8(advisory.complements.rawValue)),
        isTerminated: advisory.isTerminated, hasSeveralThreats: advisory.hasSeveralThreats))
    switch advisory.threat {
    case .address(let address): put(threat: address)
    case .place(let altitudeCode, let distance, let bearing):
      put(threatAt: altitudeCode, distance: distance, bearing: bearing)
    case nil: break
    }
  }

  mutating func put(_ advisory: ResolutionAdvisoryBroadcast) {
    put(
      AvoidanceCoordination(
        activeAdvisories: UInt16(advisory.active),
        complements: AvoidanceCoordination.Complements(rawValue: UInt8(advisory.complementBits)),
        isTerminated: advisory.isTerminated, hasSeveralThreats: advisory.hasSeveralThreats))
    switch advisory.threat {
    case .address(let address): put(threat: address)
    case .place(let altitudeCode, _, _):
      put(threatAt: altitudeCode, distance: advisory.threat?.distance, bearing: advisory.threat?.bearing)
    case nil: break
    }
  }

  private mutating func put(threat address: UInt32) {
    name("threat_icao24")
    put(0x22)
    put(hexadecimal: address << 8, digits: 6)
    put(0x22)
  }

  private mutating func put(threatAt altitudeCode: Int, distance: Double?, bearing: Double?) {
    member("threat_altitude_ft", AltitudeCode.feet(thirteenBits: altitudeCode))
    member("threat_distance_nm", distance)
    member("threat_bearing", bearing)
  }
}
