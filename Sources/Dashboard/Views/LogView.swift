import Cells
import Messages
import Model

/// The log of all measures, or of those that the narrowing shows, newest entry first.
struct LogView: View {
    static let place = Command.Place.log
    private(set) var entries: [LoggedEntry] = []
    private(set) var cursor = ListCursor()
    var needle: Needle?
    /// The revision of the plan that the entries were collected from.
    private var revision: Int?
    private var widths = Widths()

    /// Columns of the parts of a row.
    private struct Widths {
        var date = 5
        var who = 0
        var number = 0
        var what = 0
    }

    var entryUnderCursor: LoggedEntry? { entries.indices.contains(cursor.row) ? entries[cursor.row] : nil }

    func title(_ state: State) -> String {
        let scope = state.narrowings.isEmpty ? state.say(.allMeasures) : state.narrowedNames(whole: true)
        return "L " + state.say(.logTitle, scope, String(entries.count))
    }

    func measure(_ state: State) -> Int? { nil }

    func opened(_ state: State) -> Int? { entryUnderCursor?.measure }

    func copied(_ state: State) -> (text: String, name: String)? {
        guard let logged = entryUnderCursor else { return nil }
        let (entry, plan) = (logged.entry, state.plan)
        let parts = [
            entry.time.day.iso, entry.time.clock, entry.who, plan.number(of: logged.measure),
            plan.title(of: logged.measure), state.what(logged), entry.words,
        ]
        let text = parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
        return (text, text)
    }

    // MARK: Entries

    /// Collects the entries where the plan changed since, and keeps the cursor on its own.
    mutating func refresh(_ state: State) {
        guard revision != state.revision else { return }
        let before = entryUnderCursor
        entries = state.plan.logged(state.narrowedMeasures)
        revision = state.revision
        if let before, entryUnderCursor != before,
            let row = entries.firstIndex(of: before) ?? entries.firstIndex(where: { $0.entry == before.entry })
        {
            cursor.row = row
        }
        measureColumns(state)
    }

    private mutating func measureColumns(_ state: State) {
        let look = Look(state)
        let year = state.today.date.year
        var widths = Widths()
        let word = state.plan.statuses.all.map { look.width($0.keyword) }.max() ?? 0
        widths.what = max(look.width(state.say(.deadlineSet, "12-31", "12-31")), min(20, word * 2 + 4))
        for logged in entries {
            if logged.entry.time.day.date.year != year { widths.date = 10 }
            if widths.who < 10, let who = logged.entry.who { widths.who = max(widths.who, min(10, look.width(who))) }
            if widths.number < 10 {
                widths.number = max(widths.number, min(10, look.width(state.plan.number(of: logged.measure))))
            }
        }
        self.widths = widths
    }

    // MARK: Moving

    mutating func move(by rows: Int, _ state: State) { cursor.move(by: rows) }

    mutating func scroll(by rows: Int, _ state: State) {
        cursor.scroll(by: rows, count: entries.count, rows: state.viewRect.inside.rows)
    }

    func row(onLine line: Int) -> Int? { cursor.row(onLine: line, count: entries.count) }

    mutating func choose(row: Int) { cursor.row = row }

    var chosenRow: Int? { cursor.row }

    mutating func settle(_ state: State) {
        refresh(state)
        cursor.settle(count: entries.count, rows: state.viewRect.inside.rows)
    }

    /// Goes to the next row of another measure; nil where there is none.
    mutating func step(forward: Bool, from measure: Int) -> Int? {
        let rows =
            forward
            ? Array(entries.indices.dropFirst(cursor.row + 1)) : Array(entries.indices.prefix(cursor.row).reversed())
        guard let row = rows.first(where: { entries[$0].measure != measure }) else { return nil }
        cursor.row = row
        return entries[row].measure
    }

    // MARK: Finding

    mutating func search(_ text: String, _ state: State) -> Bool {
        let needle = Needle(text, state.pinyin)
        self.needle = needle
        guard !needle.isEmpty else { return true }
        return go(from: cursor.row, needle, state)
    }

