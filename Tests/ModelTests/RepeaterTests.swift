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
    ]) func theDeadlineMovesOnAsInOrg(timestamp: String, next: String) throws {
        let day = try #require(Plan.day(inTimestamp: timestamp))
        let today = try #require(Day(iso: "2020-06-30"))
        #expect(Repeater(inTimestamp: timestamp)?.next(after: day, today: today)?.iso == next)
    }

    @Test(arguments: [
        "<2020-06-18 Thu>", "<2020-06-18 Thu -3d>", "<2020-06-18 +0d>", "<2020-06-18 +1h>", "<2020-06-18 +m>", "",
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
        let edits = plan.edits(setting: 2, of: 0, words: "六月已办", who: "王", now: now)
        var edited = plan
        var undo: [Edit] = []
        for edit in edits { undo.insert(try #require(try edited.apply(edit)), at: 0) }
        let bytes = try write(edits, to: plan)
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
        #expect(try write(undo, to: try read(bytes)) == plan.columns.bytes)
        #expect(plan.edits(setting: 0, of: 0, who: "王", now: now).count == 1)
    }
}
