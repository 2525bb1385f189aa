extension ResolutionAdvisory {
  /// Mostly there is none. An advisory goes with a threat; a complement bars one vertical sense, since no ACAS turns
  /// aircraft; and on the ground none is given.
  func likelihood(in reply: CommBReply) -> Double {
    guard bits != 0 else { return -1 }
    var sum = reply.isOnGround == true ? -11.0 : -1
    // What the advice is, and whether it is over.
    sum -= 7
    let isSingle = bits.isSet(9)
    if !isSingle { sum -= 3 }
    if !isSingle, !hasSeveralThreats, threat != nil { sum -= 8 }
    switch complements {
    case []: sum -= 1
    case .doNotPassBelow, .doNotPassAbove: sum -= 2
    default: sum -= 12
    }
    switch threat {
    case nil: sum -= 3
    case .address: sum -= 25
    case .place: sum -= 27
    }
    return sum
  }
}
