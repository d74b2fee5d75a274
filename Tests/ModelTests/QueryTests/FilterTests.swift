import OrgFile
import Testing

@testable import Model

@Suite struct FilterTests {
    private let plan: Plan

    init() throws {
        plan = try read(
            Array(
                """
                #+TODO: 未启动 推进中 受阻 | 已完成
                * 一、夯实基础
                ** （一）编制规划
                *** 推进中 编制三年规划
                :PROPERTIES:
                :LEAD: 市水务局
                :WITH: 市财政局、各区人民政府
                :END:
                编制三年规划，明确“一河一策”
                *** 未启动 ISO标准 Review
                :PROPERTIES:
                :LEAD: 市财政局
                :END:
                * 二、重点水体
                ** （二）整治
                *** 受阻 整治河道
                :PROPERTIES:
                :LEAD: 市住建委、市水务局
                :END:
                *** 已完成 清理垃圾
                * 单位 :agencies:
                ** 市水务局
                :PROPERTIES:
                :ALIAS: 水务局
                :END:
                ** 市水务局稽查支队

                """.utf8))
    }

    private static let context = Filter.Context(today: Day(number: 18_443))

    private func found(_ text: String) throws -> [Int] {
        try Filter(text, in: plan, FilterTests.context).measures(of: plan)
    }

    @Test(arguments: [
        ("", [0, 1, 2, 3]), ("规划", [0]), ("一河一策", [0]), ("市财政局", [0, 1]), ("规划 财政", [0]), ("整治 规划", []),
        ("status:推进中", [0]), ("status:推进中,受阻", [0, 2]), ("状态:已完成", [3]), ("状态：推进中，受阻", [0, 2]),
        ("agency:市水务局", [0, 2]), ("agency:水务局", [0, 2]), ("agency:水务", [0, 2]), ("单位:财政", [0, 1]),
        ("lead:市财政局", [1]), ("with:市财政局", [0]), ("牵头:市水务局", [0, 2]), ("配合:各区人民政府", [0]),
        ("section:1", [0, 1]), ("section:二", [2, 3]), ("章节:重点", [2, 3]), ("section:1,2", [0, 1, 2, 3]),
        ("-status:已完成", [0, 1, 2]), ("－状态：已完成", [0, 1, 2]), ("section:1 -规划", [1]), ("iso标准", [1]), ("ISO", [1]),
        ("Iso", []), ("\"ISO标准 Review\"", [1]), ("status:推进中\u{3000}规划", [0]), ("规划，明确", [0]),
    ]) func termsJoinWithAnd(text: String, measures: [Int]) throws {
        #expect(try found(text) == measures)
    }

    @Test(arguments: [
        ("推进中 | status:受阻", [2]), ("规划 | status:受阻", [0, 2]), ("status:受阻|已完成", [2]), ("status:open", [0, 1, 2]),
        ("状态:已办结", [3]), ("item:一", [0, 1]), ("事项:整治", [2, 3]), ("number:2.1", [2]), ("编号:1.2", [1]),
        ("due:逾期", [0]), ("due:overdue", [0]), ("期限:30天", [2]), ("due:30d", [2]), ("due:none", [1, 3]),
        ("期限:无", [1, 3]),
        ("due:<2020-07-01", [0]), ("due:<=2020-07-01", [0, 2]), ("due:>6-18", [2]), ("期限:>=6月18日", [0, 2]),
        ("due:2020-07", [2]), ("期限:7月", [2]), ("due:＜2020-07-01", [0]), ("期限:<今天", [0]), ("light:red", [0]),
        ("灯:红", [0]),
        ("灯:黄灯", [2]), ("light:none", [1]), ("light:done", [3]), ("light:red,yellow", [0, 2]), ("changed:7d", [3]),
        ("变动:30天", [0, 3]), ("changed:2020-06-25", [3]), ("changed:<2020-06-25", [0]), ("changed:2020-06", [0, 3]),
        ("变动:5月", []), ("changed:6-25", [3]), ("changed:12-1", [0, 3]),
        ("changed:report", [3]), ("progress:<50", [0]), ("进度:40", [0]), ("进度:>=80", []), ("progress:none", [1, 2, 3]),
        ("note:人到场", [0]), ("进展:小李", [3]), ("view:逾期", [0]), ("逾期", [0]), ("overdue", [0]), ("重点", [2]),
        ("\"逾期\"", []), ("逾期 规划", [0]), ("-逾期 规划", []), ("-\"逾期\" 规划", [0]), ("重点 | 规划", [0, 2]), ("\"重点\" | 规划", [0]),
        ("-view:重点", [0, 1, 3]),
        ("view:overdue,重点", [0, 2]),
    ]) func keysMeanWhatTheySay(text: String, measures: [Int]) throws {
        let plan = try read(
            Array(
                """
                #+TODO: 未启动 推进中 受阻 | 已完成
                #+VIEW: 重点 = status:受阻
                #+PROPERTY: REPORTED [2020-06-20 Sat 10:00]
                * 一、夯实基础
                ** （一）编制规划
                *** 推进中 编制三年规划
                DEADLINE: <2020-06-18 Thu>
                :PROPERTIES:
                :PROGRESS: 40
                :END:
                :LOGBOOK:
                - Note taken on [2020-06-10 Wed 16:02] \\\\
                  王: 42 人到场
                :END:
                *** 未启动 ISO标准
                * 二、水体
                ** （二）整治
                *** 受阻 整治河道
                DEADLINE: <2020-07-01 Wed>
                :LOGBOOK:
                - Note taken on [2020-06-29 Mon 16:02] \\\\
                  王: 催办 市水务局
                :END:
                *** 已完成 清理垃圾
                :LOGBOOK:
                - State "已完成"     from "未启动"     [2020-06-28 Sun 09:15] \\\\
                  小李:
                :END:

                """.utf8))
        #expect(try Filter(text, in: plan, FilterTests.context).measures(of: plan) == measures)
    }

