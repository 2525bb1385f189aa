public import Geo

/// The values of all parameters in a run: the defaults, but for those a preset, a file or a flag has set.
public struct Parameters: Hashable, Sendable {
  private var values: [String: ParameterValue] = [:]

  public init() {}

  /// - Precondition: the value is of the parameter's kind.
  public mutating func set(_ parameter: Parameter, to value: ParameterValue) { values[parameter.key] = value }

  public func value(of parameter: Parameter) -> ParameterValue { values[parameter.key] ?? parameter.standard }

  public func seconds(_ parameter: Parameter) -> Double {
    guard case .duration(let seconds) = value(of: parameter) else { preconditionFailure("\(parameter.key) is no duration") }
    return seconds
  }
  public func distance(_ parameter: Parameter) -> Distance {
    guard case .distance(let distance) = value(of: parameter) else { preconditionFailure("\(parameter.key) is no distance") }
    return distance
  }
  public func speed(_ parameter: Parameter) -> Speed {
    guard case .speed(let speed) = value(of: parameter) else { preconditionFailure("\(parameter.key) is no speed") }
    return speed
  }
  public func share(_ parameter: Parameter) -> Double {
    guard case .share(let share) = value(of: parameter) else { preconditionFailure("\(parameter.key) is no share") }
    return share
  }
  public func count(_ parameter: Parameter) -> Int {
    guard case .count(let count) = value(of: parameter) else { preconditionFailure("\(parameter.key) is no count") }
    return count
  }
}
