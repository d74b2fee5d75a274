import Cells
import Messages
import Model

/// All agencies with what they have: how they stand in measures, their statuses, what is late, and in which sections.
/// Below, the measures of the agency under the cursor, overdue first.
struct WorkloadView: MeasureListing {
    static let place = Command.Place.workload

    /// The two parts of the view.
    enum Part: Sendable { case table, list }

    /// A row of the table.
    struct Row: Sendable, Equatable {
        /// Number of the agency in the workload.
        var agency: Int
        /// How many expanded groups it stands below.
        var depth = 0
        /// The group that it stands right below.
        var group: Int?
    }

    /// What the table is sorted by.
    struct Sort: Sendable, Equatable {
        var column = Workload.Column.total
        var descending = true
    }

    /// What the counts depend on.
    struct Basis: Sendable, Equatable {
        var revision: Int
        var day: Day
        var ambiguous: AmbiguousWidth
        var narrowings: [Narrowing]
        var role: Workload.Role
        var section: Int?
        var open: Set<String>

        /// Whether the same measures count as they do by another basis, but for changes of the plan.
        func isNarrowed(as other: Basis) -> Bool {
            narrowings.map(\.subject) == other.narrowings.map(\.subject) && role == other.role
                && section == other.section
        }

        /// Whether measures of the same version of the plan are counted, in whatever roles.
        func hasMeasures(of other: Basis) -> Bool {
            revision == other.revision && narrowings == other.narrowings && section == other.section
        }
    }

    var part = Part.table
    var cursor = ListCursor()
    var list = MeasureList()
    var needle: Needle?
    var sort = Sort()
    /// Which measures of an agency count.
    var role = Workload.Role.both
    /// The section whose measures count alone; the number behind the last stands for those of none.
    var section: Int?
    /// Names of the groups whose members show below them.
    var open: Set<String> = []
    /// The first section of those that the matrix shows.
    var firstSection = 0

    var workload: Workload
    var rows: [Row] = []
    /// The measures that count, in file order.
    var measures: [Int] = []
    /// Columns that the name of each agency takes, by its number.
    var nameWidths: [Int] = []
    /// Columns that the longest name takes.
    var nameColumns = 0
    /// Number of agencies that stand in measures themselves.
    var agencyCount = 0
    /// Measures of the agency that has most.
    var largest = 0
    /// The statuses that occur, as numbers.
    var statuses: [Int] = []
    /// Whether measures of no section count.
    var hasUnsectioned = false
    var basis: Basis?
    /// How the rows are sorted that show.
    var sorted: Sort?
    /// Name of the agency whose measures the list shows.
    var listed: String?
    /// Whether the list is that of counts from before.
    var isListOld = true

    /// The view over what the plan view's narrowing shows; its cursor stands on the agency that one was at.
    init(_ state: State) {
        workload = Workload(state.plan, [], today: state.today)
        refresh(state)
        let agency = state.place.focus == .agencies ? state.agencyUnderCursor : state.narrowedAgency
        if let agency, let row = rows.firstIndex(where: { $0.agency == agency }) { cursor.row = row }
    }

    var rowUnderCursor: Row? { rows.indices.contains(cursor.row) ? rows[cursor.row] : nil }

    /// The group under the cursor, where its members are known; below a group that one, as it can be closed from there.
    var groupUnderCursor: Agency? {
        guard let row = rowUnderCursor else { return nil }
        return (workload.members[row.agency] != nil ? row.agency : row.group).map { workload.agencies[$0] }
    }

    // MARK: What commands go to

    func measure(_ state: State) -> Int? { part == .list ? list.measureUnderCursor : nil }

    func agency(_ state: State) -> Int? {
        // A member that only a group names stands in no measure, so that there is nothing to urge.
        rowUnderCursor.flatMap { $0.agency < state.plan.agencies.count ? $0.agency : nil }
    }

    func entered(_ state: State) -> (any View)? {
        guard part == .table, !list.measures.isEmpty else { return nil }
        var view = self
        view.part = .list
        return view
    }

    func left(_ state: State) -> (any View)? {
        var view = self
        if part == .list {
            view.part = .table
        } else if section != nil {
            view.section = nil
        } else if role != .both {
            view.role = .both
        } else {
            return nil
        }
        return view
    }

    // MARK: Moving

    mutating func move(by rows: Int, _ state: State) {
        if part == .list { list.cursor.move(by: rows) } else { cursor.move(by: rows) }
    }

    mutating func scroll(by distance: Int, at point: Point, _ state: State) {
        if listRect(state).contains(point) {
            list.cursor.scroll(by: distance, count: list.measures.count, rows: listRect(state).inside.rows)
        } else {
            cursor.scroll(by: distance, count: rows.count, rows: bodyRect(state).rows)
        }
    }

    func pageRows(_ state: State) -> Int {
        part == .list ? listRect(state).inside.rows : bodyRect(state).rows
    }

    var chosenRow: Int? { cursor.row }

    mutating func choose(row: Int) {
        part = .table
        cursor.row = row
    }

    mutating func choose(_ target: Target, _ state: State) {
        switch target {
        case .entry(let row): choose(row: row)
        case .listed(let row):
            part = .list
            list.cursor.row = row
        case .column(let column): sort(by: column)
        case .part(let part): self.part = part == .list && list.measures.isEmpty ? .table : part
        default: break
        }
    }

    func target(at point: Point, _ state: State) -> Target? {
        if tableRect(state).contains(point) {
            let body = bodyRect(state)
            if body.contains(point) {
                return cursor.row(onLine: point.y - body.y, count: rows.count).map { .entry($0) } ?? .part(.table)
            }
            if point.y == body.y - 1, let column = columns(state).column(at: point.x - body.x) {
                return .column(column)
            }
            return .part(.table)
        }
        let rect = listRect(state)
        guard rect.contains(point) else { return nil }
        guard rect.inside.contains(point) else { return .part(.list) }
        return list.cursor.row(onLine: point.y - rect.inside.y, count: list.measures.count).map { .listed($0) }
            ?? .part(.list)
    }

    mutating func settle(_ state: State) {
        refresh(state)
        cursor.settle(count: rows.count, rows: bodyRect(state).rows)
        showList(state)
        list.settle(rows: listRect(state).inside.rows)
        if list.measures.isEmpty { part = .table }
        firstSection = columns(state).firstSection
    }

    // MARK: Sorting

    /// Sorts by a column, biggest numbers and first names first; by the same column again the other way round.
    mutating func sort(by column: Workload.Column) {
        sort =
            sort.column == column
            ? Sort(column: column, descending: !sort.descending) : Sort(column: column, descending: column != .name)
        // Whoever sorts wants to see who comes first.
        cursor = ListCursor()
        part = .table
    }
}
