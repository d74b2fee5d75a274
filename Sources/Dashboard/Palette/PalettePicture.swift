import Cells
import Messages

/// How the palette's list lies on the screen: over the panes, above the line that is typed, always of the same size.
struct PalettePicture {
    private let rows: [PaletteRow]
    private let row: Int
    let rect: Rect

    init(_ rows: [PaletteRow], row: Int, _ state: State) {
        self.rows = rows
        self.row = max(0, min(row, rows.count - 1))
        let bottom = state.size.rows - 1 - state.promptRows
        let height = max(3, min(14, bottom - 1))
        rect = Rect(x: 0, y: bottom - height, columns: state.size.columns, rows: height)
    }

    /// The first row that shows.
    private var top: Int { max(0, row - rect.inside.rows + 1) }

    /// The row that shows at a place of the screen; nil where none does.
    func row(at point: Point) -> Int? {
        let place = top + point.y - rect.inside.y
        return rect.inside.contains(point) && rows.indices.contains(place) ? place : nil
    }

    func draw(_ state: State, _ grid: inout Grid) {
        let look = Look(state)
        let inside = rect.inside
        grid.fill(rect)
        let place = rows.isEmpty ? "0" : "\(row + 1)/\(rows.count)"
        grid.frame(
            rect, title: ": " + state.say(.paletteTitle, place), glyphs: look.frame, style: Style(.accent),
            titleStyle: Style(.accent, .bold))
        if rows.isEmpty {
            let lines = Text.wrap(
                state.say(.paletteFindsNothing), columns: inside.columns - 2, ambiguous: state.ambiguous)
            for (line, words) in lines.prefix(inside.rows).enumerated() {
                grid.put(words, x: inside.x + 1, y: inside.y + line, style: Style(.muted))
            }
        }
        // The same for whatever is typed, so that nothing moves.
        let names = Command.all.map { look.width(state.say($0.name)) }.max() ?? 0
        let name = min(names, inside.columns / 3)
        let keys = min(14, inside.columns / 5)
        for line in 0..<inside.rows where top + line < rows.count {
            let (row, y) = (rows[top + line], inside.y + line)
            let isUsable = row.reason == nil
            var x = inside.x + 1
            func put(_ text: String, _ columns: Int, _ style: Style) {
                let style = isUsable ? style : Style(.muted, .dim)
                grid.put(look.fit(text, columns), x: x, y: y, width: inside.right - x, style: style)
                x += columns + 1
            }
            put(row.name, name, .plain)
            put(row.keys, keys, Style(.info, .bold))
            put(row.reason ?? row.help, inside.right - x, Style(.muted))
            if top + line == self.row {
                grid.put(">", x: inside.x, y: y)
                grid.restyle(Rect(x: inside.x, y: y, columns: inside.columns, rows: 1)) { $0.adding(.reverse) }
            }
        }
    }
}
