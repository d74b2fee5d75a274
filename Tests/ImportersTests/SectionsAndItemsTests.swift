import Importers
import Model
import Testing

/// Documents of our own words, laid out in sections 一、 and items （一）.
@Suite struct SectionsAndItemsTests {
    private func outline(_ text: String) throws -> Outline { try importDocument(Array(text.utf8)) }

    private func measure(
        _ title: String, _ text: String, _ names: [String], _ agencies: String?, tail: String = "。"
    ) -> Outline.Node {
        var measure = Outline.Measure(text: text)
        (measure.lead, measure.with) = (Array(names.prefix(1)), Array(names.dropFirst()))
        (measure.agencies, measure.tail) = (agencies, tail)
        return Outline.Node(heading: title, measure: measure)
    }

    private let document = """
        某市绿化委员会文件
        某绿〔2021〕第7号

        关于印发《2021年某市种树计划》的通知
        各区人民政府：
        二〇二一年三月五日
        2021年某市种树计划
        为了多种树，现安排如下。
        一、种树
        　　（一）选苗。选好苗（含松、柏），登记（市甲局）；育苗。浇水（市、区乙局及丙中心等）。
        （二）挖坑。按《挖坑规程（市甲局）》挖坑（2021年版）。量坑(市丁委、市文化和旅游局)。填坑
        二、护树
        这一行不是事项
        （一）巡护。巡查（各县（市、区）人民政府、老张）。“见虫（市甲局）”。除虫（市甲局），不留后患（市戊办）
        （二）验收（市己厅）。
        （三）宣传
        抄送：各区绿化办。
        某市绿化委员会办公室  2021年3月6日印发\u{20}
        """

    @Test func factsStandInTheLinesAround() throws {
        let outline = try outline(document)
        #expect(outline.title == "2021年某市种树计划")
        #expect(
            outline.properties == [
                .init(name: "DOCUMENT", value: "某绿〔2021〕第7号"), .init(name: "ISSUED", value: "2021-03-05"),
                .init(name: "DUE", value: "2021-12-31"),
            ])
    }

    @Test func whatIsNoSectionOrItemStaysInOrder() throws {
        #expect(
            try outline(document).preface == [
                "某市绿化委员会文件", "某绿〔2021〕第7号", "关于印发《2021年某市种树计划》的通知", "各区人民政府：", "二〇二一年三月五日", "2021年某市种树计划",
                "为了多种树，现安排如下。", "这一行不是事项", "抄送：各区绿化办。", "某市绿化委员会办公室  2021年3月6日印发 ",
            ])
    }

    @Test func measuresAreWhatStandsBeforeAgencies() throws {
        let nodes = try outline(document).nodes
        #expect(nodes.map(\.heading) == ["一、种树", "二、护树"])
        #expect(nodes.map { $0.children.map(\.heading) } == [["（一）选苗", "（二）挖坑"], ["（一）巡护", "（二）验收", "（三）宣传"]])
        #expect(
            nodes[0].children[0].children == [
                measure("选好苗（含松、柏）", "选好苗（含松、柏），登记", ["市甲局"], "市甲局", tail: "；"),
                measure("育苗", "育苗。浇水", ["市乙局", "区乙局", "丙中心"], "市、区乙局及丙中心等"),
            ])
        #expect(
            nodes[0].children[1].children == [
                measure(
                    "按《挖坑规程（市甲局）》挖坑（2021年版）", "按《挖坑规程（市甲局）》挖坑（2021年版）。量坑", ["市丁委", "市文化和旅游局"],
                    "(市丁委、市文化和旅游局)"),
                measure("填坑", "填坑", [], nil, tail: ""),
            ])
        #expect(
            nodes[1].children[0].children == [
                measure("巡查", "巡查", ["各县（市、区）人民政府", "老张"], "各县（市、区）人民政府、老张"),
                measure("“见虫（市甲局）”", "“见虫（市甲局）”。除虫（市甲局），不留后患", ["市戊办"], "市戊办", tail: ""),
            ])
    }

    @Test func anItemThatIsOnlyAHeadingWithAgenciesIsAMeasure() throws {
        #expect(try outline(document).nodes[1].children[1] == measure("（二）验收", "（二）验收", ["市己厅"], "市己厅"))
    }

    @Test func doubtsNameTheirLines() throws {
        #expect(
            try outline(document).doubts == [
                .init(line: 11, text: "填坑", reason: .noAgency), .init(line: 13, text: "这一行不是事项", reason: .unknownLine),
                .init(line: 14, text: "老张", reason: .doubtfulName),
                .init(line: 14, text: "市甲局", reason: .doubtfulParenthesis),
                .init(line: 16, text: "（三）宣传", reason: .noAgency),
            ])
    }

    @Test func carriageReturnsAndAByteOrderMarkAreNoText() throws {
        let marked =
            "\u{FEFF}" + document.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
        #expect(try outline(marked) == outline(document))
    }

    @Test func aTitleWithoutAYearHasNoDeadline() throws {
        let outline = try outline("种树计划\n一、种树\n（一）选苗。选好苗（市甲局）。")
        #expect(outline.title == "种树计划")
        #expect(outline.properties.isEmpty)
    }

    @Test(arguments: [
        "", "\n \n　\n", "没有章节", "一、种树\n二、护树", "一、种树\n（一）选苗。选好苗。", "（一）选苗。选好苗（市甲局）。", "一、种树\n（一）选苗。选好苗（见附件）。",
    ])
    func whatHasNoSectionsItemsAndAgenciesIsRefused(text: String) {
        #expect(throws: ImportFault.unknownLayout) { try importDocument(Array(text.utf8)) }
    }

    @Test func bytesThatAreNoUTF8AreRefusedWithTheirLine() {
        let bytes = Array("一、种树\n（一）选苗。\n".utf8) + [0xC4, 0xE3] + Array("\n".utf8)
        #expect(throws: ImportFault.invalidUTF8(line: 3)) { try importDocument(bytes) }
    }
}
