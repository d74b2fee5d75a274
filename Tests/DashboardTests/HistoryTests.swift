import Cells
import Foundation
import Messages
import Model
import OrgFile
import Testing

@testable import Dashboard

/// What can be taken back is what is on disk: through failed saves, clashes, drafts and several windows.
@Suite struct HistoryTests {
    private static func next(_ running: Running, _ keys: String = "") throws -> Running {
        var next = try Running.small(savesAtOnce: true, history: running.history)
        next.disk = running.disk
        try next.send(.reloaded(try read(next.disk), isExample: false))
        try next.type(keys)
        return next
    }

    private static func unsaved(_ keys: String) throws -> Running {
        var running = try Running.small(keys)
        try running.send(.saveFailed(reason: "磁盘已满", count: running.state.plan.edits.count))
        return running
    }

    @Test func whatNeverReachedTheDiskIsNotTakenBackLater() throws {
        let old = try HistoryTests.unsaved("4 s b")
        #expect(old.history.isEmpty)
        var next = try HistoryTests.next(old)
        try next.send(.draftFound(DraftText(old.state)))
        try next.type("d u")
        #expect(next.state.notice == "没有可撤销的修改")
        #expect(next.disk == Array(Running.smallPlan.utf8))
    }

    @Test func aRestoredDraftIsTheStepsThatItWas() throws {
        let old = try HistoryTests.unsaved("4 s b j s c")
        let draft = try #require(DraftText(DraftText(old.state).text))
        #expect(draft == DraftText(old.state))
        #expect(draft.parts.map(\.kind) == [.made, .made])
        var next = try HistoryTests.next(old)
        try next.send(.draftFound(draft))
        try next.type("r")
        #expect(History(text: next.history).undo.map(\.id) == draft.parts.map(\.id))
        try next.type("u")
        #expect(next.state.plan.status(of: 0) == 1 && next.state.plan.status(of: 1) == 0)
        try next.type("u u")
        #expect(next.state.notice == "没有可撤销的修改")
        #expect(next.disk == Array(Running.smallPlan.utf8))
    }

    @Test func aDraftThatIsOnDiskAfterAllMakesNoSecondStep() throws {
        let old = try Running.small("4 s b")
        let draft = DraftText(old.state)
        var saved = old
        _ = try saved.save()
        var next = try HistoryTests.next(saved)
        try next.send(.draftFound(draft))
        try next.type("r u")
        #expect(next.disk == Array(Running.smallPlan.utf8))
        try next.type("u")
        #expect(next.state.notice == "没有可撤销的修改")
    }

    /// An undo that was not saved is one when it is restored, and can be done again.
    @Test func aRestoredUndoIsAnUndo() throws {
        var old = try Running.small("4 s b", savesAtOnce: true)
        old.savesAtOnce = false
        try old.type("u")
        let draft = DraftText(old.state)
        #expect(draft.parts.map(\.kind) == [.undone])
        #expect(History(text: old.history).undo.count == 1)
        var next = try HistoryTests.next(old)
        try next.send(.draftFound(draft))
        try next.type("r")
        #expect(next.disk == Array(Running.smallPlan.utf8))
        #expect(History(text: next.history).undo.isEmpty)
        try next.type("u")
        #expect(next.state.notice == "没有可撤销的修改")
        try next.type("Ctrl-r")
        #expect(next.disk == old.disk)
    }

    /// Left to the other, it is in nobody's history; also where a measure was to be removed.
    @Test(arguments: ["s b", "X y"]) func whatWasLeftToTheOtherIsNoStep(keys: String) throws {
        var running = try Running.small("4 " + keys)
        running.disk = Array(Running.smallPlan.replacingOnce("*** A 丙", "*** C 丙").utf8)
        _ = try running.save()
        try running.type("t")
        #expect(running.state.history.undo.isEmpty && running.state.unsaved.isEmpty)
        #expect(running.history.isEmpty)
        let next = try HistoryTests.next(running, "u")
        #expect(next.state.notice == "没有可撤销的修改")
    }

    /// Of a step of which one part was saved only that part can be taken back.
    @Test func aStepGoesWithoutWhatClashed() throws {
        var running = try Running.small("4 Space Space s b")
        running.disk = Array(Running.smallPlan.replacingOnce("*** A 丙", "*** C 丙").utf8)
        _ = try running.save()
        running.savesAtOnce = true
        try running.type("t u")
        #expect(running.disk == Array(Running.smallPlan.replacingOnce("*** A 丙", "*** C 丙").utf8))
        #expect(History(text: running.history).undo.isEmpty)
    }

    @Test func aStepIsKeptOnceAllOfItIsSaved() throws {
        var running = try Running.small("4 s b")
        let first = running.state.plan.edits
        try running.type("j s c u")
        running.disk = try write(first, to: try read(running.disk))
        try running.send(.saved(try read(running.disk), count: 1))
        #expect(History(text: running.history).undo.count == 1)
        #expect(running.state.unsaved.map(\.kind) == [.made, .undone])
        _ = try running.save()
        #expect(running.state.unsaved.isEmpty)
        #expect(History(text: running.history).undo.count == 1 && History(text: running.history).redo.count == 1)
    }

