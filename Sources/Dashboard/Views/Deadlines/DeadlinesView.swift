import Cells
import Messages
import Model

/// The measures that the narrowing shows by when they are due, below a year's heat bar.
struct DeadlinesView: MeasureListing {
    static let place = Command.Place.deadlines
    var list = MeasureList()
    var needle: Needle?
    /// Whether closed measures are in the list.
    var showsClosed = true { didSet { revision = nil } }
    /// What the list shows; nil until it was collected.
    private(set) var deadlines: Deadlines?
    /// What stands between the measures, in order.
    private(set) var headings: [Heading] = []
    /// The year of the heat bar; nil for today's.
    private var year: Int?
    /// The month of the measure that the cursor stood on last, by its ordinal; nil among overdue ones and those without a
    /// deadline.
    private var lastMonth: Int?
    /// The version of the plan that the measures were collected from, and whether that was done ever.
    private var revision: Int?
    private var isOpened = false
    /// Columns of the longest deadline.
    private(set) var dateColumns = 0

    /// A line between the measures; months by their place in `deadlines`.
    enum Heading: Sendable, Equatable {
        case overdue, undated, today
        case month(Int)
    }

    func title(_ state: State) -> String {
        let scope = state.narrowings.isEmpty ? state.say(.allMeasures) : state.narrowedNames(whole: true)
        return "t " + state.say(showsClosed ? .deadlinesTitle : .openDeadlinesTitle, scope, String(list.measures.count))
    }

    func copied(_ state: State) -> (text: String, name: String)? {
        let marked = state.allMarks.sorted()
        if !marked.isEmpty {
            return (
                marked.map { state.paragraph(of: $0) }.joined(separator: "\n"),
                state.say(.measures, String(marked.count))
            )
        }
        return list.measureUnderCursor.map {
            (state.paragraph(of: $0), state.plan.number(of: $0) + " " + state.plan.title(of: $0))
        }
    }

    func hasNothingToCopy(_ state: State) -> Bool { list.measures.isEmpty }

    func anchor(_ plan: Plan) -> @Sendable (Plan) -> (any View)? {
        let key = list.measureUnderCursor.map { plan.key(of: $0) }
        return { [self] plan in
            var view = self
            let cursor = list.cursor
            // Only the measure under the cursor has to be known until all are collected anew.
            let measure = key.flatMap { try? plan.measure($0) }
            view.list.show(measure.map { [$0] } ?? [])
            view.list.cursor = ListCursor(row: measure == nil ? cursor.row : 0, top: cursor.top)
            view.deadlines = nil
            view.headings = []
            view.revision = nil
            return view
        }
    }

    // MARK: Collecting

    mutating func settle(_ state: State) {
        refresh(state)
        list.settle(rows: listRect(state.viewRect.inside).rows)
        let month = monthUnderCursor
        if let month, month != lastMonth, isOpened { year = month / 12 }
        lastMonth = month
        isOpened = true
    }

    /// Collects the measures where the plan, the narrowing or the day changed since.
    private mutating func refresh(_ state: State) {
        guard revision != state.revision || deadlines?.today != state.today else { return }
        revision = state.revision
        let found = Deadlines(state.plan, state.narrowedMeasures, today: state.today, showsClosed: showsClosed)
        deadlines = found
        var rows: [Int] = []
        headings = []
        func add(_ heading: Heading, _ row: Int) {
            headings.append(heading)
            rows.append(row)
        }
        if !found.overdue.isEmpty { add(.overdue, 0) }
        var end = found.overdue.upperBound
        let now = Deadlines.ordinal(of: state.today)
        var today: Int?
        for (place, month) in found.months.enumerated() where !month.places.isEmpty {
            if today == nil, month.ordinal >= now {
                today = end
                add(.today, end)
            }
            add(.month(place), end)
            end = month.places.upperBound
        }
        if today == nil, !found.months.isEmpty {
            today = end
            add(.today, end)
        }
        if !found.undated.isEmpty { add(.undated, end) }
        list.show(found.measures, headings: ListHeadings(before: rows))
        if !isOpened { list.cursor.row = found.overdue.isEmpty ? today ?? 0 : 0 }
        measureDates(found, state)
    }

