/// What measures come to for each agency, counted in one pass: how it stands in them, their statuses and sections.
///
/// A group is an agency like any other. Where it is expanded, its measures count for its members, too, as *through* it:
/// for each measure once, and never for a member that stands in the measure itself. A member that is an expanded group
/// hands them on.
package struct Workload: Sendable {
    /// Which measures of an agency count.
    package enum Role: Sendable, Equatable, CaseIterable {
        case both, lead, with
    }

    /// How an agency stands in a measure.
    package enum Standing: Sendable, Equatable {
        case lead, with
        /// Through an expanded group that leads or co-operates.
        case through
    }

    /// The plan's agencies by their numbers, then members of groups that the plan does not name otherwise.
    package let agencies: [Agency]
    /// What each agency has, by its number.
    package let tallies: [AgencyTally]
    /// The members of groups, as numbers, by the number of the group.
    package let members: [Int: [Int]]
    /// Which measures count.
    package let role: Role

    private let statusCount: Int
    private let sectionCount: Int
    private let statusCounts: [Int32]
    private let sectionCounts: [Int32]
    /// Whom the measures of an expanded group reach, by the group's number.
    private let reach: [Int: [Int]]
    /// Agencies in the order that is theirs where nothing else counts: by total, lead and first mention.
    private let standardOrder: [Int]

    /// Counts measures of a plan, all where none are named.
    /// - Parameter expanding: Names of groups whose measures count for their members, too.
    package init(
        _ plan: Plan, _ measures: [Int]? = nil, role: Role = .both, expanding groups: Set<String> = [], today: Day
    ) {
        let members = Members(plan)
        let reach = members.reach(of: groups)
        var count = Count(plan, agencies: members.agencies.count, reach: reach, role: role, today: today)
        if let measures {
            for measure in measures { count.add(measure) }
        } else {
            for measure in 0..<plan.measureCount { count.add(measure) }
        }
        agencies = members.agencies
        self.members = members.numbers
        self.reach = reach
        self.role = role
        tallies = count.tallies
        (statusCount, statusCounts) = (count.statusCount, count.statusCounts)
        (sectionCount, sectionCounts) = (count.sectionCount, count.sectionCounts)
        standardOrder = tallies.indices.sorted {
            let (a, b) = (count.tallies[$0], count.tallies[$1])
            return (a.total, a.lead, b.agency) > (b.total, b.lead, a.agency)
        }
    }

    /// Number of measures of an agency with a status, both as numbers.
    package func count(_ agency: Int, status: Int) -> Int {
        guard tallies.indices.contains(agency), (0..<statusCount).contains(status) else { return 0 }
        return Int(statusCounts[agency * statusCount + status])
    }

    /// Number of measures of an agency in a section; the number behind the last section stands for those of none.
    package func count(_ agency: Int, section: Int) -> Int {
        guard tallies.indices.contains(agency), (0..<sectionCount).contains(section) else { return 0 }
        return Int(sectionCounts[agency * sectionCount + section])
    }

    /// How an agency stands in a measure of the plan that was counted; nil where it does not, or not in a role that
    /// counts.
    package func standing(of agency: Int, in measure: Int, _ plan: Plan) -> Standing? {
        standing(of: agency, in: measure, through: groupsReaching(agency), plan)
    }

    /// Those of some measures in which an agency stands, in their order.
    package func measures(of agency: Int, among measures: [Int], _ plan: Plan) -> [Int] {
        let groups = groupsReaching(agency)
        return measures.filter { standing(of: agency, in: $0, through: groups, plan) != nil }
    }

    private func standing(of agency: Int, in measure: Int, through groups: [Int], _ plan: Plan) -> Standing? {
        switch plan.role(of: agency, in: measure) {
        case .lead: return role == .with ? nil : .lead
        case .with: return role == .lead ? nil : .with
        case nil: break
        }
        var isWith = false
        for group in groups {
            switch plan.role(of: group, in: measure) {
            case .lead: return role == .with ? nil : .through
            case .with: isWith = true
            case nil: break
            }
        }
        return isWith && role != .lead ? .through : nil
    }

    /// The expanded groups through which measures reach an agency.
    private func groupsReaching(_ agency: Int) -> [Int] {
        reach.filter { $0.value.contains(agency) }.map(\.key)
    }

    /// All agencies: by total, then lead, then first mention.
    package var inStandardOrder: [AgencyTally] { standardOrder.map { tallies[$0] } }

    // MARK: Sorting

    /// What agencies can be sorted by.
    package enum Column: Sendable, Equatable {
        case name, total, lead, with, through, overdue, soon
        /// Measures with the status of this number.
        case status(Int)
        /// Measures in the section of this number; the one behind the last stands for those of none.
        case section(Int)
    }

    /// An agency's number in a column; 0 in that of the names.
    package func value(_ column: Column, of agency: Int) -> Int {
        guard tallies.indices.contains(agency) else { return 0 }
        let tally = tallies[agency]
        switch column {
        case .name: return 0
        case .total: return tally.total
        case .lead: return tally.lead
        case .with: return tally.with
        case .through: return tally.through
        case .overdue: return tally.overdue
        case .soon: return tally.soon
        case .status(let status): return count(agency, status: status)
        case .section(let section): return count(agency, section: section)
        }
    }

    /// All agencies, as numbers, by a column; equal ones by total, lead and first mention whichever way the column goes.
    package func sorted(by column: Column, descending: Bool) -> [Int] {
        if column == .name {
            let ranks = standardOrder.enumerated().map { (name: agencies[$1].name, rank: $0, agency: $1) }
            return ranks.sorted {
                if $0.name != $1.name { return ($0.name < $1.name) != descending }
                return $0.rank < $1.rank
            }.map(\.agency)
        }
        let ranks = standardOrder.enumerated().map { (value: value(column, of: $1), rank: $0, agency: $1) }
        return ranks.sorted {
            if $0.value != $1.value { return ($0.value < $1.value) != descending }
            return $0.rank < $1.rank
        }.map(\.agency)
    }
}

