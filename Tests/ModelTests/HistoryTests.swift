import Model
import Testing

@Suite struct HistoryTests {
    private static func step(_ id: String, _ title: String = "甲\n乙") -> History.Step {
        var edit = Edit(.customID("5.2"), .field(.title, from: "a", to: title))
        edit.restoration = Edit.Restoration(
            undone: [Edit(.customID("5.2"), .field(.title, from: title, to: "a"))], text: Array("* TODO a\r\n".utf8),
            earlier: [Edit(.path(["x"], ordinal: 2), .note)])
        return History.Step(
            id: id, edits: [edit, Edit(.id("k"), .remove(text: [42], from: .init(parent: nil, after: nil)))])
    }

    @Test func whatIsTakenBackCanBeDoneAgainUntilANewChange() {
        var history = History()
        let events: [History.Event] = [
            .init(.made, HistoryTests.step("a")), .init(.made, HistoryTests.step("b")),
            .init(.undone, HistoryTests.step("b", "再做")),
            .init(.redone, HistoryTests.step("b")), .init(.undone, HistoryTests.step("b", "再做")),
        ]
        for event in events { history.take(event) }
        #expect(history.undo.map(\.id) == ["a"] && history.redo == [HistoryTests.step("b", "再做")])
        #expect(History(text: events.map(\.text).joined()) == history)
        history.take(.init(.made, HistoryTests.step("c")))
        #expect(history.undo.map(\.id) == ["a", "c"] && history.redo.isEmpty)
    }

    @Test func aHistoryCutShortStillTellsTheRest() {
        let text = History.Event(.made, HistoryTests.step("a")).text + History.Event(.made, HistoryTests.step("b")).text
        #expect(History(text: String(text.dropLast(40))).undo == [HistoryTests.step("a")])
        // Without its number of edits, as the first version wrote it.
        let old = text.split(separator: "\n").map { $0.hasPrefix("made\t") ? $0.prefix(6) : $0 }.joined(separator: "\n")
        #expect(History(text: old).undo == [HistoryTests.step("a"), HistoryTests.step("b")])
        #expect(History(text: "x\n\nedit\tid\tk\tnote\tsilent\nmade\n" + text).undo.map(\.id) == ["a", "b"])
        #expect(History(text: "").undo.isEmpty)
    }

    /// Wherever a write was torn, and whatever was written behind it, every step is as it was or gone.
    @Test func aTornWriteLosesItsOwnStepOnly() {
        let steps = ["aaa", "bbb", "ccc"].map { HistoryTests.step($0) }
        let torn = History.Event(.made, steps[1]).text
        for length in 0..<torn.utf8.count {
            let part = String(decoding: torn.utf8.prefix(length), as: UTF8.self)
            let text = History.Event(.made, steps[0]).text + part + "\n" + History.Event(.made, steps[2]).text
            let undo = History(text: text).undo
            // All but the last line feed is the whole step.
            #expect(undo == (length == torn.utf8.count - 1 ? steps : [steps[0], steps[2]]), "\(length)")
        }
    }

    @Test func ofAStepThatWasTakenBackNothingIsLeftWhereItsLinesAreTorn() {
        let text = History.Event(.made, HistoryTests.step("a")).text + "undone\ta\t2\t999\nedit\tid\tk\tnote\tsilent\n"
        let history = History(text: text)
        #expect(history.undo.isEmpty && history.redo.isEmpty && history.takenBack == ["a"])
    }

    @Test func onlyTheLastStepsAreKept() {
        var history = History()
        for number in 1...9 { history.take(.init(.made, HistoryTests.step(String(number)))) }
        history.take(.init(.undone, HistoryTests.step("4")))
        let size = History.Event(.made, HistoryTests.step("9")).text.utf8.count
        let kept = History(text: history.text(limit: 3 * size))
        #expect(kept.undo.map(\.id) == ["7", "8", "9"])
        // Others must not take it back once more.
        #expect(kept.takenBack == ["4"])
        #expect(History(text: history.text(limit: 1)).undo.map(\.id) == ["9"])
    }

    @Test func whatIsTakenBackTwiceIsDoneAgainOnce() {
        var history = History()
        for kind in [History.Event.Kind.made, .undone, .undone] { history.take(.init(kind, HistoryTests.step("a"))) }
        #expect(history.redo.map(\.id) == ["a"])
    }

    @Test func whatOthersTookBackIsGone() {
        var (mine, shared) = (History(), History())
        for id in ["a", "b"] { mine.take(.init(.made, HistoryTests.step(id))) }
        for id in ["x", "a", "b"] { shared.take(.init(.made, HistoryTests.step(id))) }
        shared.take(.init(.undone, HistoryTests.step("b")))
        mine.take(.init(.made, HistoryTests.step("c")))
        mine.take(shared: shared, except: ["c"])
        #expect(mine.undo.map(\.id) == ["x", "a", "c"])
        #expect(mine.redo.map(\.id) == ["b"])
        mine.take(.init(.undone, HistoryTests.step("x")))
        mine.take(shared: shared, except: ["x"])
        #expect(mine.undo.map(\.id) == ["a", "c"])
        // Done again by another.
        mine.take(shared: shared, except: [])
        #expect(mine.undo.map(\.id) == ["x", "a", "c"])
    }

    /// The sequence of seed 1234567 as the authors' program gives it.
    @Test func splitMixGivesTheNumbersOfItsAuthors() {
        var generator = SplitMix64(seed: 1_234_567)
        #expect(generator.next() == 6_457_827_717_110_365_317)
        #expect(generator.next() == 3_203_168_211_198_807_973)
    }
}
