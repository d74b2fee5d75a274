import Cells
import Messages
import Model

/// Pane 1: all, and each section with its share done and its overdue measures.
enum SectionsPane {
    static let pane = Pane(id: .sections, title: { $0.say(.sectionsTitle) }, draw: draw)

    @Sendable private static func draw(_ state: State, _ grid: inout Grid, _ rect: Rect) {
        let look = Look(state)
        let list = ListPane(id: .sections, count: state.rowCount(.sections))
        let numerals = state.plan.sections.map { look.width(NumberedName(state.plan.heading(of: $0)).numeral) }
        let numeral = min(8, numerals.max() ?? 0)
        let late = state.figures.whole.overdue > 0 ? 4 : 0
        list.draw(state, &grid, rect, empty: .noSections) { row, grid, rect in
            let tally = row == 0 ? state.figures.whole : state.figures.sections[row - 1]
            let bar = rect.columns >= 30 ? 6 : 0
            let overdue = tally.overdue > 0 ? "!\(tally.overdue)" : ""
            let end =
                look.right("\(tally.done)/\(tally.total)", 7) + " "
                + (bar > 0 ? look.bar(done: tally.done, total: tally.total, columns: bar) + " " : "")
            let endWidth = look.width(end) + late
            if row == 0 {
                grid.put(look.fit(state.say(.allSections), rect.columns - endWidth), x: rect.x, y: rect.y)
            } else {
                let name = NumberedName(state.plan.heading(of: state.plan.sections[row - 1]))
                let isNarrowed = state.narrowedSection == row - 1
                let head = look.fit(name.numeral, numeral) + (numeral > 0 ? " " : "")
                let used = grid.put(head, x: rect.x, y: rect.y, style: Style(.plain, isNarrowed ? .bold : []))
                grid.put(
                    look.fit(name.name, rect.columns - endWidth - used), x: rect.x + used, y: rect.y,
                    style: Style(.plain, isNarrowed ? .bold : []))
            }
            grid.put(end, x: rect.right - endWidth, y: rect.y)
            grid.put(overdue, x: rect.right - late, y: rect.y, width: late, style: Style(.bad))
        }
    }
}
