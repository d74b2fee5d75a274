import Foundation
import Model
import OrgFile
import Testing

@testable import Reports

@Suite struct ReportTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Fixtures")
    private let today = Day(iso: "2020-06-30") ?? Day(number: 0)

    private func plan(_ name: String = "plan.org") throws -> Plan {
        try OrgFile.read([UInt8](Data(contentsOf: ReportTests.folder.appendingPathComponent(name))))
    }

    /// The golden files are the schema of the JSON, stable from the first release on; `RECORD=1` writes them anew.
    @Test(arguments: ["list", "agencies", "check", "keys", "log"])
    func jsonIsAsTheSchemaFileHasIt(report: String) throws {
        let plan = try plan()
        let json =
            switch report {
            case "list": plan.json(measures: Array(0..<plan.measureCount), today: today)
            case "agencies": plan.agenciesJSON(today: today)
            case "log": plan.json(log: plan.logged(0..<plan.measureCount))
            case "check": Finding.json(OrgFile.findings(in: plan), file: "plan.org", language: .english)
            default: KeyRow.json([KeyRow(name: "down", keys: ["j", "↓"], place: "everywhere", help: "one row down")])
            }
        let file = ReportTests.folder.appendingPathComponent(report + ".json")
        let expected = try? Data(contentsOf: file)
        if ProcessInfo.processInfo.environment["RECORD"] != nil { try Data(json.document).write(to: file) }
        #expect(expected.map { String(decoding: $0, as: UTF8.self) } == String(decoding: json.document, as: UTF8.self))
    }

    @Test func jsonIsReadByAnotherParserWithAllItsKeys() throws {
        let plan = try plan()
        let document = Data(plan.json(measures: Array(0..<plan.measureCount), today: today).document)
        let records = try #require(try JSONSerialization.jsonObject(with: document) as? [[String: Any]])
        #expect(records.count == plan.measureCount)
        let keys: Set = [
            "id", "section", "item", "number", "title", "text", "status", "closed", "closed_at", "lead", "with",
            "deadline",
            "due", "overdue", "light", "progress", "notes",
        ]
        for record in records { #expect(Set(record.keys) == keys) }
    }

    @Test func lightsAreNamedByToneFirstThenByDay() throws {
        let plan = try plan()
        let lights = (0..<plan.measureCount).map { measure -> JSON? in
            guard case .object(let members) = plan.json(measure: measure, today: today) else { return nil }
            return members.first { $0.name == "light" }?.value
        }
        #expect(
            lights == [
                .string("red"), .string("done"), .string("dropped"), .string("yellow"), .string("green"),
                .string("yellow"),
                .string("green"),
            ])
    }

    @Test func withoutDeadlinesThereIsNoLight() throws {
        let plan = try OrgFile.read(Array("* TODO a\n".utf8))
        guard case .object(let members) = plan.json(measure: 0, today: today) else {
            Issue.record("no object")
            return
        }
        #expect(members.first { $0.name == "light" }?.value == .null)
        #expect(members.first { $0.name == "section" }?.value == .null)
        #expect(members.first { $0.name == "item" }?.value == .string("a"))
    }

    @Test(arguments: [
        ("[2020-03-02 Mon 09:15]", "2020-03-02T09:15"), ("[2020-03-02 周一 9:05]", "2020-03-02T09:05"),
        ("[2020-03-02]", "2020-03-02"), ("<2020-03-02 Mon 09:15-10:00 +1m>", "2020-03-02T09:15"),
        ("[2020-02-30 Sun]", nil), ("[今天]", nil), ("", nil),
    ])
    func timestampsGiveTheirMoment(stamp: String, iso: String?) {
        #expect(Moment(timestamp: stamp)?.iso == iso)
    }

    @Test func theLogIsATableNewestFirst() throws {
        let plan = try plan()
        let table = plan.table(log: plan.logged(0..<plan.measureCount), language: .chinese)
        #expect(table.headings == ["时间", "记录人", "编号", "变动", "内容", "标题"])
        let title = "推进服务型制造示范企业创建"
        #expect(
            table.rows == [
                ["2020-05-20 10:00", "王", "1.1", "期限 2020-05-31 → 2020-06-18", "企业要求延期", title],
                ["2020-04-10 16:02", "王", "1.1", "进展", "第一期已办 1. 共 42 人", title],
                ["2020-03-02", "李", "1.1", "未启动 → 推进中", "", title],
            ])
    }

    @Test func oneMeasureShowsItsLog() throws {
        let rows = try plan().table(measure: 0, today: today, language: .english).rows.suffix(4)
        #expect(
            Array(rows) == [
                ["Deadline set", "2020-05-20 10:00 due 2020-05-31 → 2020-06-18 王: 企业要求延期"],
                ["Note", "2020-04-10 16:02 王: 第一期已办"], ["", "1. 共 42 人"],
                ["Status set", "2020-03-02 未启动 → 推进中 李"],
            ])
    }

    @Test func keysOfAnotherKindGetTheirOwnColumn() throws {
        let plan = try plan()
        let all = plan.table(measures: Array(0..<plan.measureCount), today: today, language: .english)
        #expect(all.headings == ["No.", "ID", "Status", "Due", "Overdue", "Lead", "Title"])
        let first = plan.table(measures: [0], today: today, language: .chinese)
        #expect(first.headings == ["编号", "状态", "期限", "逾期", "牵头", "标题"])
        #expect(first.rows == [["1.1", "推进中", "2020-06-18", "12", "市商务委", "推进服务型制造示范企业创建"]])
    }
}
