import Cells
import Messages
import Model

/// An urging list as text, with the measures that it names.
package struct UrgingText: Sendable, Equatable {
    /// Number of the agency.
    package var agency: Int
    /// The whole text, as it is sent.
    package var text: String
    /// Numbers of the measures that the text names; none where nothing is open.
    package var measures: [Int]

    /// The urging list of an agency.
    package init(agency: Int, text: String, measures: [Int]) {
        self.agency = agency
        self.text = text
        self.measures = measures
    }
}

/// The urging list of an agency, to look at before it is copied or written.
struct UrgingView: TextView {
    static let place = Command.Place.urging
    var urging: UrgingText
    var pager = Pager()
    /// What the list is chosen from.
    var scope: Scope
    /// The version of the plan, and the day, that the text tells of.
    private let revision: Int
    private let day: Day

    init(_ urging: UrgingText, _ state: State) {
        self.urging = urging
        scope = state.urgingScope
        (revision, day) = (state.revision, state.today)
    }

    /// What an urging list is chosen from.
    enum Scope: Sendable, Equatable {
        case all
        /// What the query means to which everything is narrowed.
        case found
        case marked([Int])
    }

    /// Whether the plan is another one than that of the text.
    func isStale(_ state: State) -> Bool { revision != state.revision || day != state.today }

    func title(_ state: State) -> String {
        let name = state.plan.agencies[urging.agency].name
        let title = "c " + state.say(.urgingTitle, name, String(urging.measures.count))
        switch scope {
        case .all: return title
        case .found: return title + " · " + (state.narrowed.query.map { state.say(.filteredBy, $0) } ?? "")
        case .marked: return title + " · " + state.say(.markedOnly)
        }
    }

    func copied(_ state: State) -> (text: String, name: String)? {
        urging.measures.isEmpty ? nil : (urging.text, "")
    }

    func lines(_ state: State) -> [TextLine] {
        let isEmpty = urging.measures.isEmpty
        let text =
            isEmpty ? state.say(.nothingToUrge, state.plan.agencies[urging.agency].name) : urging.text
        return TextLine.wrapped(
            text, x: 1, columns: state.viewRect.inside.columns - 1, style: isEmpty ? Style(.muted) : .plain, Look(state)
        )
    }

    func anchor(_ plan: Plan) -> @Sendable (Plan) -> (any View)? {
        let anchor = AgencyAnchor(urging.agency, plan)
        let keys = urging.measures.map { plan.key(of: $0) }
        let marked: [RecordKey]? =
            if case .marked(let measures) = scope { measures.map { plan.key(of: $0) } } else { nil }
        return { [self] plan in
            guard let agency = anchor.agency(in: plan) else { return nil }
            var view = self
            view.urging.agency = agency
            view.urging.measures = keys.compactMap { try? plan.measure($0) }
            if let marked { view.scope = .marked(marked.compactMap { try? plan.measure($0) }) }
            return view
        }
    }
}

extension State {
    /// Asks for the urging list of an agency: of its marked measures where there are some, else of those that the query
    /// means, else of all.
    mutating func urge(_ agency: Int) -> [Effect] {
        let marked = marksCount ? allMarks.filter { plan.involves(agency, in: $0) }.sorted() : []
        urgingScope = !marked.isEmpty ? .marked(marked) : narrowed.query != nil ? .found : .all
        return [.urge(agency: agency, among: measures(in: urgingScope))]
    }

    private func measures(in scope: UrgingView.Scope) -> [Int]? {
        switch scope {
        case .all: nil
        case .found: narrowed.found
        case .marked(let measures): measures
        }
    }

    /// Shows an urging list; where one is on top it was asked for anew.
    mutating func show(_ urging: UrgingText) {
        var view = UrgingView(urging, self)
        if let old = views.last as? UrgingView {
            view.pager = old.pager
            views.removeLast()
        }
        views.append(view)
    }

    /// Asks for the urging list on top anew where the plan has changed, so that nothing old is copied, written or recorded.
    mutating func urgeAnew() -> [Effect] {
        guard let view = views.last as? UrgingView, view.isStale(self) else { return [] }
        urgingScope = view.scope
        return [.urge(agency: view.urging.agency, among: measures(in: view.scope))]
    }

    /// The measures that the urging list on top names, as far as they are open.
    var urgedMeasures: [Int] {
        (views.last as? UrgingView)?.urging.measures.filter { !plan.isClosed($0) } ?? []
    }
}
