import Cells
import Messages
import Model

/// Pane 4: the measures of the item or agency under the cursor, each with its whole text, who leads and who
/// co-operates, its deadline and its last note.
enum MeasuresPane {
    static let pane = Pane(
        id: .measures,
        title: { state in
            let marks = state.allMarks.count
            return marks == 0 ? state.say(.measuresTitle) : state.say(.measuresMarkedTitle, String(marks))
        }, draw: draw)

    /// A measure as it shows: its lines, from the item's heading above it to the gap below.
    struct Block {
        let measure: Int
        /// The row of the screen in which its first line stands.
        let y: Int
        let lines: [Line]
    }

    /// One line of a block.
    struct Line {
        var text: String
        var x = 0
        var style = Style.plain
        /// Sign and word of the status, on the first line of the measure.
        var status: Part?
        /// What stands at the end of the line, from left to right.
        var end: [Part] = []
    }

    /// Words in a style of their own.
    struct Part {
        var text: String
        var style: Style
    }

    /// The first measure to show, so that the one under the cursor shows whole where it can.
    static func top(_ state: State, in rect: Rect) -> Int {
        let rows = state.measureRows
        let cursor = state.place[row: .measures]
        guard rows.indices.contains(cursor) else { return 0 }
        return first(state, rows, showing: cursor, from: min(state.place[top: .measures], cursor), in: rect)
    }

    /// The first measure from `top` on with which the one of a row shows whole; that one itself where it needs all room.
    static func first(_ state: State, _ rows: [Int], showing row: Int, from top: Int, in rect: Rect) -> Int {
        let room = rect.rows - 1
        // Backwards from the row, as many as have room above it.
        var used = lines(state, rows, row, in: rect).count - gap(rect)
        var first = row
        while first > top {
            used += lines(state, rows, first - 1, in: rect).count
            if used > room { break }
            first -= 1
        }
        return first
    }

    /// The row of the measure whose lines show at a place; nil where none do.
    static func row(at point: Point, _ state: State, in rect: Rect) -> Int? {
        guard rect.contains(point) else { return nil }
        let block = blocks(state, in: rect).firstIndex { $0.y <= point.y && point.y < $0.y + $0.lines.count }
        return block.map { state.place[top: .measures] + $0 }
    }

    /// The measures that show, whole or in part.
    static func blocks(_ state: State, in rect: Rect) -> [Block] {
        let rows = state.measureRows
        var blocks: [Block] = []
        var used = 1
        var row = state.place[top: .measures]
        while row < rows.count, used < rect.rows {
            let lines = lines(state, rows, row, in: rect)
            blocks.append(Block(measure: rows[row], y: rect.y + used, lines: lines))
            used += lines.count
            row += 1
        }
        return blocks
    }

    @Sendable private static func draw(_ state: State, _ grid: inout Grid, _ rect: Rect) {
        guard rect.columns > 12, rect.rows > 0 else { return }
        drawHeader(state, &grid, rect)
        let cursor = state.measureUnderCursor
        let marks = state.allMarks
        for block in blocks(state, in: rect) {
            let isCursor = block.measure == cursor
            for (number, line) in block.lines.enumerated() where block.y + number < rect.bottom {
                let y = block.y + number
                let used = grid.put(
                    line.text, x: rect.x + line.x, y: y, width: rect.columns - line.x, style: line.style)
                if let status = line.status { grid.put(status.text, x: rect.x + 1, y: y, style: status.style) }
                put(line.end, after: rect.x + line.x + used, to: rect.right - 1, y: y, &grid)
                if number == block.head {
                    if isCursor { grid.put(">", x: rect.x, y: y) }
                    if marks.contains(block.measure) {
                        grid.put("*", x: rect.x + 2, y: y, style: Style(.accent, .bold))
                    }
                    if isCursor, state.place.focus == .measures {
                        grid.restyle(Rect(x: rect.x, y: y, columns: rect.columns, rows: 1)) { $0.adding(.reverse) }
                    }
                }
            }
        }
    }

    /// Puts words so that they end before column `right`, where they have room.
    private static func put(_ parts: [Part], after left: Int, to right: Int, y: Int, _ grid: inout Grid) {
        let columns = parts.reduce(0) { $0 + TextWidth.columns(of: $1.text, ambiguous: grid.ambiguous) }
        guard columns > 0, left < right - columns else { return }
        var x = right - columns
        for part in parts { x += grid.put(part.text, x: x, y: y, style: part.style) }
    }

    /// The line over all measures: of what they are, and what they come to.
    private static func drawHeader(_ state: State, _ grid: inout Grid, _ rect: Rect) {
        let listing = state.shownListing
        let (rows, tally) = (listing.measures, listing.tally)
        let look = Look(state)
        var end: [Part] = []
        if !rows.isEmpty {
            let done = state.say(.measuresDone, String(rows.count), String(tally.done))
            end.append(Part(text: done, style: Style(.muted)))
        }
        if tally.overdue > 0 {
            end.append(Part(text: state.say(.overdueCount, String(tally.overdue)), style: Style(.bad)))
        }
        if let light = tally.light {
            end.append(Part(text: look.light(light), style: look.style(light)))
        }
        end = Array(end.map { [$0] }.joined(separator: [Part(text: " ", style: .plain)]))
        let heading: String
        if rows.isEmpty {
            heading =
                state.narrowed.fault.map { state.say($0) }
                ?? state.say(state.plan.measureCount == 0 ? .emptyPlan : .noMeasures)
        } else if state.place.listed == .sections {
            heading = state.listedNames
        } else if state.place.listed == .agencies {
            let agency = state.agencyUnderCursor.map { state.plan.agencies[$0] }
            heading = (agency?.name ?? "") + (agency?.contact.map { "  " + state.say(.contactOf, $0) } ?? "")
        } else {
            heading = state.itemUnderCursor.map { state.plan.heading(of: state.plan.items[$0]) } ?? ""
        }
        let room = rect.columns - end.reduce(0) { $0 + look.width($1.text) } - 2
        grid.put(
            Text.truncated(heading, columns: max(0, room), ambiguous: grid.ambiguous), x: rect.x, y: rect.y,
            width: rect.columns, style: Style(.plain, .bold))
        if room > 8 { put(end, after: rect.x, to: rect.right - 1, y: rect.y, &grid) }
    }
}

extension MeasuresPane.Block {
    /// The line with the measure's status: behind the item's heading, where one is shown.
    var head: Int { lines.firstIndex { $0.status != nil } ?? 0 }
}
