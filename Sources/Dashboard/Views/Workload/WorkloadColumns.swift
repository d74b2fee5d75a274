import Cells
import Messages
import Model

/// Where the columns of the workload's table stand, from the column of the cursor on.
struct WorkloadColumns {
    /// One column of the table.
    struct Column {
        let kind: Workload.Column
        let heading: String
        /// The first column on the screen, and how many there are, with the space in front.
        let x: Int
        let columns: Int
    }

    /// Columns of the names.
    private(set) var name: Int
    /// All columns but those of the names and the bar, from left to right.
    private(set) var figures: [Column] = []
    /// The first column of the bar, and how many it has; 0 where it has no room.
    private(set) var bar = (x: 0, columns: 0)
    /// The first section that shows, as far as there are more than fit.
    private(set) var firstSection = 0
    /// Whether there are sections to the left and to the right of those that show.
    private(set) var hidden = (before: false, after: false)

    private static let shortestName = 12
    private static let shortestBar = 8
    private static let longestBar = 32

    /// - Parameter columns: Those inside the frame.
    init(_ view: WorkloadView, _ state: State, columns: Int, legend: Int) {
        let look = Look(state)
        func width(_ heading: String) -> Int { max(5, look.width(heading) + 2) }
        let through: [Workload.Column] = view.open.isEmpty ? [] : [.through]
        var numbers: [Workload.Column] = [.total, .lead, .with] + through + [.overdue, .soon]
        func needed() -> Int { numbers.reduce(0) { $0 + width(state.name($1)) } }
        // What is least missed goes first.
        for column in [Workload.Column.soon, .through, .with, .lead]
        where columns - 2 - needed() < WorkloadColumns.shortestName {
            numbers.removeAll { $0 == column }
        }
        let room = max(0, columns - 2 - needed())
        let sections = view.sections(state)
        let each = sections.map { width(state.name(.section($0))) }.max() ?? 0
        let matrix = each * sections.count
        name = min(view.nameColumns(state), 40, max(WorkloadColumns.shortestName, room * 2 / 5))
        if room - name >= WorkloadColumns.shortestBar + 2 {
            // A legend that is too long for any bar stands in the frame.
            let wanted = max(legend <= WorkloadColumns.longestBar ? legend : 0, view.largest)
            let longest = min(WorkloadColumns.longestBar, wanted)
            bar.columns = max(WorkloadColumns.shortestBar, min(longest, room - name - 2 - matrix))
        } else {
            name = min(view.nameColumns(state), room)
        }
        let rest = max(0, room - name - (bar.columns > 0 ? bar.columns + 2 : 0))
        let count = each > 0 ? min(sections.count, rest / each) : 0
        if count > 0 {
            firstSection = max(0, min(view.firstSection, sections.count - count))
            hidden = (firstSection > 0, firstSection + count < sections.count)
        }
        name = min(view.nameColumns(state), name + rest - count * each)
        var x = 1 + name
        func put(_ kind: Workload.Column, _ columns: Int, _ figures: inout [Column]) {
            figures.append(Column(kind: kind, heading: state.name(kind), x: x, columns: columns))
            x += columns
        }
        for kind in numbers where kind != .overdue && kind != .soon { put(kind, width(state.name(kind)), &figures) }
        if bar.columns > 0 {
            bar.x = x + 2
            x += bar.columns + 2
        }
        for kind in numbers where kind == .overdue || kind == .soon { put(kind, width(state.name(kind)), &figures) }
        guard count > 0 else { return }
        for section in sections[firstSection..<firstSection + count] { put(.section(section), each, &figures) }
    }

    /// The column whose heading stands at a place, from the column of the cursor on.
    func column(at x: Int) -> Workload.Column? {
        if (0..<1 + name).contains(x) { return .name }
        return figures.first { ($0.x..<$0.x + $0.columns).contains(x) }?.kind
    }
}

extension WorkloadView {
    /// The columns as they stand on the screen.
    func columns(_ state: State) -> WorkloadColumns {
        WorkloadColumns(
            self, state, columns: bodyRect(state).columns, legend: Look(state).width(state.text(legend(state))))
    }

    /// Columns that the names want, with the sign of groups before them.
    func nameColumns(_ state: State) -> Int {
        max(Look(state).width(state.say(.agencyColumn)) + 1, nameColumns + signColumns)
    }

    /// Columns of the sign that a group can be expanded, and of the space that others have there.
    var signColumns: Int { workload.members.isEmpty ? 0 : 2 }

    /// The sections of the matrix; those of none come last, where there are any.
    func sections(_ state: State) -> [Int] {
        let count = state.plan.sections.count
        guard count > 0 else { return [] }
        return Array(0..<(hasUnsectioned ? count + 1 : count))
    }

    // MARK: The frames

    /// The frame of the table.
    func tableRect(_ state: State) -> Rect {
        let area = state.viewRect
        let rows = max(4, min(rows.count + 3, area.rows / 2))
        return Rect(x: area.x, y: area.y, columns: area.columns, rows: min(rows, area.rows))
    }

    /// The rows of the table, below the line of its headings.
    func bodyRect(_ state: State) -> Rect {
        let inside = tableRect(state).inside
        return Rect(x: inside.x, y: inside.y + 1, columns: inside.columns, rows: inside.rows - 1)
    }

    /// The frame of the list.
    func listRect(_ state: State) -> Rect {
        let (area, table) = (state.viewRect, tableRect(state))
        return Rect(x: area.x, y: table.bottom, columns: area.columns, rows: area.bottom - table.bottom)
    }
}

extension State {
    /// What a column of the workload's table is called.
    func name(_ column: Workload.Column) -> String {
        switch column {
        case .name: return say(.agencyColumn)
        case .total: return say(.totalColumn)
        case .lead: return say(.leadColumn)
        case .with: return say(.withColumn)
        case .through: return say(.throughColumn)
        case .overdue: return say(.overdueColumn)
        case .soon: return say(.soonColumn, String(plan.columns.facts.lights.soon))
        case .status(let status):
            return plan.statuses.all.indices.contains(status) ? plan.statuses[status].keyword : ""
        case .section(let section):
            guard plan.sections.indices.contains(section) else { return say(.noSectionColumn) }
            let numeral = NumberedName(plan.heading(of: plan.sections[section])).numeral
            return numeral.isEmpty ? String(section + 1) : numeral
        }
    }
}
