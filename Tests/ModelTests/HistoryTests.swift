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
            .made(HistoryTests.step("a")), .made(HistoryTests.step("b")), .undone(HistoryTests.step("b", "再做")),
            .redone(HistoryTests.step("b")), .undone(HistoryTests.step("b", "再做")),
        ]
        for event in events { history.take(event) }
        #expect(history.undo.map(\.id) == ["a"] && history.redo == [HistoryTests.step("b", "再做")])
        #expect(History(text: events.map(\.text).joined()) == history)
        history.take(.made(HistoryTests.step("c")))
        #expect(history.undo.map(\.id) == ["a", "c"] && history.redo.isEmpty)
    }

    @Test func aHistoryCutShortStillTellsTheRest() {
        let text = History.Event.made(HistoryTests.step("a")).text + History.Event.made(HistoryTests.step("b")).text
        #expect(History(text: String(text.dropLast(40))).undo.first == HistoryTests.step("a"))
        #expect(History(text: "x\n\nedit\tid\tk\tnote\tsilent\nmade\n" + text).undo.map(\.id) == ["a", "b"])
        #expect(History(text: "").undo.isEmpty)
    }

    @Test func onlyTheLastStepsAreKept() {
        var history = History()
        for number in 1...9 { history.take(.made(HistoryTests.step(String(number)))) }
        #expect(History(text: history.text(limit: 3)).undo.map(\.id) == ["7", "8", "9"])
    }

    /// The sequence of seed 1234567 as the authors' program gives it.
    @Test func splitMixGivesTheNumbersOfItsAuthors() {
        var generator = SplitMix64(seed: 1_234_567)
        #expect(generator.next() == 6_457_827_717_110_365_317)
        #expect(generator.next() == 3_203_168_211_198_807_973)
    }
}
