import OrgFile
import Testing

@testable import Model

@Suite struct QueryTests {
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

    private func found(_ text: String) throws -> [Int] { try Query(text, in: plan).measures(of: plan) }

    @Test(arguments: [
        ("", [0, 1, 2, 3]), ("规划", [0]), ("一河一策", [0]), ("市财政局", [0, 1]), ("规划 财政", [0]), ("整治 规划", []),
        ("status:推进中", [0]), ("status:推进中,受阻", [0, 2]), ("状态:已完成", [3]), ("状态：推进中，受阻", [0, 2]),
        ("agency:市水务局", [0, 2]), ("agency:水务局", [0, 2]), ("agency:水务", [0, 2]), ("单位:财政", [0, 1]),
        ("lead:市财政局", [1]), ("with:市财政局", [0]), ("牵头:市水务局", [0, 2]), ("配合:各区人民政府", [0]),
        ("section:1", [0, 1]), ("section:二", [2, 3]), ("章节:重点", [2, 3]), ("section:1,2", [0, 1, 2, 3]),
        ("-status:已完成", [0, 1, 2]), ("－状态：已完成", [0, 1, 2]), ("section:1 -规划", [1]), ("iso标准", [1]), ("ISO", [1]),
        ("Iso", []), ("\"ISO标准 Review\"", [1]), ("status:推进中\u{3000}规划", [0]), ("lead:无此单位", []), ("规划，明确", [0]),
    ]) func termsJoinWithAnd(text: String, measures: [Int]) throws {
        #expect(try found(text) == measures)
    }

    @Test(arguments: [
        ("status:无", Query.Fault.unknownStatus("无")), ("state:推进中", .unknownKey("state")),
        ("due:30d", .unknownKey("due")), ("section:9", .unknownSection("9")),
        ("section:-9223372036854775808", .unknownSection("-9223372036854775808")), ("status:", .missingValue("status")),
        ("-", .missingValue("-")),
    ]) func anUnknownWordIsNamed(text: String, fault: Query.Fault) {
        #expect(throws: fault) { try found(text) }
    }

    @Test func agenciesWithoutRolesAreFoundByTheirNames() throws {
        let plan = try read(Array("* TODO x\n:PROPERTIES:\n:AGENCIES: 甲局、乙局\n:END:\n".utf8))
        #expect(try Query("乙局", in: plan).measures(of: plan) == [0])
    }

    @Test func aWholeNameWinsOverAPart() throws {
        // 市水务局 is a part of 市水务局稽查支队, which leads nothing.
        #expect(try Query("lead:市水务局稽查支队", in: plan).measures(of: plan).isEmpty)
    }
}
