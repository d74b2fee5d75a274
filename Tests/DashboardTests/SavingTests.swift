import Cells
import Foundation
import Messages
import Model
import OrgFile
import Testing

@testable import Dashboard

/// Edits on their way to the disk: what the title says, what happens when somebody else writes, and at the end.
@Suite struct SavingTests {
    @Test func theTitleSaysUnsavedUntilTheDiskHasIt() throws {
        var running = try Running.small("4 s b")
        #expect(running.effects == [.save])
        #expect(draw(running.state).row(0).hasSuffix("未存盘"))
        _ = try running.save()
        #expect(draw(running.state).row(0).hasSuffix("已存盘"))
    }

    @Test func editsThatComeMeanwhileGoIntoTheNextSave() throws {
        var running = try Running.small("4 s b")
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
        var running = try Running.small("4 s b")
        running.disk = Array(String(decoding: running.disk, as: UTF8.self).replacingOnce("*** A 丁", "*** C 丁").utf8)
        _ = try running.save()
        #expect(String(decoding: running.disk, as: UTF8.self).contains("*** B 丙"))
        #expect(String(decoding: running.disk, as: UTF8.self).contains("*** C 丁"))
        #expect(running.state.plan.status(of: 1) == 2)
    }

    private static func clashing() throws -> Running {
        var running = try Running.small("4 s b")
        running.disk = Array(String(decoding: running.disk, as: UTF8.self).replacingOnce("*** A 丙", "*** C 丙").utf8)
        _ = try running.save()
        return running
    }

