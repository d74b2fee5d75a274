import Dashboard
import Foundation
import Messages
import Testing

/// The README tells the truth.
@Suite struct ReadmeTests {
    private let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private let readme: String

    init() throws {
        readme = try String(contentsOf: project.appendingPathComponent("README.md"), encoding: .utf8)
    }

    @Test func itsKeysAreThoseOfTheCommandRows() {
        let rows = Command.all.map { row in
            "| " + row.keys.map { "`\($0.notation)`" }.joined(separator: " ") + " | " + row.help.text(.english) + " |"
        }
        #expect(readme.contains("| keys | what they do |\n|---|---|\n" + rows.joined(separator: "\n") + "\n\n"))
    }

    @Test func itsKeysOfPromptsAreThoseOfTheHelp() {
        let rows = PromptKeys.all.map { row in
            "| " + row.keys.map { "`\($0.notation)`" }.joined(separator: " ") + " | " + row.help.text(.english) + " |"
        }
        #expect(readme.contains("| keys | what they do |\n|---|---|\n" + rows.joined(separator: "\n") + "\n\n"))
    }

    @Test func itsMouseIsThatOfTheHelp() {
        let rows = MouseHelp.all.map { row in
            "| " + row.gesture.text(.english) + " | " + row.help.text(.english) + " |"
        }
        #expect(readme.contains("| mouse | what it does |\n|---|---|\n" + rows.joined(separator: "\n") + "\n\n"))
    }

    @Test func itsPictureIsARealScreen() throws {
        let screen = project.appendingPathComponent("Tests/DashboardTests/Cases/readme-picture/screen.txt")
        #expect(readme.contains("```text\n" + (try String(contentsOf: screen, encoding: .utf8)) + "```"))
    }

    @Test func itsMapNamesEveryFolder() throws {
        let folders = try FileManager.default.contentsOfDirectory(
            atPath: project.appendingPathComponent("Sources").path)
        #expect(folders.count > 5)
        for folder in folders where !folder.hasPrefix(".") { #expect(readme.contains("`\(folder)`"), "\(folder)") }
    }

    @Test func itsTwoCommandsStandThere() {
        #expect(readme.contains("\nsudo apt-get install -y libncurses-dev && swift run -c release duban\n"))
        #expect(readme.contains("\nsudo apt-get install -y libncurses-dev && swift test\n"))
    }

    /// Two rows with one key in one place would make one of them unreachable.
    @Test func noKeyMeansTwoThingsInOnePlace() {
        for place in Command.Place.allCases {
            let keys = Command.all.filter { $0.places.contains(place) }.flatMap(\.keys)
            #expect(Set(keys).count == keys.count)
        }
    }
}
