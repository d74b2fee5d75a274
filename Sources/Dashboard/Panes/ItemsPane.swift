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
            let measures = item.measures.filter(state.narrowed.leaves)
            let tally = state.plan.tally(measures, today: state.today)
            let name = NumberedName(state.plan.heading(of: item))
            let due = due(tally, state, look)
            let isBare = tally.total == 0
            let numbers = look.right(isBare ? "" : "\(tally.done)/\(tally.total)", 6) + " "
            let bar =
                hasBar ? (isBare ? "    " : look.bar(done: tally.done, total: tally.total, columns: 4)) + " " : ""
            // Where a row is longer than names are, who leads stands before the numbers.
            let leads = rect.columns >= 100 ? 32 : 0
            let end = leads + look.width(numbers) + look.width(bar) + dueColumns + light
            let indent = String(repeating: "  ", count: min(4, state.plan.depth(of: item)))
            let head =
                indent + (numeral > 0 ? look.fit(name.numeral, max(numeral, look.width(name.numeral))) + " " : "")
            let used = grid.put(head, x: rect.x, y: rect.y, width: rect.columns - end)
            grid.put(look.fit(name.name, rect.columns - end - used), x: rect.x + used, y: rect.y)
            if leads > 0 {
                let names = look.fit(leadNames(measures, state.plan, look), leads - 2)
                grid.put(names, x: rect.right - end + 2, y: rect.y, style: Style(.muted))
            }
            grid.put(numbers + bar, x: rect.right - end + leads, y: rect.y)
            grid.put(
                due, before: rect.right - light, y: rect.y, style: tally.overdue > 0 ? Style(.bad) : .plain)
            guard light > 0 else { return }
            grid.put(look.light(tally.light), x: rect.right - light + 1, y: rect.y, style: look.style(tally.light))
        }
    }

    /// Who leads the measures: the first three, and a mark where there are more.
    private static func leadNames(_ measures: [Int], _ plan: Plan, _ look: Look) -> String {
        var names: [String] = []
        // Enough where an archive has thousands in one item.
        for measure in measures.prefix(200) {
            for agency in plan.leads(of: measure) where !names.contains(plan.agencies[agency].name) {
                if names.count == 3 { return names.joined(separator: "、") + (look.isASCII ? ".." : "…") }
                names.append(plan.agencies[agency].name)
            }
        }
        return names.joined(separator: "、")
    }

    /// How many measures are overdue, else the next deadline.
    private static func due(_ tally: Tally, _ state: State, _ look: Look) -> String {
        if tally.overdue > 0 { return state.say(.overdueCount, String(tally.overdue)) }
        return tally.nextDue.map { look.date($0, today: state.today) } ?? ""
    }
}
