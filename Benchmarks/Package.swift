// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that users of trackscan never build it. One executable target a benchmark.
let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "trackscan", path: "..")],
  targets: [
    .executableTarget(name: "CSVBenchmark", dependencies: [.product(name: "Tracks", package: "trackscan")]),
    .executableTarget(name: "ModeSBenchmark", dependencies: [.product(name: "Tracks", package: "trackscan")]),
    .executableTarget(name: "NMEABenchmark", dependencies: [.product(name: "Tracks", package: "trackscan")]),
  ],
  swiftLanguageModes: [.v6]
)
