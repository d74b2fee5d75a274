import OrgFile
import Testing

@testable import Model

@Suite struct RepeaterTests {
    @Test(arguments: [
        ("<2020-06-18 Thu +1m>", "2020-07-18"), ("<2020-06-18 Thu ++1w>", "2020-07-02"),
        ("<2020-06-18 Thu .+3d>", "2020-07-03"),
        ("<2020-01-31 Fri +1m>", "2020-03-02"), ("<2019-06-18 Tue +1y -3d>", "2020-06-18"),
        ("<2020-12-18 Fri ++1w>", "2020-12-25"),
        ("<2020-06-18 Thu 09:00 .+2d/4d>", "2020-07-02"), ("<2019-01-15 Tue ++1m>", "2020-07-15"),
        ("<2020-01-31 Fri ++3m>", "2020-08-01"),
        ("<2020-06-29 Mon 23:58 ++1d>", "2020-06-30"), ("<2020-06-23 Tue 23:58 ++1w>", "2020-06-30"),
    ]) func theDeadlineMovesOnAsInOrg(timestamp: String, next: String) throws {
        let day = try #require(Plan.day(inTimestamp: timestamp))
        let now = Moment(day: try #require(Day(iso: "2020-06-30")), minute: 545)
        #expect(Repeater(inTimestamp: timestamp)?.next(after: day, now: now)?.iso == next)
    }

    @Test(arguments: [
        "<2020-06-18 Thu>", "<2020-06-18 Thu -3d>", "<2020-06-18 +0d>", "<2020-06-18 +1h>", "<2020-06-18 +m>",
        "[2020-06-18 Thu +1m]", "",
    ])
    func otherTimestampsHaveNone(timestamp: String) {
        #expect(Repeater(inTimestamp: timestamp) == nil)
    }

    @Test func closingWritesWhatWasDoneAndGoesBackToTheFirstStatus() throws {
        let text = """
            #+TODO: 未启动 推进中 | 已完成
            * 推进中 甲
            DEADLINE: <2020-06-18 Thu +1m -3d>
            :PROPERTIES:
            :ID: i
            :END:

            """
        let plan = try read(Array(text.utf8))
        let now = Moment(day: try #require(Day(iso: "2020-06-30")), minute: 545)
        let edit = plan.setting(status: 2, of: 0, words: "六月已办", who: "王", now: now)
        #expect(Edit(line: edit.line) == edit)
        var edited = plan
        let undo = try #require(try edited.apply(edit))
        #expect(edited.deadlineDay(of: 0)?.iso == "2020-07-18")
        let bytes = try write([edit], to: plan)
        #expect(
            String(decoding: bytes, as: UTF8.self) == """
                #+TODO: 未启动 推进中 | 已完成
                * 未启动 甲
                DEADLINE: <2020-07-18 Sat +1m -3d>
                :PROPERTIES:
                :ID: i
                :END:
                :LOGBOOK:
                - State "已完成"     from "推进中"     [2020-06-30 Tue 09:05] \\\\
                  王: 六月已办
                :END:

                """)
        #expect(try write([undo], to: try read(bytes)) == plan.columns.bytes)
        // Written once, it is not written again.
        #expect(try write([edit], to: try read(bytes)) == bytes)
        #expect(!plan.setting(status: 0, of: 0, who: "王", now: now).movesDeadline)
    }

    @Test func inTheFirstStatusToo() throws {
        let plan = try read(Array("* TODO 甲\nDEADLINE: <2020-06-18 Thu +1m>\n:PROPERTIES:\n:ID: i\n:END:\n".utf8))
        let now = Moment(day: try #require(Day(iso: "2020-06-30")), minute: 545)
        let edit = plan.setting(status: 1, of: 0, who: "王", now: now)
        let bytes = try write([edit], to: plan)
        #expect(String(decoding: bytes, as: UTF8.self).contains("* TODO 甲\nDEADLINE: <2020-07-18 Sat +1m>\n"))
        #expect(try write([edit], to: try read(bytes)) == bytes)
        var edited = plan
        let undo = try #require(try edited.apply(edit))
        #expect(try write([undo], to: try read(bytes)) == plan.columns.bytes)
    }
}
