/// The pass over the measures.
struct WorkloadCount {
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
