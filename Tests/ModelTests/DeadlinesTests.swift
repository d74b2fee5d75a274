import Model
import OrgFile
import Testing

@Suite struct DeadlinesTests {
    private static let today = Day(number: 18_443)  // 2020-06-30

    private static func plan(_ measures: String, due: String? = nil) throws -> Plan {
        let facts = "#+TODO: A | D CANCELLED\n" + (due.map { "#+PROPERTY: DUE " + $0 + "\n" } ?? "")
        return try read(Array((facts + measures).utf8))
    }

    private static func all(_ plan: Plan) -> [Int] { Array(0..<plan.measureCount) }

    private static func deadline(_ keyword: String, _ day: String?) -> String {
        "* \(keyword) x\n" + (day.map { "DEADLINE: <\($0)>\n" } ?? "")
    }

    @Test func overdueIsOnTopOldestFirstThenTheMonths() throws {
        let plan = try DeadlinesTests.plan(
            [
                ("A", "2020-08-01"), ("A", "2020-06-29"), ("D", "2020-06-01"), ("A", "2020-06-30"), ("A", nil),
                ("A", "2019-12-31"), ("D", nil), ("CANCELLED", "2020-06-02"), ("A", "2020-08-01"),
            ].map { DeadlinesTests.deadline($0.0, $0.1) }.joined())
        let deadlines = Deadlines(plan, DeadlinesTests.all(plan), today: DeadlinesTests.today)
        #expect(deadlines.measures == [5, 1, 3, 2, 7, 0, 8, 4, 6])
        #expect(deadlines.overdue == 0..<2)
        #expect(deadlines.months.map { [$0.year, $0.month] } == [[2019, 12], [2020, 6], [2020, 8]])
        #expect(deadlines.months.map(\.places.count) == [0, 3, 2])
        let june = deadlines.months[1].count
        #expect([june.open, june.overdue, june.done, june.dropped, june.total] == [2, 1, 1, 1, 3])
        #expect(deadlines.undated == 7..<9)
        #expect([deadlines.undatedCount.open, deadlines.undatedCount.done] == [1, 1])
    }

    /// What is due only as the plan says is told apart from deadlines of its own.
    @Test func thePlansDueCountsForMeasuresWithoutTheirOwn() throws {
        let plan = try DeadlinesTests.plan(
            DeadlinesTests.deadline("A", nil) + DeadlinesTests.deadline("A", "2020-12-01")
                + DeadlinesTests.deadline("D", nil),
            due: "2020-12-31")
        let deadlines = Deadlines(plan, DeadlinesTests.all(plan), today: DeadlinesTests.today)
        #expect(deadlines.measures == [1, 0, 2])
        #expect(deadlines.months.map(\.count.inherited) == [2])
        #expect(deadlines.undated.isEmpty)
    }

    @Test func closedOnesThatDoNotShowStillCount() throws {
        let plan = try DeadlinesTests.plan(
            DeadlinesTests.deadline("D", "2020-01-31") + DeadlinesTests.deadline("A", "2020-09-01")
                + DeadlinesTests.deadline("D", nil))
        let deadlines = Deadlines(
            plan, DeadlinesTests.all(plan), today: DeadlinesTests.today, showsClosed: false)
        #expect(deadlines.measures == [1])
        #expect(deadlines.months.map(\.count.total) == [1, 1])
        #expect(deadlines.months.map(\.places) == [0..<0, 0..<1])
        #expect(deadlines.undatedCount.done == 1)
    }

    @Test func ofNothingThereIsNothing() throws {
        let plan = try DeadlinesTests.plan("")
        let deadlines = Deadlines(plan, [], today: DeadlinesTests.today)
        #expect(deadlines.measures.isEmpty)
        #expect(deadlines.months.isEmpty)
        #expect(deadlines.undated.isEmpty)
    }

    /// Sorted and counted as a reader without cleverness does it.
    @Test(arguments: 0..<40) func randomPlansAgreeWithANaiveCount(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        func number(_ range: Range<Int>) -> Int { Int.random(in: range, using: &random) }
        let span = seed % 3 == 0 ? 40 : 900
        let text = (0..<number(0..<80)).map { _ in
            let day = Day(number: Int32(18_443 + number(-span..<span)))
            return DeadlinesTests.deadline(["A", "D", "CANCELLED"][number(0..<3)], number(0..<4) > 0 ? day.iso : nil)
        }
        let plan = try DeadlinesTests.plan(text.joined(), due: seed % 2 == 0 ? nil : "2020-12-31")
        let measures = DeadlinesTests.all(plan).filter { _ in number(0..<5) > 0 }
        let showsClosed = number(0..<2) == 0
        let today = DeadlinesTests.today
        let deadlines = Deadlines(plan, measures, today: today, showsClosed: showsClosed)

        let shown = measures.filter { showsClosed || !plan.isClosed($0) }
        let late = shown.filter { plan.overdue($0, today: today) > 0 }
        let rest = shown.filter { plan.overdue($0, today: today) == 0 }
        let dated = rest.filter { plan.due(of: $0) != nil }
        #expect(Array(deadlines.measures[deadlines.overdue]) == late.sorted { due($0, plan) < due($1, plan) })
        #expect(Array(deadlines.measures[deadlines.undated]).sorted() == rest.filter { plan.due(of: $0) == nil })
        #expect(deadlines.measures.sorted() == shown)
        #expect(deadlines.months.map(\.ordinal) == Set(deadlines.months.map(\.ordinal)).sorted())
        for month in deadlines.months {
            let all = measures.filter { measure in
                plan.due(of: measure).map { $0.date.year == month.year && $0.date.month == month.month } ?? false
            }
            let listed = deadlines.measures[month.places]
            #expect(listed.sorted() == all.filter { dated.contains($0) })
            let isInOrder = zip(listed, listed.dropFirst()).allSatisfy {
                (plan.isClosed($0) ? 1 : 0, due($0, plan)) <= (plan.isClosed($1) ? 1 : 0, due($1, plan))
            }
            #expect(isInOrder)
            let tally = plan.tally(all, today: today)
            #expect(month.count.total == tally.total)
            #expect(month.count.done == tally.done)
            #expect(month.count.dropped == tally.dropped)
            #expect(month.count.overdue == tally.overdue)
        }
        let counted = deadlines.months.reduce(0) { $0 + $1.count.total + $1.count.dropped }
        #expect(counted == measures.filter { plan.due(of: $0) != nil }.count)
    }

    private func due(_ measure: Int, _ plan: Plan) -> Day { plan.due(of: measure) ?? Day(number: 0) }
}
