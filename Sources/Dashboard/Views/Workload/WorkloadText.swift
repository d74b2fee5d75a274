import Cells
import Messages
import Model

/// Finding in the workload, and copying it.
extension WorkloadView {
    // MARK: Finding

    mutating func search(_ text: String, _ state: State) -> Bool {
        let needle = Needle(text, state.pinyin)
        self.needle = needle
        guard !needle.isEmpty else { return true }
        let (here, count) = place
        return go(to: Array(here..<count) + Array(0..<min(here, count)), needle, state)
    }

    mutating func nextHit(_ state: State, forward: Bool) -> Bool {
        guard let needle, !needle.isEmpty else { return false }
        let (here, count) = place
        guard count > 0 else { return false }
        let after = Array(min(here + 1, count)..<count) + Array(0..<min(here + 1, count))
        let before = Array((0..<here).reversed()) + Array((here..<count).reversed())
        return go(to: forward ? after : before, needle, state)
    }

    /// The row under the cursor of the part that has the focus, and how many there are.
    private var place: (here: Int, count: Int) {
        part == .list ? (list.cursor.row, list.measures.count) : (cursor.row, rows.count)
    }

    private mutating func go(to places: [Int], _ needle: Needle, _ state: State) -> Bool {
        if part == .list {
            guard let row = places.first(where: { state.plan.contains(needle, measure: list.measures[$0]) }) else {
                return false
            }
            list.cursor.row = row
        } else {
            guard let row = places.first(where: { isHit(rows[$0], needle) }) else { return false }
            cursor.row = row
        }
        return true
    }

    /// Whether the words stand in the agency's name or in another name of it.
    func isHit(_ row: Row, _ needle: Needle) -> Bool {
        let agency = workload.agencies[row.agency]
        return needle.isFound(in: agency.name) || agency.aliases.contains { needle.isFound(in: $0) }
    }

    // MARK: Copying

    /// In the list the marked measures, else the one under the cursor; in the table all of it, for a spreadsheet.
    func copied(_ state: State) -> (text: String, name: String)? {
        guard part == .table else {
            let marked = state.allMarks.sorted()
            if !marked.isEmpty {
                let text = marked.map { state.paragraph(of: $0) }.joined(separator: "\n")
                return (text, state.say(.measures, String(marked.count)))
            }
            return list.measureUnderCursor.map {
                (state.paragraph(of: $0), state.plan.number(of: $0) + " " + state.plan.title(of: $0))
            }
        }
        guard !rows.isEmpty else { return nil }
        let through: [Workload.Column] = open.isEmpty ? [] : [.through]
        let columns =
            [.total, .lead, .with] + through + state.plan.statuses.all.indices.map { .status($0) } + [.overdue, .soon]
            + sections(state).map { Workload.Column.section($0) }
        let heading = ([.name] + columns).map { state.name($0) }
        let lines = rows.map { row in
            [String(repeating: "  ", count: row.depth) + workload.agencies[row.agency].name]
                + columns.map { String(workload.value($0, of: row.agency)) }
        }
        let text = ([heading] + lines).map { $0.joined(separator: "\t") }.joined(separator: "\n")
        return (text, state.say(.tableCopied, String(rows.count)))
    }

    func hasNothingToCopy(_ state: State) -> Bool { part == .table ? rows.isEmpty : list.measures.isEmpty }
}
