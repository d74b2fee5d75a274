// swift-tools-version: 6.2
import PackageDescription

/// Settings of every target of ours: a warning is an error.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
    name: "duban",
    targets: [
        .target(name: "Model", swiftSettings: strict),
        .target(name: "OrgFile", dependencies: ["Model"], swiftSettings: strict),
        .target(name: "Cells", swiftSettings: strict),
        .testTarget(name: "ModelTests", dependencies: ["Model", "OrgFile"], swiftSettings: strict),
        .testTarget(
            name: "OrgFileTests", dependencies: ["OrgFile", "Model"], exclude: ["Fixtures"], swiftSettings: strict),
        .testTarget(name: "CellsTests", dependencies: ["Cells"], swiftSettings: strict),
    ]
)
