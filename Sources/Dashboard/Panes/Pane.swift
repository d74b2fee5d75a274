import Cells
import Messages
import Model

/// One pane of the plan view as a record of functions.
struct Pane: Sendable {
    let id: PaneID
    /// What stands in the frame beside the pane's number.
    let title: @Sendable (State) -> String
    /// Draws the inside of the pane.
    let draw: @Sendable (State, inout Grid, Rect) -> Void

    /// All panes, in the order of their numbers.
    static let all = [SectionsPane.pane, ItemsPane.pane, AgenciesPane.pane, MeasuresPane.pane]

    /// Draws frame and inside.
    func draw(_ state: State, into grid: inout Grid, in rect: Rect, tabs: String? = nil) {
        guard !rect.isEmpty else { return }
        let hasFocus = state.place.focus == id
        grid.frame(
            rect, title: tabs ?? "\(id.rawValue) \(title(state))", glyphs: Look(state).frame,
            style: hasFocus ? Style(.accent) : Style(.muted), titleStyle: hasFocus ? Style(.accent, .bold) : .plain)
        draw(state, &grid, rect.inside)
    }
}

/// A list of one line a row, with the cursor on one of them.
struct ListPane {
    let id: PaneID
    let count: Int

    /// The row that shows at a place; nil where none does.
    func row(at point: Point, _ state: State, in rect: Rect) -> Int? {
        guard rect.contains(point) else { return nil }
        let row = state.place[top: id] + point.y - rect.y
        return row < count ? row : nil
    }

    /// Draws the rows that show; `row` puts one row behind the column of the cursor, in its columns.
    func draw(
        _ state: State, _ grid: inout Grid, _ rect: Rect, empty: ScreenMessage,
        row: (Int, inout Grid, Rect) -> Void
    ) {
        guard rect.columns > 2 else { return }
        if count == 0 {
            let lines = Text.wrap(state.say(empty), columns: max(8, rect.columns - 2), ambiguous: grid.ambiguous)
            for (row, line) in lines.prefix(rect.rows).enumerated() {
                grid.put(line, x: rect.x + 1, y: rect.y + row, width: rect.columns - 2, style: Style(.muted))
            }
        }
        let top = state.place[top: id]
        for line in 0..<rect.rows where top + line < count {
            let y = rect.y + line
            row(top + line, &grid, Rect(x: rect.x + 1, y: y, columns: rect.columns - 2, rows: 1))
            guard top + line == state.place[row: id] else { continue }
            grid.put(">", x: rect.x, y: y)
            if state.place.focus == id {
                grid.restyle(Rect(x: rect.x, y: y, columns: rect.columns, rows: 1)) { $0.adding(.reverse) }
            }
        }
    }
}

extension Grid {
    /// Puts a text so that it ends before a column; the space in front keeps its style,
    /// which an underlined text would otherwise carry on.
    mutating func put(_ text: String, before right: Int, y: Int, style: Style) {
        put(text, x: right - TextWidth.columns(of: text, ambiguous: ambiguous), y: y, style: style)
    }
}