    @Test func whatAnotherWindowTookBackIsNotTakenBackAgain() throws {
        var one = try Running.small("4 s b j s c", savesAtOnce: true)
        var two = try HistoryTests.next(one, "4")
        try one.type("u s c")
        // The status is again what it was when the step was made, but the step is gone.
        two.history = one.history
        two.disk = one.disk
        try two.send(.reloaded(try read(two.disk), isExample: false))
        try two.type("u")
        #expect(two.state.plan.status(of: 1) == 0)
        try two.type("u")
        #expect(two.disk == Array(Running.smallPlan.utf8))
        one.history = two.history
        one.disk = two.disk
        try one.type("u")
        #expect(one.state.notice == "没有可撤销的修改")
    }

    @Test func aStepThatDoesNotApplyWholeStaysAndIsPassedOver() throws {
        var running = try Running.small("4 e \"x\" Enter Space Space s b", savesAtOnce: true)
        running.disk = Array(String(decoding: running.disk, as: UTF8.self).replacingOnce("*** B 丁", "*** C 丁").utf8)
        try running.send(.reloaded(try read(running.disk), isExample: false))
        let before = running.disk
        try running.type("u")
        #expect(running.state.notice == "1.2 已被改为 C。这一步涉及 2 项措施，1 项已变。未撤销 · 再按 u 跳过")
        // Another key between: it is asked for anew.
        try running.type("k u")
        #expect(running.disk == before && running.state.history.undo.count == 2)
        try running.type("u")
        #expect(String(decoding: running.disk, as: UTF8.self).contains("*** B 丙\n"))
        #expect(running.state.history.undo.count == 1)
        try running.type("u")
        #expect(running.state.notice == "没有可撤销的修改")
        // Set back, it can be taken back.
        running.disk = Array(String(decoding: running.disk, as: UTF8.self).replacingOnce("*** C 丁", "*** B 丁").utf8)
        try running.send(.reloaded(try read(running.disk), isExample: false))
        try running.type("k u")
        #expect(running.disk == Array(Running.smallPlan.utf8))
    }

    // MARK: Clashes

    private static func gone(_ keys: String) throws -> Running {
        var running = try Running.small(keys)
        let text = String(decoding: running.disk, as: UTF8.self)
        let end = try #require(text.range(of: "*** A 丁"))
        running.disk = Array(text[..<end.lowerBound].utf8)
        _ = try running.save()
        return running
    }

    @Test func aNoteOfAMeasureThatIsGoneCanBeCopied() throws {
        var running = try HistoryTests.gone("4 j a \"第一期已办\" Enter")
        #expect(draw(running.state).text.contains("丁 已不在文件里。我记的进展“第一期已办”没处可放。"))
        #expect(draw(running.state).text.contains("y 复制我的  t 放弃我的"))
        #expect(!draw(running.state).text.contains("m 用我的"))
        try running.type("m y")
        #expect(running.clipboard == "第一期已办")
        #expect(running.state.clashes.count == 1)
        // In the draft the measure keeps its name.
        var next = try HistoryTests.next(running)
        try next.send(.draftFound(try #require(DraftText(DraftText(running.state).text))))
        try next.type("r")
        #expect(draw(next.state).text.contains("丁 已不在文件里。我记的进展“第一期已办”没处可放。"))
        try next.type("t")
        #expect(next.state.notice == "丁：已放弃我的修改")
        #expect(!next.state.isUnsaved)
    }

    @Test func aValueOfAMeasureThatIsGoneIsNamed() throws {
        var running = try HistoryTests.gone("4 j s c")
        #expect(draw(running.state).text.contains("丁 已不在文件里。我要改为 C，已没处可改。"))
        try running.type("y")
        #expect(running.clipboard == nil)
    }

    @Test func aNewMeasureWithoutAPlaceCanBeCopied() throws {
        var running = try Running.small("o \"办会，请人\" Enter Esc")
        running.disk = Array("#+TODO: A | D\n* 一、甲\n** （一）别的\n".utf8)
        _ = try running.save()
        #expect(draw(running.state).text.contains("我新增的措施“办会，请人”放不下。"))
        try running.type("y")
        #expect(running.clipboard == "办会，请人")
        try running.type("t")
        #expect(running.state.notice == "办会，请人：已放弃我的修改")
    }

    @Test func ofSeveralThoseAreMineThatCanBe() throws {
        var running = try Running.small("4 s b j a \"话\" Enter")
        running.disk = Array(Running.smallPlan.replacingOnce("*** A 丙", "*** C 丙").utf8)
        let text = String(decoding: running.disk, as: UTF8.self)
        let end = try #require(text.range(of: "*** A 丁"))
        running.disk = Array(text[..<end.lowerBound].utf8)
        _ = try running.save()
        try running.type("M")
        #expect(running.state.plan.status(of: 0) == 1)
        #expect(draw(running.state).text.contains("我记的进展“话”没处可放。"))
    }
}