    mutating func nextHit(_ state: State, forward: Bool) -> Bool {
        guard let needle, !entries.isEmpty else { return false }
        if forward { return go(from: cursor.row + 1, needle, state) }
        let rows = Array(0..<cursor.row).reversed() + Array(cursor.row..<entries.count).reversed()
        guard let row = rows.first(where: { isHit(entries[$0], needle, state) }) else { return false }
        cursor.row = row
        return true
    }

    private mutating func go(from start: Int, _ needle: Needle, _ state: State) -> Bool {
        let start = max(0, min(start, entries.count))
        let row =
            (start..<entries.count).first { isHit(entries[$0], needle, state) }
            ?? (0..<start).first { isHit(entries[$0], needle, state) }
        guard let row else { return false }
        cursor.row = row
        return true
    }

    private func isHit(_ logged: LoggedEntry, _ needle: Needle, _ state: State) -> Bool {
        let entry = logged.entry
        return needle.isFound(in: entry.words) || needle.isFound(in: state.what(logged))
            || entry.who.map(needle.isFound) ?? false || needle.isFound(in: state.plan.title(of: logged.measure))
            || needle.isFound(in: state.plan.number(of: logged.measure))
            || needle.isFound(in: entry.time.day.iso)
    }

    // MARK: Drawing

    func draw(_ state: State, into grid: inout Grid, in rect: Rect) {
        if entries.isEmpty {
            let text = state.say(state.narrowings.isEmpty ? .emptyLog : .emptyLogNarrowed)
            let lines = Text.wrap(text, columns: rect.columns - 2, ambiguous: grid.ambiguous)
            for (row, line) in lines.enumerated() where row < rect.rows {
                grid.put(line, x: rect.x + 1, y: rect.y + row, style: Style(.muted))
            }
        }
        for line in 0..<rect.rows {
            guard let row = row(onLine: line) else { break }
            let y = rect.y + line
            // The day stands where it changes, and at the top.
            let isNewDay = line == 0 || entries[row - 1].entry.time.day != entries[row].entry.time.day
            draw(
                entries[row], isNewDay: isNewDay, state, &grid,
                Rect(x: rect.x + 1, y: y, columns: rect.columns - 2, rows: 1))
            if let needle, !needle.isEmpty, isHit(entries[row], needle, state) {
                grid.restyle(Rect(x: rect.x + 1, y: y, columns: rect.columns - 2, rows: 1)) { $0.adding(.underline) }
            }
            if row == cursor.row {
                grid.put(">", x: rect.x, y: y)
                grid.restyle(Rect(x: rect.x, y: y, columns: rect.columns, rows: 1)) { $0.adding(.reverse) }
            }
        }
    }

    private func draw(
        _ logged: LoggedEntry, isNewDay: Bool, _ state: State, _ grid: inout Grid, _ rect: Rect
    ) {
        let look = Look(state)
        let entry = logged.entry
        var x = rect.x
        func put(_ text: String, _ columns: Int, _ style: Style = .plain) {
            grid.put(look.fit(text, columns), x: x, y: rect.y, width: rect.right - x, style: style)
            x += columns + 1
        }
        let day = widths.date == 5 ? entry.time.day.monthAndDay : entry.time.day.iso
        put(isNewDay ? day : "", widths.date, Style(.info))
        put(entry.time.clock ?? "", 5, Style(.muted))
        if widths.who > 0 { put(entry.who ?? "", widths.who) }
        put(state.plan.number(of: logged.measure), widths.number)
        put(state.what(logged), widths.what, entry.kind == .note ? Style(.muted) : .plain)
        let title = state.plan.title(of: logged.measure)
        let words = entry.words.split(whereSeparator: \.isNewline).joined(separator: " ")
        let room = rect.right - x
        if words.isEmpty {
            put(title, room, Style(.muted))
        } else if room >= 50 {
            put(title, room * 2 / 5, Style(.muted))
            put(words, rect.right - x)
        } else {
            put(words, room)
        }
    }
}
