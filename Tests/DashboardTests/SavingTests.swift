import Cells
import Foundation
import Messages
import Model
import OrgFile
import Testing

@testable import Dashboard

/// Edits on their way to the disk: what the title says, what happens when somebody else writes, and at the end.
@Suite struct SavingTests {
    private static let plan = """
        #+TODO: A(a) B(b) C(c) | D(d)
        * 一、甲
        ** （一）乙
        *** A 丙
        :PROPERTIES:
        :CUSTOM_ID: 1.1
        :END:
        *** A 丁
        :PROPERTIES:
        :CUSTOM_ID: 1.2
        :END:

        """

    private static func running(_ keys: String = "", savesAtOnce: Bool = false) throws -> Running {
        let disk = Array(plan.utf8)
        let state = State(
            plan: try read(disk), who: "王", language: .chinese, now: Case.now, size: Size(columns: 80, rows: 24))
        var running = Running(state: state, disk: disk, savesAtOnce: savesAtOnce)
        try running.type(keys)
        return running
    }

    @Test func theTitleSaysUnsavedUntilTheDiskHasIt() throws {
        var running = try SavingTests.running("4 s b")
        #expect(running.effects == [.save])
        #expect(draw(running.state).row(0).hasSuffix("未存盘"))
        _ = try running.save()
        #expect(draw(running.state).row(0).hasSuffix("已存盘"))
    }

    @Test func editsThatComeMeanwhileGoIntoTheNextSave() throws {
        var running = try SavingTests.running("4 s b")
        let first = running.state.plan.edits
        try running.type("j s c")
        #expect(running.effects == [.save])
        running.disk = try write(first, to: try read(running.disk))
        try running.send(.saved(try read(running.disk), count: 1))
        #expect(running.effects == [.save, .save])
        #expect(running.state.plan.edits.count == 1)
        #expect(running.state.plan.status(of: 0) == 1)
        #expect(running.state.plan.status(of: 1) == 2)
    }

    @Test func anEditOfAnotherFieldByAnotherProgramStays() throws {
        var running = try SavingTests.running("4 s b")
        running.disk = Array(String(decoding: running.disk, as: UTF8.self).replacingOnce("*** A 丁", "*** C 丁").utf8)
        _ = try running.save()
        #expect(String(decoding: running.disk, as: UTF8.self).contains("*** B 丙"))
        #expect(String(decoding: running.disk, as: UTF8.self).contains("*** C 丁"))
        #expect(running.state.plan.status(of: 1) == 2)
    }

    private static func clashing() throws -> Running {
        var running = try running("4 s b")
        running.disk = Array(String(decoding: running.disk, as: UTF8.self).replacingOnce("*** A 丙", "*** C 丙").utf8)
        _ = try running.save()
        return running
    }

    @Test func aClashOnTheSameFieldAsks() throws {
        let running = try SavingTests.clashing()
        #expect(draw(running.state).text.contains("1.1 已被改为 C。 我要改为 B（共 1 处）：m 用我的  t 用对方的"))
        #expect(running.state.plan.status(of: 0) == 2)
    }

    @Test func mineIsSetOverTheirs() throws {
        var running = try SavingTests.clashing()
        running.savesAtOnce = true
        try running.type("m")
        #expect(String(decoding: running.disk, as: UTF8.self).contains("*** B 丙"))
        #expect(running.state.plan.log(of: 0).first?.kind == .state(from: "C", to: "B"))
        #expect(!running.state.isUnsaved)
    }

    @Test func theirsIsKept() throws {
        var running = try SavingTests.clashing()
        try running.type("t")
        #expect(running.state.plan.status(of: 0) == 2)
        #expect(!running.state.isUnsaved)
        #expect(draw(running.state).row(0).hasSuffix("已存盘"))
    }

    @Test func undoOfWhatSomebodyElseChangedSaysWhatItIsNow() throws {
        var running = try SavingTests.running("4 s b", savesAtOnce: true)
        running.disk = Array(String(decoding: running.disk, as: UTF8.self).replacingOnce("*** B 丙", "*** C 丙").utf8)
        try running.send(.reloaded(try read(running.disk)))
        try running.type("u")
        #expect(running.state.notice == "1.1 已被改为 C。")
        #expect(running.state.plan.status(of: 0) == 2)
    }

