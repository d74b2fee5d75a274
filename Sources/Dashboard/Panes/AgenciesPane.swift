import Cells
import Messages
import Model

/// Pane 3: the agencies with the measures that they lead, co-operate in, and are late with.
enum AgenciesPane {
    static let pane = Pane(id: .agencies, title: title, draw: draw)

    @Sendable private static func title(_ state: State) -> String {
        let title = state.say(.agenciesTitle, String(state.shownFigures.agencies.count))
        return urged(state).map { title + " · " + $0 } ?? title
    }

    /// When the agency under the cursor was urged last, in words; nil where it was not.
    static func urged(_ state: State) -> String? {
        guard let agency = state.agencyUnderCursor else { return nil }
        return lastUrged(agency, state).map { state.say(.lastUrged, $0) }
    }

    private static func lastUrged(_ agency: Int, _ state: State) -> String? {
        state.figures.lastUrged[state.plan.agencies[agency].name].map {
            Look(state).date($0.day, today: state.today)
        }
    }

    @Sendable private static func draw(_ state: State, _ grid: inout Grid, _ rect: Rect) {
        let look = Look(state)
        let tallies = state.shownFigures.agencies
        let column = 5
        let agencies = state.plan.agencies
        // Where there is room, and something to show.
        let urged = rect.columns >= 50 && !state.figures.lastUrged.isEmpty ? 11 : 0
        let light = state.lightColumns
        let end = column * 3 + urged + light
        let headings =
            look.right(state.say(.leadColumn), column) + look.right(state.say(.withColumn), column)
            + (urged > 0 ? look.right(state.say(.urgedColumn), urged) : "")
            + look.right(state.say(.overdueColumn), column)
        let x = rect.right - 1 - end
        grid.put(headings, x: x, y: rect.y, width: max(0, rect.right - x), style: Style(.muted))
        let body = Layout.list(.agencies, inside: rect)
        let list = ListPane(id: .agencies, count: tallies.count)
        // Among all where they are few, so that a name stays the same while the list scrolls.
        let top = state.place[top: .agencies]
        let rows = list.count > 200 ? top..<min(list.count, top + max(0, body.rows)) : 0..<list.count
        let names = look.names(
            rows.map { agencies[tallies[$0].agency] },
            columns: max(0, rect.columns - 3 - end))
        list.draw(state, &grid, body, empty: state.narrowed.query == nil ? .noAgencies : .noMeasures) {
            row, grid, rect in
            let tally = tallies[row]
            let room = rect.columns - end
            grid.put(names[row - rows.lowerBound], x: rect.x, y: rect.y, width: room)
            let numbers = look.right(look.count(tally.lead), column) + look.right(look.count(tally.with), column)
            grid.put(numbers, x: rect.x + room, y: rect.y, width: column * 2)
            if urged > 0, let day = lastUrged(tally.agency, state) {
                grid.put(look.right(day, urged), x: rect.x + room + column * 2, y: rect.y, width: urged)
            }
            grid.put(
                look.count(tally.overdue), before: rect.right - light, y: rect.y,
                style: tally.overdue > 0 ? Style(.bad) : .plain)
            guard light > 0 else { return }
            grid.put(look.light(tally.light), x: rect.right - light + 1, y: rect.y, style: look.style(tally.light))
        }
    }
}
