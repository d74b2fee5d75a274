import Foundation
import Testing

/// Runs the transcripts beside this file against the built program; `RECORD=1` rewrites those that differ, and fails once.
@Suite struct TranscriptTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Transcripts")

    static let names: [String] =
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
        .filter { $0.hasSuffix(".transcript") }.sorted()

    @Test(arguments: names)
    func commandsDoAsTheTranscriptSays(name: String) throws {
        let file = TranscriptTests.folder.appendingPathComponent(name)
        let expected = Transcript(try String(contentsOf: file, encoding: .utf8))
        let sandbox = try Sandbox(files: TranscriptTests.folder.appendingPathComponent("files"))
        let actual = try expected.replayed(in: sandbox)
        if ProcessInfo.processInfo.environment["RECORD"] != nil, actual != expected {
            try actual.text.write(to: file, atomically: true, encoding: .utf8)
        }
        for (expected, actual) in zip(expected.steps, actual.steps) {
            #expect(actual.output == expected.output, "\(expected.command.joined(separator: "\n"))")
        }
    }

    @Test func everyCommandHasATranscript() throws {
        #expect(!TranscriptTests.names.isEmpty)
        for command in [
            "import", "list", "show", "set", "note", "add", "move", "remove", "undo", "agencies", "set-agency",
            "rename-agency", "urge", "log",
            "report",
            "check", "keys",
        ] {
            #expect(TranscriptTests.names.contains { $0.hasPrefix(command) }, "\(command)")
        }
    }
}
