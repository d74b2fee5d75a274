import Cells
import Messages
import Model

/// A list of measures in a view, one line each, with a cursor.
struct MeasureList: Sendable {
    private(set) var measures: [Int] = []
    var cursor = ListCursor()

    var measureUnderCursor: Int? { measures.indices.contains(cursor.row) ? measures[cursor.row] : nil }

    /// Shows other measures; the cursor stays on its measure where that is among them, else on its row.
    mutating func show(_ measures: [Int]) {
        let before = measureUnderCursor
        self.measures = measures
        if let before, before != measureUnderCursor, let row = measures.firstIndex(of: before) { cursor.row = row }
    }

    /// Goes to the measure behind the one under the cursor, or before it; false where there is none.
    mutating func step(forward: Bool) -> Bool {
        let row = cursor.row + (forward ? 1 : -1)
        guard measures.indices.contains(row) else { return false }
        cursor.row = row
        return true
    }

    /// Brings the cursor into the list, and what it stands on into sight.
    mutating func settle(rows: Int) { cursor.settle(count: measures.count, rows: rows) }

    /// Draws the measures that show: deadline or days late, status, number, who leads, or how `agency` stands in it, and
    /// title.
    func draw(_ state: State, into grid: inout Grid, in rect: Rect, agency: Int? = nil, hasFocus: Bool) {
        let columns = MeasureColumns(state, agency: agency)
        let marks = state.allMarks
        for line in 0..<max(0, rect.rows) {
            guard let row = cursor.row(onLine: line, count: measures.count) else { break }
            let y = rect.y + line
            let inside = Rect(x: rect.x + 1, y: y, columns: rect.columns - 2, rows: 1)
            columns.draw(measures[row], isMarked: marks.contains(measures[row]), state, &grid, inside)
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

    /// Columns that are the same for all measures of a plan.
    init(_ state: State, agency: Int? = nil) {
        look = Look(state)
        reason = look.width(state.say(.overdueDays, "365"))
        date = state.dueColumns
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
        let due = isClosed ? nil : plan.due(of: measure)
        put(due.map { look.date($0, today: state.today) } ?? "", date, look.style(light))
        if rect.columns >= 70 {
            put(light.flatMap { state.reason(for: $0, of: measure) } ?? "", reason, look.style(light))
        }
        let tone = look.style(status.tone)
        put(look.glyph(status.tone) + " " + status.keyword, word + 2, tone)
        put(plan.number(of: measure), 6, Style(.muted))
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
}
