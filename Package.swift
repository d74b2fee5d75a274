// swift-tools-version: 6.2
import PackageDescription

/// Settings of every target of ours: a warning is an error.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
    name: "duban",
    products: [.executable(name: "duban", targets: ["duban"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
    ],
    targets: [
        .target(name: "Model", swiftSettings: strict),
        .target(name: "Messages", swiftSettings: strict),
        .target(name: "OrgFile", dependencies: ["Model"], swiftSettings: strict),
        .target(name: "Importers", dependencies: ["Model"], swiftSettings: strict),
        .target(name: "Reports", dependencies: ["Model", "Messages"], swiftSettings: strict),
        .systemLibrary(name: "CLinux"),
        .target(name: "Storage", dependencies: ["CLinux"], swiftSettings: strict),
        .target(name: "Cells", swiftSettings: strict),
        .target(name: "Dashboard", dependencies: ["Model", "Cells", "Messages"], swiftSettings: strict),
        .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
        .target(name: "Terminal", dependencies: ["Cells", "CNcurses"], swiftSettings: strict),
        .target(
            name: "Resources", path: "Resources", exclude: ["shanghai-quality-2020.txt", "pinyin/make.py"],
            resources: [.embedInCode("shanghai-quality-2020.org")], swiftSettings: strict),
        .executableTarget(
            name: "duban",
            dependencies: [
                "Model", "Messages", "OrgFile", "Importers", "Reports", "Storage", "Cells", "Dashboard", "Terminal",
                "Resources", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: strict),
        .testTarget(name: "ModelTests", dependencies: ["Model", "OrgFile", "Resources"], swiftSettings: strict),
        .testTarget(name: "MessagesTests", dependencies: ["Messages"], swiftSettings: strict),
        .testTarget(
            name: "OrgFileTests", dependencies: ["OrgFile", "Model"], exclude: ["Fixtures"], swiftSettings: strict),
        .testTarget(name: "ImportersTests", dependencies: ["Importers", "Model", "OrgFile"], swiftSettings: strict),
        .testTarget(
            name: "ReportsTests", dependencies: ["Reports", "Model", "OrgFile", "Messages"], exclude: ["Fixtures"],
            swiftSettings: strict),
        .testTarget(name: "StorageTests", dependencies: ["Storage"], swiftSettings: strict),
        .testTarget(name: "CellsTests", dependencies: ["Cells"], swiftSettings: strict),
        .testTarget(
            name: "DashboardTests", dependencies: ["Dashboard", "Model", "OrgFile", "Cells", "Messages", "Resources"],
            exclude: ["Cases"], swiftSettings: strict),
        .testTarget(name: "TerminalTests", dependencies: ["Terminal", "Cells", "CNcurses"], swiftSettings: strict),
        .testTarget(
            name: "DubanTests", dependencies: ["duban", "Cells", "Dashboard", "Messages"], exclude: ["Transcripts"],
            swiftSettings: strict),
    ]
)
