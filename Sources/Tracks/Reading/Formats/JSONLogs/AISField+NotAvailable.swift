import Signals

extension AISField {
  /// The integer that says that nothing is known, as the standard has it where it has one (ITU-R M.1371-5, annex 8, tables
  /// 48 to 82); of a field without such an integer, 0.
  var notAvailable: Int {
    switch (name, width) {
    case ("status", 4): return 15
    case ("turn", 8) where form == .rateOfTurn: return -128
    case ("speed", 10), ("speed", 6), ("heading", 9), ("alt", 12): return range.upperBound
    case ("course", 12): return 3600
    case ("course", 9): return 511
    default: break
    }
    if name.hasSuffix("lon") || name.hasSuffix("lat"), let divisor = scale?.divisor {
      let degrees = name.hasSuffix("lon") ? 181 : 91
      if range.contains(degrees * divisor) { return degrees * divisor }
    }
    switch name.split(separator: "_").last {
    case "hour" where range.contains(24) && !isAvailable(24): return 24
    case "minute" where range.contains(60) && !isAvailable(60): return 60
    case "second" where range.contains(60) && !isAvailable(60): return 60
    default: break
    }
    if let unknown { return unknown }
    if let meanings,
      let code = (0..<meanings.count).first(where: { !isAvailable($0) && meanings[$0]?.lowercased() == "n/a" })
    {
      return code
    }
    // What is not among the values: 0, else all ones, else what comes next to them.
    return [0, range.upperBound, available.upperBound + 1, available.lowerBound - 1, range.lowerBound].first {
      range.contains($0) && !isAvailable($0)
    } ?? 0
  }
}