/// The pass over the measures.
private struct Count {
    let plan: Plan
    let today: Day
    let soonEnd: Int
    let role: Workload.Role
    let tones: [Tone]
    let measures: [Columns.Measure]
    let mentions: [UInt32]
    let reach: [Int: [Int]]
    let statusCount: Int
    let sectionCount: Int
    var tallies: [AgencyTally]
    var statusCounts: [Int32]
    var sectionCounts: [Int32]
    /// The last measure that each agency was found in, plus one.
    var seen: [Int32]

    init(_ plan: Plan, agencies: Int, reach: [Int: [Int]], role: Workload.Role, today: Day) {
        self.plan = plan
        self.today = today
        soonEnd = plan.columns.facts.lights.soon
        self.role = role
        tones = plan.columns.statuses.tones
        measures = plan.columns.measures
        mentions = plan.columns.mentions
        self.reach = reach
        statusCount = tones.count
        sectionCount = plan.sections.count + 1
        tallies = (0..<agencies).map { AgencyTally(agency: $0) }
        statusCounts = [Int32](repeating: 0, count: agencies * statusCount)
        sectionCounts = [Int32](repeating: 0, count: agencies * sectionCount)
        seen = [Int32](repeating: 0, count: agencies)
    }

    /// What a measure adds to each of its agencies.
    struct Facts {
        let stamp: Int32
        let status: Int
        let section: Int
        let isOpen: Bool
        let isOverdue: Bool
        let isSoon: Bool
        let light: Light?
    }

    mutating func add(_ measure: Int) {
        let status = plan.status(of: measure)
        let isOpen = !tones[status].isClosed
        let due = isOpen ? plan.due(of: measure) : nil
        let days = due.map { today.days(to: $0) }
        let facts = Facts(
            stamp: Int32(truncatingIfNeeded: measure + 1), status: status,
            section: plan.section(of: measure) ?? sectionCount - 1, isOpen: isOpen,
            isOverdue: days.map { $0 < 0 } ?? false,
            isSoon: days.map { $0 >= 0 && $0 <= soonEnd } ?? false,
            light: due.map { plan.light(ofOpen: measure, due: $0, today: today) })
        if !plan.overlay.isEmpty, let edited = plan.overlay[measure] {
            add(facts, leads: edited.leads, withs: edited.withs)
            return
        }
        let record = measures[measure]
        let first = Int(record.firstMention)
        let middle = first + Int(record.leads)
        let end = middle + Int(record.withs)
        for index in first..<middle { add(facts, Int(mentions[index]), .lead) }
        for index in middle..<end { add(facts, Int(mentions[index]), .with) }
        guard !reach.isEmpty else { return }
        for index in first..<middle { addReached(facts, from: Int(mentions[index]), isLead: true) }
        for index in middle..<end { addReached(facts, from: Int(mentions[index]), isLead: false) }
    }

    private mutating func add(_ facts: Facts, leads: [Int], withs: [Int]) {
        for agency in leads { add(facts, agency, .lead) }
        for agency in withs { add(facts, agency, .with) }
        guard !reach.isEmpty else { return }
        for agency in leads { addReached(facts, from: agency, isLead: true) }
        for agency in withs { addReached(facts, from: agency, isLead: false) }
    }

    private mutating func addReached(_ facts: Facts, from group: Int, isLead: Bool) {
        guard let reached = reach[group] else { return }
        for agency in reached { add(facts, agency, .through, isLead: isLead) }
    }

    private mutating func add(_ facts: Facts, _ agency: Int, _ standing: Workload.Standing, isLead: Bool = true) {
        guard seen[agency] != facts.stamp else { return }
        seen[agency] = facts.stamp
        switch standing {
        case .lead:
            if role == .with { return }
            tallies[agency].lead += 1
        case .with:
            if role == .lead { return }
            tallies[agency].with += 1
        case .through:
            if role == (isLead ? .with : .lead) { return }
            tallies[agency].through += 1
        }
        if facts.isOpen { tallies[agency].open += 1 }
        if facts.isOverdue { tallies[agency].overdue += 1 }
        if facts.isSoon { tallies[agency].soon += 1 }
        switch facts.light {
        case .red: tallies[agency].red += 1
        case .yellow: tallies[agency].yellow += 1
        case .green: tallies[agency].green += 1
        case nil: break
        }
        statusCounts[agency * statusCount + facts.status] += 1
        sectionCounts[agency * sectionCount + facts.section] += 1
    }
}

/// Who the members of groups are.
private struct Members {
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
