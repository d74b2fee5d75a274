import Cells
import Messages
import Model

extension Command {
    /// Narrowing everything to the measures that a query means.
    static let filtering: [Command] = [
        Command(
            .filter, [.character("f")], .filterHelp, in: [.plan, .log] + Place.listing, hint: .filterHint, rank: 31
        ) {
            $0.searchOrigin = ($0.place, $0.narrowings)
            $0.viewOrigin = $0.views.last
            $0.dialog = .prompt(Prompt(FilterPurpose()))
            return []
        },
        Command(
            .clearFilter, [.character("F")], .clearFilterHelp, in: [.plan, .log] + Place.listing,
            disabled: { $0.narrowed.query == nil ? .noFilter : nil },
            action: {
                $0.clearFilter()
                return []
            }),
    ]
}

extension State {
    /// Narrows all panes to a query; pane 4 shows all that it means, wherever they stand.
    mutating func filter(by query: String) {
        narrow(to: .query(query))
        place[row: .sections] = 0
        place[row: .items] = 0
        place[row: .measures] = 0
        place[top: .measures] = 0
        place.listed = .sections
        if place.shownList == .items { place.shownList = .sections }
        if views.isEmpty { place.focus = .measures }
    }

    /// Narrows to what is late; says so where nothing is.
    mutating func filterOverdue() {
        if figures.whole.overdue == 0 {
            notice = say(.nothingOverdue)
        } else {
            filter(by: language == .chinese ? "期限:逾期" : "due:overdue")
        }
    }

    /// Takes the query away; the cursor stays on its measure.
    mutating func clearFilter() {
        let measure = measureUnderCursor
        widen(.query(""))
        if let measure, views.isEmpty { go(toHeading: Int(plan.columns.measures[measure].heading)) }
    }

    /// What pane 4 lists under a query: its words, and the section where one is chosen.
    var listedNames: String {
        let row = place[row: .sections]
        let section = row > 0 ? " · " + plan.heading(of: plan.sections[row - 1]) : ""
        return (narrowed.query.map { say(.filteredBy, $0) } ?? "") + section
    }
}
