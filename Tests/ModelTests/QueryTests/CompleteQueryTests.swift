import OrgFile
import Testing

@testable import Model

/// What the last word of a query can become.
@Suite struct CompleteQueryTests {
    private let plan: Plan

    init() throws {
        plan = try read(
            Array(
                """
                #+TODO: 未启动 推进中 | 已完成
                #+VIEW: 我的 = lead:乙局
                * 一、甲章
                ** （一）甲
                *** 未启动 子
                :PROPERTIES:
                :LEAD: 乙局
                :END:
                *** 未启动 丑
                :PROPERTIES:
                :LEAD: 甲 局
                :WITH: 乙局
                :END:

                """.utf8))
    }

    private func completion(_ before: String, isChinese: Bool = true) -> [String] {
        let found = Query.completion(
            before: before, in: plan, .init(today: Day(number: 18_443)), isChinese: isChinese)
        guard let found else { return [] }
        return [String(before.dropFirst(found.start))] + found.candidates
    }

    @Test(arguments: [
        ("状", ["状", "状态:"]), ("-状", ["状", "状态:"]), ("s", ["s", "status:", "section:"]),
        ("状态:", ["", "未启动", "推进中", "已完成", "未办结", "已办结"]),
        ("状态：推", ["推", "推进中"]), ("状态:未启动,推", ["推", "推进中"]), ("状态:未启动,", ["", "推进中", "已完成", "未办结", "已办结"]),
        ("子 牵头:", ["", "乙局", "\"甲 局\""]), ("子|牵头:甲", ["甲", "\"甲 局\""]), ("章节:", ["", "一"]),
        ("灯:", ["", "红", "黄", "绿", "完成", "中止", "无"]),
        ("视图:我", ["我", "我的"]), ("我", ["我", "我的"]), ("无此键:", []),
    ]) func candidatesOfTheWordAtTheEnd(before: String, expected: [String]) {
        #expect(completion(before) == expected)
    }

    @Test func keysOfTheLanguageComeFirst() {
        #expect(completion("", isChinese: false).dropFirst().first == "status:")
        #expect(completion("").dropFirst().first == "状态:")
        #expect(completion("light:", isChinese: false).dropFirst().first == "red")
    }
}
