import Cells
import Messages
import Model

/// The twelve months of a year side by side: their names, how much is open in each, as a shade and in figures.
struct YearBar {
    private let year: Int
    /// The nearest years with deadlines.
    private let before: (year: Int, open: Int)?
    private let after: (year: Int, open: Int)?
    private let counts: [Deadlines.Count]
    /// The ordinal of the month that the cursor stands in.
    private let chosen: Int?
    private let today: Int
    private let rect: Rect
    /// Columns of a month.
    private let columns: Int
    private let hasLegend: Bool
    private let hasShades: Bool

    /// Rows that it takes at the top of a rectangle.
    static func rows(in rect: Rect) -> Int { 2 + (hasLegend(in: rect) ? 1 : 0) + (hasShades(in: rect) ? 1 : 0) }

    private static func hasLegend(in rect: Rect) -> Bool { rect.rows >= 9 }
    private static func hasShades(in rect: Rect) -> Bool { rect.rows >= 14 && columns(in: rect) >= 6 }
    private static func columns(in rect: Rect) -> Int { min(10, rect.columns / 12) }

    init(_ deadlines: Deadlines, year: Int, before: Int?, after: Int?, chosen: Int?, in rect: Rect) {
        self.year = year
        self.chosen = chosen
        self.rect = rect
        today = Deadlines.ordinal(of: deadlines.today)
        columns = YearBar.columns(in: rect)
        hasLegend = YearBar.hasLegend(in: rect)
        hasShades = YearBar.hasShades(in: rect)
        var counts = [Deadlines.Count](repeating: Deadlines.Count(), count: 12)
        for month in deadlines.months where month.year == year { counts[month.month - 1] = month.count }
        self.counts = counts
        func open(in year: Int) -> (year: Int, open: Int) {
            (year, deadlines.months.reduce(0) { $1.year == year ? $0 + $1.count.open : $0 })
        }
        self.before = before.map(open)
        self.after = after.map(open)
    }

    // MARK: Drawing

    func draw(_ state: State, into grid: inout Grid) {
        let look = Look(state)
        var y = rect.y
        if hasLegend {
            drawLegend(state, look, &grid, y)
            y += 1
        }
        let most = counts.map(\.open).max() ?? 0
        for month in 0..<12 {
            let x = rect.x + month * columns
            let count = counts[month]
            func put(_ text: String, _ row: Int, _ style: Style) {
                grid.put(text, x: x, y: row, width: columns, style: style)
            }
            put(name(month, state, look), y, nameStyle(month))
            let level = most == 0 ? 0 : (count.open * 4 + most - 1) / most
            let style = style(count)
            if hasShades {
                let shade = String(repeating: YearBar.shade(level, look), count: columns - 2)
                put(shade + (count.overdue > 0 ? "!" : ""), y + 1, style)
                put(figures(count, look), y + 2, style)
            } else {
                put(smallFigures(count, YearBar.shade(level, look), look), y + 1, style)
            }
        }
    }

    private func name(_ month: Int, _ state: State, _ look: Look) -> String {
        let isToday = year * 12 + month == today
        guard columns >= 6 else { return (isToday ? "*" : "") + String(month + 1) }
        let names = state.say(.monthNames).split(separator: " ")
        let name = names.indices.contains(month) ? String(names[month]) : String(month + 1)
        return isToday ? "[" + name + "]" : name
    }

    private func nameStyle(_ month: Int) -> Style {
        let ordinal = year * 12 + month
        let style = counts[month].overdue > 0 ? Style(.bad, .bold) : ordinal == today ? Style(.accent, .bold) : .plain
        return ordinal == chosen ? style.adding(.reverse) : style
    }

    private func style(_ count: Deadlines.Count) -> Style {
        if count.overdue > 0 { return Style(.bad, .bold) }
        if count.open > 0 { return .plain }
        return count.total > 0 ? Style(.good) : Style(.muted)
    }

    /// The sign of how much is open, from 0 to 4.
    private static func shade(_ level: Int, _ look: Look) -> String {
        let signs = look.isASCII ? [" ", ".", ":", "=", "#"] : [" ", "░", "▒", "▓", "█"]
        return signs[max(0, min(level, signs.count - 1))]
    }

    /// How many are open, of how many where there is room; more than fit end in `+`.
    private func figures(_ count: Deadlines.Count, _ look: Look) -> String {
        guard count.total > 0 else { return look.count(0) }
        let long = "\(count.open)/\(count.total)"
        return long.count < columns ? long : YearBar.number(count.open, columns - 1)
    }

    /// A sign and how many are open: `!` where some are overdue.
    private func smallFigures(_ count: Deadlines.Count, _ shade: String, _ look: Look) -> String {
        guard count.open > 0 else { return count.total > 0 ? look.glyph(.done) : look.count(0) }
        return (count.overdue > 0 ? "!" : shade) + YearBar.number(count.open, columns - 1)
    }

    private static func number(_ number: Int, _ columns: Int) -> String {
        let text = String(number)
        return text.count <= columns ? text : String(repeating: "9", count: max(1, columns - 1)) + "+"
    }

    // MARK: The year in words

    private func drawLegend(_ state: State, _ look: Look, _ grid: inout Grid, _ y: Int) {
        let (whole, parts) = legend(state, look)
        grid.put(whole, x: rect.x, y: y, width: rect.columns, style: Style(.plain, .bold))
        for part in parts { grid.put(part.words, x: part.x, y: y, style: Style(.info)) }
    }

    /// What the year comes to, and at the end of the line the years before and after as far as there is room.
    private func legend(_ state: State, _ look: Look) -> (String, [(words: String, x: Int, forward: Bool)]) {
        let sum = counts.reduce(into: (open: 0, total: 0, late: 0)) {
            $0 = ($0.open + $1.open, $0.total + $1.total, $0.late + $1.overdue)
        }
        let values = [sum.open, sum.total, sum.late].map { String($0) }
        let years: [(words: String, forward: Bool)] =
            [(before, false), (after, true)].compactMap { next, forward in
                next.map { (state.say(forward ? .yearAfter : .yearBefore, String($0.year), String($0.open)), forward) }
            }
        let room = rect.columns - years.reduce(0) { $0 + look.width($1.words) + 2 }
        var whole = state.say(.yearLegend, String(year), values[0], values[1], values[2])
        if look.width(whole) > room || sum.late == 0 {
            whole = state.say(.shortYearLegend, String(year), values[0], values[1])
        }
        var x = rect.right
        var parts: [(words: String, x: Int, forward: Bool)] = []
        for year in years.reversed() {
            x -= look.width(year.words) + 1
            if x > rect.x + look.width(whole) { parts.append((year.words, x, year.forward)) }
            x -= 1
        }
        return (whole, parts)
    }

    // MARK: The mouse

    /// The month, or the year before or after, at a place.
    func target(at point: Point, _ state: State) -> Target? {
        let look = Look(state)
        if hasLegend, point.y == rect.y {
            let part = legend(state, look).1.first { ($0.x..<$0.x + look.width($0.words)).contains(point.x) }
            return part.map { .year(forward: $0.forward) }
        }
        let month = columns > 0 ? (point.x - rect.x) / columns : 12
        return (0..<12).contains(month) ? .month(year * 12 + month) : nil
    }
}
