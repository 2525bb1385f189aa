import Foundation
import Testing

/// Arrows point down only. SwiftPM lets a transitive import through that no target declares, so this reads the sources.
@Suite("Layering")
struct LayeringTests {
  /// What each module may import, besides the standard library's own modules.
  static let allowed: [String: Set<String>] = [
    "Signals": [],
    "Geo": ["CGEOS", "CPROJ"],
    "Tracks": ["Geo", "Signals", "CZlib", "CZstd", "Crypto", "Mustache"],
    "Casebook": ["Geo", "Tracks", "GRDB"],
    "trackscan": ["Tracks", "Casebook", "ArgumentParser", "Yams"],
  ]
  static let everywhere: Set<String> = [
    "Swift", "Foundation", "FoundationEssentials", "Synchronization", "Dispatch", "Glibc", "Musl", "Darwin",
  ]
  /// C handles and the folders they may live in.
  static let confined: [String: [String]] = [
    "CGEOS": ["Geo/GEOS/"], "CPROJ": ["Geo/PROJ/"], "CZlib": ["Tracks/Reading/Bytes/"],
    "CZstd": ["Tracks/Reading/Bytes/"],
  ]

  static let sources = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")

  /// Path below `Sources`, and what it imports.
  static func files() throws -> [(path: String, imports: [String])] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: sources.path)
      .filter { $0.hasSuffix(".swift") }.sorted()
    return try paths.map { path in
      let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
      let imports = text.split(separator: "\n").compactMap { line -> String? in
        let words = line.split(separator: " ").map(String.init)
        guard let at = words.firstIndex(of: "import"), at < 3, at + 1 < words.count,
          words[..<at].allSatisfy({
            $0.hasPrefix("@") || ["public", "package", "internal", "private", "fileprivate"].contains($0)
          })
        else { return nil }
        let kinds: Set<String> = ["struct", "class", "enum", "func", "protocol", "typealias", "let", "var"]
        let name = kinds.contains(words[at + 1]) && at + 2 < words.count ? words[at + 2] : words[at + 1]
        return name.split(separator: ".").first.map(String.init)
      }
      return (path, imports)
    }
  }

  @Test("A module imports only what lies below it")
  func importsPointDown() throws {
    for file in try Self.files() {
      let module = String(file.path.prefix { $0 != "/" })
      let allowed = try #require(Self.allowed[module], "\(module) is not in the table of modules")
      for name in file.imports {
        #expect(allowed.union(Self.everywhere).contains(name), "\(file.path) imports \(name)")
      }
    }
  }

  @Test("Signals imports nothing at all")
  func signalsStandAlone() throws {
    for file in try Self.files() where file.path.hasPrefix("Signals/") {
      #expect(file.imports.isEmpty, "\(file.path) imports \(file.imports)")
    }
  }

  @Test("C libraries stay in the folder that wraps them")
  func cLibrariesStayHome() throws {
    for file in try Self.files() {
      for name in file.imports {
        guard let homes = Self.confined[name] else { continue }
        #expect(homes.contains { file.path.hasPrefix($0) }, "\(file.path) imports \(name)")
      }
    }
  }

  @Test("The test sees imports")
  func seesImports() throws {
    let all = Set(try Self.files().flatMap(\.imports))
    #expect(all.isSuperset(of: ["CGEOS", "CPROJ", "GRDB", "ArgumentParser"]))
  }
}
