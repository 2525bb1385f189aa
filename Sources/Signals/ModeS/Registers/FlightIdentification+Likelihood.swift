extension FlightIdentification {
  /// It stays the same for a whole flight, and ADS-B sends it too.
  func likelihood(knowing known: AircraftKnowledge) -> Double {
    if packedCallsign == known.packedCallsign { return -0.1 }
    let shape = SixBitLetters.shape(packedCallsign, count: 8)
    guard shape.length > 0 else { return -6 }
    let isChanged = known.packedCallsign != nil
    return (isChanged ? -4 : 0) + (shape.hasInnerBlank ? -8 : 0) - 3 - Double(shape.length) * SixBitLetters.surprise
  }
}
