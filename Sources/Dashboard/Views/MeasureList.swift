import Cells
import Messages
import Model

/// A list of measures in a view, one line each, with a cursor; headings may stand between them.
struct MeasureList: Sendable {
    private(set) var measures: [Int] = []
    private(set) var headings = ListHeadings()
    /// Its row is a measure's; its top is a line, which headings take too.
    var cursor = ListCursor()

    var measureUnderCursor: Int? { measures.indices.contains(cursor.row) ? measures[cursor.row] : nil }

    /// Shows other measures; the cursor stays on its measure where that is among them, else on its row.
    mutating func show(_ measures: [Int], headings: ListHeadings = ListHeadings()) {
        let before = measureUnderCursor
        self.measures = measures
        self.headings = headings
        if let before, before != measureUnderCursor, let row = measures.firstIndex(of: before) { cursor.row = row }
    }

    /// Puts the cursor on a measure; false where the list does not have it.
    mutating func go(to measure: Int) -> Bool {
        guard let row = measures.firstIndex(of: measure) else { return false }
        cursor.row = row
        return true
    }

    /// Goes to the measure behind the one under the cursor, or before it; false where there is none.
    mutating func step(forward: Bool, from measure: Int) -> Bool {
        // Where an edit took the measure out of the list, the next one has its row.
        let isGone = measure != measureUnderCursor
        let row = cursor.row + (forward ? (isGone ? 0 : 1) : -1)
        guard measures.indices.contains(row) else { return false }
        cursor.row = row
        return true
    }

    /// Brings the cursor into the list, and what it stands on into sight, with the headings above it where there is room.
    mutating func settle(rows: Int) {
        cursor.row = max(0, min(cursor.row, measures.count - 1))
        let count = measures.count + headings.count
        let line = measures.isEmpty ? 0 : headings.line(ofRow: cursor.row)
        let above = max(measures.isEmpty ? 0 : headings.line(aboveRow: cursor.row), line - rows + 1)
        cursor.top = min(cursor.top, above, max(0, count - rows))
        cursor.top = max(cursor.top, line - rows + 1, 0)
    }

    /// Scrolls by lines, as far as there are some; the cursor stays on its measure while that shows, else at the edge.
    mutating func scroll(by distance: Int, rows: Int) {
        cursor.top = max(0, min(cursor.top + distance, measures.count + headings.count - rows))
        let first = headings.row(atOrBelow: cursor.top, rows: measures.count)
        cursor.row = max(cursor.row, first)
        while cursor.row > first, headings.line(ofRow: cursor.row) >= cursor.top + rows { cursor.row -= 1 }
    }

    /// The row of the measure in a line of the list's place on the screen; nil where none is.
    func row(onLine line: Int) -> Int? {
        if case .row(let row)? = headings.line(cursor.top + line, rows: measures.count) { row } else { nil }
    }

    /// Draws the measures that show: deadline or days late, status, number, who leads, or how `agency` stands in it, and
    /// title.
    func draw(_ state: State, into grid: inout Grid, in rect: Rect, agency: Int? = nil, hasFocus: Bool) {
        draw(MeasureColumns(state, agency: agency), state, into: &grid, in: rect, hasFocus: hasFocus)
    }

    /// Draws the measures that show in these columns; `heading` draws a heading, by its number, in its place, and
    /// `attributes` are what a row is shown with besides.
    func draw(
        _ columns: MeasureColumns, _ state: State, into grid: inout Grid, in rect: Rect, hasFocus: Bool,
        heading: (Int, inout Grid, Rect) -> Void = { _, _, _ in },
        attributes: (Int) -> Style.Attributes = { _ in [] }
    ) {
        let marks = state.allMarks
        for line in 0..<max(0, rect.rows) {
            let y = rect.y + line
            let inside = Rect(x: rect.x + 1, y: y, columns: rect.columns - 2, rows: 1)
            let row: Int
            switch headings.line(cursor.top + line, rows: measures.count) {
            case .heading(let number)?:
                heading(number, &grid, inside)
                continue
            case .row(let place)?: row = place
            case nil: return
            }
            columns.draw(measures[row], isMarked: marks.contains(measures[row]), state, &grid, inside)
            let more = attributes(measures[row])
            if !more.isEmpty { grid.restyle(inside) { $0.adding(more) } }
            guard row == cursor.row else { continue }
            grid.put(">", x: rect.x, y: y)
            if hasFocus {
                grid.restyle(Rect(x: rect.x, y: y, columns: rect.columns, rows: 1)) { $0.adding(.reverse) }
            }
        }
    }
}

