import Foundation
import Tracks
import Yams

/// The file of `--config`: YAML with groups of parameters, the same keys as `--set` takes.
///
///     gap:
///       minimum-duration: 12h
///     rendezvous.maximum-distance: 300m
enum ConfigurationFile {
  static func apply(_ path: String, to parameters: inout Parameters) throws(ScanError) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ScanError(.unreadableInput, file: path, "cannot be read", try: "give --config a readable YAML file")
    }
    let root: Node?
    do {
      root = try Yams.compose(yaml: String(decoding: data, as: UTF8.self))
    } catch let error as YamlError {
      switch error {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        throw ScanError(.badParameter, file: path, line: mark.line, "is no YAML: \(problem)")
      default: throw ScanError(.badParameter, file: path, "is no YAML")
      }
    } catch {
      throw ScanError(.badParameter, file: path, "is no YAML")
    }
    guard let root else { return }
    try apply(root, prefix: "", path: path, to: &parameters)
  }

  private static func apply(
    _ node: Node, prefix: String, path: String, to parameters: inout Parameters
  ) throws(ScanError) {
    switch node {
    case .mapping(let mapping):
      for (key, value) in mapping {
        guard let name = key.string else {
          throw ScanError(.badParameter, file: path, line: key.mark?.line, "a key is no text")
        }
        try apply(value, prefix: prefix.isEmpty ? name : prefix + "." + name, path: path, to: &parameters)
      }
    case .scalar(let scalar) where !prefix.isEmpty:
      do {
        try parameters.set(prefix, to: scalar.string)
      } catch {
        throw ScanError(error.code, file: path, line: scalar.mark?.line, error.message, try: error.remedy)
      }
    default:
      throw ScanError(
        .badParameter, file: path, line: node.mark?.line, "a value is expected to be a name with a text",
        try: "write it like gap.minimum-duration: 6h")
    }
  }
}
