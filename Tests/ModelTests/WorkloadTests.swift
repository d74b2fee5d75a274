import OrgFile
import Testing

@testable import Model

/// The workload counts what anybody would count by hand, each measure once for an agency.
@Suite struct WorkloadTests {
    private static let today = Day(number: 18_443)

    private static func plan(_ text: String) throws -> Plan {
        try read(Array(("#+TODO: A B | D CANCELLED\n" + text).utf8))
    }

    private static func measure(
        _ lead: String, _ with: String = "", status: String = "A", due: String = "", level: Int = 1, title: String = "x"
    ) -> String {
        String(repeating: "*", count: level) + " \(status) \(title)\n" + (due.isEmpty ? "" : "DEADLINE: <\(due)>\n")
            + ":PROPERTIES:\n:LEAD: \(lead)\n:WITH: \(with)\n:END:\n"
    }

    private static func group(_ name: String, _ members: String) -> String {
        "** \(name) :group:\n:PROPERTIES:\n:MEMBERS: \(members)\n:END:\n"
    }

    private static func tally(_ workload: Workload, _ name: String) throws -> AgencyTally {
        workload.tallies[try #require(workload.agencies.firstIndex { $0.name == name })]
    }

    // MARK: Groups

    @Test func anAgencyInAMeasureAndInItsGroupCountsAsItself() throws {
        let plan = try Self.plan(
            Self.measure("甲", "成员单位") + Self.measure("成员单位") + "* 单位 :agencies:\n"
                + Self.group("成员单位", "甲、乙"))
        let whole = Workload(plan, expanding: ["成员单位"], today: Self.today)
        let first = try Self.tally(whole, "甲")
        #expect((first.lead, first.with, first.through, first.total) == (1, 0, 1, 2))
        let second = try Self.tally(whole, "乙")
        #expect((second.lead, second.through, second.total) == (0, 2, 2))
        #expect(try Self.tally(whole, "成员单位").total == 2)
        let folded = Workload(plan, today: Self.today)
        #expect(try Self.tally(folded, "甲").total == 1)
        #expect(try Self.tally(folded, "乙").total == 0)
    }

    @Test func throughTwoGroupsIsOnce() throws {
        let plan = try Self.plan(
            Self.measure("一组", "二组", due: "2020-06-01") + "* 单位 :agencies:\n" + Self.group("一组", "甲")
                + Self.group("二组", "甲"))
        let tally = try Self.tally(Workload(plan, expanding: ["一组", "二组"], today: Self.today), "甲")
        #expect((tally.through, tally.overdue, tally.open) == (1, 1, 1))
    }

    @Test func aGroupWithinAGroupHandsOnWhereBothAreExpanded() throws {
        let plan = try Self.plan(
            Self.measure("大组") + "* 单位 :agencies:\n" + Self.group("大组", "小组") + Self.group("小组", "甲、大组"))
        let both = Workload(plan, expanding: ["大组", "小组"], today: Self.today)
        #expect(try Self.tally(both, "甲").through == 1)
        #expect(try Self.tally(both, "小组").through == 1)
        // Around the circle it does not come back as through itself.
        let large = try Self.tally(both, "大组")
        #expect((large.lead, large.through) == (1, 0))
        let one = Workload(plan, expanding: ["大组"], today: Self.today)
        #expect(try Self.tally(one, "小组").through == 1)
        #expect(try Self.tally(one, "甲").total == 0)
    }

    @Test func membersAreKnownByAliasAndNeedNoMentionElsewhere() throws {
        let plan = try Self.plan(
            Self.measure("成员单位") + Self.measure("市场局") + "* 单位 :agencies:\n"
                + "** 市场局\n:PROPERTIES:\n:ALIAS: 上海市市场监督管理局\n:END:\n"
                + Self.group("成员单位", "上海市市场监督管理局、无名局、无名局、成员单位"))
        let workload = Workload(plan, expanding: ["成员单位"], today: Self.today)
        let known = try Self.tally(workload, "市场局")
        #expect((known.lead, known.through) == (1, 1))
        #expect(try Self.tally(workload, "无名局").through == 1)
        #expect(workload.agencies.count == plan.agencies.count + 1)
        let group = try #require(workload.agencies.firstIndex { $0.name == "成员单位" })
        #expect(workload.members[group]?.map { workload.agencies[$0].name } == ["市场局", "无名局"])
    }

    @Test func aRoleCountsThroughGroupsInThatRole() throws {
        let plan = try Self.plan(
            Self.measure("成员单位") + Self.measure("乙", "成员单位") + Self.measure("成员单位", "甲")
                + "* 单位 :agencies:\n" + Self.group("成员单位", "甲"))
        let tallies = try Workload.Role.allCases.map {
            try Self.tally(Workload(plan, role: $0, expanding: ["成员单位"], today: Self.today), "甲")
        }
        #expect(tallies.map(\.through) == [2, 1, 1])
        // It co-operates itself in the third: that is its role there, whatever its group does.
        #expect(tallies.map(\.with) == [1, 0, 1])
        #expect(tallies.map(\.total) == [3, 1, 2])
    }

    // MARK: Days, sections, sorting

    @Test func soonIsFromTodayToAsManyDaysAsThePlanSays() throws {
        let days = ["2020-06-29", "2020-06-30", "2020-07-10", "2020-07-11"]
        let plan = try Self.plan(
            "#+LIGHTS: soon=10\n" + days.map { Self.measure("甲", due: $0) }.joined()
                + Self.measure("甲", status: "D", due: "2020-07-01"))
        let tally = try Self.tally(Workload(plan, today: Self.today), "甲")
        #expect((tally.total, tally.open, tally.overdue, tally.soon) == (5, 4, 1, 2))
        #expect((tally.red, tally.yellow, tally.green) == (1, 2, 1))
    }

    @Test func measuresOfNoSectionStandBehindTheSections() throws {
        let plan = try Self.plan(
            "* 一、甲\n" + Self.measure("甲", level: 2) + "* 二、乙\n" + Self.measure("甲", level: 2) + Self.measure("甲"))
        let workload = Workload(plan, today: Self.today)
        #expect((0...3).map { workload.count(0, section: $0) } == [1, 1, 1, 0])
        #expect(workload.count(0, status: 7) == 0)
    }

    @Test func equalNumbersKeepTheStandardOrderBothWays() throws {
        let plan = try Self.plan(
            Self.measure("丙", "甲", due: "2020-06-01") + Self.measure("乙", "甲") + Self.measure("丁"))
        let workload = Workload(plan, today: Self.today)
        func names(_ column: Workload.Column, _ descending: Bool) -> [String] {
            workload.sorted(by: column, descending: descending).map { workload.agencies[$0].name }
        }
        #expect(names(.total, true) == ["甲", "丙", "乙", "丁"])
        #expect(names(.total, false) == ["丙", "乙", "丁", "甲"])
        #expect(names(.overdue, true) == ["甲", "丙", "乙", "丁"])
        #expect(names(.overdue, false) == ["乙", "丁", "甲", "丙"])
        #expect(names(.with, true) == ["甲", "丙", "乙", "丁"])
        #expect(names(.name, false) == ["丁", "丙", "乙", "甲"])
        #expect(names(.name, true) == ["甲", "乙", "丙", "丁"])
        #expect(names(.section(0), true) == names(.total, true))
    }

    // MARK: Against a count by hand

    /// Random plans with groups that hold each other, aliases, roles in double, and edits on top.
    @Test(arguments: 0..<60) func theCountIsThatByHand(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        func below(_ end: Int) -> Int { Int(random.next() % UInt64(end)) }
        func some(_ names: [String], _ most: Int) -> String {
            (0..<below(most + 1)).map { _ in names[below(names.count)] }.joined(separator: "、")
        }
        let names = ["甲", "乙", "丙", "丁", "一组", "二组", "三组"]
        let days = ["", "2020-06-01", "2020-06-30", "2020-07-15", "2020-12-31"]
        var text = "#+PROPERTY: ISSUED 2020-01-01\n"
        for number in 0..<below(30) {
            if below(5) == 0 { text += "* 章\n" }
            text += Self.measure(
                some(names, 2), some(names, 3), status: ["A", "B", "D", "CANCELLED"][below(4)],
                due: days[below(days.count)], level: 1 + below(2), title: "\(number)")
        }
        text += "* 单位 :agencies:\n** 甲\n:PROPERTIES:\n:ALIAS: 甲局、丁\n:END:\n"
        for group in ["一组", "二组", "三组"] { text += Self.group(group, some(names + ["甲局", "新来的"], 4)) }
        var plan = try Self.plan(text)
        for measure in 0..<plan.measureCount where below(4) == 0 {
            let lead = some(names + ["后来的"], 2)
            let edit = Edit(
                plan.key(of: measure),
                .field(.lead, from: plan.names(.lead, of: measure), to: lead.isEmpty ? nil : lead))
            try plan.apply(edit)
            try plan.apply(
                plan.setting(status: below(4), of: measure, who: "王", now: Moment(day: Self.today, minute: 1)))
        }
        let open = Set(["一组", "二组", "三组"].filter { _ in below(3) > 0 })
        let scope = (0..<plan.measureCount).filter { _ in below(5) > 0 }
        for role in Workload.Role.allCases {
            let workload = Workload(plan, scope, role: role, expanding: open, today: Self.today)
            let hand = Hand(plan, workload, open, Self.today)
            for agency in workload.agencies.indices {
                let mine = hand.measures(of: agency, scope)
                #expect(workload.measures(of: agency, among: scope, plan) == mine.map(\.measure))
                #expect(mine.allSatisfy { workload.standing(of: agency, in: $0.measure, plan) == $0.standing })
                #expect(workload.tallies[agency] == hand.tally(of: agency, mine))
                for status in 0..<4 {
                    let count = mine.count { plan.status(of: $0.measure) == status }
                    #expect(workload.count(agency, status: status) == count)
                }
                for section in 0...plan.sections.count {
                    let count = mine.count { (plan.section(of: $0.measure) ?? plan.sections.count) == section }
                    #expect(workload.count(agency, section: section) == count)
                }
            }
        }
        let all = Workload(plan, today: Self.today)
        #expect(all.inStandardOrder == plan.agencyTallies(today: Self.today))
        #expect(Set(all.sorted(by: .soon, descending: true)) == Set(all.agencies.indices))
    }

    /// Counts agency by agency, measure by measure, with sets of names.
    private struct Hand {
        let plan: Plan
        let workload: Workload
        let open: Set<String>
        let today: Day

        init(_ plan: Plan, _ workload: Workload, _ open: Set<String>, _ today: Day) {
            (self.plan, self.workload, self.open, self.today) = (plan, workload, open, today)
        }

        func name(_ word: String) -> String {
            if workload.agencies.contains(where: { $0.name == word }) { return word }
            return plan.agencies.first { $0.aliases.contains(word) }?.name ?? word
        }

        /// Whom these names stand for, as far as they are expanded, without themselves.
        func behind(_ names: Set<String>) -> Set<String> {
            var all = names
            while true {
                let members = all.filter(open.contains).flatMap { group in
                    plan.agencies.first { $0.name == group }?.members.map(name) ?? []
                }
                if all.isSuperset(of: members) { return all.subtracting(names) }
                all.formUnion(members)
            }
        }

        func measures(of agency: Int, _ scope: [Int]) -> [(measure: Int, standing: Workload.Standing)] {
            let wanted = workload.agencies[agency].name
            return scope.compactMap { measure in
                let leads = Set(plan.leads(of: measure).map { plan.agencies[$0].name })
                let withs = Set(plan.withs(of: measure).map { plan.agencies[$0].name })
                let (isLead, standing): (Bool, Workload.Standing)
                if leads.contains(wanted) {
                    (isLead, standing) = (true, .lead)
                } else if withs.contains(wanted) {
                    (isLead, standing) = (false, .with)
                } else if behind(leads).contains(wanted) {
                    (isLead, standing) = (true, .through)
                } else if behind(withs).contains(wanted) {
                    (isLead, standing) = (false, .through)
                } else {
                    return nil
                }
                if workload.role == (isLead ? .with : .lead) { return nil }
                return (measure, standing)
            }
        }

        func tally(of agency: Int, _ mine: [(measure: Int, standing: Workload.Standing)]) -> AgencyTally {
            var tally = AgencyTally(agency: agency)
            for (measure, standing) in mine {
                switch standing {
                case .lead: tally.lead += 1
                case .with: tally.with += 1
                case .through: tally.through += 1
                }
                guard !plan.isClosed(measure) else { continue }
                tally.open += 1
                guard let due = plan.due(of: measure) else { continue }
                if due < today { tally.overdue += 1 } else if today.days(to: due) <= 30 { tally.soon += 1 }
                switch plan.light(of: measure, today: today) {
                case .red: tally.red += 1
                case .yellow: tally.yellow += 1
                case .green: tally.green += 1
                case nil: break
                }
            }
            return tally
        }
    }
}
