import Cells
import Dashboard
import Messages
import Model

extension PlanFile {
    /// The measures that all of several queries match, in file order; those that `|` begins or ends are one query with
    /// what stands beside them.
    /// - Throws: `Failure` where one is not understood; it points at the term.
    func measures(matching queries: [String], today: Day) throws(Failure) -> [Int] {
        let isSplit = queries.contains { query in
            ["|", "｜"].contains { query.trimmed.hasPrefix($0) || query.trimmed.hasSuffix($0) }
        }
        guard !isSplit, let first = queries.first else {
            return try measures(matching: queries.joined(separator: " "), today: today)
        }
        var found = try measures(matching: first, today: today)
        for query in queries.dropFirst() {
            let others = Set(try measures(matching: query, today: today))
            found.removeAll { !others.contains($0) }
        }
        return found
    }

    /// The measures that a query matches, in file order.
    /// - Throws: `Failure` where the query is not understood; it points at the term.
    func measures(matching query: String, today: Day) throws(Failure) -> [Int] {
        do throws(Query.Fault) {
            return try Filter(query, in: plan, Filter.Context(today: today, pinyin: .standard)).measures(of: plan)
        } catch {
            throw Failure(error, query: query, in: plan, file: name)
        }
    }

    /// The measures that queries match and that the agency called `name` leads or co-operates in, in file order.
    /// - Throws: `Failure` where the query is not understood, or no agency or several are called so.
    func measures(matching queries: [String], agency name: String?, today: Day) throws(Failure) -> [Int] {
        let measures = try measures(matching: queries, today: today)
        guard let name else { return measures }
        let agency = try agency(called: name)
        return measures.filter { plan.involves(agency, in: $0) }
    }
}

extension Failure {
    /// A query that is not understood: what is wrong, then the query with a mark under the term.
    init(_ fault: Query.Fault, query: String, in plan: Plan, file: String) {
        self.init(.usage, at: file) { language in
            let line = query.singleLine
            let characters = Array(line)
            let first = min(fault.range.lowerBound, characters.count)
            let last = min(max(first, fault.range.upperBound), characters.count)
            let before = TextWidth.columns(of: String(characters[..<first]))
            let marks = max(1, TextWidth.columns(of: String(characters[first..<last])))
            return fault.words(in: plan, language) + "\n  " + line + "\n  " + String(repeating: " ", count: before)
                + String(repeating: "^", count: marks)
        }
    }
}
