import Signals

/// A ``MessageProgram`` in flat tables, with what is written for its constants: what millions of messages are written
/// from, without an allocation, a reference count, or a look at a dictionary for most of them.
///
/// A class because it owns the memory of the tables, which never change after it is made.
final class MessageTables: @unchecked Sendable {
  struct Span {
    var start: Int32
    var count: Int32
  }

  struct MomentPart {
    var part: MomentPartKind
    var width: UInt8
    var low, high: Int16
  }

  enum MomentPartKind: UInt8 { case year, month, day, hour, minute, second }

  struct Choice {
    /// -1: the bits that are left in the scope.
    var offset: Int32
    var width: Int32
    var cases: Span
  }

  struct Case {
    var low, high: Int64
    var program: Int32
  }

  struct Moment {
    var form: AISMoment.Form
    var parts: Span
    var width: Int32
  }

  let isUnscaled: Bool
  /// Of each program, its steps.
  let programs: UnsafePointer<Span>
  let steps: UnsafePointer<MessageStep>
  let byType: UnsafePointer<Int32>
  let scales: UnsafePointer<MessageStep.Scale>
  /// Of each table of words, its texts: by code, one for the codes beyond, and one for none.
  let wordTables: UnsafePointer<Span>
  /// Where the bytes of each text are.
  let words: UnsafePointer<MessageWords.Text>
  let wordBytes: UnsafePointer<UInt8>
  let choices: UnsafePointer<Choice>
  let cases: UnsafePointer<Case>
  let moments: UnsafePointer<Moment>
  let momentParts: UnsafePointer<MomentPart>
  /// By raw rate of turn from -128 on.
  let turns: ShortTexts
  /// `nil` where integers are told as transmitted.
  let positions: PositionJSON?
  private let positionTexts: PositionTexts?
  /// By the values of the bits of narrow fields, where the bytes are that tell them.
  private(set) var narrowTexts: UnsafePointer<MessageWords.Text>
  private(set) var narrowBytes: UnsafePointer<UInt8>
  let addressed: [Int: Int]
  let broadcast: [Int: Int]
  /// No message is written in more bytes, what stands around its fields aside.
  let longestFields: Int
  private var owned: [UnsafeMutableRawPointer]

  init(_ program: MessageProgram) {
    isUnscaled = program.isUnscaled
    positionTexts = program.isUnscaled ? nil : PositionTexts()
    positions = positionTexts.map { PositionJSON($0) }
    addressed = program.addressed
    broadcast = program.broadcast
    var owned: [UnsafeMutableRawPointer] = []
    func keep<Element>(_ elements: [Element]) -> UnsafePointer<Element> {
      let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
      memory.initialize(from: elements, count: elements.count)
      owned.append(UnsafeMutableRawPointer(memory))
      return UnsafePointer(memory)
    }
    func spans(_ counts: [Int]) -> [Span] {
      var start: Int32 = 0
      return counts.map { count in
        defer { start += Int32(count) }
        return Span(start: start, count: Int32(count))
      }
    }
    programs = keep(spans(program.programs.map { $0.count }))
    steps = keep(program.programs.flatMap { $0 })
    scales = keep(program.scales)
    byType = keep(program.byType.map { Int32($0) })
    wordTables = keep(spans(program.words.tables.map { $0.count }))
    words = keep(program.words.texts)
    // Texts are copied in pieces, the last of which may reach beyond their end.
    wordBytes = keep(program.words.bytes + [UInt8](repeating: 0, count: 64))
    let choiceSpans = spans(program.choices.map { $0.cases.count })
    choices = keep(
      zip(program.choices, choiceSpans).map { Choice(offset: $0.offset, width: $0.width, cases: $1) })
    cases = keep(
      program.choices.flatMap { $0.cases }.map {
        Case(low: Int64($0.values.lowerBound), high: Int64($0.values.upperBound), program: Int32($0.program))
      })
    let momentSpans = spans(program.moments.map { $0.parts.count })
    moments = keep(
      zip(program.moments, momentSpans).map { moment, parts in
        Moment(form: moment.form, parts: parts, width: Int32(moment.parts.reduce(0) { $0 + $1.width }))
      })
    momentParts = keep(program.moments.flatMap { $0.parts }.map(Self.part))
    turns = ShortTexts(RateOfTurnTexts.members)
    longestFields = MessageLength(program).longest
    (narrowTexts, narrowBytes) = (keep([]), keep([]))
    self.owned = owned
    let narrow = narrowMembers(of: program)
    narrowTexts = keep(narrow.texts)
    narrowBytes = keep(narrow.bytes)
    self.owned = owned
  }

  /// What narrow fields are told by: as the steps that they stand for tell each value.
  private func narrowMembers(of program: MessageProgram) -> (texts: [MessageWords.Text], bytes: [UInt8]) {
    let sink = ByteSink()
    var writer = MessageJSON(self, LineTexts(input: "", unscaled: isUnscaled), stations: StationTexts(), into: sink)
    var texts: [MessageWords.Text] = []
    texts.reserveCapacity(program.narrowCount)
    for index in 0..<program.programs.reduce(0, { $0 + $1.count }) where steps[index].operation == .narrow {
      precondition(texts.count == Int(steps[index].child), "narrow steps are told in their order")
      for value in 0..<UInt64(1) << UInt64(steps[index].width) {
        let start = sink.count
        writer.write(value, by: steps + index)
        texts.append(MessageWords.Text(start: Int32(start), count: Int32(sink.count - start)))
      }
    }
    // Texts are copied in pieces, the last of which may reach beyond their end.
    return (texts, sink.bytes + [UInt8](repeating: 0, count: 64))
  }

  deinit { for memory in owned { memory.deallocate() } }

  private static func part(_ field: AISField) -> MomentPart {
    let kind: MomentPartKind =
      switch field.name.split(separator: "_").last {
      case "year": .year
      case "month": .month
      case "day": .day
      case "hour": .hour
      case "minute": .minute
      case "second": .second
      default: preconditionFailure("a moment has no part \(field.name)")
      }
    return MomentPart(
      part: kind, width: UInt8(field.width), low: Int16(clamping: field.available.lowerBound),
      high: Int16(clamping: field.available.upperBound))
  }
}
