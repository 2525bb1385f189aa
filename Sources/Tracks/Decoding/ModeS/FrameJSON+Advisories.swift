import Signals

/// What collision avoidance tells the crew to do: the same 28 bits in a coordination reply, in register 3,0 and in a
/// broadcast; and, in the latter two, against whom.
extension JSONOutput {
  mutating func put(_ advisory: ResolutionAdvisory) {
    member("ra_ended", advisory.isTerminated)
    member("ra_several_threats", advisory.hasSeveralThreats)
    name("ra_complements")
    let complements: [(ResolutionAdvisory.Complements, StaticString)] = [
      (.doNotPassBelow, "do_not_pass_below"), (.doNotPassAbove, "do_not_pass_above"),
      (.doNotTurnLeft, "do_not_turn_left"), (.doNotTurnRight, "do_not_turn_right"),
    ]
    putList(complements.filter { advisory.complements.contains($0.0) }) { out, complement in
      out.put(0x22)
      out.put(complement.1)
      out.put(0x22)
    }
    switch advisory.advice {
    case nil: member("ra_sense", word: nil)
    case .single(let corrective, let downward, let increased, let reversed, let crossing, let positive):
      member("ra_sense", word: "single")
      member("ra_corrective", corrective)
      member("ra_downward", downward)
      member("ra_increased_rate", increased)
      member("ra_reversal", reversed)
      member("ra_crossing", crossing)
      member("ra_positive", positive)
    case .several(let upward, let climb, let downward, let descend, let crossing, let reversed):
      member("ra_sense", word: "several")
      member("ra_corrects_upward", upward)
      member("ra_climb", climb)
      member("ra_corrects_downward", downward)
      member("ra_descend", descend)
      member("ra_crossing", crossing)
      member("ra_reversal", reversed)
    }
    switch advisory.threat {
    case .address(let address):
      name("threat_icao24")
      put(0x22)
      put(hexadecimal: address << 8, digits: 6)
      put(0x22)
    case .place(let altitudeCode, _, _):
      member("threat_altitude_ft", AltitudeCode.feet(thirteenBits: altitudeCode))
      member("threat_distance_nm", advisory.threat?.distance)
      member("threat_bearing", advisory.threat?.bearing)
    case nil: break
    }
  }
}