    private mutating func measureDates(_ found: Deadlines, _ state: State) {
        let year = state.today.date.year
        let hasOtherYears = found.months.contains { $0.year != year }
        let hasInherited = found.months.contains { $0.count.inherited > 0 }
        dateColumns = found.months.isEmpty ? 0 : (hasOtherYears ? 10 : 5) + (hasInherited ? 2 : 0)
    }

    // MARK: Moving

    mutating func move(by rows: Int, _ state: State) { list.cursor.move(by: rows) }

    mutating func scroll(by rows: Int, _ state: State) {
        list.scroll(by: rows, rows: listRect(state.viewRect.inside).rows)
    }

    func pageRows(_ state: State) -> Int { listRect(state.viewRect.inside).rows }

    var chosenRow: Int? { list.cursor.row }

    /// The places of the list that a heading stands over, with the month's ordinal where it is one.
    private var sections: [(places: Range<Int>, month: Int?)] {
        guard let deadlines else { return [] }
        return headings.compactMap { heading in
            switch heading {
            case .overdue: (deadlines.overdue, nil)
            case .month(let place): (deadlines.months[place].places, deadlines.months[place].ordinal)
            case .undated: (deadlines.undated, nil)
            case .today: nil
            }
        }
    }

    /// The ordinal of the month in whose part of the list the cursor stands.
    var monthUnderCursor: Int? { sections.first { $0.places.contains(list.cursor.row) }?.month }

    /// Goes to the first measure of the next part of the list, or of the one before.
    mutating func stepSection(forward: Bool) {
        let sections = sections
        guard let here = sections.firstIndex(where: { $0.places.contains(list.cursor.row) }) else { return }
        let next = here + (forward ? 1 : -1)
        list.cursor.row = sections.indices.contains(next) ? sections[next].places.lowerBound : list.cursor.row
    }

    /// The year of the heat bar.
    var shownYear: Int { year ?? deadlines?.today.date.year ?? 1 }

    /// The nearest year with deadlines, or today's, on one side of the one that shows.
    func nextYear(forward: Bool) -> Int? {
        guard let deadlines else { return nil }
        let years = [deadlines.today.date.year] + deadlines.months.map(\.year)
        return forward ? years.filter { $0 > shownYear }.min() : years.filter { $0 < shownYear }.max()
    }

    /// Shows the next year with deadlines, or the one before, and goes to its first measure.
    mutating func stepYear(forward: Bool) {
        guard let next = nextYear(forward: forward) else { return }
        year = next
        let first = sections.first { $0.month.map { $0 / 12 == next } ?? false }?.places.lowerBound
        if let row = first ?? overdueRow(in: next * 12..<next * 12 + 12) { list.cursor.row = row }
        lastMonth = monthUnderCursor
    }

    /// Goes to a month's first measure: an overdue one where there are some.
    mutating func go(toMonth ordinal: Int) {
        let inPart = sections.first { $0.month == ordinal }?.places.lowerBound
        if let row = overdueRow(in: ordinal..<ordinal + 1) ?? inPart { list.cursor.row = row }
    }

    /// The first of the overdue ones in some months, by ordinals.
    private func overdueRow(in months: Range<Int>) -> Int? {
        guard let deadlines else { return nil }
        var row = 0
        for month in deadlines.months {
            if months.contains(month.ordinal), month.count.overdue > 0 { return row }
            row += month.count.overdue
        }
        return nil
    }

    // MARK: The mouse

    func target(at point: Point, _ state: State) -> Target? {
        let inside = state.viewRect.inside
        guard inside.contains(point) else { return nil }
        let rect = listRect(inside)
        if rect.contains(point) { return list.row(onLine: point.y - rect.y).map { .entry($0) } }
        return yearBar(in: inside)?.target(at: point, state)
    }

    mutating func choose(_ target: Target, _ state: State) {
        switch target {
        case .entry(let row): list.cursor.row = row
        case .month(let ordinal): go(toMonth: ordinal)
        case .year(let forward): stepYear(forward: forward)
        default: break
        }
    }
}

extension State {
    /// Changes the list of deadlines on top.
    mutating func changeDeadlines(_ change: (inout DeadlinesView) -> Void) -> [Effect] {
        guard var view = views.last as? DeadlinesView else { return [] }
        change(&view)
        views[views.count - 1] = view
        return []
    }
}
