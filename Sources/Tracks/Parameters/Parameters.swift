public import Geo

/// The values of all parameters in a run: the defaults, but for those a preset, a file or a flag has set.
public struct Parameters: Hashable, Sendable {
  private var values: [String: ParameterValue] = [:]

  public init() {}

  /// - Precondition: the value is of the parameter's kind.
  public mutating func set(_ parameter: Parameter, to value: ParameterValue) { values[parameter.key] = value }

  public func value(of parameter: Parameter) -> ParameterValue { values[parameter.key] ?? parameter.standard }

  public func seconds(_ parameter: Parameter) -> Double {
    guard case .duration(let seconds) = value(of: parameter) else { mismatch(parameter, "duration") }
    return seconds
  }
  public func distance(_ parameter: Parameter) -> Distance {
    guard case .distance(let distance) = value(of: parameter) else { mismatch(parameter, "distance") }
    return distance
  }
  public func speed(_ parameter: Parameter) -> Speed {
    guard case .speed(let speed) = value(of: parameter) else { mismatch(parameter, "speed") }
    return speed
  }
  public func share(_ parameter: Parameter) -> Double {
    guard case .share(let share) = value(of: parameter) else { mismatch(parameter, "share") }
    return share
  }
  public func count(_ parameter: Parameter) -> Int {
    guard case .count(let count) = value(of: parameter) else { mismatch(parameter, "count") }
    return count
  }

  private func mismatch(_ parameter: Parameter, _ kind: String) -> Never {
    preconditionFailure("the value of \(parameter.key) is no \(kind)")
  }
}

extension Parameters {
  /// Sets one parameter from text, as `--set key=value` does.
  public mutating func set(_ key: String, to text: String) throws(ScanError) {
    guard let parameter = ParameterList.named(key) else {
      let near = ParameterList.near(key)
      throw ScanError(
        .badParameter, "there is no parameter '\(key)'",
        try: near.isEmpty ? "see trackscan formats --parameters" : "did you mean \(near.joined(separator: ", "))?")
    }
    guard let value = parameter.standard.reading(text) else {
      let kind = parameter.standard.kind
      throw ScanError(
        .badParameter, "\(key): '\(text)' is no \(kind.name)", try: "write it like \(kind.example)")
    }
    set(parameter, to: value)
  }

  public mutating func apply(preset name: String) throws(ScanError) {
    guard let preset = Preset.all.first(where: { $0.name == name }) else {
      throw ScanError(
        .badParameter, "there is no preset '\(name)'",
        try: "known: \(Preset.all.map(\.name).joined(separator: ", "))")
    }
    for setting in preset.settings { try set(setting.key, to: setting.value) }
  }

  /// Every parameter with the value in force, and whether it is not the default.
  public var described: [(parameter: Parameter, value: ParameterValue, isChanged: Bool)] {
    ParameterList.all.map { parameter in
      let value = value(of: parameter)
      return (parameter, value, value != parameter.standard)
    }
  }
}
