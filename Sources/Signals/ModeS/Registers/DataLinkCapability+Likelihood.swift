extension DataLinkCapability {
  var likelihood: Double {
    // Continuation, level 5, data link in long messages and terminals are rare; the rest may be either.
    var sum = -8.0
    sum += subnetworkVersion <= 5 ? -2.6 : -12
    // Overlaying came with version 5.
    if overlaysRegisterCode != (subnetworkVersion >= 5) { sum -= 4 }
    sum += isContinued ? -5 : -0.1
    sum += usesEnhancedProtocol ? -4 : -0.1
    sum += uplinkThroughput == 0 ? -0.3 : -5
    sum += downlinkThroughput == 0 ? -0.3 : -6
    sum += terminals == 0 ? -0.2 : -19
    return sum
  }
}
