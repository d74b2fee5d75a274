import Model
import Testing

@testable import Dashboard

@Suite struct ListHeadingsTests {
    @Test func headingsStandBeforeTheirRows() {
        let headings = ListHeadings(before: [0, 2, 2, 4])
        let lines: [ListHeadings.Line?] = (0...8).map { headings.line($0, rows: 4) }
        #expect(
            lines == [.heading(0), .row(0), .row(1), .heading(1), .heading(2), .row(2), .row(3), .heading(3), nil])
        #expect((0..<4).map { headings.line(ofRow: $0) } == [1, 2, 5, 6])
        #expect((0..<4).map { headings.line(aboveRow: $0) } == [0, 2, 3, 6])
        #expect((0...8).map { headings.row(atOrBelow: $0, rows: 4) } == [0, 0, 1, 2, 2, 2, 3, 3, 3])
    }

    /// Wherever the cursor goes, its measure shows, with the headings above it where there is room.
    @Test(arguments: 0..<30) func theCursorAlwaysShows(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
        let count = number(1...40)
        let before = (0..<number(0...12)).map { _ in number(0...count) }.sorted()
        var list = MeasureList()
        list.show(Array(0..<count), headings: ListHeadings(before: before))
        for _ in 0..<60 {
            let rows = number(1...12)
            if number(0...1) == 0 {
                list.cursor.move(by: number(-9...9))
            } else {
                list.scroll(by: number(-4...4), rows: rows)
            }
            list.settle(rows: rows)
            let line = list.headings.line(ofRow: list.cursor.row)
            #expect((0..<count).contains(list.cursor.row))
            #expect(list.row(onLine: line - list.cursor.top) == list.cursor.row)
            #expect((0..<rows).contains(line - list.cursor.top))
            #expect(list.cursor.top >= 0 && list.cursor.top <= max(0, count + before.count - rows))
            let above = list.headings.line(aboveRow: list.cursor.row)
            #expect(list.cursor.top <= above || line - above >= rows)
        }
    }
}
