// swift-tools-version: 6.2
import PackageDescription

/// Settings of every target of ours: a warning is an error.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
    name: "duban",
    targets: [
        .target(name: "Cells", swiftSettings: strict),
        .testTarget(name: "CellsTests", dependencies: ["Cells"], swiftSettings: strict),
    ]
)
