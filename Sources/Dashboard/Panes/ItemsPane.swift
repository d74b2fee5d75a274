import Cells
import Messages
import Model

/// Pane 2: the items, or those of the section or agency that it is narrowed to.
enum ItemsPane {
    static let pane = Pane(id: .items, title: title, draw: draw)

    @Sendable private static func title(_ state: State) -> String {
        let subject = state.narrowings.isEmpty ? state.say(.allSections) : state.narrowedNames()
        return state.say(.itemsTitle, subject, String(state.itemRows.count))
    }

    @Sendable private static func draw(_ state: State, _ grid: inout Grid, _ rect: Rect) {
        let look = Look(state)
        let rows = state.itemRows
        let list = ListPane(id: .items, count: rows.count)
        let hasBar = rect.columns >= 60
        let (dueColumns, light) = (max(state.dueColumns, state.overdueColumns), state.lightColumns)
        let top = state.place[top: .items]
        let shown = rows.count > 1000 ? rows.dropFirst(top).prefix(max(0, rect.rows)) : rows[...]
        let numeral = min(
            6, shown.map { look.width(NumberedName(state.plan.heading(of: state.plan.items[$0])).numeral) }.max() ?? 0)
        list.draw(state, &grid, rect, empty: state.narrowings.isEmpty ? .noItems : .noItemsNarrowed) {
            row, grid, rect in
            let item = state.plan.items[rows[row]]
            let agency = state.narrowedAgency
            let measures = item.measures.filter { measure in agency.map { state.plan.involves($0, in: measure) } ?? true
            }
            let tally = state.plan.tally(measures, today: state.today)
            let name = NumberedName(state.plan.heading(of: item))
            let due = due(tally, state, look)
            let isBare = tally.total == 0
            let numbers = look.right(isBare ? "" : "\(tally.done)/\(tally.total)", 6) + " "
            let bar =
                hasBar ? (isBare ? "    " : look.bar(done: tally.done, total: tally.total, columns: 4)) + " " : ""
            let end = look.width(numbers) + look.width(bar) + dueColumns + light
            let indent = String(repeating: "  ", count: min(4, state.plan.depth(of: item)))
            let head =
                indent + (numeral > 0 ? look.fit(name.numeral, max(numeral, look.width(name.numeral))) + " " : "")
            let used = grid.put(head, x: rect.x, y: rect.y, width: rect.columns - end)
            grid.put(look.fit(name.name, rect.columns - end - used), x: rect.x + used, y: rect.y)
            grid.put(numbers + bar, x: rect.right - end, y: rect.y)
            grid.put(
                look.right(due, dueColumns), x: rect.right - light - dueColumns, y: rect.y, width: dueColumns,
                style: tally.overdue > 0 ? Style(.bad) : .plain)
            guard light > 0 else { return }
            grid.put(look.light(tally.light), x: rect.right - light + 1, y: rect.y, style: look.style(tally.light))
        }
    }

    /// How many measures are overdue, else the next deadline.
    private static func due(_ tally: Tally, _ state: State, _ look: Look) -> String {
        if tally.overdue > 0 { return state.say(.overdueCount, String(tally.overdue)) }
        return tally.nextDue.map { look.date($0, today: state.today) } ?? ""
    }
}
