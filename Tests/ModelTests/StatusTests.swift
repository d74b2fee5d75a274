import Testing

@testable import Model

@Suite struct StatusTests {
    private let statuses = Statuses(
        open: ["未启动(n!)", "推进中(w!)", "待核实(v!)", "受阻(b@)"], closed: ["已完成(d!)", "已中止(c@/!)"])

    @Test func keysAndNotesComeFromTheDeclaration() {
        #expect(statuses.all.map(\.key) == ["n", "w", "v", "b", "d", "c"])
        #expect(statuses.all.map(\.asksNote) == [false, false, false, true, false, true])
        #expect(statuses.all.map(\.keyword) == ["未启动", "推进中", "待核实", "受阻", "已完成", "已中止"])
    }

    @Test func tonesComeFromAFewKnownWordsAndTheBar() {
        #expect(statuses.all.map(\.tone) == [.first, .open, .waiting, .alert, .done, .dropped])
        #expect(Statuses(open: ["A", "B"], closed: ["C"]).all.map(\.tone) == [.first, .open, .done])
    }

    @Test func aKeywordWithoutLetterGetsADigit() {
        #expect(Statuses(open: ["A", "B(b)", "C"], closed: ["D(1)"]).all.map(\.key) == ["2", "b", "3", "1"])
    }

    @Test func theSameLetterTwiceGoesToTheFirst() {
        #expect(Statuses(open: ["A(x)", "B(x)"], closed: ["C(y)"]).all.map(\.key) == ["x", "1", "y"])
    }

    @Test func aNoteOnLeavingIsNotAskedFor() {
        #expect(Statuses(open: ["A(a/@)"], closed: ["B(b@/@)"]).all.map(\.asksNote) == [false, true])
    }

    @Test func doneIsTheFirstClosedStatusThatIsNotDropped() {
        #expect(statuses.done == 4)
        #expect(Statuses(open: ["A"], closed: ["CANCELLED", "DONE"]).done == 2)
        #expect(Statuses(open: ["A"], closed: ["CANCELLED"]).done == 1)
    }
}
