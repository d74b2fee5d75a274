import Testing

@testable import Dashboard

/// The caret is always in sight.
@Suite struct LineWindowTests {
    @Test func whatFitsShowsWhole() {
        let window = LineWindow([2, 2, 1], caret: 3, columns: 6)
        #expect(window == LineWindow([2, 2, 1], caret: 0, columns: 6))
        #expect(window.range == 0..<3)
        #expect(!window.goesOnBefore && !window.goesOnAfter)
    }

    @Test func itMovesOnByHalf() {
        let widths = [Int](repeating: 2, count: 20)
        func shown(_ caret: Int) -> Range<Int> { LineWindow(widths, caret: caret, columns: 11).range }
        #expect(shown(0) == 0..<5)
        #expect(shown(4) == 0..<5)
        #expect(shown(5) == 3..<7)
        #expect(shown(20) == 18..<20 || shown(20).upperBound == 20)
    }

    @Test func atEveryCaretAndWidthItHoldsTheCaretAndFits() {
        let texts = [
            [Int](repeating: 2, count: 30), [Int](repeating: 1, count: 50), [1, 2, 1, 1, 2, 2, 8, 1, 8, 8, 2, 1, 0, 2],
            [8, 8, 8], [], [2],
        ]
        for widths in texts {
            for columns in 1...40 {
                for caret in 0...widths.count {
                    let window = LineWindow(widths, caret: caret, columns: columns)
                    let marks = (window.goesOnBefore ? 1 : 0) + (window.goesOnAfter ? 1 : 0)
                    let used = widths[window.range].reduce(0, +)
                    #expect(window.goesOnBefore == (window.range.lowerBound > 0))
                    #expect(window.goesOnAfter == (window.range.upperBound < widths.count))
                    #expect(window.range.isEmpty || used + marks <= columns)
                    let widest = widths.max() ?? 0
                    // Wide enough for any Character besides both marks, the caret is inside or at the end.
                    guard columns >= widest + 3 else { continue }
                    #expect(window.range.contains(caret) || caret == widths.count && window.range.upperBound == caret)
                    if caret == widths.count { #expect(used + marks + 1 <= columns) }
                }
            }
        }
    }
}
