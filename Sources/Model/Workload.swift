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
    /// Number of the plan's agencies.
    private let named: Int

    /// Counts measures of a plan, all where none are named.
    /// - Parameter expanding: Names of groups whose measures count for their members, too.
    package init(
        _ plan: Plan, _ measures: [Int]? = nil, role: Role = .both, expanding groups: Set<String> = [], today: Day
    ) {
        let members = GroupMembers(plan)
        let reach = members.reach(of: groups)
        var count = WorkloadCount(plan, agencies: members.agencies.count, reach: reach, role: role, today: today)
        if let measures {
            for measure in measures { count.add(measure) }
        } else {
            for measure in 0..<plan.measureCount { count.add(measure) }
        }
        agencies = members.agencies
        named = plan.agencies.count
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

    /// The plan's agencies, without members that only a group's MEMBERS name: by total, then lead, then first mention.
    package var inStandardOrder: [AgencyTally] { standardOrder.filter { $0 < named }.map { tallies[$0] } }

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