/// A view with a list of measures, to which commands go as they do in pane 4.
protocol MeasureListing: View {
    var list: MeasureList { get set }
}

extension MeasureListing {
    func measure(_ state: State) -> Int? { list.measureUnderCursor }
    func opened(_ state: State) -> Int? { measure(state) }
}

/// The columns of a line that tells of a measure.
struct MeasureColumns {
    private let look: Look
    private let reason: Int
    private let date: Int
    private let word: Int
    private let agency: Int?
    private let role: Int
    private let dates: Dates

    /// Which deadlines show, and how.
    enum Dates {
        /// Those of open measures.
        case open
        /// Those of closed ones too; the plan's, where a measure has none of its own, in brackets.
        case all(columns: Int)
    }

    /// Columns that are the same for all measures of a plan.
    init(_ state: State, agency: Int? = nil, dates: Dates = .open) {
        look = Look(state)
        reason = look.width(state.say(.overdueDays, "365"))
        self.dates = dates
        date = if case .all(let columns) = dates { columns } else { state.dueColumns }
        word = min(12, state.plan.statuses.all.map { [look] in look.width($0.keyword) }.max() ?? 0)
        self.agency = agency
        let roles = [ScreenMessage.leadColumn, .withColumn, .throughColumn].map { state.say($0) }
        role = agency == nil ? 0 : roles.map { [look] in look.width($0) }.max() ?? 0
    }

    /// Draws the line of one measure.
    func draw(_ measure: Int, isMarked: Bool, _ state: State, _ grid: inout Grid, _ rect: Rect) {
        let plan = state.plan
        let status = plan.statuses[plan.status(of: measure)]
        let light = plan.light(of: measure, today: state.today)
        var x = rect.x
        func put(_ text: String, _ columns: Int, _ style: Style = .plain) {
            guard columns > 0, x < rect.right else { return }
            grid.put(look.fit(text, columns), x: x, y: rect.y, width: rect.right - x, style: style)
            x += columns + 1
        }
        put(isMarked ? "*" : " ", 1, Style(.accent, .bold))
        let isClosed = plan.isClosed(measure)
        if state.lightColumns > 0 { put(look.light(light), look.lightColumns, look.style(light)) }
        put(deadline(of: measure, state), date, look.style(light))
        if rect.columns >= 70 {
            put(light.flatMap { state.reason(for: $0, of: measure) } ?? "", reason, look.style(light))
        }
        let tone = look.style(status.tone)
        // Where there is little room the title matters more than the status's word and the number.
        let isNarrow = rect.columns < 50
        put(look.glyph(status.tone) + (isNarrow ? "" : " " + status.keyword), isNarrow ? 1 : word + 2, tone)
        if !isNarrow { put(plan.number(of: measure), 6, Style(.muted)) }
        if let agency {
            let words: ScreenMessage =
                switch plan.role(of: agency, in: measure) {
                case .lead: .leadColumn
                case .with: .withColumn
                case nil: .throughColumn
                }
            put(state.say(words), role)
        } else if rect.columns >= 100 {
            let names = plan.leads(of: measure).map { plan.agencies[$0].name }.joined(separator: "、")
            put(Text.middleCut(names, columns: 20, ambiguous: look.ambiguous), 20, Style(.muted))
        }
        put(plan.title(of: measure), rect.right - x, isClosed ? tone : .plain)
    }

    private func deadline(of measure: Int, _ state: State) -> String {
        let own = state.plan.deadlineDay(of: measure)
        guard let due = own ?? state.plan.due(of: measure) else { return "" }
        let date = look.date(due, today: state.today)
        switch dates {
        case .open: return state.plan.isClosed(measure) ? "" : date
        case .all: return own == nil ? "(" + date + ")" : date
        }
    }
}
