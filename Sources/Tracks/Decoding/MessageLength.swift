import Signals

/// How long the fields of a message can become in JSON: so much room is kept, so that writing one asks no more.
struct MessageLength {
  /// Bytes.
  let longest: Int

  /// The bits of the longest message that is put together.
  private static let mostBits = 18 * 64
  /// Of a number with its sign and point, `false`, or null.
  private static let number = 24

  init(_ program: MessageProgram) {
    var known: [Int: Int] = [:]
    func length(of index: Int) -> Int {
      if let length = known[index] { return length }
      let sum = program.programs[index].reduce(0) { $0 + length(of: $1) }
      known[index] = sum
      return sum
    }
    func length(of step: MessageStep) -> Int {
      let key = ShortText.longest + Self.number
      return switch step.operation {
      case .number, .signedNumber, .flag, .scaled, .signedScaled, .magnitude, .tenth, .minuteE4, .dimension: key
      case .code: key + program.words.longest(of: Int(step.child))
      case .turn: key + ShortText.longest
      case .text, .dividedText: key + 2 + Self.mostBits / 6 * 2
      case .moment: key
      case .spare, .byteEnd, .present, .narrow: 0
      case .list:
        key + (min(Int(step.count), Self.mostBits / max(1, Int(step.least))) + 1) * (length(of: Int(step.child)) + 3)
      case .choice: program.choices[Int(step.child)].cases.map { length(of: $0.program) }.max() ?? 0
      case .application, .bits, .data: key + 2 + Self.mostBits / 4
      case .view: length(of: Int(step.child))
      }
    }
    let binary = (Array(program.addressed.values) + program.broadcast.values).map { length(of: $0) }.max() ?? 0
    longest = (program.byType.map { length(of: $0) }.max() ?? 0) + binary
  }
}
