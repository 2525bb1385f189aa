// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that users of trackscan never build it. One executable target a fuzz target, which run.sh
// builds with `-sanitize=fuzzer,address` for all modules, so that libFuzzer sees the branches of the reader too, and with
// `-enable-testing`, so that a target can cut a log into blocks as the program does.
let reader: [Target.Dependency] = [
  "FuzzSupport", .product(name: "Signals", package: "trackscan"), .product(name: "Tracks", package: "trackscan"),
]
// Debian's gold, which Swift links with there, stops at the debug information of instrumented programs.
let linking: [LinkerSetting] = [.unsafeFlags(["-use-ld=lld"])]

let package = Package(
  name: "Fuzz",
  dependencies: [.package(name: "trackscan", path: "..")],
  targets: [
    .systemLibrary(name: "CFuzzer"),
    .target(
      name: "FuzzSupport",
      dependencies: [
        "CFuzzer", .product(name: "Signals", package: "trackscan"), .product(name: "Tracks", package: "trackscan"),
      ]),
    .executableTarget(name: "FuzzSentence", dependencies: reader, linkerSettings: linking),
    .executableTarget(name: "FuzzLog", dependencies: reader, linkerSettings: linking),
    .executableTarget(name: "FuzzPayload", dependencies: reader, linkerSettings: linking),
    .executableTarget(name: "FuzzDecode", dependencies: reader, linkerSettings: linking),
    .executableTarget(name: "FuzzBeast", dependencies: reader, linkerSettings: linking),
    .executableTarget(name: "FuzzFrames", dependencies: reader, linkerSettings: linking),
    .executableTarget(name: "FuzzSBS", dependencies: reader, linkerSettings: linking),
    .executableTarget(name: "FuzzAircraftJSON", dependencies: reader, linkerSettings: linking),
    .executableTarget(name: "ByteFlips", dependencies: reader, linkerSettings: linking),
  ],
  swiftLanguageModes: [.v6]
)
