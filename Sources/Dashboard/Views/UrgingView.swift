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
    /// The version of the plan, and the day, that the text tells of.
    private let revision: Int
    private let day: Day

    init(_ urging: UrgingText, _ state: State) {
        self.urging = urging
        (revision, day) = (state.revision, state.today)
    }

    /// Whether the plan is another one than that of the text.
    func isStale(_ state: State) -> Bool { revision != state.revision || day != state.today }

    func title(_ state: State) -> String {
        "c "
            + state.say(
                .urgingTitle, state.plan.agencies[urging.agency].name, String(urging.measures.count))
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
        return { [self] plan in
            guard let agency = anchor.agency(in: plan) else { return nil }
            var view = self
            view.urging.agency = agency
            view.urging.measures = keys.compactMap { try? plan.measure($0) }
            return view
        }
    }
}

extension State {
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
    func urgeAnew() -> [Effect] {
        guard let view = views.last as? UrgingView, view.isStale(self) else { return [] }
        return [.urge(agency: view.urging.agency)]
    }

    /// The measures that the urging list on top names, as far as they are open.
    var urgedMeasures: [Int] {
        (views.last as? UrgingView)?.urging.measures.filter { !plan.isClosed($0) } ?? []
    }
}
