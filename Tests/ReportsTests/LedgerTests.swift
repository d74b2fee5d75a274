import Foundation
import Messages
import Model
import OrgFile
import Testing

@testable import Reports

@Suite struct LedgerTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Fixtures")
    private let today = Day(iso: "2020-06-30") ?? Day(number: 0)

    private func plan() throws -> Plan {
        try OrgFile.read([UInt8](Data(contentsOf: LedgerTests.folder.appendingPathComponent("ledger.org"))))
    }

    private func rows(_ plan: Plan, _ language: Language = .chinese) throws -> [[String]] {
        let document = plan.ledger(measures: Array(0..<plan.measureCount), today: today, language: language)
        return try #require(CSVReader(document)).rows
    }

    /// The golden file was read with Python's csv module and looked at; `RECORD=1` writes it anew.
    @Test func theLedgerIsAsItsFileHasIt() throws {
        let plan = try plan()
        let document = plan.ledger(measures: Array(0..<plan.measureCount), today: today, language: .chinese)
        let file = LedgerTests.folder.appendingPathComponent("ledger.csv")
        let expected = try? [UInt8](Data(contentsOf: file))
        if ProcessInfo.processInfo.environment["RECORD"] != nil { try Data(document).write(to: file) }
        #expect(expected.map { String(decoding: $0, as: UTF8.self) } == String(decoding: document, as: UTF8.self))
    }

    @Test func aMeasureIsARow() throws {
        let rows = try rows(plan())
        #expect(
            rows.first == ["序号", "章节", "事项", "措施", "牵头单位", "配合单位", "期限", "状态", "进度", "灯", "进展情况", "备注"])
        #expect(rows.count == 12)
        #expect(rows.allSatisfy { $0.count == 12 })
        let notes = """
            2020-06-02 王：第一期, 已办 1. 共 42 人
            2020-05-01 催办 后已报送名单
            2020-04-10 李：=HYPERLINK("http://x.example")
            """
        #expect(
            rows[1] == [
                "5.1\t", "一、提升质量, “服务”", "（五）加强 \"优质\" 服务", "围绕供应链管理等领域，推进创建", "市商务委", "市国资委、各区人民政府", "2020-06-18",
                "推进中", "40%", "红", notes, "",
            ])
    }

    @Test func remarksSayWhatWasSaidWithThePresentStatusAndWhereTheDeadlineComesFrom() throws {
        let rows = try rows(plan())
        let inherited = "未单独定期限，按计划期限"
        #expect(rows[2][11] == "专家未到位\n待区里确定\n" + inherited)
        #expect(rows[3][11] == "疫情原因\n" + inherited)
        #expect(rows[4][11] == "")
    }

    @Test func lightsAreWords() throws {
        #expect(try rows(plan()).map { $0[9] }.prefix(6) == ["灯", "红", "绿", "已中止", "已完成", "黄"])
        let without = try rows(OrgFile.read(Array("* TODO a\n".utf8)))
        #expect(without[1] == ["1\t", "", "a", "a", "", "", "", "TODO", "", "", "", ""])
    }

    @Test func englishHeadingsAndWords() throws {
        let rows = try rows(plan(), .english)
        #expect(
            rows[0] == [
                "No.", "Section", "Item", "Measure", "Lead", "With", "Due", "Status", "Progress", "Light", "Notes",
                "Remarks",
            ])
        #expect(rows[1][9] == "red")
        #expect(rows[1][10].hasPrefix("2020-06-02 王: 第一期"))
        #expect(rows[5][11] == "" && rows[6][11] == "no deadline of its own: the plan's")
    }

    /// 5.10 as a figure would become 5.1, which is another measure.
    @Test func numberingsAreNoFigures() throws {
        let rows = try rows(plan())
        #expect(rows[10][0] == "5.10\t")
        #expect(Set(rows.map { $0[0] }).count == rows.count)
    }

    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+86", "'+86"), ("-5 度", "'-5 度"), ("@甲", "'@甲"), ("\t甲", "'\t甲"), ("\r甲", "'\n甲"),
        ("  =1", "'  =1"), ("\u{3000}＝1", "'\u{3000}＝1"), ("＋1", "'＋1"), ("－1", "'－1"), ("＠甲", "'＠甲"),
        ("\n=1", "'\n=1"), ("\u{200B}\u{FEFF}=1", "'\u{200B}\u{FEFF}=1"), ("=\u{301}1", "'=\u{301}1"),
        ("甲=1", "甲=1"), ("", ""), (" ", " "), ("'=1", "'=1"), ("a\r\nb\rc", "a\nb\nc"),
        ("a\0\u{1B}[2J\u{9B}b", "a��[2J�b"),
    ])
    func wordsNeverBecomeAFormula(words: String, content: String) {
        #expect(CSVCell.text(words).content == content)
    }

    /// What a sheet would make a figure, a date or a truth value of.
    @Test(arguments: [
        "1-2", "00123", "12345678901234567890", "TRUE", "false", "3E5", "1.5e-3", "12%", "1,000", "(5)", "￥100", "$5",
        "1/2",
        "1 1/2", "9:30", "9:30 PM", "6月30日", "2020年6月", "2020-06-30", "3-Mar", "Mar 5", "December 2020", "１２３", " 7 ",
        "5",
        "上午9时", "2020/6/30 9:15",
    ])
    func wordsNeverBecomeAValue(words: String) { #expect(CSVCell.text(words).content == words + "\t") }

    @Test(arguments: [
        "", "甲", "5G", "12项", "第3季度", "E", "TRUE 值", "may", "3C认证", "1. 甲", "2020年工作", "b1", "3 March Road", "年月日",
        "·5",
    ])
    func otherWordsStay(words: String) { #expect(CSVCell.text(words).content == words) }

    @Test func aCellIsNoLongerThanExcelTakes() throws {
        #expect(CSVCell.text(String(repeating: "甲", count: 32_767)).content.utf16.count == 32_767)
        #expect(
            CSVCell.text(String(repeating: "甲", count: 32_768)).content == String(repeating: "甲", count: 32_766) + "…")
        #expect(
            CSVCell.text(String(repeating: "😀", count: 20_000)).content == String(repeating: "😀", count: 16_383) + "…")
        #expect(CSVCell.text("=" + String(repeating: "1", count: 40_000)).content.utf16.count == 32_767)
    }

    @Test func notesThatHaveNoRoomAreCounted() throws {
        func cell(_ sizes: [Int], _ language: Language = .chinese) throws -> String {
            let notes = sizes.map { size in
                "- Note taken on [2020-04-10 Fri 16:02] \\\\\n  王: " + String(repeating: "字", count: size) + "\n"
            }
            let text = "* TODO a\n:LOGBOOK:\n" + notes.joined() + ":END:\n"
            return try rows(OrgFile.read(Array(text.utf8)), language)[1][10]
        }
        let entry = "2020-04-10 王：".utf16.count
        // 100 entries of 400 with their line feeds are 40,000.
        let many = try cell(Array(repeating: 399 - entry, count: 100))
        #expect(many.utf16.count <= 32_767)
        #expect(many.hasSuffix("字\n（单元格放不下，另有 19 条未列出）"))
        #expect(many.split(separator: "\n").count == 82)
        #expect(many.split(separator: "\n").dropLast().allSatisfy { $0.utf16.count == 399 })
        #expect(
            try cell(Array(repeating: 399 - entry, count: 100), .english).hasSuffix(
                "(no room in the cell: 19 more left out)"))
        let one = try cell([40_000])
        #expect(one.utf16.count <= 32_767 && one.utf16.count > 32_700 && one.hasSuffix("字…"))
        let two = try cell([40_000, 1])
        #expect(two.utf16.count <= 32_767 && two.hasSuffix("字…\n（单元格放不下，另有 1 条未列出）"))
        #expect(try cell([5, 5]) == "2020-04-10 王：字字字字字\n2020-04-10 王：字字字字字")
    }

    @Test func figuresOfOursStayFigures() {
        #expect(CSVCell.figure("-5%").content == "-5%")
        #expect(
            CSV.document([[.figure("2020-06-30"), .figure("40%")]]) == [0xEF, 0xBB, 0xBF] + "2020-06-30,40%\r\n".utf8)
    }

    @Test func whateverIsWrittenIsReadBack() throws {
        var random = SystemRandomNumberGenerator()
        let characters = Array("a甲,\";\t\n '=+-@。 \u{3000}🙂")
        for _ in 0..<300 {
            let rows = (0..<3).map { _ in
                (0..<4).map { _ in
                    String(
                        (0..<Int.random(in: 0...6, using: &random)).compactMap { _ in
                            characters.randomElement(using: &random)
                        })
                }
            }
            let cells = rows.map { $0.map(CSVCell.text) }
            let read = try #require(CSVReader(CSV.document(cells)))
            #expect(read.rows == cells.map { $0.map(\.content) })
            // Nothing but the guard comes before the words.
            for (words, content) in zip(rows.joined(), read.rows.joined()) {
                #expect(content == words || content == "'" + words)
            }
        }
    }
}
