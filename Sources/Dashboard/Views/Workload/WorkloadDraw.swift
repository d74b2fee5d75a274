import Cells
import Messages
import Model

/// What the workload shows.
extension WorkloadView {
    func drawWhole(_ state: State, into grid: inout Grid) {
        let look = Look(state)
        func frame(_ rect: Rect, _ title: String, _ part: Part) {
            let hasFocus = self.part == part
            grid.frame(
                rect, title: title, glyphs: look.frame, style: hasFocus ? Style(.accent) : Style(.muted),
                titleStyle: hasFocus ? Style(.accent, .bold) : .plain)
        }
        frame(tableRect(state), title(state), .table)
        draw(state, into: &grid, in: tableRect(state).inside)
        let rect = listRect(state)
        guard rect.rows > 2 else { return }
        frame(rect, listTitle(state), .list)
        list.draw(state, into: &grid, in: rect.inside, agency: rowUnderCursor?.agency, hasFocus: part == .list)
    }

    func draw(_ state: State, into grid: inout Grid, in rect: Rect) {
        let body = bodyRect(state)
        guard !rows.isEmpty else {
            let lines = Text.wrap(
                emptyWords(state), columns: max(8, rect.columns - 2), ambiguous: grid.ambiguous)
            for (row, line) in lines.prefix(rect.rows).enumerated() {
                grid.put(line, x: rect.x + 1, y: rect.y + row, width: rect.columns - 2, style: Style(.muted))
            }
            return
        }
        let columns = columns(state)
        drawHeadings(columns, state, &grid, Rect(x: body.x, y: body.y - 1, columns: body.columns, rows: 1))
        let shown = cursor.top..<max(cursor.top, min(rows.count, cursor.top + body.rows))
        let names = names(shown, columns: columns.name, state)
        for row in shown {
            let y = body.y + row - cursor.top
            let line = Rect(x: body.x, y: y, columns: body.columns, rows: 1)
            draw(rows[row], names[row - shown.lowerBound], columns, state, &grid, line)
            if let needle, !needle.isEmpty, isHit(rows[row], needle) {
                let name = Rect(x: body.x + 1, y: y, columns: columns.name, rows: 1)
                grid.restyle(name.intersection(line)) { $0.adding(.underline) }
            }
            guard row == cursor.row else { continue }
            grid.put(">", x: body.x, y: y)
            if part == .table { grid.restyle(line) { $0.adding(.reverse) } }
        }
    }

    private func emptyWords(_ state: State) -> String {
        if state.plan.measureCount == 0 { return state.say(.emptyPlan) }
        if section != nil || role != .both || !state.narrowings.isEmpty { return state.say(.noAgenciesNarrowed) }
        return state.say(.noAgenciesInWorkload)
    }

    private func drawHeadings(
        _ columns: WorkloadColumns, _ state: State, _ grid: inout Grid, _ rect: Rect
    ) {
        let look = Look(state)
        func put(_ text: String, isSorted: Bool, x: Int) {
            grid.put(
                text, x: rect.x + x, y: rect.y, width: max(0, rect.right - rect.x - x),
                style: isSorted ? Style(.accent, .bold) : Style(.muted))
        }
        let mark = look.sortMark(descending: sort.descending)
        let isByName = sort.column == .name
        put(
            String(repeating: " ", count: signColumns) + state.name(.name) + (isByName ? mark : ""),
            isSorted: isByName, x: 1)
        for column in columns.figures {
            let isSorted = column.kind == sort.column
            put(
                look.right((isSorted ? mark : "") + column.heading, column.columns), isSorted: isSorted, x: column.x)
        }
        if columns.hidden.before, let first = columns.figures.first(where: \.isSection) {
            put("<", isSorted: false, x: first.x)
        }
        if columns.hidden.after { put(">", isSorted: false, x: rect.columns - 1) }
        guard columns.bar.columns > 0 else { return }
        let legend = legend(state)
        guard look.width(state.text(legend)) <= columns.bar.columns else {
            put(look.fit(state.say(.statusColumn), columns.bar.columns), isSorted: false, x: columns.bar.x)
            return
        }
        var x = rect.x + columns.bar.x
        for (tone, words) in legend {
            x += grid.put(look.block(tone), x: x, y: rect.y, style: look.style(tone))
            x += grid.put(words + " ", x: x, y: rect.y, style: Style(.muted))
        }
    }

    /// The names of rows that show, with the sign of groups, in so many columns.
    private func names(_ shown: Range<Int>, columns: Int, _ state: State) -> [String] {
        let look = Look(state)
        var names = [String](repeating: "", count: shown.count)
        // Those of one depth have the same room, so that they are told apart.
        for depth in Set(shown.map { rows[$0].depth }) {
            let alike = shown.filter { rows[$0].depth == depth }
            let short = look.names(
                alike.map { workload.agencies[rows[$0].agency] }, columns: max(2, columns - signColumns - depth * 2))
            for (row, name) in zip(alike, short) {
                let agency = rows[row].agency
                var sign = signColumns > 0 ? "  " : ""
                if workload.members[agency] != nil { sign = look.groupSign(isOpen: isOpen(agency)) + " " }
                names[row - shown.lowerBound] = String(repeating: " ", count: depth * 2) + sign + name
            }
        }
        return names
    }

    private func draw(
        _ row: Row, _ name: String, _ columns: WorkloadColumns, _ state: State, _ grid: inout Grid,
        _ rect: Rect
    ) {
        let look = Look(state)
        grid.put(name, x: rect.x + 1, y: rect.y, width: columns.name)
        for column in columns.figures {
            let value = workload.value(column.kind, of: row.agency)
            let style: Style =
                switch column.kind {
                case .overdue where value > 0: Style(.bad)
                case .soon where value > 0: Style(.warn)
                default: .plain
                }
            grid.put(look.count(value), before: rect.x + column.x + column.columns, y: rect.y, style: style)
        }
        guard columns.bar.columns > 0 else { return }
        let statuses = state.plan.statuses.all
        let counts = StatusBar.tones.map { tone in
            statuses.indices.reduce(0) {
                statuses[$1].tone == tone ? $0 + workload.count(row.agency, status: $1) : $0
            }
        }
        var x = rect.x + columns.bar.x
        for part in StatusBar(counts, largest: largest, columns: columns.bar.columns).parts {
            let block = String(repeating: look.block(part.tone), count: part.columns)
            x += grid.put(block, x: x, y: rect.y, style: look.style(part.tone))
        }
    }
}

extension WorkloadColumns.Column {
    /// Whether it is one of the matrix.
    fileprivate var isSection: Bool {
        if case .section = kind { true } else { false }
    }
}

extension Look {
    /// What stands before the heading of the column that the table is sorted by.
    fileprivate func sortMark(descending: Bool) -> String {
        descending ? (isASCII ? "v" : "▼") : (isASCII ? "^" : "▲")
    }

    /// What stands before a group whose members are known.
    fileprivate func groupSign(isOpen: Bool) -> String {
        isOpen ? (isASCII ? "v" : "▾") : (isASCII ? ">" : "▸")
    }
}
