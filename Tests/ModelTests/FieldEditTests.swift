import OrgFile
import Testing

@testable import Model

/// The edits of fields: what they write, and that nothing is written where nothing would change.
@Suite struct FieldEditTests {
    private static let now = Moment(day: Day(number: 18_443), minute: 545)

    private static func plan(_ text: String) throws -> Plan { try read(Array(text.utf8)) }

    private static func measure(_ lines: String) throws -> Plan {
        try plan("* TODO 甲\n" + lines)
    }

    // MARK: Deadline

    @Test func aNewDeadlineKeepsWhatTheOldOneSaidBesides() throws {
        let plan = try FieldEditTests.measure("DEADLINE: <2020-06-18 Thu 09:00 +1m -3d>\n")
        let day = try #require(Day(iso: "2020-07-31"))
        let edit = try #require(
            plan.setting(deadline: day, of: 0, words: " 延期 ", who: "王 某", now: FieldEditTests.now))
        #expect(
            edit.change
                == .field(.deadline, from: "<2020-06-18 Thu 09:00 +1m -3d>", to: "<2020-07-31 Fri 09:00 +1m -3d>"))
        let kind = Entry.Kind.deadline(from: "2020-06-18 Thu 09:00 +1m -3d", isRemoved: false)
        #expect(edit.log == .adds(Entry(kind, time: FieldEditTests.now, who: "王·某", words: "延期")))
        let removal = try #require(plan.setting(deadline: nil, of: 0, who: "王", now: FieldEditTests.now))
        #expect(removal.change == .field(.deadline, from: "<2020-06-18 Thu 09:00 +1m -3d>", to: nil))
        let same = Day(iso: "2020-06-18")
        #expect(plan.setting(deadline: same, of: 0, words: "话", who: "王", now: FieldEditTests.now) == nil)
    }

    @Test func aFirstDeadlineIsSetAgainstThatOfThePlan() throws {
        let file = "#+PROPERTY: DUE 2020-12-31\n* TODO 甲\n"
        let plan = try read(Array(file.utf8))
        let day = try #require(Day(iso: "2020-07-31"))
        let edit = try #require(plan.setting(deadline: day, of: 0, words: "提前", who: "王", now: FieldEditTests.now))
        let kind = Entry.Kind.deadline(from: "2020-12-31 Thu", isRemoved: false)
        #expect(edit.log == .adds(Entry(kind, time: FieldEditTests.now, who: "王", words: "提前")))
        var edited = plan
        try edited.apply(edit)
        #expect(edited.logged(of: 0).map(\.deadline) == [day])
    }

    @Test func aDeadlineThatMovedTwiceTellsWhereToEachTime() throws {
        var plan = try FieldEditTests.measure("")
        for iso in ["2020-07-31", "2020-08-31", "2020-09-30"] {
            let edit = try #require(plan.setting(deadline: Day(iso: iso), of: 0, who: "王", now: FieldEditTests.now))
            try plan.apply(edit)
        }
        try plan.apply(try #require(plan.setting(deadline: nil, of: 0, who: "王", now: FieldEditTests.now)))
        #expect(plan.logged(of: 0).map { $0.deadline?.iso } == [nil, "2020-09-30", "2020-08-31", nil])
    }

    @Test func aFirstDeadlineWithoutOneOfThePlanIsANote() throws {
        let plan = try FieldEditTests.measure("")
        let day = try #require(Day(iso: "2020-07-31"))
        let silent = try #require(plan.setting(deadline: day, of: 0, words: " ", who: "王", now: FieldEditTests.now))
        #expect(silent.change == .field(.deadline, from: nil, to: "<2020-07-31 Fri>"))
        #expect(silent.log == .adds(Entry(.note, time: FieldEditTests.now, who: "王", words: "期限 2020-07-31")))
        let edit = try #require(plan.setting(deadline: day, of: 0, words: "话", who: "王", now: FieldEditTests.now))
        #expect(edit.log == .adds(Entry(.note, time: FieldEditTests.now, who: "王", words: "期限 2020-07-31，话")))
        #expect(plan.setting(deadline: nil, of: 0, who: "王", now: FieldEditTests.now) == nil)
    }

    @Test func aDeadlineThatTheCalendarLacksIsReplacedAndRemoved() throws {
        let plan = try FieldEditTests.measure("DEADLINE: <2020-02-30 Sun>\n")
        #expect(plan.setting(deadline: Day(iso: "2020-03-01"), of: 0, who: "王", now: FieldEditTests.now) != nil)
        #expect(plan.setting(deadline: nil, of: 0, who: "王", now: FieldEditTests.now) != nil)
    }

    // MARK: Progress and title

    @Test(
        arguments: [
            ("40", 40), ("40%", 40), ("４０％", 40), (" 0 ", 0), ("100", 100), ("101", nil), ("", nil), ("-1", nil),
            ("4O", nil), ("%", nil),
            ("007", 7), ("1000", nil),
        ] as [(String, Int?)])
    func progressIsAWholeNumberOfPercent(words: String, percent: Int?) {
        #expect(Progress.percent(typed: words) == percent)
    }

    @Test func progressIsSetAndRemoved() throws {
        let plan = try FieldEditTests.measure(":PROPERTIES:\n:PROGRESS: 40%\n:END:\n")
        #expect(plan.percent(of: 0) == 40)
        #expect(plan.setting(progress: 40, of: 0) == nil)
        #expect(plan.setting(progress: 50, of: 0)?.change == .field(.progress, from: "40%", to: "50"))
        #expect(plan.setting(progress: nil, of: 0)?.change == .field(.progress, from: "40%", to: nil))
        #expect(try FieldEditTests.measure("").setting(progress: nil, of: 0) == nil)
    }

    @Test func aTitleIsOneLine() throws {
        let plan = try FieldEditTests.measure("")
        #expect(plan.setting(title: " 乙\r\n丙\u{2028}丁　", of: 0)?.change == .field(.title, from: "甲", to: "乙 丙 丁"))
        #expect(plan.setting(title: "甲 ", of: 0) == nil)
        #expect(plan.setting(title: " \n", of: 0) == nil)
        let accent = try FieldEditTests.plan("* TODO e\u{301}\n")
        #expect(accent.setting(title: "\u{E9}", of: 0) != nil)
    }

    // MARK: Roles

    private static let written = ":PROPERTIES:\n:LEAD: 甲局\n:WITH: 乙局、丙局\n:AGENCIES: 甲局、乙局\n:END:\n"
    private static let implied = ":PROPERTIES:\n:AGENCIES: 甲局、乙局\n:END:\n"

    /// LEAD and WITH after edits that are applied, and who leads and co-operates by them.
    private static func roles(_ lines: String, lead: [String]?, with: [String]?) throws -> [String?] {
        let plan = try measure(lines)
        var edited = plan
        let edits = plan.setting(lead: lead, with: with, of: 0)
        for edit in edits { try edited.apply(edit) }
        let fresh = try read(try write(edits, to: plan))
        func names(_ plan: Plan, _ numbers: [Int]) -> [String] { numbers.map { plan.agencies[$0].name } }
        // What the screen shows is what the file says.
        #expect(names(edited, edited.leads(of: 0)) == names(fresh, fresh.leads(of: 0)))
        #expect(names(edited, edited.withs(of: 0)) == names(fresh, fresh.withs(of: 0)))
        #expect(fresh.names(.lead, of: 0) == edited.names(.lead, of: 0))
        return [
            edited.names(.lead, of: 0), edited.names(.with, of: 0),
            names(fresh, fresh.leads(of: 0)).joined(separator: "、"),
            names(fresh, fresh.withs(of: 0)).joined(separator: "、"),
        ]
    }

    @Test func aRoleIsSetAndTheOtherStays() throws {
        let roles = FieldEditTests.roles
        #expect(try roles(FieldEditTests.written, ["丁局"], nil) == ["丁局", "乙局、丙局", "丁局", "乙局、丙局"])
        #expect(try roles(FieldEditTests.written, nil, []) == ["甲局", nil, "甲局", ""])
        #expect(try roles(FieldEditTests.written, [], nil) == [nil, "乙局、丙局", "", "乙局、丙局"])
        #expect(try roles(FieldEditTests.written, [" 丁局", "戊局；己局"], ["甲局\n"]) == ["丁局、戊局、己局", "甲局", "丁局、戊局、己局", "甲局"])
    }

    @Test func rolesThatAgenciesGivesAreWrittenWithTheOneThatIsSet() throws {
        let roles = FieldEditTests.roles
        #expect(try roles(FieldEditTests.implied, ["丁局"], nil) == ["丁局", "乙局", "丁局", "乙局"])
        #expect(try roles(FieldEditTests.implied, nil, ["丁局"]) == ["甲局", "丁局", "甲局", "丁局"])
        #expect(try roles(FieldEditTests.implied, nil, []) == ["甲局", nil, "甲局", ""])
        #expect(try roles(FieldEditTests.implied, [], nil) == [nil, "乙局", "", "乙局"])
    }

    @Test func whereNoRoleIsLeftAgenciesDoesNotComeBack() throws {
        let roles = FieldEditTests.roles
        #expect(try roles(FieldEditTests.written, [], []) == ["", nil, "", ""])
        #expect(try roles(FieldEditTests.implied, [], []) == ["", nil, "", ""])
        #expect(try roles(":PROPERTIES:\n:LEAD: 甲局\n:END:\n", [], nil) == [nil, nil, "", ""])
    }

    @Test func noRoleChangesWhereTheAgenciesAreThese() throws {
        for lines in [FieldEditTests.written, FieldEditTests.implied] {
            let plan = try FieldEditTests.measure(lines)
            #expect(plan.setting(lead: ["甲局"], with: nil, of: 0).isEmpty)
            #expect(plan.setting(lead: nil, with: nil, of: 0).isEmpty)
        }
        #expect(try FieldEditTests.measure("").setting(lead: [], with: [], of: 0).isEmpty)
    }

    @Test func rolesThatAreTakenBackAreThoseOfAgenciesAgain() throws {
        let plan = try FieldEditTests.measure(FieldEditTests.implied)
        var edited = plan
        var inverses: [Edit] = []
        for edit in plan.setting(lead: nil, with: ["丁局"], of: 0) {
            inverses.append(try #require(try edited.apply(edit)))
        }
        for edit in inverses.reversed() { try edited.apply(edit) }
        #expect(edited.leads(of: 0) == plan.leads(of: 0))
        #expect(edited.withs(of: 0) == plan.withs(of: 0))
    }

    @Test(
        arguments: [
            ("甲、乙；丙;丁", ["甲", "乙", "丙", "丁"]), ("各县（市、区）人民政府、乙", ["各县（市、区）人民政府", "乙"]), (" 甲 、、", ["甲"]), ("", []),
            ("甲（乙", nil), ("甲（乙、丙", nil), ("甲）、乙", ["甲）", "乙"]), ("甲、\u{301}乙", ["甲", "\u{301}乙"]), ("甲\n乙", ["甲 乙"]),
        ] as [(String, [String]?)])
    func namesAreReadAsTyped(list: String, names: [String]?) { #expect(Agency.names(typed: list) == names) }

    // MARK: Words

    @Test(arguments: [
        (" 甲 \r\n\n 乙\t\n\n", "甲\n\n乙"), ("甲\r乙\u{85}丙\u{2028}丁\u{B}戊", "甲\n乙\n丙\n丁\n戊"), ("　\n", ""),
        ("甲 \u{301}", "甲 \u{301}"),
    ])
    func wordsAreLinesWithoutWhiteSpaceAtTheirEnds(typed: String, kept: String) {
        #expect(Entry.words(typed: typed) == kept)
    }
}
