import Model

/// What a person should look at in the names of agencies: names one character apart, other names that are not one
/// agency's alone, groups that are members of themselves.
func agencyFindings(in plan: Plan, _ lines: LineStarts) -> [Finding] {
    let checker = AgencyChecker(plan, lines)
    return checker.nearNames() + checker.sharedAliases() + checker.circles()
}

private struct AgencyChecker {
    private let plan: Plan
    private let columns: Columns
    private let lines: LineStarts
    /// Measures in which each agency stands.
    private var counts: [Int]
    /// Offset at which each agency stands first in a measure, else in the registry; nil where it stands in neither.
    private var first: [Int?]
    /// Whether a registry has a heading for the agency.
    private var isRegistered: [Bool]

    init(_ plan: Plan, _ lines: LineStarts) {
        (self.plan, self.lines) = (plan, lines)
        columns = plan.columns
        counts = [Int](repeating: 0, count: columns.agencies.count)
        first = [Int?](repeating: nil, count: columns.agencies.count)
        isRegistered = columns.agencies.map { [columns] in columns.shared[$0.name] != nil }
        for measure in columns.measures.indices {
            let record = columns.measures[measure]
            let mentions = columns.mentions[Int(record.firstMention)...].prefix(Int(record.leads + record.withs))
            for (place, agency) in mentions.enumerated() {
                counts[Int(agency)] += 1
                if first[Int(agency)] != nil { continue }
                let isLead = place < Int(record.leads)
                let ranges = [isLead ? record.lead : record.with, record.agencies]
                let range =
                    ranges.first { $0.isPresent } ?? ByteRange(Int(columns.headings[Int(record.heading)].start), 0)
                first[Int(agency)] = Int(range.start)
            }
        }
        for entry in columns.registry {
            isRegistered[Int(entry.agency)] = true
            let start = Int(columns.headings[Int(entry.heading)].start)
            first[Int(entry.agency)] = first[Int(entry.agency)] ?? start
        }
    }

    private func line(of agency: Int) -> Int? { first[agency].map(lines.line) }

    /// Pairs of names one character apart, at the one with fewer measures; without those that a registry tells apart, or
    /// knows for one.
    func nearNames() -> [Finding] {
        let listed = columns.agencies.indices.filter { first[$0] != nil }
        return NearNames.pairs(listed.map { columns.agencies[$0].name }).compactMap { one, other in
            let (one, other) = (listed[one], listed[other])
            let agencies = columns.agencies
            if isRegistered[one], isRegistered[other] { return nil }
            if agencies[one].aliases.contains(agencies[other].name) { return nil }
            if agencies[other].aliases.contains(agencies[one].name) { return nil }
            // The one that a registry knows, or that stands in more measures, is likely the right one.
            let isOneRight =
                isRegistered[one] != isRegistered[other] ? isRegistered[one] : counts[one] >= counts[other]
            let (right, rare) = isOneRight ? (one, other) : (other, one)
            guard let line = line(of: rare), let otherLine = self.line(of: right) else { return nil }
            return Finding(
                line: line, code: .nearNames, detail: agencies[rare].name, others: [otherLine],
                other: agencies[right].name)
        }
    }

    /// Other names that are the name, or another name, of a further agency.
    func sharedAliases() -> [Finding] {
        var owners: [String: [Int]] = [:]
        for (number, agency) in columns.agencies.enumerated() {
            // Measures may call an agency by another name of it: that is what such names are for.
            if isRegistered[number] { owners[agency.name, default: []].append(number) }
            for alias in Set(agency.aliases) where alias != agency.name { owners[alias, default: []].append(number) }
        }
        return columns.registry.flatMap { entry -> [Finding] in
            guard entry.alias.isPresent else { return [] }
            return Agency.names(in: columns.bytes.string(entry.alias)).compactMap { alias in
                let other = owners[alias]?.first { $0 != Int(entry.agency) }
                guard let other else { return nil }
                return Finding(
                    line: lines.line(at: Int(entry.alias.start)), code: .sharedAlias, detail: alias,
                    other: columns.agencies[other].name)
            }
        }
    }

    /// Groups that stand among their own members, or among those of a member.
    func circles() -> [Finding] {
        var numbers: [String: Int] = [:]
        for (number, agency) in columns.agencies.enumerated() {
            for name in [agency.name] + agency.aliases where numbers[name] == nil { numbers[name] = number }
        }
        let members = columns.agencies.map { agency in agency.members.compactMap { numbers[$0] } }
        return columns.registry.compactMap { entry in
            guard entry.members.isPresent else { return nil }
            var seen: Set<Int> = []
            var waiting = members[Int(entry.agency)]
            while let next = waiting.popLast() {
                if next == Int(entry.agency) {
                    return Finding(
                        line: lines.line(at: Int(entry.members.start)), code: .memberOfItself,
                        detail: columns.agencies[next].name)
                }
                if seen.insert(next).inserted { waiting += members[next] }
            }
            return nil
        }
    }
}
