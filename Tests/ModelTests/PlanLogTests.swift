import Model
import OrgFile
import Testing

@Suite struct PlanLogTests {
    private static let file = """
        * 一、甲
        ** （一）乙
        *** TODO 丙
        :LOGBOOK:
        - Note taken on [2020-06-20 Sat 10:00] \\\\
          王: 催办 市商务委
        - Note taken on [2020-06-02 Tue 16:02] \\\\
          王: 已开工
        :END:
        *** TODO 丁
        :LOGBOOK:
        - Note taken on [2020-06-25 Thu 10:00] \\\\
          李: 催办 市商务委
        - Note taken on [2020-06-20 Sat 10:00] \\\\
          李: 催办 市财政局
        :END:
        ** （二）说的是催办 市国资委

        """

    @Test func allEntriesNewestFirst() throws {
        let plan = try read(Array(PlanLogTests.file.utf8))
        let entries = plan.logged(0..<plan.measureCount)
        #expect(entries.map(\.measure) == [1, 0, 1, 0])
        #expect(entries.map(\.entry.words) == ["催办 市商务委", "催办 市商务委", "催办 市财政局", "已开工"])
    }

    @Test func whenAgenciesWereUrgedLast() throws {
        var plan = try read(Array(PlanLogTests.file.utf8))
        #expect(plan.lastUrged() == ["市商务委": Moment(iso: "2020-06-25T10:00"), "市财政局": Moment(iso: "2020-06-20T10:00")])
        let now = try #require(Moment(iso: "2020-06-30T09:05"))
        let entry = Entry(.note, time: now, who: "王", words: Plan.urgingWords("市财政局"))
        try plan.apply(Edit(plan.key(of: 0), .note, log: .adds(entry)))
        #expect(plan.lastUrged()["市财政局"] == now)
        #expect(plan.lastUrged()["市商务委"] == Moment(iso: "2020-06-25T10:00"))
    }
}
