/// The stations of all inputs of a run, each name once: what two inputs call alike is one station.
struct StationDirectory: Sendable {
  /// In the order in which the inputs name them.
  private(set) var names: [String] = []
  /// Where the numbers of each input begin in `places`.
  private var starts: [Int] = []
  private var places: [Int32] = []

  init(_ inputs: [Briefing.Input]) {
    var known: [String: Int32] = [:]
    for input in inputs {
      starts.append(places.count)
      let last = input.stations.lazy.map { Int($0.number) }.max() ?? 0
      places += repeatElement(-1, count: last + 1)
      for station in input.stations {
        let place = known[station.name] ?? Int32(names.count)
        if place == names.count {
          known[station.name] = place
          names.append(station.name)
        }
        places[places.count - 1 - last + Int(station.number)] = place
      }
    }
    starts.append(places.count)
  }

  var isEmpty: Bool { names.isEmpty }

  /// The place in `names` of a station of an input; `nil` where the input names none of that number.
  @inline(__always)
  func place(of number: UInt16, in input: Int) -> Int? {
    guard input < starts.count - 1, starts[input] + Int(number) < starts[input + 1] else { return nil }
    let place = places[starts[input] + Int(number)]
    return place < 0 ? nil : Int(place)
  }
}

extension Briefing.Input {
  /// The inputs, of which those that name no station and share transmissions with another are stations of their own.
  static func namingLogs(of inputs: [Briefing.Input], heardBy tracks: [Track]) -> [Briefing.Input] {
    var inputs = inputs
    var shares = [Bool](repeating: false, count: inputs.count)
    for track in tracks {
      for echo in track.echoes where echo.input != echo.line.input {
        if echo.input < inputs.count { shares[echo.input] = true }
        if echo.line.input < inputs.count { shares[echo.line.input] = true }
      }
    }
    for index in inputs.indices where shares[index] && inputs[index].stations.isEmpty {
      inputs[index].stations = [
        ReceivingStation(number: 0, name: inputs[index].name, positions: inputs[index].positions)
      ]
    }
    return inputs
  }
}