    @Test func aClashOnTheSameFieldAsks() throws {
        let running = try SavingTests.clashing()
        #expect(draw(running.state).text.contains("1.1 已被改为 C。我要改为 B，用谁的？"))
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

    @Test func anEditThatClashesIsUnsavedUntilItIsSettled() throws {
        let running = try SavingTests.clashing()
        #expect(running.state.isUnsaved)
        #expect(draw(running.state).row(0).hasSuffix("未存盘"))
        #expect(DraftText(running.state).edits.count == 1)
        #expect(running.effects.last == .save || running.effects.last == .draft)
    }

    @Test func aClashWhileQuittingIsAskedAboutFirst() throws {
        var running = try Running.small("4 s b q")
        running.disk = Array(String(decoding: running.disk, as: UTF8.self).replacingOnce("*** A 丙", "*** C 丙").utf8)
        let effects = try running.save()
        #expect(!effects.contains(.quit))
        #expect(draw(running.state).text.contains("用谁的？"))
        try running.type("t")
        #expect(!running.effects.contains(.quit))
        try running.type("q")
        #expect(running.effects.last == .quit)
    }

    @Test func quittingFromAClashAsksAndKeepsTheDraft() throws {
        var running = try SavingTests.clashing()
        try running.type("Ctrl-c")
        #expect(draw(running.state).text.contains("退出并留作草稿？"))
        #expect(running.effects.last == .draft)
        try running.type("Esc")
        #expect(draw(running.state).text.contains("用谁的？"))
        try running.type("Q y")
        #expect(running.effects.suffix(2) == [.draft, .quit])
        #expect(DraftText(running.state).edits.count == 1)
    }

    @Test func severalClashesAreSettledAtOnce() throws {
        var running = try Running.small("4 s b j s b")
        running.disk = Array(Running.smallPlan.replacingOccurrences(of: "*** A", with: "*** C").utf8)
        _ = try running.save()
        #expect(draw(running.state).text.contains("M T 2 处都照此"))
        running.savesAtOnce = true
        try running.type("M")
        #expect(String(decoding: running.disk, as: UTF8.self).contains("*** B 丁"))
        #expect(String(decoding: running.disk, as: UTF8.self).contains("*** B 丙"))
        #expect(!running.state.isUnsaved)
    }

    @Test func whatWasLeftToTheOtherIsInNoDraft() throws {
        var running = try SavingTests.clashing()
        try running.type("t")
        #expect(running.effects.last == .draft)
        #expect(DraftText(running.state).isEmpty)
    }

    @Test func allOfMineIsOneStepToUndo() throws {
        var running = try Running.small("4 s b j s b")
        running.disk = Array(Running.smallPlan.replacingOccurrences(of: "*** A", with: "*** C").utf8)
        _ = try running.save()
        try running.type("M u")
        #expect(running.state.plan.status(of: 0) == 2)
        #expect(running.state.plan.status(of: 1) == 2)
        #expect(running.state.notice?.contains("还可撤销 0 步") == true)
    }

    @Test func mineOverAMeasureThatIsGoneIsRefused() throws {
        var running = try Running.small("4 j s b")
        let text = String(decoding: running.disk, as: UTF8.self)
        let end = try #require(text.range(of: "*** A 丁"))
        running.disk = Array(text[..<end.lowerBound].utf8)
        _ = try running.save()
        try running.type("m")
        #expect(running.state.clashes.count == 1)
        try running.type("t")
        #expect(!running.state.isUnsaved)
    }

    @Test(arguments: [("m", false), ("t", true)])
    func aMeasureThatSomebodyChangedIsRemovedOnlyAfterAsking(key: String, isThere: Bool) throws {
        var running = try Running.small("4 X y")
        #expect(running.state.plan.measureCount == 1)
        running.disk = Array(String(decoding: running.disk, as: UTF8.self).replacingOnce("*** A 丙", "*** C 丙").utf8)
        for effect in try running.save() { running.effects.append(effect) }
        #expect(draw(running.state).text.contains("1.1 已被别人改动或移动。我要移除它，用谁的？"))
        running.savesAtOnce = true
        try running.type(key)
        #expect(String(decoding: running.disk, as: UTF8.self).contains("*** C 丙") == isThere)
        try running.type("u u")
        #expect(String(decoding: running.disk, as: UTF8.self).contains("*** C 丙"))
    }

    @Test func aClashNamesDeadlineAndProgressAsPeopleReadThem() throws {
        var running = try Running.small("4 D \"7-15\" Enter j P \"50\" Enter")
        let theirs = String(decoding: running.disk, as: UTF8.self)
            .replacingOnce("*** A 丙\n", "*** A 丙\nDEADLINE: <2020-08-01 Sat>\n")
            .replacingOnce(":CUSTOM_ID: 1.2\n", ":CUSTOM_ID: 1.2\n:PROGRESS: 60\n")
        running.disk = Array(theirs.utf8)
        _ = try running.save()
        #expect(draw(running.state).text.contains("1.1 已被改为 08-01。我要改为 07-15，用谁的？"))
        try running.type("t")
        #expect(draw(running.state).text.contains("1.2 已被改为 60%。我要改为 50%，用谁的？"))
    }

    @Test func aMeasureGoesToAnItemThatIsGoneNoMore() throws {
        var running = try Running.small("o \"戊\" Enter Esc")
        running.disk = Array("#+TODO: A | D\n* 一、甲\n** （一）别的\n".utf8)
        _ = try running.save()
        #expect(draw(running.state).text.contains("“（一）乙”已不在文件里，没有地方可放。我新增的措施“戊”放不下。"))
        try running.type("m")
        #expect(running.state.isUnsaved)
        try running.type("t")
        #expect(!running.state.isUnsaved)
    }

    @Test func marksAndCursorStayOnTheirMeasuresWhenMeasuresComeAndGo() throws {
        var running = try Running.small("4 j Space k", savesAtOnce: true)
        try running.type("o \"戊\" Enter Esc")
        #expect(running.state.allMarks.map { running.state.plan.title(of: $0) } == ["丁"])
        #expect(running.state.measureUnderCursor.map { running.state.plan.title(of: $0) } == "戊")
        try running.type("u")
        #expect(running.state.allMarks.map { running.state.plan.title(of: $0) } == ["丁"])
        #expect(running.disk == Array(Running.smallPlan.utf8))
    }

    @Test func aSearchThatIsLeftGoesBackInAnotherVersionToo() throws {
        func plan(_ sections: Int) -> [UInt8] {
            Array(
                (1...sections).map { "* \($0)、节\n** （\($0)）项\n*** TODO 事\($0)\n:PROPERTIES:\n:LEAD: 局\($0)\n:END:\n" }
                    .joined().utf8)
        }
        var running = Running(
            state: State(
                plan: try read(plan(5)), who: "王", language: .chinese, now: Case.now, size: Size(columns: 120, rows: 40)
            ),
            disk: plan(5))
        try running.type("3 G Enter / \"事\"")
        try running.send(.reloaded(try read(plan(2)), isExample: false))
        try running.type("\"1\" Esc")
        #expect(running.state.narrowings.isEmpty)
        #expect(draw(running.state).text.contains("2 事项 · 全部 2"))
    }

    /// A period that was done stays done where somebody else set another status meanwhile.
    @Test(arguments: ["m", "t"]) func aRepeatingDeadlineClashesAsOne(key: String) throws {
        let before = "#+TODO: A(a) B(b) | D(d)\n* A 丙\nDEADLINE: <2020-06-01 Mon +1m>\n"
        var running = Running(
            state: State(
                plan: try read(Array(before.utf8)), who: "王", language: .chinese, now: Case.now,
                size: Size(columns: 80, rows: 24)), disk: Array(before.utf8), savesAtOnce: false)
        try running.type("4 s b")
        _ = try running.save()
        try running.type("x")
        running.disk = Array(before.utf8)
        let theirs = before.replacingOccurrences(of: "* A 丙", with: "* D 丙")
        running.disk = Array(theirs.utf8)
        _ = try running.save()
        #expect(draw(running.state).text.contains("我要改为 D，用谁的？"))
        running.savesAtOnce = true
        try running.type(key)
        if key == "t" { #expect(String(decoding: running.disk, as: UTF8.self) == theirs) }
        #expect(!running.state.isUnsaved)
    }

    @Test func undoPassesOverWhatWasLeftToTheOther() throws {
        var running = try Running.small("4 j s c", savesAtOnce: true)
        running.savesAtOnce = false
        try running.type("k s b")
        running.disk = Array(String(decoding: running.disk, as: UTF8.self).replacingOnce("*** A 丙", "*** C 丙").utf8)
        _ = try running.save()
        try running.type("t u")
        #expect(running.state.plan.status(of: 1) == 0)
    }

    /// Somebody puts a measure above while a menu is open: the letter goes to the measure that it was opened for.
    @Test(arguments: ["4 s b j s", "4 s b j s c Esc s", "4 s b j v"]) func anOpenMenuKeepsItsMeasures(keys: String)
        throws
    {
        var running = try Running.small(keys)
        running.disk = Array(
            String(decoding: running.disk, as: UTF8.self).replacingOnce("*** A 丙", "*** A 新\n*** A 丙").utf8)
        _ = try running.save()
        running.savesAtOnce = true
        try running.type(keys.hasSuffix("v") ? "s d" : "d")
        let text = String(decoding: running.disk, as: UTF8.self)
        #expect(text.contains("*** D 丁"))
        #expect(text.contains("*** A 新"))
    }

    @Test func aMenuWhoseMeasureIsGoneCloses() throws {
        var running = try Running.small("4 s b j s")
        let text = String(decoding: running.disk, as: UTF8.self)
        let end = try #require(text.range(of: "*** A 丁"))
        running.disk = Array(text[..<end.lowerBound].utf8)
        _ = try running.save()
        #expect(running.state.dialog == nil)
        #expect(running.state.notice == "文件已被改动，所选的措施或状态已不在")
    }

    @Test func wordsThatAreBeingTypedStayWhenAClashComes() throws {
        let text = "#+TODO: A(a) B(b@) C(c) | D(d)\n* A 丙\n* A 丁\n"
        var running = Running(
            state: State(
                plan: try read(Array(text.utf8)), who: "王", language: .chinese, now: Case.now,
                size: Size(columns: 80, rows: 24)), disk: Array(text.utf8), savesAtOnce: false)
        try running.type("4 s c 2 j 4 s b \"写了一半\"")
        #expect(DraftText(running.state).typing?.words == "写了一半")
        running.disk = Array("#+TODO: A(a) B(b@) C(c) | D(d)\n* D 丙\n* A 丁\n".utf8)
        _ = try running.save()
        #expect(draw(running.state).text.contains("写了一半"))
        try running.type("\"的\" Enter")
        #expect(draw(running.state).text.contains("用谁的？"))
        #expect(running.state.plan.log(of: 1).first?.words == "写了一半的")
    }

    @Test func whatWasBeingTypedComesBackWithTheDraft() throws {
        let draft = DraftText(
            edits: [], typing: .init(.status("B"), "写了\t一半", [.customID("1.1"), .customID("1.2")]))
        #expect(DraftText(draft.text) == draft)
        var running = try Running.small()
        try running.send(.draftFound(draft))
        try running.type("r")
        #expect(draw(running.state).text.contains("一半"))
        guard case .prompt(let prompt)? = running.state.dialog else {
            Issue.record("no prompt")
            return
        }
        // A line takes no tab.
        #expect(prompt.text == "写了 一半")
        #expect(DraftText("nonsense\n") == nil)
    }

    @Test func aDraftThatClashesIsAskedAbout() throws {
        let draft = DraftText(try Running.small("4 s b").state)
        var running = try Running.small(savesAtOnce: true)
        running.disk = Array(Running.smallPlan.replacingOnce("*** A 丙", "*** C 丙").utf8)
        try running.send(.reloaded(try read(running.disk), isExample: false))
        try running.send(.draftFound(draft))
        try running.type("r")
        #expect(draw(running.state).text.contains("1.1 已被改为 C。我要改为 B，用谁的？"))
        try running.type("m")
        #expect(String(decoding: running.disk, as: UTF8.self).contains("*** B 丙"))
    }

    @Test func narrowingFollowsItsAgencyAndGoesWithIt() throws {
        func plan(_ first: String, _ second: String) -> [UInt8] {
            let lead = { (name: String) in ":PROPERTIES:\n:LEAD: \(name)\n:END:\n" }
            return Array("* 一、甲\n** （一）乙\n*** TODO 丙\n\(lead(first))*** TODO 丁\n\(lead(second))".utf8)
        }
        var running = Running(
            state: State(
                plan: try read(plan("水务局", "财政局")), who: "王", language: .chinese, now: Case.now,
                size: Size(columns: 120, rows: 40)), disk: plan("水务局", "财政局"))
        try running.type("3 j Enter")
        #expect(draw(running.state).text.contains("2 事项 · 财政局 1"))
        try running.send(.reloaded(try read(plan("新局、水务局", "财政局")), isExample: false))
        #expect(draw(running.state).text.contains("2 事项 · 财政局 1"))
        #expect(running.state.measureUnderCursor == 1)
        try running.send(.reloaded(try read(plan("新局", "新局")), isExample: false))
        #expect(draw(running.state).text.contains("2 事项 · 全部 1"))
    }

    @Test func aLongTextInAPromptShowsItsEnd() throws {
        var running = try Running.small("4 /")
        try running.send(.key(.paste(String(repeating: "长", count: 20_000) + "尾")))
        #expect(draw(running.state).text.contains("长尾"))
    }

    @Test func undoOfWhatSomebodyElseChangedSaysWhatItIsNow() throws {
        var running = try Running.small("4 s b", savesAtOnce: true)
        running.disk = Array(String(decoding: running.disk, as: UTF8.self).replacingOnce("*** B 丙", "*** C 丙").utf8)
        try running.send(.reloaded(try read(running.disk), isExample: false))
        try running.type("u")
        #expect(running.state.notice == "1.1 已被改为 C。未撤销 · 再按 u 跳过")
        #expect(running.state.plan.status(of: 0) == 2)
    }

    @Test func aFailedSaveKeepsTheEditAsADraftAndSaysSo() throws {
        var running = try Running.small("4 s b")
        try running.send(.saveFailed(reason: "磁盘已满", count: 1))
        #expect(running.effects == [.save, .draft])
        #expect(running.state.notice == "磁盘已满")
        #expect(draw(running.state).row(0).hasSuffix("未能存盘"))
        try running.type("j s c")
        #expect(running.effects == [.save, .draft, .save])
    }

    @Test func quittingWithoutEditsQuitsAtOnce() throws {
        #expect(try Running.small("q").effects == [.draft, .quit])
        #expect(try Running.small("Q").effects == [.draft, .quit])
        #expect(try Running.small("? Ctrl-c").effects == [.draft, .quit])
    }

    @Test func quittingWaitsForTheSaveInHand() throws {
        var running = try Running.small("4 s b q")
        #expect(running.effects == [.save, .waitForSave])
        let bytes = try write(running.state.plan.edits, to: try read(running.disk))
        try running.send(.saved(try read(bytes), count: 1))
        #expect(running.effects.last == .quit)
    }

    @Test func quittingAsksWhereEditsCouldNotBeSaved() throws {
        var running = try Running.small("4 s b")
        try running.send(.saveFailed(reason: "只读", count: 1))
        try running.type("q")
        #expect(draw(running.state).text.contains("有 1 处修改没能存盘，退出并留作草稿？"))
        try running.type("q")
        #expect(!running.effects.contains(.quit))
        try running.type("Esc")
        #expect(running.state.dialog == nil)
        try running.type("Q y")
        #expect(running.effects.last == .quit)
    }

    @Test func waitingEndsWithAQuestion() throws {
        var running = try Running.small("4 s b q")
        try running.send(.waitedEnough)
        #expect(draw(running.state).text.contains("没能存盘"))
    }

    @Test func aDraftIsOfferedAndRestored() throws {
        let draft = DraftText(try Running.small("4 s b").state)
        var running = try Running.small(savesAtOnce: true)
        try running.send(.draftFound(draft))
        #expect(draw(running.state).text.contains("上次有 1 处修改没能存盘。"))
        try running.type("r")
        #expect(String(decoding: running.disk, as: UTF8.self).contains("*** B 丙"))
        try running.type("u")
        #expect(running.disk == Array(Running.smallPlan.utf8))
    }

    @Test func aDraftIsDroppedOnlyByItsKey() throws {
        let draft = DraftText(try Running.small("4 s b").state)
        var running = try Running.small()
        try running.send(.draftFound(draft))
        try running.type("Esc q j")
        #expect(running.effects.isEmpty)
        try running.type("d")
        #expect(running.effects == [.draft])
        #expect(!running.state.isUnsaved)
    }

    @Test func marksAndCursorStayOnTheirMeasuresWhenLinesComeIn() throws {
        var running = try Running.small("4 j Space")
        let more = String(decoding: running.disk, as: UTF8.self)
            .replacingOnce("** （一）乙\n", "** （一）乙\n*** A 新\n")
        try running.send(.reloaded(try read(Array(more.utf8)), isExample: false))
        #expect(running.state.marks == [2])
        #expect(running.state.measureUnderCursor == 2)
    }

    @Test func pastedTextRunsNoCommand() throws {
        var running = try Running.small("4")
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
    func replacingOnce(_ old: String, _ new: String) -> String {
        guard let range = range(of: old) else { return self }
        return replacingCharacters(in: range, with: new)
    }
}
