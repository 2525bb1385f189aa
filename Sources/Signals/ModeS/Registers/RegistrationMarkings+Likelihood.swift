extension RegistrationMarkings {
  /// Registrations are four to seven characters; few aircraft know their airline.
  var likelihood: Double {
    var sum = 0.0
    if let codes = message.field(status: 1, 42) {
      sum += -2.2 - Double(SixBitLetters.shape(UInt64(codes), count: 7).length) * SixBitLetters.surprise
    } else {
      sum -= 4
    }
    return sum + (message.field(44, 1) == 1 ? -3 - 2 * SixBitLetters.surprise : -0.2)
  }
}
