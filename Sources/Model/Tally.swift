/// What a number of measures come to.
package struct Tally: Sendable, Equatable {
    /// Measures without the dropped ones.
    package var total = 0
    /// Closed as done.
    package var done = 0
    /// Closed without being done.
    package var dropped = 0
    /// Open, no longer in the first status, and not stuck.
    package var begun = 0
    /// Open, and stuck.
    package var stuck = 0
    /// Open, with a deadline before today.
    package var overdue = 0
    /// The earliest deadline of an open measure.
    package var nextDue: Day?
    /// The latest deadline of an open measure.
    package var lastDue: Day?
    /// The worst light of an open measure.
    package var light: Light?
    /// Open measures with a red light.
    package var red = 0
    /// Open measures with a yellow light.
    package var yellow = 0
    /// Open measures with a green light.
    package var green = 0

    /// A tally of no measures.
    package init() {}

    /// Counts one measure more.
    package mutating func add(_ plan: Plan, _ measure: Int, today: Day) {
        let tone = plan.columns.statuses.tones[plan.status(of: measure)]
        switch tone {
        case .dropped:
            dropped += 1
            return
        case .done: done += 1
        case .first: break
        case .open, .waiting: begun += 1
        case .alert: stuck += 1
        }
        total += 1
        guard !tone.isClosed, let due = plan.due(of: measure) else { return }
        if due < today { overdue += 1 }
        nextDue = min(nextDue ?? due, due)
        lastDue = max(lastDue ?? due, due)
        let light = plan.light(ofOpen: measure, due: due, today: today)
        switch light {
        case .red: red += 1
        case .yellow: yellow += 1
        case .green: green += 1
        }
        self.light = max(self.light ?? light, light)
    }
}

/// What one agency has in a plan.
package struct AgencyTally: Sendable, Equatable {
    /// Number of the agency.
    package var agency: Int
    /// Measures that it leads.
    package var lead = 0
    /// Measures in which it only co-operates.
    package var with = 0
    /// Open measures among them.
    package var open = 0
    /// Open measures with a deadline before today.
    package var overdue = 0
    /// The worst light of an open measure.
    package var light: Light?
    /// Open measures with a red light.
    package var red = 0

    /// Measures in which the agency stands.
    package var total: Int { lead + with }
}

extension Plan {
    /// What the measures come to.
    package func tally(_ measures: some Sequence<Int>, today: Day) -> Tally {
        measures.reduce(into: Tally()) { $0.add(self, $1, today: today) }
    }

    /// Days since the measure's deadline; 0 where it is not overdue or closed.
    package func overdue(_ measure: Int, today: Day) -> Int {
        guard !isClosed(measure), let due = due(of: measure) else { return 0 }
        return max(0, due.days(to: today))
    }

    /// All agencies: by total, then lead, then first mention.
    package func agencyTallies(today: Day) -> [AgencyTally] { agencyTallies(0..<measureCount, today: today) }

    /// All agencies with what they have among some measures: by total, then lead, then first mention.
    package func agencyTallies(_ measures: some Sequence<Int>, today: Day) -> [AgencyTally] {
        var tallies = agencies.indices.map { AgencyTally(agency: $0) }
        for measure in measures {
            let isOpen = !isClosed(measure)
            let due = isOpen ? due(of: measure) : nil
            let isOverdue = due.map { $0 < today } ?? false
            let light = due.map { self.light(ofOpen: measure, due: $0, today: today) }
            let leads = Plan.unique(leads(of: measure))
            for agency in leads { tallies[agency].lead += 1 }
            // An agency that a file names as lead and as co-operating counts once.
            let withs = Plan.unique(withs(of: measure).filter { !leads.contains($0) })
            for agency in withs { tallies[agency].with += 1 }
            for agency in leads + withs {
                if isOpen { tallies[agency].open += 1 }
                if isOverdue { tallies[agency].overdue += 1 }
                if light == .red { tallies[agency].red += 1 }
                if let light { tallies[agency].light = max(tallies[agency].light ?? light, light) }
            }
        }
        return tallies.sorted { ($0.total, $0.lead, -$0.agency) > ($1.total, $1.lead, -$1.agency) }
    }

    /// Whether an agency leads a measure or co-operates in it.
    package func involves(_ agency: Int, in measure: Int) -> Bool {
        if overlay.isEmpty {
            let record = columns.measures[measure]
            let first = Int(record.firstMention)
            return columns.mentions[first..<first + Int(record.leads) + Int(record.withs)].contains(UInt32(agency))
        }
        return leads(of: measure).contains(agency) || withs(of: measure).contains(agency)
    }

    /// Number of measures of each agency by status, both as numbers.
    package func agencyStatuses() -> [[Int: Int]] {
        var counts = [[Int: Int]](repeating: [:], count: agencies.count)
        for measure in 0..<measureCount {
            let status = status(of: measure)
            for agency in Set(leads(of: measure) + withs(of: measure)) { counts[agency][status, default: 0] += 1 }
        }
        return counts
    }

    /// Numbers without those that came before.
    private static func unique(_ numbers: [Int]) -> [Int] {
        guard numbers.count > 1 else { return numbers }
        var seen: Set<Int> = []
        return numbers.filter { seen.insert($0).inserted }
    }
}
