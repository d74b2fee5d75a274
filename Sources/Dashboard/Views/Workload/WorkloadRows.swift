import Cells
import Model

/// What the view collects from the plan: once for each version of it, day and narrowing.
extension WorkloadView {
    /// Counts anew where the plan, the day or the narrowing is another, and puts the rows in order; the cursor stays on
    /// its agency.
    mutating func refresh(_ state: State) {
        if let section, section > state.plan.sections.count { self.section = nil }
        let basis = Basis(
            revision: state.revision, day: state.today, ambiguous: state.ambiguous, narrowings: state.narrowings,
            role: role, section: section,
            open: open)
        let isSame = basis == self.basis
        guard !isSame || sort != sorted else { return }
        let before = isSame ? nil : rowUnderCursor.map { (names: names(of: $0), depth: $0.depth) }
        // Another narrowing is looked at from its top; another version of the plan where one was.
        if part == .table, let old = self.basis, !basis.isNarrowed(as: old) { list = MeasureList() }
        if !isSame { collect(basis, state) }
        if !hasColumn(sort.column, state.plan) { sort = Sort() }
        rows = arranged()
        (self.basis, sorted) = (basis, sort)
        takeStock(state)
        guard let (names, depth) = before else { return }
        if let row = rowUnderCursor, self.names(of: row) == names, row.depth == depth { return }
        let found =
            rows.firstIndex { self.names(of: $0) == names && $0.depth == depth }
            // The group has closed over its member.
            ?? rows.firstIndex { workload.agencies[$0.agency].name == names.last }
            ?? rows.firstIndex { workload.agencies[$0.agency].name == names.first }
        if let found { cursor.row = found }
    }

    /// The names of a row's agency and of the group above it: they outlive numbers.
    private func names(of row: Row) -> [String] {
        [row.agency, row.group].compactMap { $0 }.map { workload.agencies[$0].name }
    }

    private mutating func collect(_ basis: Basis, _ state: State) {
        let plan = state.plan
        if !(self.basis?.hasMeasures(of: basis) ?? false) {
            measures = state.narrowedMeasures
            if let section {
                measures = measures.filter { (plan.section(of: $0) ?? plan.sections.count) == section }
            }
        }
        workload = Workload(plan, measures, role: role, expanding: open, today: state.today)
        isListOld = true
        if self.basis?.revision != basis.revision || self.basis?.ambiguous != basis.ambiguous {
            let look = Look(state)
            nameWidths = workload.agencies.map { look.width($0.name) }
        }
    }

    /// Open measures by deadline, so that overdue ones come first, then those without one, then closed ones.
    private static func ordered(_ measures: [Int], _ plan: Plan) -> [Int] {
        var dated: [Int] = []
        var undated: [Int] = []
        var closed: [Int] = []
        for measure in measures {
            if plan.isClosed(measure) {
                closed.append(measure)
            } else if let due = plan.due(of: measure) {
                // Day and measure in one number, which sorts faster than a pair.
                dated.append(Int(due.number) << 32 | measure)
            } else {
                undated.append(measure)
            }
        }
        dated.sort()
        return dated.map { $0 & 0xFFFF_FFFF } + undated + closed
    }

    /// Agencies that stand in measures themselves, each group with its members below where it is expanded. Below one group
    /// nobody shows twice.
    private func arranged() -> [Row] {
        let all = workload.sorted(by: sort.column, descending: sort.descending)
        var places: [Int: Int] = [:]
        if !open.isEmpty { for (place, agency) in all.enumerated() { places[agency] = place } }
        var rows: [Row] = []
        for agency in all {
            let tally = workload.tallies[agency]
            guard tally.lead + tally.with > 0 else { continue }
            var shown: Set<Int> = [agency]
            append(Row(agency: agency), to: &rows, places, &shown)
        }
        return rows
    }

    private func append(_ row: Row, to rows: inout [Row], _ places: [Int: Int], _ shown: inout Set<Int>) {
        rows.append(row)
        guard isOpen(row.agency), let members = workload.members[row.agency] else { return }
        let new = members.filter { shown.insert($0).inserted }.sorted {
            places[$0, default: 0] < places[$1, default: 0]
        }
        for member in new {
            append(Row(agency: member, depth: row.depth + 1, group: row.agency), to: &rows, places, &shown)
        }
    }

    /// Finds out what columns and legend depend on.
    private mutating func takeStock(_ state: State) {
        nameColumns = rows.map { nameWidths[$0.agency] + $0.depth * 2 }.max() ?? 0
        agencyCount = rows.count { $0.depth == 0 }
        largest = rows.map { workload.tallies[$0.agency].total }.max() ?? 0
        statuses = state.plan.statuses.all.indices.filter { status in
            rows.contains { workload.count($0.agency, status: status) > 0 }
        }
        let unsectioned = state.plan.sections.count
        hasUnsectioned = rows.contains { workload.count($0.agency, section: unsectioned) > 0 }
    }

    /// Whether the members of an agency show below it.
    func isOpen(_ agency: Int) -> Bool { !open.isEmpty && open.contains(workload.agencies[agency].name) }

    /// Whether the table can be sorted by a column: a section or status may be gone.
    private func hasColumn(_ column: Workload.Column, _ plan: Plan) -> Bool {
        switch column {
        case .section(let section): section <= plan.sections.count
        case .status(let status): status < plan.statuses.all.count
        case .through: !open.isEmpty
        case .name, .total, .lead, .with, .overdue, .soon: true
        }
    }

    /// Shows the measures of the agency under the cursor.
    mutating func showList(_ state: State) {
        let name = rowUnderCursor.map { workload.agencies[$0.agency].name }
        guard isListOld || name != listed else { return }
        if name != listed, listed != nil { list = MeasureList() }
        (listed, isListOld) = (name, false)
        let measures = rowUnderCursor.map { workload.measures(of: $0.agency, among: self.measures, state.plan) } ?? []
        list.show(WorkloadView.ordered(measures, state.plan))
    }

    // MARK: Another version of the plan

    func anchor(_ plan: Plan) -> @Sendable (Plan) -> (any View)? {
        let measure = list.measureUnderCursor.map { plan.key(of: $0) }
        func heading(_ section: Int?) -> String? {
            section.flatMap { plan.sections.indices.contains($0) ? plan.heading(of: plan.sections[$0]) : nil }
        }
        let section = heading(section)
        var sortSection: String?
        if case .section(let number) = sort.column { sortSection = heading(number) }
        return { [self, sortSection] plan in
            var view = self
            // Without a heading it is the column of those in no section.
            func number(_ heading: String?) -> Int? {
                guard let heading else { return plan.sections.count }
                return plan.sections.firstIndex { plan.heading(of: $0) == heading }
            }
            if self.section != nil { view.section = number(section) }
            if case .section = sort.column {
                view.sort =
                    number(sortSection).map { Sort(column: .section($0), descending: sort.descending) } ?? Sort()
            }
            // The list goes on from the measure by its new number once it has collected.
            let found = measure.flatMap { try? plan.measure($0) }
            view.list = MeasureList()
            view.list.show(found.map { [$0] } ?? [])
            view.list.cursor = ListCursor(row: found == nil ? list.cursor.row : 0, top: list.cursor.top)
            return view
        }
    }
}
