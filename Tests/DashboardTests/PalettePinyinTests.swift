import Messages
import Model
import Testing

@testable import Dashboard

/// Commands by the readings of their Chinese names.
@Suite struct PalettePinyinTests {
    private static func isFound(_ typed: String, _ name: CommandRowMessage) -> Bool {
        guard let command = Command.all.first(where: { $0.name == name }) else { return false }
        return CommandMatch(typed, Case.pinyin).distance(to: command).map { $0 < 4 } ?? false
    }

    @Test(
        arguments: [
            ("szzt", CommandRowMessage.setStatus), ("zt", .setStatus), ("zhuangtai", .setStatus),
            ("shezhizt", .setStatus),
            ("qx", .setDeadline), ("qixian", .deadlinesView), ("bangzhu", .help), ("cbd", .urge), ("chexiao", .undo),
        ])
    func readingsFindCommands(typed: String, name: CommandRowMessage) {
        #expect(PalettePinyinTests.isFound(typed, name))
    }

    @Test func withoutReadingsOnlyWhatStandsThereIsFound() {
        guard let command = Command.all.first(where: { $0.name == .setStatus }) else { return }
        #expect(CommandMatch("zhuangtai", .none).distance(to: command) == nil)
    }
}
