import OrgFile
import Testing

@testable import Model

@Suite struct PlanTests {
    private static let today = Day(number: 18_443)

    private static func plan(_ text: String) throws -> Plan { try read(Array(text.utf8)) }

    @Test func numbersComeFromTheItemAndThePlaceInIt() throws {
        let plan = try PlanTests.plan(
            """
            * 一、甲
            ** （八）乙
            *** TODO 一
            **** TODO 二
            *** TODO 三
            ** 丙
            *** TODO 四
            ** TODO 戊
            * TODO 己

            """)
        #expect((0..<plan.measureCount).map { plan.number(of: $0) } == ["8.1", "8.2", "8.3", "2.1", "3", "4"])
        #expect((0..<plan.measureCount).map { plan.section(of: $0) } == [0, 0, 0, 0, 0, nil])
        #expect(plan.items.map { plan.heading(of: $0) } == ["（八）乙", "丙", "戊", "己"])
    }

    @Test func theRegistryCommentsAndArchivesHoldNoMeasures() throws {
        let plan = try PlanTests.plan(
            """
            * TODO 甲
            * COMMENT 乙
            ** TODO 丙
            * 丁 :ARCHIVE:
            ** TODO 戊
            * 单位 :agencies:
            ** TODO 己

            """)
        #expect(plan.measureCount == 1)
        #expect(plan.sections.isEmpty)
    }

    @Test func aMeasureWithoutKeyIsKnownByItsPathAndOrdinal() throws {
        let plan = try PlanTests.plan("* 甲\n** TODO 乙\n** TODO 乙\n** TODO 丙\n* 丁\n** TODO 乙\n")
        #expect(plan.key(of: 1) == .path(["甲", "乙"], ordinal: 2))
        for measure in 0..<plan.measureCount { #expect(try plan.measure(plan.key(of: measure)) == measure) }
    }

    @Test func anIDGoesBeforeACustomID() throws {
        let plan = try PlanTests.plan(
            "* TODO a\n:PROPERTIES:\n:CUSTOM_ID: c\n:ID: i\n:END:\n* TODO b\n:PROPERTIES:\n:CUSTOM_ID: c\n:END:\n")
        #expect(plan.key(of: 0) == .id("i"))
        #expect(try plan.measure(.customID("c")) == 1)
    }

    @Test func manyLookUpsFindTheSameAsFew() throws {
        let plan = try PlanTests.plan(
            "* 甲\n" + (0..<30).map { "** TODO 乙\n:PROPERTIES:\n:ID: i\($0)\n:END:\n** TODO 丙\n" }.joined()
                + "** TODO x\n:PROPERTIES:\n:ID: i7\n:END:\n")
        for _ in 0..<3 {
            for measure in 0..<plan.measureCount - 1 where plan.key(of: measure) != .id("i7") {
                #expect(try plan.measure(plan.key(of: measure)) == measure)
            }
            #expect(throws: Clash.ambiguous(.id("i7"))) { try plan.measure(.id("i7")) }
            #expect(throws: Clash.gone(.id("j"))) { try plan.measure(.id("j")) }
            #expect(throws: Clash.gone(.path(["甲", "丙"], ordinal: 31))) {
                try plan.measure(.path(["甲", "丙"], ordinal: 31))
            }
        }
    }

    @Test func anAgencyWrittenTwiceCountsOnce() throws {
        let plan = try PlanTests.plan("* TODO x\n:PROPERTIES:\n:LEAD: 甲、甲\n:WITH: 甲、乙、乙\n:END:\n")
        let tallies = plan.agencyTallies(today: PlanTests.today)
        #expect(tallies.map(\.total) == [1, 1])
        let workload = Workload(plan, today: PlanTests.today)
        #expect((0...1).map { workload.count($0, status: 0) } == [1, 1])
    }

    @Test func aPlanWithClosedWordsOnlyHasNoStatusToReopenTo() throws {
        let plan = try PlanTests.plan("#+TODO: DONE\n* DONE x\n")
        #expect(plan.reopened(0) == nil)
    }

