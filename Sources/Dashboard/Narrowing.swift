import Messages
import Model

/// What the panes are narrowed to.
struct Narrowing: Sendable, Equatable {
    enum Subject: Sendable, Equatable {
        /// Pane 2 shows the items of a section.
        case section(Int)
        /// Panes 2 and 4 show the measures of an agency.
        case agency(Int)
        /// All panes show and count the measures that a query means.
        case query(String)
    }

    var subject: Subject
    /// Where the cursors stood before.
    var before: Place
}

extension Narrowing.Subject {
    /// Whether one takes the place of the other.
    func isSameKind(as other: Narrowing.Subject) -> Bool {
        switch (self, other) {
        case (.section, .section), (.agency, .agency), (.query, .query): true
        default: false
        }
    }
}

/// What the narrowings leave of a plan; collected whenever they or the plan change.
struct Narrowed: Sendable {
    /// The section that pane 2 is narrowed to.
    private(set) var section: Int?
    /// The agency that panes 2 and 4 are narrowed to.
    private(set) var agency: Int?
    /// The query that all panes are narrowed to.
    private(set) var query: String?
    /// The measures that the query means, in file order; nil without one.
    private(set) var found: [Int]?
    /// What is wrong with the query, where the plan no longer understands it.
    private(set) var fault: Query.Fault?
    /// The measures that all narrowings leave, in file order; nil without any.
    private(set) var measures: [Int]?
    /// The items that pane 2 shows.
    private(set) var items: [Int]
    /// What the measures that the query means come to, by section and agency; nil without one.
    private(set) var figures: Figures?
    /// Whether a measure is left by query and agency, by number; empty where all are.
    private var isLeft: [Bool] = []

    init(_ narrowings: [Narrowing], _ plan: Plan, whole: Figures, _ context: Filter.Context) {
        for narrowing in narrowings {
            switch narrowing.subject {
            case .section(let number): section = number
            case .agency(let number): agency = number
            case .query(let text): query = text
            }
        }
        items = Array(plan.items.indices)
        guard !narrowings.isEmpty else { return }
        if let query {
            var found: [Int] = []
            do throws(Query.Fault) {
                found = try Filter(query, in: plan, context).measures(of: plan)
            } catch {
                // Such as the name of an agency that was renamed since.
                fault = error
            }
            self.found = found
            figures = Figures(plan, today: context.today, among: found, lastUrged: whole.lastUrged)
        }
        var left = found ?? Array(0..<plan.measureCount)
        if let agency { left = left.filter { plan.involves(agency, in: $0) } }
        if query != nil || agency != nil {
            isLeft = [Bool](repeating: false, count: plan.measureCount)
            for measure in left { isLeft[measure] = true }
        }
        if let section { left = left.filter { plan.section(of: $0) == section } }
        measures = left
        items = items.filter { item in
            let group = plan.items[item]
            if let section, Int(group.section) != section { return false }
            return isLeft.isEmpty || group.measures.contains { isLeft[$0] }
        }
    }

    /// Whether query and agency leave a measure.
    func leaves(_ measure: Int) -> Bool { isLeft.isEmpty || isLeft.indices.contains(measure) && isLeft[measure] }
}

/// The measures that pane 4 shows, and what they come to; collected when they change.
struct Listing: Sendable {
    /// What the measures are of.
    enum Subject: Sendable, Equatable {
        case nothing
        case item(Int)
        case agency(Int)
        /// All that the narrowings leave, of one section or of all.
        case narrowed(section: Int?)
    }

    let subject: Subject
    let revision: Int
    let measures: [Int]
    let tally: Tally

    init(_ subject: Subject, _ state: State) {
        self.subject = subject
        revision = state.revision
        measures = state.measures(of: subject)
        tally = state.plan.tally(measures, today: state.today)
    }
}

extension State {
    /// The section that pane 2 is narrowed to.
    var narrowedSection: Int? { narrowed.section }

    /// The agency that panes 2 and 4 are narrowed to.
    var narrowedAgency: Int? { narrowed.agency }

    /// The measures that the narrowing shows, all where there is none, in file order.
    var narrowedMeasures: [Int] { narrowed.measures ?? Array(0..<plan.measureCount) }

    /// What panes 1 and 3 tell: of the measures that the query means, of all where there is none.
    var shownFigures: Figures { narrowed.figures ?? figures }

    /// Collects what the narrowings leave.
    mutating func narrow() {
        narrowed = Narrowed(narrowings, plan, whole: figures, filterContext)
        touch()
        if narrowed.query == nil, place.listed == .sections { place.listed = .items }
    }

    /// What queries are held against besides the plan.
    var filterContext: Filter.Context { Filter.Context(today: today, pinyin: pinyin) }

    /// Narrows to a subject; a second one of its kind takes the place of the first.
    mutating func narrow(to subject: Narrowing.Subject) {
        if let same = narrowings.firstIndex(where: { $0.subject.isSameKind(as: subject) }) {
            narrowings[same].subject = subject
        } else {
            narrowings.append(Narrowing(subject: subject, before: place))
        }
    }

    /// Takes a narrowing of this kind away.
    mutating func widen(_ subject: Narrowing.Subject) {
        narrowings.removeAll { $0.subject.isSameKind(as: subject) }
    }

    /// What the narrowing shows, by the names of agencies and the numerals of sections, or their `whole` headings.
    func narrowedNames(whole: Bool = false) -> String {
        narrowings.map { narrowing in
            switch narrowing.subject {
            case .section(let section):
                let heading = plan.heading(of: plan.sections[section])
                let name = NumberedName(heading)
                return whole ? heading : name.numeral.isEmpty ? name.name : name.numeral
            case .agency(let agency): return plan.agencies[agency].name
            case .query(let query): return say(.filteredBy, query)
            }
        }.joined(separator: whole ? " · " : " ")
    }
}
