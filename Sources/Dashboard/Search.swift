import Model

/// What `/` looks for: words, which headings of sections and items can hold too, or a query, which only measures meet.
struct Search: Sendable {
    /// The text as typed.
    let text: String
    private let condition: Condition

    private enum Condition: Sendable {
        /// All of these stand in it; at least one.
        case words([Needle])
        case query(Filter)
    }

    /// More hits than these are not counted.
    static let mostCounted = 1000
    /// Bytes of a plan whose hits are counted; in larger ones the next key would wait.
    static let mostScanned = 64 << 20

    /// Reads what was typed; what only looks like a query, as a heading with a colon does, is words.
    /// - Throws: `Query.Fault` where a query is not understood.
    init(_ text: String, _ state: State) throws(Query.Fault) {
        self.text = text
        let words = text.split(whereSeparator: \.isWhitespace)
        let isQuery = text.contains { ":：|｜\"“”".contains($0) } || words.contains { $0.first == "-" && $0.count > 1 }
        let needles = words.map { Needle(String($0), state.pinyin) }
        guard isQuery else {
            condition = .words(needles)
            return
        }
        do {
            condition = .query(try Filter(text, in: state.plan, state.filterContext))
        } catch {
            guard error.kind == .unknownKey else { throw error }
            condition = .words(needles)
        }
    }

    /// Whether there is nothing to look for.
    var isEmpty: Bool {
        switch condition {
        case .words(let needles): needles.isEmpty
        case .query: false
        }
    }

    /// The first heading in a range that is a hit.
    func hit(in range: Range<Int>, _ plan: Plan) -> Int? {
        switch condition {
        case .words(let needles):
            guard let first = needles.first else { return nil }
            var start = range.lowerBound
            while let hit = plan.hit(first, in: start..<range.upperBound) {
                if needles.dropFirst().allSatisfy({ plan.hit($0, in: hit..<hit + 1) != nil }) { return hit }
                start = hit + 1
            }
            return nil
        case .query(let filter): return range.first { isHit(filter, heading: $0, plan) }
        }
    }

    /// The last heading in a range that is a hit.
    func lastHit(in range: Range<Int>, _ plan: Plan) -> Int? {
        switch condition {
        case .words(let needles):
            guard let first = needles.first else { return nil }
            var end = range.upperBound
            while let hit = plan.lastHit(first, in: range.lowerBound..<end) {
                if needles.dropFirst().allSatisfy({ plan.hit($0, in: hit..<hit + 1) != nil }) { return hit }
                end = hit
            }
            return nil
        case .query(let filter): return range.last { isHit(filter, heading: $0, plan) }
        }
    }

    private func isHit(_ filter: Filter, heading: Int, _ plan: Plan) -> Bool {
        let measure = Int(plan.columns.headings[heading].measure)
        return measure >= 0 && filter.matches(plan, measure)
    }

    /// How many hits there are, and which of them a heading is, from 1, else 0; nil where there are too many to count.
    func count(at heading: Int, _ plan: Plan) -> (place: Int, of: Int)? {
        guard plan.columns.bytes.count <= Search.mostScanned else { return nil }
        var (place, count, start) = (0, 0, 0)
        while let hit = hit(in: start..<plan.columns.headings.count, plan) {
            count += 1
            if count > Search.mostCounted { return nil }
            if hit == heading { place = count }
            start = hit + 1
        }
        return (place, count)
    }
}
