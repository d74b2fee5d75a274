import Cells
import Messages
import Model

/// A view that fills the screen over the plan view: help, detail, log, urging list. Each is a file in this folder, with
/// its place among `Command.Place`.
protocol View: Sendable {
    /// Where commands apply while the view is on top.
    static var place: Command.Place { get }

    /// What was looked for in it last.
    var needle: Needle? { get set }
    /// What stands in the first line of the screen; nil for the plan's title.
    func heading(_ state: State) -> String?
    /// What stands in the frame.
    func title(_ state: State) -> String
    /// Draws the frame and its inside.
    func drawWhole(_ state: State, into grid: inout Grid)
    /// Draws the inside of the frame.
    func draw(_ state: State, into grid: inout Grid, in rect: Rect)
    /// Moves by rows, as far as there are some once the view is settled.
    mutating func move(by rows: Int, _ state: State)
    /// Scrolls by rows, as far as there are some.
    mutating func scroll(by rows: Int, _ state: State)
    /// Scrolls what shows at a place of the screen by rows, as far as there are some.
    mutating func scroll(by rows: Int, at point: Point, _ state: State)
    /// Rows in a page of what has the focus.
    func pageRows(_ state: State) -> Int
    /// What the mouse can point at, at a place of the screen; nil where nothing is.
    func target(at point: Point, _ state: State) -> Target?
    /// Does what a click on a target does.
    mutating func choose(_ target: Target, _ state: State)
    /// The row, from 0, that shows in a line of the inside and can be chosen; nil where there is none.
    func row(onLine line: Int) -> Int?
    /// Puts the cursor on a row.
    mutating func choose(row: Int)
    /// The row under the cursor; nil in a view without one.
    var chosenRow: Int? { get }
    /// Brings the view up to date with the plan, and into its bounds.
    mutating func settle(_ state: State)
    /// Goes to the first place from here that holds the words; tells whether there is one.
    mutating func search(_ text: String, _ state: State) -> Bool
    /// Goes to the next place that holds the words looked for; tells whether there is one.
    mutating func nextHit(_ state: State, forward: Bool) -> Bool
    /// The measure that commands go to.
    func measure(_ state: State) -> Int?
    /// The measure whose detail Enter shows.
    func opened(_ state: State) -> Int?
    /// The view as Enter leaves it where that shows no measure; nil where Enter does nothing in it.
    func entered(_ state: State) -> (any View)?
    /// The view as Esc leaves it where there is something to take back; nil where Esc closes it.
    func left(_ state: State) -> (any View)?
    /// The agency that commands go to.
    func agency(_ state: State) -> Int?
    /// The text that `y` copies, and what it is called.
    func copied(_ state: State) -> (text: String, name: String)?
    /// Whether `y` has nothing to copy, found without making the text.
    func hasNothingToCopy(_ state: State) -> Bool
    /// What finds the view's subject in another version of the plan, and gives nil where it is gone.
    func anchor(_ plan: Plan) -> @Sendable (Plan) -> (any View)?
}

extension View {
    func heading(_ state: State) -> String? { nil }
    func drawWhole(_ state: State, into grid: inout Grid) {
        grid.frame(
            state.viewRect, title: title(state), glyphs: Look(state).frame, style: Style(.accent),
            titleStyle: Style(.accent, .bold))
        draw(state, into: &grid, in: state.viewRect.inside)
    }
    mutating func scroll(by rows: Int, _ state: State) { move(by: rows, state) }
    mutating func scroll(by rows: Int, at point: Point, _ state: State) { scroll(by: rows, state) }
    func pageRows(_ state: State) -> Int { state.viewRect.inside.rows }
    func target(at point: Point, _ state: State) -> Target? {
        let inside = state.viewRect.inside
        guard inside.contains(point) else { return nil }
        return row(onLine: point.y - inside.y).map { .entry($0) }
    }
    mutating func choose(_ target: Target, _ state: State) {
        if case .entry(let row) = target { choose(row: row) }
    }
    func row(onLine line: Int) -> Int? { nil }
    mutating func choose(row: Int) {}
    var chosenRow: Int? { nil }
    func measure(_ state: State) -> Int? { nil }
    func opened(_ state: State) -> Int? { nil }
    func entered(_ state: State) -> (any View)? { nil }
    func left(_ state: State) -> (any View)? { nil }
    func agency(_ state: State) -> Int? { measure(state).flatMap { state.plan.leads(of: $0).first } }
    func copied(_ state: State) -> (text: String, name: String)? { nil }
    func hasNothingToCopy(_ state: State) -> Bool { copied(state) == nil }
    func anchor(_ plan: Plan) -> @Sendable (Plan) -> (any View)? { { [self] _ in self } }
}

/// A view of a text that scrolls.
protocol TextView: View {
    var pager: Pager { get set }
    /// The whole text in lines that fit.
    func lines(_ state: State) -> [TextLine]
}

extension TextView {
    var needle: Needle? {
        get { pager.needle }
        set { pager.needle = newValue }
    }

    func draw(_ state: State, into grid: inout Grid, in rect: Rect) {
        pager.draw(lines(state), into: &grid, in: rect)
    }

    mutating func move(by rows: Int, _ state: State) { pager.move(by: rows) }

    mutating func settle(_ state: State) { pager.settle(count: lines(state).count, rows: state.viewRect.inside.rows) }

    mutating func search(_ text: String, _ state: State) -> Bool {
        pager.search(Needle(text, state.pinyin), in: lines(state), ambiguous: state.ambiguous)
    }

    mutating func nextHit(_ state: State, forward: Bool) -> Bool {
        pager.nextHit(in: lines(state), forward: forward, ambiguous: state.ambiguous)
    }
}

extension State {
    /// Where commands apply: the view on top, else the plan view.
    var here: Command.Place { views.last.map { type(of: $0).place } ?? .plan }

    /// The frame of a view that fills the screen, in columns and rows.
    var viewRect: Rect { Rect(x: 0, y: 1, columns: size.columns, rows: max(3, size.rows - 2 - promptRows)) }

    /// Changes the view on top, which is told the state before; nil where the plan view is on top.
    @discardableResult
    mutating func changeView<Result>(_ change: (inout any View, State) -> Result) -> Result? {
        guard var view = views.last else { return nil }
        let result = change(&view, self)
        views[views.count - 1] = view
        return result
    }

    /// Draws the view on top.
    func drawView(_ view: any View, into grid: inout Grid) {
        if let heading = view.heading(self) { grid.put(heading, x: 1, y: 0, style: Style(.plain, .bold)) }
        view.drawWhole(self, into: &grid)
    }
}
