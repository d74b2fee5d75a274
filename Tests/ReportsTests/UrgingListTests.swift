import Messages
import Model
import OrgFile
import Testing

@testable import Reports

@Suite struct UrgingListTests {
    private static let head = """
        #+TITLE: 2020年某市工作要点
        #+TODO: 未启动 推进中 | 已完成 已中止
        #+PROPERTY: DOCUMENT 某质〔2020〕1号

        """
    private static let measures = """
        * 一、甲
        ** （一）服务
        *** 未启动 没有期限
        :PROPERTIES:
        :LEAD: 市商务委
        :END:
        *** 未启动 明年到期
        DEADLINE: <2021-03-01 Mon>
        :PROPERTIES:
        :LEAD: 市国资委
        :WITH: 市商务委、市财政局
        :END:
        *** 已完成 做完的
        DEADLINE: <2020-06-01 Mon>
        :PROPERTIES:
        :LEAD: 市商务委
        :END:
        *** 推进中 逾期一天
        DEADLINE: <2020-06-29 Mon>
        :PROPERTIES:
        :LEAD: 市商务委
        :END:
        *** 推进中 逾期三十天
        DEADLINE: <2020-05-31 Sun>
        :PROPERTIES:
        :LEAD: 市财政局、市商务委
        :END:
        *** 推进中 今天
        DEADLINE: <2020-06-30 Tue>
        :PROPERTIES:
        :WITH: 市商务委
        :END:
        *** 未启动 别家的
        :PROPERTIES:
        :LEAD: 市国资委
        :END:
        ** 未启动 自成一项
        DEADLINE: <2020-07-01 Wed>
        :PROPERTIES:
        :LEAD: 市商务委
        :END:

        """
    private let today = Day(iso: "2020-06-30") ?? Day(number: 0)

    private func list(
        _ head: String = UrgingListTests.head, of name: String = "市商务委", among measures: [Int]? = nil,
        _ language: Language = .chinese
    ) throws -> UrgingList? {
        let plan = try OrgFile.read(Array((head + UrgingListTests.measures).utf8))
        let agency = try #require(plan.agencies.firstIndex { $0.name == name })
        return plan.urgingList(of: agency, among: measures, today: today, who: "王", language: language)
    }

    @Test func overdueFirstThenByDeadlineThenWithoutOne() throws {
        let list = try #require(try list())
        #expect(list.measures == [4, 3, 5, 7, 1, 0])
        #expect(
            list.text == """
                市商务委：
                现将贵单位牵头或配合、尚未完成的6项措施（其中2项已逾期）提醒如下：

                1. 逾期三十天（牵头）
                   事项：（一）服务
                   期限：5月31日（已逾期30天）
                2. 逾期一天（牵头）
                   事项：（一）服务
                   期限：6月29日（已逾期1天）
                3. 今天（配合）
                   事项：（一）服务
                   期限：6月30日（今天到期）
                4. 自成一项（牵头）
                   期限：7月1日（还有1天）
                5. 明年到期（配合，市国资委牵头）
                   事项：（一）服务
                   期限：2021年3月1日（还有244天）
                6. 没有期限（牵头）
                   事项：（一）服务
                   期限：尚未明确

                请贵单位对照上述措施抓紧推进，并于5个工作日内反馈进展情况；推进中如有困难，请及时告知，以便协调。感谢支持！

                依据：《2020年某市工作要点》（某质〔2020〕1号）
                王
                2020年6月30日
                """)
    }

    @Test func inEnglish() throws {
        let list = try #require(try list(of: "市国资委", among: [1, 2], .english))
        #expect(
            list.text == """
                To 市国资委:
                These measures, which you lead or co-operate in, are still open (1):

                1. 明年到期 (lead)
                   Item: （一）服务
                   Due: 2021-03-01 (days left: 244)

                Please move them forward, and report progress within five working days. If something stands in the way, please tell us soon, so that we can help. Thank you.

                Plan: 2020年某市工作要点 (某质〔2020〕1号)
                王
                2020-06-30
                """)
    }

    @Test func theOpeningSaysWhetherAllAreOverdue() throws {
        let one = try #require(try list(among: [3]))
        #expect(one.text.contains("\n现将贵单位牵头或配合、逾期未完成的1项措施提醒如下：\n"))
        let english = try #require(try list(among: [3, 4, 5], .english))
        #expect(english.text.contains("are still open (3, of which overdue: 2):\n"))
    }

    @Test func nothingOpenGivesNoList() throws {
        #expect(try list(among: [2]) == nil)
        #expect(try list(among: []) == nil)
        #expect(try list(of: "市国资委", among: [0]) == nil)
    }

    @Test func whatThePlanDoesNotKnowIsNotMentioned() throws {
        let untitled = try #require(try list("#+TODO: 未启动 推进中 | 已完成 已中止\n", among: [7]))
        #expect(!untitled.text.contains("依据") && !untitled.text.contains("《"))
        #expect(untitled.text.contains("提醒如下：\n\n1. 自成一项"))
        let unnumbered = try #require(
            try list("#+TITLE: 要点\n#+TODO: 未启动 推进中 | 已完成 已中止\n", among: [7]))
        #expect(unnumbered.text.contains("\n依据：《要点》\n王\n"))
    }

    @Test func thePlanMayHaveATemplateOfItsOwn() throws {
        let template = """
            #+URGING: {agency}（{单位}）：{项数}/{逾期项数} {count}/{overdue}
            #+URGING:
            #+urging: \u{3000}\u{3000}按{计划}（{文号}），{plan} {document}：
            #+URGING: [{清单}]
            #+URGING: {反馈日} {a{落款} {who} {
            #+URGING: {today} {今天}

            """
        let list = try #require(try list(UrgingListTests.head + template, among: [7]))
        #expect(
            list.text == """
                市商务委（市商务委）：1/0 1/0

                \u{3000}\u{3000}按2020年某市工作要点（某质〔2020〕1号），2020年某市工作要点 某质〔2020〕1号：
                [1. 自成一项（牵头）
                   期限：7月1日（还有1天）]
                {反馈日} {a王 王 {
                2020年6月30日 2020年6月30日
                """)
    }

    @Test func aTemplateWithoutAPlaceForTheListGetsItAtItsEnd() throws {
        let list = try #require(try list(UrgingListTests.head + "#+URGING: 请尽快：\n", among: [7]))
        #expect(list.text == "请尽快：\n1. 自成一项（牵头）\n   期限：7月1日（还有1天）")
    }

    /// A value that looks like a place is a value.
    @Test func valuesAreNotReadAsTemplate() throws {
        let head = "#+TITLE: {清单}{who}\n#+TODO: 未启动 推进中 | 已完成 已中止\n#+URGING: {计划}\n"
        let list = try #require(try list(head, among: [7]))
        #expect(list.text.hasPrefix("{清单}{who}\n1. 自成一项"))
    }
}
