extension QueryKey {
    /// An agency that leads or co-operates.
    static let agency = role("agency", "单位", "市商务委") { agencies, plan, measure in
        agencies.contains { plan.involves($0, in: measure) }
    }

    /// An agency that leads.
    static let lead = role("lead", "牵头", "市商务委") { agencies, plan, measure in
        plan.leads(of: measure).contains(where: agencies.contains)
    }

    /// An agency that co-operates.
    static let with = role("with", "配合", "市国资委") { agencies, plan, measure in
        plan.withs(of: measure).contains(where: agencies.contains)
    }

    /// A key whose values are agencies: a whole name or alias, else a part of one, else how a part is read.
    private static func role(
        _ name: String, _ chinese: String, _ example: String,
        holds: @escaping @Sendable (Set<Int>, Plan, Int) -> Bool
    ) -> QueryKey {
        QueryKey(
            name: name, chinese: chinese, example: example,
            condition: { value, scope throws(Query.Fault) in
                let found = scope.agencies(value)
                guard !found.isEmpty else { throw .init(.unknownAgency, value) }
                return Condition(cost: 2) { holds(found, $0, $1) }
            },
            candidates: { scope, _ in scope.agenciesByMentions.map { scope.plan.agencies[$0].name } })
    }
}

extension QueryKey.Scope {
    /// The agencies that a value means.
    fileprivate func agencies(_ value: String) -> Set<Int> {
        let agencies = plan.agencies
        let value = value.trimmed
        // A name counts before an alias that another agency may have: as agencies are counted.
        if let named = plan.agency(named: value) { return [named] }
        let called = agencies.indices.filter { agencies[$0].aliases.contains(value) }
        if !called.isEmpty { return Set(called) }
        for needle in [Needle(value), Needle(value, context.pinyin)] {
            let part = agencies.indices.filter { number in
                needle.isFound(in: agencies[number].name) || agencies[number].aliases.contains(where: needle.isFound)
            }
            if !part.isEmpty { return Set(part) }
        }
        return []
    }

    /// The agencies, those with more measures first.
    fileprivate var agenciesByMentions: [Int] {
        var counts = [Int](repeating: 0, count: plan.agencies.count)
        for mention in plan.columns.mentions where counts.indices.contains(Int(mention)) { counts[Int(mention)] += 1 }
        return counts.indices.sorted { (-counts[$0], $0) < (-counts[$1], $1) }
    }
}
