import Messages
import Model

/// What cursors, marks, narrowings and an open dialog stand on, by key and name, so that they stand there again in another
/// version of the plan.
struct Anchor {
    private let measure: RecordKey?
    private let marks: [RecordKey]
    private let rangeStart: RecordKey?
    private let item: String?
    private let section: String?
    private let agency: AgencyAnchor?
    private let narrowings: [Subject]
    /// Those to go back to when the search that is being typed is left.
    private let searchNarrowings: [Subject]
    /// The measures that a dialog is about, and the status that it sets.
    private let subjects: [RecordKey]
    private let status: String?
    /// What finds the subjects of the views.
    private let views: [@Sendable (Plan) -> (any View)?]
    private let viewOrigin: (@Sendable (Plan) -> (any View)?)?

    init(_ state: State) {
        let plan = state.plan
        measure = state.measureUnderCursor.map { plan.key(of: $0) }
        marks = state.marks.map { plan.key(of: $0) }
        rangeStart = state.rangeStart.map { plan.key(of: $0) }
        item = state.itemUnderCursor.map { plan.heading(of: plan.items[$0]) }
        let row = state.place[row: .sections]
        section = row > 0 ? plan.heading(of: plan.sections[row - 1]) : nil
        agency = state.agencyUnderCursor.map { AgencyAnchor($0, plan) }
        narrowings = Anchor.subjects(of: state.narrowings, in: plan)
        searchNarrowings = Anchor.subjects(of: state.searchOrigin?.narrowings ?? [], in: plan)
        subjects = (state.dialog?.measures ?? []).map { plan.key(of: $0) }
        views = state.views.map { $0.anchor(plan) }
        viewOrigin = state.viewOrigin?.anchor(plan)
        status = state.dialog?.status.map { plan.statuses[$0].keyword }
    }

    func restore(_ state: inout State) {
        let plan = state.plan
        state.marks = Set(marks.compactMap { try? plan.measure($0) })
        state.rangeStart = rangeStart.flatMap { try? plan.measure($0) }
        state.narrowings = Anchor.narrowings(state.narrowings, named: narrowings, in: plan)
        if let origin = state.searchOrigin {
            state.searchOrigin?.narrowings = Anchor.narrowings(origin.narrowings, named: searchNarrowings, in: plan)
        }
        if let section { state.place[row: .sections] = Anchor.section(section, in: plan).map { $0 + 1 } ?? 0 }
        let agency = agency.flatMap { $0.agency(in: plan) }
        if let agency, let row = state.shownFigures.agencies.firstIndex(where: { $0.agency == agency }) {
            state.place[row: .agencies] = row
        }
        let rows = state.itemRows
        let row = state.place[row: .items]
        let isThere = rows.indices.contains(row) && plan.heading(of: plan.items[rows[row]]) == item
        if let item, !isThere, let row = rows.firstIndex(where: { plan.heading(of: plan.items[$0]) == item }) {
            state.place[row: .items] = row
        }
        if let measure, let number = try? plan.measure(measure), let row = state.measureRows.firstIndex(of: number) {
            state.place[row: .measures] = row
        }
        restoreViews(&state)
        restoreDialog(&state)
    }

    /// A view whose subject is gone closes, and says so.
    private func restoreViews(_ state: inout State) {
        let found = views.compactMap { $0(state.plan) }
        if found.count < state.views.count {
            state.notice = state.say(.subjectGone)
            if state.dialog?.isAboutView ?? false { state.dialog = nil }
        }
        state.views = found
        state.viewOrigin = viewOrigin?(state.plan)
    }

    /// What a narrowing shows: a section by its heading, an agency by its name or what it is called since.
    private enum Subject {
        case section(String)
        case agency(AgencyAnchor)
        case query
    }

    private static func subjects(of narrowings: [Narrowing], in plan: Plan) -> [Subject] {
        narrowings.map { narrowing in
            switch narrowing.subject {
            case .section(let section): .section(plan.heading(of: plan.sections[section]))
            case .agency(let agency): .agency(AgencyAnchor(agency, plan))
            case .query: .query
            }
        }
    }

    /// The same narrowings in another version of the plan, without those whose subject is gone.
    private static func narrowings(_ old: [Narrowing], named subjects: [Subject], in plan: Plan) -> [Narrowing] {
        zip(old, subjects).compactMap { narrowing, subject in
            var narrowing = narrowing
            switch subject {
            case .section(let heading):
                guard let section = Anchor.section(heading, in: plan) else { return nil }
                narrowing.subject = .section(section)
            case .agency(let anchor):
                guard let agency = anchor.agency(in: plan) else { return nil }
                narrowing.subject = .agency(agency)
            case .query: break
            }
            return narrowing
        }
    }

    private static func section(_ heading: String, in plan: Plan) -> Int? {
        plan.sections.firstIndex { plan.heading(of: $0) == heading }
    }

    /// A dialog whose measures or status are gone closes, and says so.
    private func restoreDialog(_ state: inout State) {
        guard !subjects.isEmpty else { return }
        let measures = subjects.compactMap { try? state.plan.measure($0) }
        let status = status.flatMap { state.plan.statuses.index(of: $0) }
        if measures.count == subjects.count, self.status == nil || status != nil {
            state.dialog?.turn(to: measures, status: status ?? 0)
        } else {
            state.dialog = nil
            state.notice = state.say(.subjectGone)
        }
    }
}

extension Dialog {
    /// Whether it is about the view on top, and means nothing without it.
    fileprivate var isAboutView: Bool {
        switch self {
        case .menu(let menu):
            if case .sort = menu.subject { return true } else { return false }
        case .prompt(let prompt):
            return prompt.purpose is ViewSearchPurpose || prompt.purpose is AgencyFieldPurpose
                || (prompt.purpose as? FilePurpose)?.subject == .urging
        case .question(.logUrging), .question(.overwrite(.urging, _)), .question(.renameAgency): return true
        case .question: return false
        }
    }

    /// The measures that it is about.
    var measures: [Int] {
        switch self {
        case .menu(let menu): menu.measures
        case .prompt(let prompt): prompt.purpose.measures
        case .question(let question):
            switch question {
            case .reopen(_, let measures, _), .remove(let measures): measures
            case .quitUnsaved, .clash, .draft, .overwrite, .logUrging, .renameAgency: []
            }
        }
    }

    /// The status that it sets, or that its cursor stands on.
    var status: Int? {
        switch self {
        case .menu(let menu):
            if case .status = menu.subject { menu.row } else { nil }
        case .prompt(let prompt): prompt.purpose.status
        case .question(let question):
            if case .reopen(let status, _, _) = question { status } else { nil }
        }
    }

    /// Makes it about the same measures and status in another version of the plan.
    mutating func turn(to measures: [Int], status: Int) {
        switch self {
        case .menu: self = .menu(Menu(subject: .status(measures: measures), row: status))
        case .prompt(var prompt):
            prompt.purpose.measures = measures
            prompt.purpose.status = status
            self = .prompt(prompt)
        case .question(let question):
            switch question {
            case .reopen(_, _, let closed):
                self = .question(.reopen(status: status, measures: measures, closed: closed))
            case .remove: self = .question(.remove(measures))
            case .quitUnsaved, .clash, .draft, .overwrite, .logUrging, .renameAgency: break
            }
        }
    }
}
