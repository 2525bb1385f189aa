import Foundation

/// Published test data beside the repository, where it is there.
enum SharedData {
  static func url(_ path: String) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/data/" + path)
  }
  static func has(_ path: String) -> Bool { FileManager.default.fileExists(atPath: url(path).path) }
  static func contents(_ path: String) throws -> Data { try Data(contentsOf: url(path)) }

  /// JSON whose names are in snake case.
  static func decode<Value: Decodable>(_ type: Value.Type, from path: String) throws -> Value {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(type, from: contents(path))
  }
}
