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
        let figures = state.shownFigures
        let whole = figures.whole
        let ratio = look.width("\(whole.total)/\(whole.total)") + 1
        let (late, light) = (state.overdueColumns, state.lightColumns)
        list.draw(state, &grid, rect, empty: .noSections) { row, grid, rect in
            let tally = row == 0 ? whole : figures.sections[row - 1]
            let bar = rect.columns >= 50 ? 6 : rect.columns >= 34 ? 4 : 0
            let end =
                look.right("\(tally.done)/\(tally.total)", ratio)
                + (bar > 0 ? " " + look.bar(done: tally.done, total: tally.total, columns: bar) : "")
            let endWidth = look.width(end) + (late > 0 ? late + 1 : 0) + light
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
            let overdue = tally.overdue > 0 ? state.say(.overdueCount, String(tally.overdue)) : ""
            grid.put(overdue, before: rect.right - light, y: rect.y, style: Style(.bad))
            guard light > 0 else { return }
            grid.put(
                look.light(tally.light), x: rect.right - light + 1, y: rect.y, style: look.style(tally.light))
        }
    }
}
