import Model
import OrgFile
import Testing

@Suite struct LightTests {
    /// A plan of a hundred days, from 1 January 2020 to 10 April, whose `#+LIGHTS:` line is `rule`.
    private static func plan(_ measures: String, rule: String = "") throws -> Plan {
        let lights = rule.isEmpty ? "" : "#+LIGHTS: " + rule + "\n"
        let facts = "#+TODO: A | D CANCELLED\n#+PROPERTY: ISSUED 2020-01-01\n#+PROPERTY: DUE 2020-04-10\n"
        return try read(Array((lights + facts + measures).utf8))
    }

    private static func measure(progress: String) -> String {
        "* A x\n:PROPERTIES:\n:LEAD: 甲\n:PROGRESS: " + progress + "\n:END:\n"
    }

    /// The day after so many of the hundred.
    private static func day(_ elapsed: Int) -> Day { Day(number: Int32(18_262 + elapsed)) }

    @Test(arguments: [(-1, Light.red), (0, .yellow), (30, .yellow), (31, .green)])
    func lightsTellHowManyDaysAreLeft(days: Int, light: Light) {
        #expect(LightRule().light(daysLeft: days) == light)
    }

    /// More than 30 points behind is red, 10 to 30 yellow.
    @Test(arguments: [(0, Light.green), (9, .green), (10, .yellow), (30, .yellow), (31, .red), (50, .red)])
    func pointsBehindTheElapsedShareCount(behind: Int, light: Light) throws {
        let plan = try LightTests.plan(LightTests.measure(progress: "0"))
        // Before the last 30 days begin, which are yellow by themselves.
        #expect(plan.light(of: 0, today: LightTests.day(behind)) == light)
        let ahead = try LightTests.plan(LightTests.measure(progress: "15%"))
        #expect(ahead.light(of: 0, today: LightTests.day(behind + 15)) == light)
    }

    @Test func bordersAreExactWhereDaysAreNoWholePoints() {
        // 1 of 3 days is 33.3 points.
        let rule = LightRule()
        #expect(rule.light(percent: 3, elapsed: 1, of: 3) == .red)
        #expect(rule.light(percent: 4, elapsed: 1, of: 3) == .yellow)
        #expect(rule.light(percent: 23, elapsed: 1, of: 3) == .yellow)
        #expect(rule.light(percent: 24, elapsed: 1, of: 3) == .green)
    }

    @Test func theWorseOfDeadlineAndProgressCounts() throws {
        let done = try LightTests.plan(LightTests.measure(progress: "100"))
        #expect(done.light(of: 0, today: LightTests.day(50)) == .green)
        #expect(done.light(of: 0, today: LightTests.day(90)) == .yellow)
        #expect(done.light(of: 0, today: LightTests.day(101)) == .red)
        let begun = try LightTests.plan(LightTests.measure(progress: "40"))
        #expect(begun.light(of: 0, today: LightTests.day(90)) == .red)
        #expect(begun.light(of: 0, today: LightTests.day(-20)) == .green)
    }

    /// Rounded up, so that what is shown lies on the same side of a border as the light.
    @Test(arguments: [
        ("40", 50, 10), ("39", 60, 21), ("40", 49, nil), ("40", 95, 55), ("80", 95, nil), ("10", 101, nil),
    ])
    func pointsBehindAreToldWhereTheyGiveTheLight(progress: String, elapsed: Int, points: Int?) throws {
        let plan = try LightTests.plan(LightTests.measure(progress: progress))
        #expect(plan.pointsBehind(0, today: LightTests.day(elapsed)) == points)
    }

    @Test(arguments: [("3", 31), ("4", 30), ("23", 11), ("24", nil as Int?)])
    func pointsBehindAreRoundedUp(progress: String, points: Int?) throws {
        let issued = "#+TODO: A | D\n#+PROPERTY: ISSUED 2020-01-01\n#+PROPERTY: DUE 2020-03-31\n#+LIGHTS: soon=0\n"
        let plan = try read(Array((issued + LightTests.measure(progress: progress)).utf8))
        // 30 of 90 days are 33.3 points.
        #expect(plan.pointsBehind(0, today: LightTests.day(30)) == points)
    }

    @Test func whatIsClosedOrHasNoProgressIsNotBehind() throws {
        let plan = try LightTests.plan("* D x\n:PROPERTIES:\n:PROGRESS: 0\n:END:\n* A y\n")
        #expect(plan.pointsBehind(0, today: LightTests.day(60)) == nil)
        #expect(plan.pointsBehind(1, today: LightTests.day(60)) == nil)
    }

    @Test(arguments: ["一半", "", "-5", "101", "40 左右", "4000"]) func progressThatIsNoneIsNotHeldAgainstTheTime(
        words: String
    )
        throws
    {
        let plan = try LightTests.plan(LightTests.measure(progress: words))
        #expect(plan.percent(of: 0) == nil)
        #expect(plan.light(of: 0, today: LightTests.day(60)) == .green)
    }

