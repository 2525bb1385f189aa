/// A generator whose numbers are the same in every run (SplitMix64).
struct Chance: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  mutating func flag() -> Bool { Bool.random(using: &self) }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  /// `nil` one time in four.
  mutating func maybe<Value>(_ value: (inout Chance) -> Value) -> Value? {
    number(0...3) == 0 ? nil : value(&self)
  }
}