    @Test func aKeyUsedTwiceIsAmbiguous() throws {
        let plan = try PlanTests.plan("* TODO a\n:PROPERTIES:\n:ID: i\n:END:\n* TODO b\n:PROPERTIES:\n:ID: i\n:END:\n")
        #expect(throws: Clash.ambiguous(.id("i"))) { try plan.measure(.id("i")) }
    }

    @Test func talliesLeaveDroppedMeasuresOutOfTheTotal() throws {
        let plan = try PlanTests.plan(
            """
            #+TODO: A B | D CANCELLED
            #+PROPERTY: DUE 2020-06-29
            * A a
            * B b
            DEADLINE: <2020-07-30>
            * D c
            * CANCELLED d

            """)
        let tally = plan.tally(0..<4, today: PlanTests.today)
        #expect(tally.total == 3)
        #expect(tally.done == 1)
        #expect(tally.dropped == 1)
        #expect(tally.begun == 1)
        #expect(tally.overdue == 1)
        #expect(tally.light == .red)
        #expect(tally.nextDue?.iso == "2020-06-29")
    }

    @Test func agenciesStandByTotalThenLeadThenFirstMention() throws {
        func measure(_ lead: String, _ with: String) -> String {
            "* TODO x\n:PROPERTIES:\n:LEAD: \(lead)\n:WITH: \(with)\n:END:\n"
        }
        let plan = try PlanTests.plan(measure("甲", "乙") + measure("乙", "丙、甲") + measure("丁", "甲、丁"))
        let tallies = plan.agencyTallies(today: PlanTests.today)
        #expect(tallies.map { plan.agencies[$0.agency].name } == ["甲", "乙", "丁", "丙"])
        #expect(tallies.map(\.lead) == [1, 1, 1, 0])
        // 丁 leads and co-operates in the same measure: it counts once.
        #expect(tallies.map(\.with) == [2, 1, 0, 1])
    }

    @Test func withoutRolesTheFirstOfTheParenthesisLeads() throws {
        let plan = try PlanTests.plan("* TODO x\n:PROPERTIES:\n:AGENCIES: 甲、各县（市、区）人民政府;乙\n:END:\n")
        #expect(plan.leads(of: 0).map { plan.agencies[$0].name } == ["甲"])
        #expect(plan.withs(of: 0).map { plan.agencies[$0].name } == ["各县（市、区）人民政府", "乙"])
        #expect(plan.agencies.map(\.isGroup) == [false, true, false])
    }

    @Test func aReopenedMeasureGoesBackToTheStatusBeforeClosing() throws {
        let plan = try PlanTests.plan(
            """
            #+TODO: A B | D
            * D a
            :LOGBOOK:
            - State "D"          from "B"          [2020-01-02 Thu]
            - State "D"          from "A"          [2020-01-01 Wed]
            :END:
            * D b

            """)
        #expect(plan.reopened(0) == 1)
        #expect(plan.reopened(1) == 0)
    }

    @Test func editsGoOnTopAndComeBack() throws {
        var plan = try PlanTests.plan("#+TODO: A B | D\n* A a\n:PROPERTIES:\n:ID: i\n:END:\n")
        let before = plan.log(of: 0)
        let inverse = try #require(
            try plan.apply(plan.setting(status: 2, of: 0, who: "王", now: Moment(day: PlanTests.today, minute: 1))))
        #expect(plan.status(of: 0) == 2)
        #expect(plan.closed(of: 0) == "[2020-06-30 Tue 00:01]")
        #expect(plan.log(of: 0).count == 1)
        #expect(plan.edits.count == 1)
        try plan.apply(inverse)
        #expect(plan.status(of: 0) == 0)
        #expect(plan.closed(of: 0) == nil)
        #expect(plan.log(of: 0) == before)
    }

    @Test(arguments: [
        ("王 小 明", "王·小·明"), (" a:b：c ", "a·b·c"), ("一二三四五六七八九十一二三四五六七", "一二三四五六七八九十一二三四五六"), ("", ""),
    ]) func authorsAreShapedForTheLog(name: String, author: String) {
        #expect(Entry.author(name) == author)
    }

    @Test func aFilledParagraphIsOneLine() throws {
        let plan = try PlanTests.plan("* TODO a\n中文一行，\n 另一行 and\nEnglish\r\nwords\n")
        #expect(plan.text(of: 0) == "中文一行，另一行 and English words")
    }
}
