import Cells
import Messages
import Model

extension DeadlinesView {
    /// The heat bar at the top of the inside; nil where nothing was collected.
    func yearBar(in inside: Rect) -> YearBar? {
        deadlines.map { deadlines in
            YearBar(
                deadlines, year: shownYear, before: nextYear(forward: false), after: nextYear(forward: true),
                chosen: monthUnderCursor, in: inside)
        }
    }

    /// Where the list stands in the inside.
    func listRect(_ inside: Rect) -> Rect {
        let rows = YearBar.rows(in: inside)
        return Rect(x: inside.x, y: inside.y + rows, columns: inside.columns, rows: max(1, inside.rows - rows))
    }

    func draw(_ state: State, into grid: inout Grid, in rect: Rect) {
        guard let deadlines else { return }
        let body = listRect(rect)
        if list.measures.isEmpty, deadlines.months.isEmpty, deadlines.undatedCount == Deadlines.Count() {
            put(state.say(state.narrowings.isEmpty ? .noDeadlines : .noDeadlinesNarrowed), into: &grid, in: rect)
            return
        }
        yearBar(in: rect)?.draw(state, into: &grid)
        if list.measures.isEmpty {
            put(state.say(.closedHidden), into: &grid, in: body)
            return
        }
        let needle = needle.flatMap { $0.isEmpty ? nil : $0 }
        list.draw(
            MeasureColumns(state, dates: .all(columns: dateColumns)), state, into: &grid, in: body, hasFocus: true,
            heading: { draw(headings[$0], deadlines, state, into: &$1, in: $2) },
            attributes: { measure in
                var more: Style.Attributes = state.plan.isClosed(measure) ? .dim : []
                if let needle, state.plan.contains(needle, measure: measure) { more.insert(.underline) }
                return more
            })
    }

    private func put(_ text: String, into grid: inout Grid, in rect: Rect) {
        let lines = Text.wrap(text, columns: rect.columns - 2, ambiguous: grid.ambiguous)
        for (row, line) in lines.enumerated() where row < rect.rows {
            grid.put(line, x: rect.x + 1, y: rect.y + row, style: Style(.muted))
        }
    }

    private func draw(
        _ heading: Heading, _ deadlines: Deadlines, _ state: State, into grid: inout Grid, in rect: Rect
    ) {
        let look = Look(state)
        switch heading {
        case .today:
            let line = look.isASCII ? "-" : "─"
            let words = " " + state.say(.todayLine, state.today.iso) + " "
            let rest = max(2, rect.columns - 2 - look.width(words))
            let text = line + line + words + String(repeating: line, count: rest)
            grid.put(text, x: rect.x, y: rect.y, width: rect.columns, style: Style(.accent, .bold))
        case .overdue:
            let text = state.say(.overdueHeading, String(deadlines.overdue.count))
            grid.put(text, x: rect.x, y: rect.y, width: rect.columns, style: Style(.bad, .bold))
        case .undated:
            let count = deadlines.undatedCount
            let head = state.say(.undatedHeading, String(count.total))
            put([head] + parts(count, state) + [state.say(.undatedHint)], Style(.muted, .bold), state, &grid, rect)
        case .month(let place):
            let month = deadlines.months[place]
            let name = padded(month.year, 4) + "-" + padded(month.month, 2)
            let head = state.say(.monthHeading, name, String(month.count.total))
            put([head] + parts(month.count, state), Style(.plain, .bold), state, &grid, rect)
        }
    }

    /// What some measures come to, in words.
    private func parts(_ count: Deadlines.Count, _ state: State) -> [String] {
        var parts = [state.say(.openPart, String(count.open))]
        if count.overdue > 0 { parts.append(state.say(.latePart, String(count.overdue))) }
        if count.dropped > 0 { parts.append(state.say(.droppedPart, String(count.dropped))) }
        if count.inherited > 0 { parts[parts.count - 1] += state.say(.inheritedPart, String(count.inherited)) }
        return parts
    }

    private func put(_ parts: [String], _ style: Style, _ state: State, _ grid: inout Grid, _ rect: Rect) {
        let text = Text.truncated(parts.joined(separator: " · "), columns: rect.columns, ambiguous: grid.ambiguous)
        grid.put(text, x: rect.x, y: rect.y, width: rect.columns, style: style)
    }
}

// MARK: Finding

extension DeadlinesView {
    mutating func search(_ text: String, _ state: State) -> Bool {
        let needle = Needle(text, state.pinyin)
        self.needle = needle
        guard !needle.isEmpty else { return true }
        return go(from: list.cursor.row, needle, state)
    }

    mutating func nextHit(_ state: State, forward: Bool) -> Bool {
        guard let needle, !needle.isEmpty, !list.measures.isEmpty else { return false }
        if forward { return go(from: list.cursor.row + 1, needle, state) }
        let (here, count) = (list.cursor.row, list.measures.count)
        let isHit = { [measures = list.measures] in state.plan.contains(needle, measure: measures[$0]) }
        guard let row = (0..<here).last(where: isHit) ?? (here..<count).last(where: isHit) else { return false }
        list.cursor.row = row
        return true
    }

    private mutating func go(from start: Int, _ needle: Needle, _ state: State) -> Bool {
        let count = list.measures.count
        let start = max(0, min(start, count))
        let isHit = { [measures = list.measures] in state.plan.contains(needle, measure: measures[$0]) }
        guard let row = (start..<count).first(where: isHit) ?? (0..<start).first(where: isHit) else { return false }
        list.cursor.row = row
        return true
    }
}