    @Test(arguments: [
        ("status:无", Query.Fault.Kind.unknownStatus, "无", 0..<8), ("规划 state:推进中", .unknownKey, "state", 3..<9),
        ("lead:无此单位", .unknownAgency, "无此单位", 0..<9), ("section:9", .unknownSection, "9", 0..<9),
        ("section:-9223372036854775808", .unknownSection, "-9223372036854775808", 0..<28),
        ("item:十九", .unknownItem, "十九", 0..<7), ("status:", .missingValue, "status", 0..<7),
        ("-", .missingValue, "-", 0..<1),
        ("due:13-45", .badDay, "13-45", 0..<9), ("due:", .missingValue, "due", 0..<4),
        ("light:紫", .unknownLight, "紫", 0..<7),
        ("规划 | ", .emptyAlternative, "|", 4..<5), ("| 规划", .emptyAlternative, "|", 0..<1),
        ("view:无", .unknownView, "无", 0..<6),
        ("progress:多", .badPercent, "多", 0..<10), ("\"\"", .missingValue, "\"\"", 0..<2),
        ("status:推进中,", .missingValue, "status", 0..<11),
    ]) func aFaultPointsAtItsTerm(text: String, kind: Query.Fault.Kind, word: String, range: Range<Int>) {
        #expect(throws: Query.Fault(kind, word, at: range)) { try found(text) }
    }

    @Test func viewsThatAskForThemselvesAreFaults() throws {
        let plan = try read(Array("#+VIEW: 甲 = view:乙\n#+VIEW: 乙 = 甲词 | 甲\n* TODO x\n".utf8))
        #expect(throws: Query.Fault(.circle, "甲", at: 0..<1)) { try Filter("甲", in: plan, FilterTests.context) }
    }

    @Test func agenciesWithoutRolesAreFoundByTheirNames() throws {
        let plan = try read(Array("* TODO x\n:PROPERTIES:\n:AGENCIES: 甲局、乙局\n:END:\n".utf8))
        #expect(try Filter("乙局", in: plan, FilterTests.context).measures(of: plan) == [0])
    }

    @Test func aWholeNameWinsOverAPart() throws {
        // 市水务局 is a part of 市水务局稽查支队, which leads nothing.
        #expect(try found("lead:市水务局稽查支队").isEmpty)
    }

    @Test func anAliasIsFoundAsAWord() throws {
        let plan = try read(
            Array(
                "* TODO x\n:PROPERTIES:\n:LEAD: 市水务局\n:END:\n* 单位 :agencies:\n** 市水务局\n:PROPERTIES:\n:ALIAS: 河长办\n:END:\n"
                    .utf8))
        #expect(try Filter("河长办", in: plan, FilterTests.context).measures(of: plan) == [0])
    }

    @Test func viewsThatAreNotUnderstoodAreFindings() throws {
        let text =
            "#+VIEW: 甲 = lead:无此单位\n#+VIEW: 乙\n#+VIEW: 丙 = light:red | 甲词\n"
            + "#+VIEW: 丁 = 丁\n* TODO x\n:PROPERTIES:\n:LEAD: 乙局\n:END:\n"
        let plan = try read(Array(text.utf8))
        let found = findings(in: plan)
        #expect(found.map(\.code) == [.badView, .badView, .badView])
        #expect(found.map(\.line) == [1, 2, 4])
    }

    @Test func aViewIsSavedReplacedAndTakenOut() throws {
        let text = "#+TITLE: 题\n#+VIEW: 甲 = light:red\n* TODO x\n#+VIEW: 乙 = status:TODO\n"
        var plan = try read(Array(text.utf8))
        let inverses = try plan.apply(plan.savingView("甲", "due:30d") + plan.savingView("丙", "逾期"))
        #expect(plan.savedViews == [SavedView("甲", "due:30d"), SavedView("丙", "逾期"), SavedView("乙", "status:TODO")])
        _ = try plan.apply(plan.removingView("乙"))
        #expect(
            String(decoding: plan.columns.bytes, as: UTF8.self)
                == "#+TITLE: 题\n#+VIEW: 甲 = due:30d\n#+VIEW: 丙 = 逾期\n* TODO x\n")
        #expect(plan.removingView("乙").isEmpty && plan.savingView("丙", "逾期").isEmpty)
        var back = try read(Array(text.utf8))
        _ = try back.apply(plan.edits.prefix(2).map { $0 })
        _ = try back.apply(inverses.reversed().compactMap { $0 })
        #expect(back.columns.bytes == Array(text.utf8))
    }

    @Test func aNameCountsBeforeAnAliasOfAnother() throws {
        let text =
            "* TODO x\n:PROPERTIES:\n:LEAD: 甲局\n:END:\n* TODO y\n:PROPERTIES:\n:LEAD: 乙局\n:END:\n"
            + "* 单位 :agencies:\n** 乙局\n:PROPERTIES:\n:ALIAS: 甲局\n:END:\n"
        let plan = try read(Array(text.utf8))
        #expect(try Filter("lead:甲局", in: plan, FilterTests.context).measures(of: plan) == [0])
    }
}
