import Cells
import Foundation
import Model
import OrgFile
import Testing

@testable import Dashboard

/// What is known of an agency on the screen, while others change the plan.
@Suite struct AgencyViewTests {
    private static let plan = """
        #+TODO: A(a) | D(d)
        * 一、甲
        ** （一）乙
        *** A 丙
        :PROPERTIES:
        :CUSTOM_ID: 1.1
        :LEAD: 水务局
        :END:
        *** A 丁
        :PROPERTIES:
        :CUSTOM_ID: 1.2
        :LEAD: 水务局
        :WITH: 财政局
        :END:
        * 单位 :agencies:
        ** 水务局
        :PROPERTIES:
        :CONTACT: 张工
        :END:

        """

    private static func running(_ keys: String) throws -> Running {
        try Running.over(plan, keys)
    }

    private func replaced(_ old: String, _ new: String) throws -> Plan {
        try read(Array(AgencyViewTests.plan.replacingOccurrences(of: old, with: new).utf8))
    }

    private func shown(_ running: Running) -> String? {
        (running.state.views.last as? AgencyView).map { running.state.plan.agencies[$0.agency].name }
    }

    @Test func theViewFollowsANameThatSomebodyElseGave() throws {
        var running = try AgencyViewTests.running("3 i")
        try running.send(.reloaded(try replaced("水务局", "水利局"), isExample: false))
        #expect(shown(running) == "水利局")
        #expect(running.state.agencyUnderCursor.map { running.state.plan.agencies[$0].name } == "水利局")
    }

    @Test func theViewGoesWithItsAgency() throws {
        var running = try AgencyViewTests.running("3 j i j Enter \"甲\"")
        #expect(shown(running) == "财政局")
        try running.send(.reloaded(try replaced(":WITH: 财政局\n", ""), isExample: false))
        #expect(running.state.views.isEmpty && running.state.dialog == nil)
        #expect(running.state.notice == "文件已被改动，所选的措施或状态已不在")
    }

    @Test func anotherAgencyThatTakesOverIsNoNewName() throws {
        var running = try AgencyViewTests.running("3 j i")
        try running.send(.reloaded(try replaced(":WITH: 财政局\n", ":WITH: 水务局\n"), isExample: false))
        #expect(running.state.views.isEmpty)
    }

    @Test(arguments: [("G", "李工"), ("j", "水利局、水务"), ("j j", "财政局"), ("", "水利局")])
    func whatWasTypedOutlivesTheProgram(field: String, words: String) throws {
        let first = try AgencyViewTests.running("3 i \(field) Enter Ctrl-u \"\(words)\"")
        let draft = try #require(DraftText(DraftText(first.state).text))
        var second = try AgencyViewTests.running("")
        try second.send(.draftFound(draft))
        try second.type("r")
        #expect(shown(second) == "水务局")
        guard case .prompt(let prompt)? = second.state.dialog else { throw Missing() }
        #expect(prompt.text == words)
        try second.type("Enter")
        if case .question(.renameAgency)? = second.state.dialog { try second.type("n") }
        #expect(String(decoding: second.disk, as: UTF8.self).contains(words))
    }

    private struct Missing: Error {}

    @Test func whatSomebodyElseWroteIsAskedAbout() throws {
        var running = try AgencyViewTests.running("3 i G")
        running.disk = try replaced("张工", "王工").columns.bytes
        try running.type("Enter Ctrl-u \"李工\" Enter")
        #expect(draw(running.state).text.contains("“水务局”的联系人现为：王工。"))
        try running.type("m")
        #expect(String(decoding: running.disk, as: UTF8.self).contains(":CONTACT: 李工\n"))
    }

    @Test func theirsMayStay() throws {
        var running = try AgencyViewTests.running("3 i G")
        running.disk = try replaced("张工", "王工").columns.bytes
        try running.type("Enter Ctrl-u \"李工\" Enter t")
        #expect(String(decoding: running.disk, as: UTF8.self).contains(":CONTACT: 王工\n"))
        #expect(draw(running.state).text.contains("联系人    王工"))
    }

    @Test func theEditorOpensAtItsHeading() throws {
        #expect(try AgencyViewTests.running("3 i").state.lineUnderCursor == 16)
        #expect(try AgencyViewTests.running("3 j i").state.lineUnderCursor == 1)
    }

    @Test func aShortWindowScrolls() throws {
        var running = try AgencyViewTests.running("3 i G Enter Ctrl-u \"甲\" Enter k k Enter")
        let members = (0..<30).map { "单位\($0)号" }.joined(separator: "、")
        try running.send(.key(.paste(members)))
        try running.type("Enter")
        #expect(!draw(running.state).text.contains(" 单位29号   "))
        try running.type("G G")
        #expect(draw(running.state).text.contains("单位29号"))
        try running.type("g")
        #expect(draw(running.state).text.contains(">名称"))
    }
}
