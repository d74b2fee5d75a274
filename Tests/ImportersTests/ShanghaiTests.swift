import Foundation
import Model
import OrgFile
import Testing

@testable import Importers

/// The plan that comes with the program, against what a person counted in the document.
@Suite struct ShanghaiTests {
    private static let resources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Resources")
    private let document: [UInt8]
    private let outline: Outline
    private let plan: Plan

    init() throws {
        document = [UInt8](
            try Data(contentsOf: ShanghaiTests.resources.appendingPathComponent("shanghai-quality-2020.txt")))
        outline = try importDocument(document)
        plan = try read(render(outline))
    }

    @Test func importingAgainGivesThePlanOfTheProgramByteForByte() throws {
        let stored = [UInt8](
            try Data(contentsOf: ShanghaiTests.resources.appendingPathComponent("shanghai-quality-2020.org")))
        #expect(render(outline) == stored)
    }

    @Test func nothingIsDoubtful() { #expect(outline.doubts.isEmpty) }

    @Test func sectionsItemsAndMeasuresAreAllThere() {
        #expect(plan.sections.map(\.measures.count) == [9, 17, 12, 9])
        #expect(plan.items.count == 20)
        #expect(plan.measureCount == 47)
    }

    @Test func agenciesAreCountedAsWritten() {
        let tallies = plan.agencyTallies(today: Day(number: 18_443))
        #expect(tallies.reduce(0) { $0 + $1.total } == 88)
        #expect(plan.agencies.count == 38)
        #expect(plan.agencies.filter(\.isGroup).count == 9)
        let wanted = [
            ("市市场监管局", 13, 8), ("市质量工作领导小组办公室", 9, 9), ("质量专业组织", 7, 0), ("市经济信息化委", 5, 4), ("市商务委", 4, 3),
        ]
        for (place, (name, total, lead)) in wanted.enumerated() {
            #expect(plan.agencies[tallies[place].agency].name == name)
            #expect(tallies[place].total == total)
            #expect(tallies[place].lead == lead)
        }
    }

    @Test(arguments: ["（上海）", "（2019—2020年）", "（电）", "（菜）", "（村）", "（2020年版）", "（企业）"])
    func parenthesesThatNameNoAgencyStayInTheText(words: String) {
        #expect((0..<plan.measureCount).filter { plan.text(of: $0).contains(words) }.count == 1)
    }

    @Test func aDistributedHeadGivesEachAgency() throws {
        let measure = try plan.measure(.customID("3.1"))
        let names = (plan.leads(of: measure) + plan.withs(of: measure)).map { plan.agencies[$0].name }
        #expect(names == ["市质量工作领导小组办公室", "区质量工作领导小组办公室", "成员单位", "相关单位"])
    }

    @Test func aMeasureMayBeSeveralSentences() throws {
        let measure = try plan.measure(.customID("18.4"))
        #expect(plan.text(of: measure).hasPrefix("加强质量品牌建设推进政策制定。发挥品牌建设专业组织作用"))
        #expect(plan.text(of: measure).hasSuffix("持续推进“上海品牌”认证工作"))
        #expect(plan.title(of: measure) == "加强质量品牌建设推进政策制定")
    }

    /// Every item's paragraph, from the plan file alone.
    @Test func everyItemIsRebuiltCharacterForCharacter() {
        let lines = String(decoding: document, as: UTF8.self).split(whereSeparator: \.isNewline)
        for (number, item) in plan.items.enumerated() {
            var paragraph = plan.heading(of: item) + "。"
            for measure in item.measures {
                let record = plan.columns.measures[measure]
                paragraph += plan.text(of: measure)
                if record.agencies.isPresent { paragraph += "（" + plan.string(record.agencies) + "）" }
                paragraph += record.tail.isPresent ? plan.string(record.tail) : "。"
            }
            #expect(lines.contains { $0 == paragraph }, "item \(number + 1)")
        }
    }

    /// Every line of the document stands in the plan file: as a heading, in an item, or as text.
    @Test func noLineIsLost() {
        let items = Set(plan.items.map { String(plan.heading(of: $0)) })
        let sections = Set(plan.sections.map { plan.heading(of: $0) })
        for line in String(decoding: document, as: UTF8.self).split(whereSeparator: \.isNewline) {
            if line.allSatisfy(\.isWhitespace) { continue }
            let isItem = line.firstIndex(of: "。").map { items.contains(String(line[..<$0])) } ?? false
            #expect(isItem || sections.contains(String(line)) || outline.preface.contains(String(line)), "\(line)")
        }
        let file = String(decoding: render(outline), as: UTF8.self).split(separator: "\n")
        for line in outline.preface { #expect(file.contains { $0 == line }, "\(line)") }
    }
}
