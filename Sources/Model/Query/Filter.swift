/// A query as one plan understands it on one day: which measures it means.
package struct Filter: Sendable {
    /// What a query is held against besides the plan.
    package struct Context: Sendable {
        /// The day that counts as today.
        package var today: Day
        /// How characters are read.
        package var pinyin: Pinyin

        /// A day, and readings.
        package init(today: Day, pinyin: Pinyin = .none) {
            self.today = today
            self.pinyin = pinyin
        }
    }

    private let alternatives: [[Term]]

    private struct Term: Sendable {
        let isNegated: Bool
        let conditions: [QueryKey.Condition]
        var cost: Int { conditions.map(\.cost).max() ?? 0 }
        /// The words that it looks for, where it is nothing else.
        var needle: Needle? { !isNegated && conditions.count == 1 ? conditions.first?.needle : nil }

        func holds(_ plan: Plan, _ measure: Int) -> Bool {
            conditions.contains { $0.holds(plan, measure) } != isNegated
        }
    }

    /// Reads a query and holds it against a plan; bare words that are the name of a view mean that view.
    /// - Throws: `Query.Fault` with the term that is not understood.
    package init(_ text: String, in plan: Plan, _ context: Context) throws(Query.Fault) {
        try self.init(text, QueryKey.Scope(plan: plan, context: context))
    }

    init(_ text: String, _ scope: QueryKey.Scope) throws(Query.Fault) {
        try self.init(try Query(text), scope)
    }

    /// The query of a view; what is wrong with it is wrong with the term that names the view.
    init(_ view: SavedView, _ scope: QueryKey.Scope, at range: Range<Int>) throws(Query.Fault) {
        guard !scope.views.contains(view.name) else { throw .init(.circle, view.name, at: range) }
        var inner = scope
        inner.views.append(view.name)
        do throws(Query.Fault) {
            try self.init(try Query(view.query), inner)
        } catch {
            throw .init(error.kind, error.word, at: range)
        }
    }

    private init(_ query: Query, _ scope: QueryKey.Scope) throws(Query.Fault) {
        var alternatives: [[Term]] = []
        for terms in query.alternatives {
            var bound: [Term] = []
            for term in terms { bound.append(try Filter.bound(term, scope)) }
            alternatives.append(bound.sorted { $0.cost < $1.cost })
        }
        self.alternatives = alternatives
    }

    private static func bound(_ term: Query.Term, _ scope: QueryKey.Scope) throws(Query.Fault) -> Term {
        var conditions: [QueryKey.Condition] = []
        for value in term.values {
            do throws(Query.Fault) {
                if let key = term.key {
                    conditions.append(try key.condition(value, scope))
                } else if !term.isLiteral, scope.plan.view(named: value) != nil {
                    conditions.append(try QueryKey.view.condition(value, scope))
                } else {
                    conditions.append(words(value, scope))
                }
            } catch {
                throw .init(error.kind, error.word, at: term.range)
            }
        }
        return Term(isNegated: term.isNegated, conditions: conditions.sorted { $0.cost < $1.cost })
    }

    /// Words in the title, the text, or an agency's name or alias, or a number or ID.
    private static func words(_ value: String, _ scope: QueryKey.Scope) -> QueryKey.Condition {
        let needle = Needle(value, scope.context.pinyin)
        let agencies = scope.plan.agencies
        let called = Set(agencies.indices.filter { agencies[$0].aliases.contains(where: needle.isFound) })
        guard called.isEmpty else {
            return QueryKey.Condition(cost: 5) { plan, measure in
                plan.contains(needle, measure: measure) || called.contains { plan.involves($0, in: measure) }
            }
        }
        return QueryKey.Condition(cost: 5, needle: needle) { $0.contains(needle, measure: $1) }
    }

    // MARK: Asking

    /// Whether a measure meets it.
    package func matches(_ plan: Plan, _ measure: Int) -> Bool {
        alternatives.contains { $0.allSatisfy { $0.holds(plan, measure) } }
    }

    /// The measures that meet it, in file order.
    package func measures(of plan: Plan) -> [Int] {
        if alternatives.count == 1, let only = alternatives.first { return Filter.measures(only, plan) }
        var isFound = [Bool](repeating: false, count: plan.measureCount)
        for terms in alternatives { for measure in Filter.measures(terms, plan) { isFound[measure] = true } }
        return isFound.indices.filter { isFound[$0] }
    }

    /// Measures left of cheap terms below which looking into each is as good as a search of the whole plan.
    private static let few = 64

    /// The measures that meet all terms, the cheapest asked first; what is costly only of those that are left.
    private static func measures(_ terms: [Term], _ plan: Plan) -> [Int] {
        var left: [Int]?
        for term in terms {
            if let needle = term.needle, left.map({ $0.count > max(few, plan.measureCount / 8) }) ?? true {
                let found = plan.measures(containing: needle)
                left =
                    left.map { left in
                        let found = Set(found)
                        return left.filter(found.contains)
                    } ?? found
            } else {
                left =
                    left?.filter { term.holds(plan, $0) }
                    ?? (0..<plan.measureCount).filter { term.holds(plan, $0) }
            }
        }
        return left ?? Array(0..<plan.measureCount)
    }
}

extension Plan {
    /// The measures that hold the words, found by one search of the whole file.
    fileprivate func measures(containing needle: Needle) -> [Int] {
        var found: [Int] = []
        var start = 0
        // A number is looked for first, out of the order of the file.
        if needle.isNumber || needle.isEmpty { return (0..<measureCount).filter { contains(needle, measure: $0) } }
        while start < columns.headings.count, let hit = hit(needle, in: start..<columns.headings.count) {
            let measure = Int(columns.headings[hit].measure)
            if measure >= 0 { found.append(measure) }
            start = hit + 1
        }
        return found
    }
}
