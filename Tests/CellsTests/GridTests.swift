import Cells
import Testing

@Suite struct GridTests {
    @Test func putsTextWithItsColumns() {
        var grid = Grid(size: Size(columns: 12, rows: 2))
        #expect(grid.put("质量 ab", x: 1, y: 0) == 7)
        #expect(grid.put("e\u{301}x", x: 0, y: 1) == 2)
        #expect(grid.text == " 质量 ab\ne\u{301}x\n")
    }

    @Test func neverHalvesAWideCharacter() {
        var grid = Grid(size: Size(columns: 5, rows: 1))
        #expect(grid.put("质量提升", x: 0, y: 0) == 4)
        #expect(grid.row(0) == "质量")
        #expect(grid.put("质", x: 0, y: 0, width: 1) == 0)
    }

    @Test func neverHalvesACharacterOfSeveralScalars() {
        var grid = Grid(size: Size(columns: 10, rows: 1))
        #expect(grid.put("a👍🏻b", x: 0, y: 0, width: 4) == 1)
        #expect(grid.row(0) == "a")
    }

    @Test func writingOverHalfOfAWideCharacterTakesTheOtherHalfAway() {
        var grid = Grid(size: Size(columns: 6, rows: 1))
        grid.put("质量提", x: 0, y: 0)
        grid.put("x", x: 1, y: 0)
        #expect(grid.row(0) == " x量提")
        grid.put("y", x: 4, y: 0)
        #expect(grid.row(0) == " x量y")
        grid.fill(Rect(x: 3, y: 0, columns: 1, rows: 1))
        #expect(grid.row(0) == " x  y")
    }

    @Test func clipsWhatLiesOutside() {
        var grid = Grid(size: Size(columns: 4, rows: 1))
        #expect(grid.put("质量提升", x: -1, y: 0) == 4)
        #expect(grid.row(0) == " 量")
        #expect(grid.put("x", x: 4, y: 0) == 0)
        #expect(grid.put("x", x: 0, y: 1) == 0)
        #expect(grid.put("x", x: 0, y: -1) == 0)
        grid.fill(Rect(x: -5, y: -5, columns: 100, rows: 100))
        #expect(grid.text == "\n")
    }

    @Test func aFrameHasItsTitleCutToFit() {
        var grid = Grid(size: Size(columns: 14, rows: 3))
        grid.frame(Rect(grid.size), title: "1 章节与事项")
        #expect(grid.text == "┌─ 1 章节… ──┐\n│            │\n└────────────┘\n")
    }

    @Test func aFrameIsASCIIWhereAmbiguousCharactersAreWide() {
        var grid = Grid(size: Size(columns: 12, rows: 3), ambiguous: .wide)
        grid.frame(Rect(grid.size), title: "“章”")
        grid.put("…→", x: 1, y: 1)
        #expect(grid.text == "+- \"章\" ---+\n|...->     |\n+----------+\n")
    }

    @Test func textInsideLeavesTheBorderWhole() {
        var random = Seeded(4)
        for ambiguous in [AmbiguousWidth.narrow, .wide] {
            for columns in 2...60 {
                var grid = Grid(size: Size(columns: columns, rows: 6), ambiguous: ambiguous)
                let whole = Rect(grid.size)
                grid.frame(whole, title: random.text(upTo: 8))
                let bare = grid
                for y in 1..<5 {
                    let x = Int.random(in: 1...columns, using: &random)
                    let room = columns - 1 - x
                    #expect(grid.put(random.text(upTo: 40), x: x, y: y, width: room) <= max(0, room))
                }
                for y in 0..<6 {
                    let row = Array(grid.cells(row: y))
                    #expect(row.first == bare.cells(row: y).first && row.last == bare.cells(row: y).last)
                    #expect(row.reduce(0) { $0 + Int($1.width) } == columns)
                    let halves = row.indices.filter { row[$0].isContinuation }
                    #expect(halves.allSatisfy { $0 > 0 && row[$0 - 1].width == 2 })
                }
            }
        }
    }

    @Test func namesTheRowsThatChanged() {
        let before = Grid(size: Size(columns: 8, rows: 4))
        var after = before
        #expect(after.changedRows(since: before) == [])
        after.put("x", x: 0, y: 1)
        after.put(" ", x: 0, y: 3, style: Style(.bad, .reverse))
        #expect(after.changedRows(since: before) == [1, 3])
        #expect(Grid(size: Size(columns: 8, rows: 2)).changedRows(since: before) == [0, 1])
    }

    @Test func restylesWideCharactersWhole() {
        var grid = Grid(size: Size(columns: 6, rows: 1))
        grid.put("质量提", x: 0, y: 0)
        grid.restyle(Rect(x: 1, y: 0, columns: 2, rows: 1)) { $0.adding(.reverse) }
        #expect(
            grid.cells(row: 0).map { $0.style.attributes.contains(.reverse) } == [true, true, true, true, false, false])
    }
}
