extension QueryKey {
    /// A section: its numeral, its place, or a part of its heading.
    static let section = QueryKey(
        name: "section", chinese: "章节", example: "二",
        condition: { value, scope throws(Query.Fault) in
            let found = scope.groups(scope.plan.sections, value)
            guard !found.isEmpty else { throw .init(.unknownSection, value) }
            return Condition(cost: 1) { plan, measure in plan.section(of: measure).map(found.contains) ?? false }
        },
        candidates: { scope, _ in scope.names(scope.plan.sections) })

    /// An item: its numeral, its place, or a part of its heading; with all that stands below it.
    static let item = QueryKey(
        name: "item", chinese: "事项", example: "九",
        condition: { value, scope throws(Query.Fault) in
            let items = scope.plan.items
            let ranges = scope.groups(items, value).map { items[$0].measures }
            guard !ranges.isEmpty else { throw .init(.unknownItem, value) }
            return Condition(cost: 1) { _, measure in ranges.contains { $0.contains(measure) } }
        },
        candidates: { scope, _ in scope.names(scope.plan.items) })

    /// A measure's number, or its key.
    static let number = QueryKey(
        name: "number", chinese: "编号", example: "9.3",
        condition: { value, scope throws(Query.Fault) in
            let wanted = value.halfWidth.trimmed
            let numbers = scope.plan.items.indices.map { scope.plan.number(ofItem: $0) }
            return Condition(cost: 4) { plan, measure in
                let number = numbers[plan.item(of: measure)]
                return wanted.hasPrefix(number) && plan.number(of: measure, inItem: number) == wanted
                    || plan.columns.measures[measure].key.isPresent && plan.key(of: measure).text == wanted
            }
        },
        candidates: { _, _ in [] })
}

extension QueryKey.Scope {
    /// The sections or items that a value means.
    fileprivate func groups(_ groups: [Columns.Group], _ value: String) -> Set<Int> {
        let value = value.trimmed
        let headings = groups.map { plan.heading(of: $0) }
        let wanted = leadingNumeral(of: value + "、") ?? value
        let numbered = headings.indices.filter { leadingNumeral(of: headings[$0]) == wanted }
        if !numbered.isEmpty { return Set(numbered) }
        if let place = Int(value) { return headings.indices.contains(place &- 1) ? [place - 1] : [] }
        let needle = Needle(value, context.pinyin)
        return Set(headings.indices.filter { needle.isFound(in: headings[$0]) })
    }

    /// What sections or items are called in a query: the numeral, as it stands there, else the heading.
    fileprivate func names(_ groups: [Columns.Group]) -> [String] {
        groups.prefix(200).map { group in
            let heading = plan.heading(of: group)
            guard leadingNumeral(of: heading) != nil else { return heading }
            let numeral = heading.prefix { !"、．. )）".contains($0) }.drop { "（(".contains($0) }
            return numeral.isEmpty ? heading : String(numeral)
        }
    }
}