    @Test func aFailedSaveKeepsTheEditAsADraftAndSaysSo() throws {
        var running = try SavingTests.running("4 s b")
        try running.send(.saveFailed(reason: "磁盘已满", count: 1))
        #expect(running.effects == [.save, .draft])
        #expect(running.state.notice == "磁盘已满")
        #expect(draw(running.state).row(0).hasSuffix("未能存盘"))
        try running.type("j s c")
        #expect(running.effects == [.save, .draft, .save])
    }

    @Test func quittingWithoutEditsQuitsAtOnce() throws {
        #expect(try SavingTests.running("q").effects == [.quit])
        #expect(try SavingTests.running("Q").effects == [.quit])
        #expect(try SavingTests.running("? Ctrl-c").effects == [.quit])
    }

    @Test func quittingWaitsForTheSaveInHand() throws {
        var running = try SavingTests.running("4 s b q")
        #expect(running.effects == [.save, .waitForSave])
        let bytes = try write(running.state.plan.edits, to: try read(running.disk))
        try running.send(.saved(try read(bytes), count: 1))
        #expect(running.effects.last == .quit)
    }

    @Test func quittingAsksWhereEditsCouldNotBeSaved() throws {
        var running = try SavingTests.running("4 s b")
        try running.send(.saveFailed(reason: "只读", count: 1))
        try running.type("q")
        #expect(draw(running.state).text.contains("有 1 处修改没能存盘。 y 退出并留作草稿  Esc 返回"))
        try running.type("q")
        #expect(!running.effects.contains(.quit))
        try running.type("Esc")
        #expect(running.state.dialog == nil)
        try running.type("Q y")
        #expect(running.effects.last == .quit)
    }

    @Test func waitingEndsWithAQuestion() throws {
        var running = try SavingTests.running("4 s b q")
        try running.send(.waitedEnough)
        #expect(draw(running.state).text.contains("没能存盘"))
    }

    @Test func aDraftIsOfferedAndRestored() throws {
        let edits = try SavingTests.running("4 s b").state.plan.edits
        var running = try SavingTests.running(savesAtOnce: true)
        try running.send(.draftFound(edits))
        #expect(draw(running.state).text.contains("上次有 1 处修改没能存盘：r 恢复  d 丢弃"))
        try running.type("r")
        #expect(String(decoding: running.disk, as: UTF8.self).contains("*** B 丙"))
        try running.type("u")
        #expect(running.disk == Array(SavingTests.plan.utf8))
    }

    @Test func aDraftIsDroppedOnlyByItsKey() throws {
        let edits = try SavingTests.running("4 s b").state.plan.edits
        var running = try SavingTests.running()
        try running.send(.draftFound(edits))
        try running.type("Esc q j")
        #expect(running.effects.isEmpty)
        try running.type("d")
        #expect(running.effects == [.draft])
        #expect(!running.state.isUnsaved)
    }

    @Test func marksAndCursorStayOnTheirMeasuresWhenLinesComeIn() throws {
        var running = try SavingTests.running("4 j Space")
        let more = String(decoding: running.disk, as: UTF8.self)
            .replacingOnce("** （一）乙\n", "** （一）乙\n*** A 新\n")
        try running.send(.reloaded(try read(Array(more.utf8))))
        #expect(running.state.marks == [2])
        #expect(running.state.measureUnderCursor == 2)
    }

    @Test func pastedTextRunsNoCommand() throws {
        var running = try SavingTests.running("4")
        try running.send(.key(.paste("sbq\nQ")))
        #expect(running.effects.isEmpty)
        #expect(!running.state.isUnsaved)
        try running.type("/")
        try running.send(.key(.paste("丁\n")))
        #expect(running.state.measureUnderCursor == 1)
    }
}

extension Running {
    /// Sends the keys of a script.
    mutating func type(_ script: String) throws {
        for key in try #require(Key.script(script)) { try send(.key(key)) }
    }
}

extension String {
    /// The string with the first `old` replaced.
    fileprivate func replacingOnce(_ old: String, _ new: String) -> String {
        guard let range = range(of: old) else { return self }
        return replacingCharacters(in: range, with: new)
    }
}
