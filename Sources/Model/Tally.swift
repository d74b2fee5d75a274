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

/// What one agency has in a plan; `Workload` counts it.
package struct AgencyTally: Sendable, Equatable {
    /// Number of the agency.
    package var agency: Int
    /// Measures that it leads.
    package var lead = 0
    /// Measures in which it only co-operates.
    package var with = 0
    /// Measures that reach it only through an expanded group.
    package var through = 0
    /// Open measures among them.
    package var open = 0
    /// Open measures with a deadline before today.
    package var overdue = 0
    /// Open measures with a deadline from today to as many days ahead as the plan's lights call soon.
    package var soon = 0
    /// Open measures with a red light.
    package var red = 0
    /// Open measures with a yellow light.
    package var yellow = 0
    /// Open measures with a green light.
    package var green = 0

    /// Measures of the agency.
    package var total: Int { lead + with + through }

    /// The worst light of an open measure.
    package var light: Light? { red > 0 ? .red : yellow > 0 ? .yellow : green > 0 ? .green : nil }
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
    package func agencyTallies(today: Day) -> [AgencyTally] { agencyTallies(nil, today: today) }

    /// All agencies with what they have among some measures, nil for all: by total, then lead, then first mention.
    package func agencyTallies(_ measures: [Int]?, today: Day) -> [AgencyTally] {
        Workload(self, measures, today: today).inStandardOrder
    }

    /// How an agency stands in a measure: it leads where it is named in both roles, as some do.
    package enum Role: Sendable { case lead, with }

    /// How an agency stands in a measure; nil where it does not.
    package func role(of agency: Int, in measure: Int) -> Role? {
        if !overlay.isEmpty, let edited = overlay[measure] {
            return edited.leads.contains(agency) ? .lead : edited.withs.contains(agency) ? .with : nil
        }
        let first = Int(columns.measures[measure].firstMention)
        let leads = Int(columns.measures[measure].leads)
        let end = first + leads + Int(columns.measures[measure].withs)
        guard let number = UInt32(exactly: agency) else { return nil }
        for index in first..<end where columns.mentions[index] == number {
            return index < first + leads ? .lead : .with
        }
        return nil
    }

    /// Whether an agency leads a measure or co-operates in it.
    package func involves(_ agency: Int, in measure: Int) -> Bool { role(of: agency, in: measure) != nil }
}
