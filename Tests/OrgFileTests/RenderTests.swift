import Model
import OrgFile
import Testing

/// The plan file of an outline.
@Suite struct RenderTests {
    private func measure(_ text: String, _ names: [String] = [], tail: String = "。") -> Outline.Node {
        var measure = Outline.Measure(text: text)
        (measure.lead, measure.with) = (Array(names.prefix(1)), Array(names.dropFirst()))
        measure.agencies = names.isEmpty ? nil : names.joined(separator: "、")
        measure.tail = tail
        return .init(heading: text, measure: measure)
    }

    /// An outline with these items: sections, the items' headings, each with a number of measures.
    private func keys(_ sections: [(String, [(String, Int)])]) throws -> [String] {
        var outline = Outline(title: "计划")
        outline.nodes = sections.map { heading, items in
            .init(
                heading: heading,
                children: items.map { name, count in
                    .init(heading: name, children: (0..<count).map { measure("措施" + String($0)) })
                })
        }
        let plan = try read(render(outline))
        return (0..<plan.measureCount).compactMap { plan.value(.key, of: $0) }
    }

    @Test func everythingStandsWhereTheDesignSays() {
        var outline = Outline(title: "2021年种树计划")
        outline.properties = [.init(name: "DOCUMENT", value: "某绿〔2021〕7号"), .init(name: "DUE", value: "2021-12-31")]
        outline.preface = ["某市文件", "* 附"]
        outline.nodes = [
            .init(
                heading: "一、种树",
                children: [
                    .init(
                        heading: "（四）选苗",
                        children: [measure("选好苗", ["市甲局", "市乙委"]), measure("育苗", ["市甲局"], tail: "；")]),
                    measure("（五）填坑", tail: ""),
                ])
        ]
        #expect(
            String(decoding: render(outline), as: UTF8.self) == """
                #+TITLE: 2021年种树计划
                #+STARTUP: logdone logdrawer
                #+TODO: 未启动(n!) 推进中(w!) 待核实(v!) 受阻(b@) | 已完成(d!) 已中止(c@)
                #+PROPERTY: DOCUMENT 某绿〔2021〕7号
                #+PROPERTY: DUE 2021-12-31

                某市文件

                \u{200B}* 附\u{200B}

                * 一、种树
                ** （四）选苗
                *** 未启动 选好苗
                :PROPERTIES:
                :CUSTOM_ID: 4.1
                :LEAD: 市甲局
                :WITH: 市乙委
                :AGENCIES: 市甲局、市乙委
                :END:
                选好苗
                *** 未启动 育苗
                :PROPERTIES:
                :CUSTOM_ID: 4.2
                :LEAD: 市甲局
                :AGENCIES: 市甲局
                :TAIL: ；
                :END:
                育苗
                ** 未启动 （五）填坑
                :PROPERTIES:
                :CUSTOM_ID: 5
                :TAIL:
                :END:
                （五）填坑

                """)
    }

    @Test func withoutPrefaceTheSectionsFollowDirectly() {
        var outline = Outline(title: "计划")
        outline.nodes = [.init(heading: "一、种树")]
        #expect(String(decoding: render(outline), as: UTF8.self).hasSuffix("已中止(c@)\n* 一、种树\n"))
    }

    @Test func keysAreTheItemsNumeralAndTheMeasuresPlace() throws {
        #expect(
            try keys([("一、甲", [("（一）乙", 2), ("（二）丙", 1)]), ("二、丁", [("（八）戊", 1)])]) == ["1.1", "1.2", "2.1", "8.1"])
    }

    @Test func anItemWithoutNumeralCountsByItsPlaceInThePlan() throws {
        #expect(try keys([("甲", [("乙", 1), ("丙", 1)]), ("丁", [("戊", 1)])]) == ["1.1", "2.1", "3.1"])
    }

    @Test func numbersThatRestartMakeAllKeysLonger() throws {
        let sections = [("一、甲", [("（一）乙", 2), ("（二）丙", 1)]), ("三、丁", [("（一）戊", 1)])]
        #expect(try keys(sections) == ["1.1.1", "1.1.2", "1.2.1", "3.1.1"])
    }

    @Test func numbersThatRestartInEmptyItemsMakeThemLongerToo() throws {
        #expect(try keys([("一、甲", [("（一）乙", 1)]), ("二、丁", [("（一）戊", 0)])]) == ["1.1.1"])
    }

    @Test func sectionsOfOneNumberCountByTheirPlace() throws {
        #expect(try keys([("一、甲", [("（一）乙", 1)]), ("一、丁", [("（一）戊", 1)])]) == ["1.1.1", "2.2.1"])
    }

    @Test func lineBreaksInAHeadingMakeNoLine() throws {
        var outline = Outline(title: "计\n划")
        outline.nodes = [.init(heading: "甲\n* 乙", measure: .init(text: "文\n* 字\n\n尾"))]
        let plan = try read(render(outline))
        #expect(plan.title == "计 划")
        #expect(plan.measureCount == 1)
        #expect(plan.sections.isEmpty)
        #expect(plan.title(of: 0) == "甲 * 乙")
    }
}
