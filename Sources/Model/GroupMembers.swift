/// Who the members of groups are.
struct GroupMembers {
    /// The plan's agencies, then members that it does not name otherwise.
    private(set) var agencies: [Agency]
    /// By the number of the group; without the group itself, each once.
    private(set) var numbers: [Int: [Int]] = [:]

    init(_ plan: Plan) {
        let known = plan.agencies
        agencies = known
        let groups = known.indices.filter { !known[$0].members.isEmpty }
        guard !groups.isEmpty else { return }
        var byName = Dictionary(
            known.indices.lazy.flatMap { agency in known[agency].aliases.map { ($0, agency) } },
            uniquingKeysWith: { first, _ in first })
        // A name goes before an alias.
        for agency in known.indices { byName[known[agency].name] = agency }
        for group in groups {
            var seen: Set<Int> = [group]
            var found: [Int] = []
            for name in known[group].members {
                let agency: Int
                if let number = byName[name] {
                    agency = number
                } else {
                    agency = agencies.count
                    agencies.append(Agency(name: name))
                    byName[name] = agency
                }
                if seen.insert(agency).inserted { found.append(agency) }
            }
            numbers[group] = found
        }
    }

    /// Whom the measures of each of these groups reach, through each other, too.
    func reach(of names: Set<String>) -> [Int: [Int]] {
        guard !names.isEmpty else { return [:] }
        let open = numbers.filter { names.contains(agencies[$0.key].name) }
        return Dictionary(
            uniqueKeysWithValues: open.keys.map { group in
                var seen: Set<Int> = [group]
                var reached: [Int] = []
                var waiting = [group]
                while let next = waiting.popLast() {
                    for member in open[next] ?? [] where seen.insert(member).inserted {
                        reached.append(member)
                        waiting.append(member)
                    }
                }
                return (group, reached)
            })
    }
}
