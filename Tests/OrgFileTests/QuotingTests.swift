import Model
import Testing

@testable import OrgFile

/// What people type is what is read back.
@Suite struct QuotingTests {
    @Test(arguments: [
        ("", ","), (":END:", ",:END:"), ("* 甲", ",* 甲"), ("#+end", ",#+end"), ("- 甲", ",- 甲"), ("+ 甲", ",+ 甲"),
        (",甲", ",,甲"), (",", ",,"),
        ("| 甲", ",| 甲"), ("3 个", ",3 个"), ("  :END:", ",  :END:"), ("甲", "甲"), ("甲: 乙", "甲: 乙"), ("，甲", "，甲"),
        ("一、甲", "一、甲"),
    ])
    func aLineOfANoteIsQuotedWhereOrgWouldReadIt(typed: String, written: String) {
        #expect(quotedNoteLine(typed) == written)
        #expect(unquotedNoteLine(written) == typed)
    }

    @Test func aCommaThatQuotesNothingStays() { #expect(unquotedNoteLine(",甲") == ",甲") }

    private static let titles = [
        "甲", "未启动 甲", "已完成 甲", "COMMENT 甲", "[#A] 甲", "甲 :乙:", ":甲:", " 甲", "甲 ", "", "* 甲", "\u{200B}甲", "甲，“乙”",
    ]

    @Test(arguments: titles) func aTitleIsReadAsItWasGiven(title: String) throws {
        var outline = Outline(title: "计划")
        var section = Outline.Node(heading: title)
        section.children = [.init(heading: "（一）项", children: [.init(heading: title, measure: .init(text: "文"))])]
        outline.nodes = [section]
        let plan = try read(render(outline))
        #expect(plan.measureCount == 1)
        #expect(plan.sections.map { plan.heading(of: $0) } == [title])
        #expect(plan.title(of: 0) == title)
    }

    private static let texts = [
        "甲", "* 甲", "*粗* 甲", ":甲:", ":END:", ": 甲", "# 甲", "#甲", "#+TITLE: 甲", "#+begin_src", "- 甲", "+ 甲", "1. 甲",
        "1) 甲", "1.甲", "2020年甲",
        "| 甲 |", "-----", "CLOCK: [甲]", "[fn:1] 甲", "[甲]", "DEADLINE: <2020-06-30 Tue>", ":PROPERTIES:", ":LOGBOOK:",
        "\\begin{甲}",
        "%%(甲)", "\u{200B}甲", " 甲", "　甲",
    ]

    @Test(arguments: texts) func aTextIsReadAsItWasGiven(text: String) throws {
        var outline = Outline(title: "计划")
        outline.preface = [text, ":END:", text]
        outline.nodes = ["甲", "乙"].map { .init(heading: $0, measure: .init(text: text)) }
        let bytes = render(outline)
        let plan = try read(bytes)
        #expect(plan.title == "计划")
        #expect(plan.measureCount == 2)
        #expect(plan.text(of: 0) == text)
        #expect(plan.text(of: 1) == text)
        #expect(findings(in: plan).map(\.code) == [.noLead, .noLead])
    }

    @Test(arguments: ["市甲局", " 市甲局", "(市甲局)", "市甲局 "]) func agenciesAreReadAsTheyWereGiven(words: String) throws {
        var outline = Outline(title: "计划")
        outline.nodes = [.init(heading: "甲", measure: .init(text: "甲"))]
        outline.nodes[0].measure?.agencies = words
        let plan = try read(render(outline))
        let range = unquoted(plan.columns.measures[0].agencies, plan.columns.bytes)
        #expect(plan.string(range) == words)
    }
}
