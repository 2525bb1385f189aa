// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

/// The program as it is given out holds the Swift runtime: it runs where no Swift is installed, and starts in half the time,
/// for most of that was the linking of some forty libraries.
let selfContained: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-static-stdlib", "-lFoundation", "-lCoreFoundation", "-lFoundationInternationalization",
      "-lFoundationEssentials", "-l_FoundationICU", "-l_FoundationCShims", "-l_FoundationCollections",
    ], .when(platforms: [.linux], configuration: .release))
]

let package = Package(
  name: "trackscan",
  products: [
    .library(name: "Tracks", targets: ["Tracks"]),
    .library(name: "Signals", targets: ["Signals"]),
    .library(name: "Casebook", targets: ["Casebook"]),
    .executable(name: "trackscan", targets: ["trackscan"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
  ],
  targets: [
    .systemLibrary(name: "CGEOS", pkgConfig: "geos", providers: [.apt(["libgeos-dev"])]),
    .systemLibrary(name: "CPROJ", pkgConfig: "proj", providers: [.apt(["libproj-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
    .target(name: "Geo", dependencies: ["CGEOS", "CPROJ"], swiftSettings: settings),
    .target(name: "Signals", swiftSettings: settings),
    .target(
      name: "Tracks",
      dependencies: [
        "Geo", "Signals", "CZlib", "CZstd",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [.copy("Reference/ReferenceData"), .copy("Reporting/PageParts")],
      swiftSettings: settings),
    .target(
      name: "Casebook",
      dependencies: ["Tracks", "Geo", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: settings),
    .executableTarget(
      name: "trackscan",
      dependencies: [
        "Tracks", "Casebook",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: settings, linkerSettings: selfContained),
    .target(name: "TestTools", path: "Tests/TestTools", swiftSettings: settings),
    .target(
      name: "TestSupport", dependencies: ["Tracks", "Geo"], path: "Tests/TestSupport", swiftSettings: settings),
    .testTarget(name: "GeoTests", dependencies: ["Geo", "TestSupport"], swiftSettings: settings),
    .testTarget(name: "SignalsTests", dependencies: ["Signals", "TestTools"], swiftSettings: settings),
    .testTarget(
      name: "TracksTests",
      dependencies: [
        "Tracks", "Geo", "Signals", "TestSupport", "TestTools", .product(name: "Crypto", package: "swift-crypto"),
      ],
      exclude: ["Decoding/ModeS/Snapshots", "Reporting/Snapshots"], swiftSettings: settings),
    .testTarget(
      name: "CasebookTests",
      dependencies: ["Casebook", "Tracks", "Geo", "TestSupport", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: settings),
    .testTarget(
      name: "CommandTests", dependencies: ["trackscan", "TestSupport", "TestTools"], swiftSettings: settings),
    .testTarget(name: "ArchitectureTests", swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