    @Test func withoutIssueOrWithADeadlineBeforeItOnlyTheDeadlineCounts() throws {
        let text = "* A x\nDEADLINE: <2020-12-31 Thu>\n:PROPERTIES:\n:PROGRESS: 0\n:END:\n"
        let october = try #require(Day(iso: "2020-10-01"))
        #expect(try read(Array(("#+TODO: A | D\n" + text).utf8)).light(of: 0, today: october) == .green)
        for issued in ["2020-12-31", "2021-01-01"] {
            let plan = try read(Array(("#+TODO: A | D\n#+PROPERTY: ISSUED " + issued + "\n" + text).utf8))
            #expect(plan.light(of: 0, today: october) == .green)
        }
    }

    @Test func closedMeasuresAndThoseWithoutDeadlineHaveNone() throws {
        let plan = try LightTests.plan("* D x\n* CANCELLED y\n")
        #expect(plan.light(of: 0, today: LightTests.day(200)) == nil)
        #expect(plan.light(of: 1, today: LightTests.day(200)) == nil)
        #expect(try read(Array("* TODO x\n".utf8)).light(of: 0, today: LightTests.day(0)) == nil)
    }

    @Test func progressThatWasJustSetCounts() throws {
        var plan = try LightTests.plan(LightTests.measure(progress: "0"))
        let edit = try #require(plan.setting(progress: 45, of: 0))
        try plan.apply(edit)
        #expect(plan.light(of: 0, today: LightTests.day(50)) == .green)
    }

    // MARK: The line

    @Test(arguments: [
        ("soon=20 yellow=5 red=40", [20, 5, 40], true), ("red=50", [30, 10, 50], true),
        ("SOON＝７　Yellow=0", [7, 0, 30], true), ("", [30, 10, 30], true), ("soon=0 red=0 yellow=0", [0, 0, 0], true),
        ("soon=two yellow=5", [30, 5, 30], false), ("blue=5", [30, 10, 30], false), ("soon=-1", [30, 10, 30], false),
        ("red=101", [30, 10, 30], false), ("soon = 5", [30, 10, 30], false), ("soon=99999", [30, 10, 30], false),
        ("yellow=40", [30, 40, 30], false),
    ])
    func theLineSetsTheNumbersThatItNames(value: String, numbers: [Int], isUnderstood: Bool) throws {
        var rule = LightRule()
        #expect(rule.take(value) == isUnderstood)
        #expect([rule.soon, rule.yellow, rule.red] == numbers)
        let plan = try LightTests.plan("", rule: value)
        #expect(value.isEmpty || plan.columns.facts.lights == rule)
        #expect(findings(in: plan).map(\.code) == (isUnderstood ? [] : [.badLights]))
        #expect(findings(in: plan).map(\.line) == (isUnderstood ? [] : [1]))
    }

    @Test func theNumbersOfThePlanDecide() throws {
        let plan = try LightTests.plan("* A x\n" + LightTests.measure(progress: "10"), rule: "soon=5 yellow=20 red=20")
        #expect(plan.light(of: 0, today: LightTests.day(94)) == .green)
        #expect(plan.light(of: 0, today: LightTests.day(95)) == .yellow)
        #expect(plan.light(of: 1, today: LightTests.day(29)) == .green)
        #expect(plan.light(of: 1, today: LightTests.day(30)) == .yellow)
        #expect(plan.light(of: 1, today: LightTests.day(31)) == .red)
    }

    // MARK: Counts

    @Test func talliesCountLightsAndKeepTheWorst() throws {
        let plan = try LightTests.plan(
            LightTests.measure(progress: "0") + LightTests.measure(progress: "25")
                + LightTests.measure(progress: "45") + "* A y\n:PROPERTIES:\n:LEAD: 乙\n:WITH: 甲\n:END:\n"
                + "* D z\n:PROPERTIES:\n:LEAD: 丙\n:END:\n")
        let tally = plan.tally(0..<5, today: LightTests.day(50))
        #expect((tally.red, tally.yellow, tally.green) == (1, 1, 2))
        #expect(tally.light == .red)
        #expect(tally.overdue == 0)
        #expect(plan.tally(1..<5, today: LightTests.day(50)).light == .yellow)
        #expect(plan.tally(4..<5, today: LightTests.day(50)).light == nil)
        let agencies = plan.agencyTallies(today: LightTests.day(50))
        #expect(agencies.map { plan.agencies[$0.agency].name } == ["甲", "乙", "丙"])
        #expect(agencies.map(\.light) == [.red, .green, nil])
        #expect(agencies.map(\.red) == [1, 0, 0])
    }

    @Test func lightsHaveNames() { #expect(Light.allCases.map(\.name) == ["green", "yellow", "red"]) }
}
