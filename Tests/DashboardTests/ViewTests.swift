import Cells
import Foundation
import Messages
import Model
import OrgFile
import Synchronization
import Testing

@testable import Dashboard

/// Views over the plan view: what they keep, copy, write and record.
@Suite struct ViewTests {
    private static let plan = """
        #+TODO: A(a) B(b) | D(d)
        * 一、甲
        ** （一）乙
        *** A 丙
        :PROPERTIES:
        :CUSTOM_ID: 1.1
        :LEAD: 市水务局
        :END:
        :LOGBOOK:
        - Note taken on [2020-06-02 Tue 16:02] \\\\
          王: 第一
        :END:
        丙的原文。
        *** A 丁
        :PROPERTIES:
        :CUSTOM_ID: 1.2
        :LEAD: 市水务局
        :WITH: 市财政局
        :END:
        :LOGBOOK:
        - Note taken on [2020-06-01 Mon 16:02] \\\\
          李: 第二
        :END:

        """

    private static func running(_ keys: String = "", on text: String = plan) throws -> Running {
        try Running.over(text, keys)
    }

    // MARK: The stack

    @Test func viewsStandOverEachOther() throws {
        var running = try ViewTests.running("L Enter ?")
        #expect(running.state.here == .help)
        try running.type("q")
        #expect(running.state.here == .detail)
        try running.type("Esc")
        #expect(running.state.here == .log)
        try running.type("q")
        #expect(running.state.here == .plan)
        #expect(running.effects.isEmpty)
    }

    @Test(arguments: ["4 Enter", "L", "3 c", "?", "L Enter ?"]) func escNeverQuits(keys: String) throws {
        var running = try ViewTests.running(keys + " Esc Esc Esc Esc Esc")
        #expect(running.state.here == .plan)
        #expect(!running.effects.contains(.quit))
        try running.type("q")
        #expect(running.effects.contains(.quit))
    }

    // MARK: Another version of the plan

    private static let longer = plan.replacingOnce(
        "*** A 丙", "*** A 新来的\n:PROPERTIES:\n:CUSTOM_ID: 1.0\n:END:\n*** A 丙")

    @Test func aDetailKeepsItsMeasure() throws {
        var running = try ViewTests.running("4 j Enter")
        running.disk = Array(ViewTests.longer.utf8)
        try running.send(.reloaded(try read(running.disk), isExample: false))
        #expect(draw(running.state).text.contains("市财政局"))
        try running.type("s b")
        #expect(running.state.plan.status(of: 2) == 1)
    }

    @Test func aDetailOfAMeasureThatIsGoneCloses() throws {
        var running = try ViewTests.running("4 j Enter")
        let other = ViewTests.plan.replacingOnce(":CUSTOM_ID: 1.2", ":CUSTOM_ID: 9.9")
        try running.send(.reloaded(try read(Array(other.utf8)), isExample: false))
        #expect(running.state.here == .plan)
        #expect(running.state.notice == "文件已被改动，所选的措施或状态已不在")
    }

    @Test func theLogKeepsItsRow() throws {
        var running = try ViewTests.running("L j")
        let more = ViewTests.longer.replacingOnce(
            "*** A 丙",
            "*** A 又一项\n:PROPERTIES:\n:CUSTOM_ID: 1.9\n:END:\n:LOGBOOK:\n"
                + "- Note taken on [2020-06-20 Sat 16:02] \\\\\n  张: 更新\n:END:\n*** A 丙")
        try running.send(.reloaded(try read(Array(more.utf8)), isExample: false))
        let view = try #require(running.state.views.last as? LogView)
        #expect(view.entries.count == 3)
        #expect(view.entryUnderCursor?.entry.words == "第二")
    }

    @Test func aSearchThatIsTypedOutlivesASave() throws {
        var running = try ViewTests.running("L / \"第\"")
        try running.send(.reloaded(try read(running.disk), isExample: false))
        try running.type("\"二\"")
        let view = try #require(running.state.views.last as? LogView)
        #expect(view.entryUnderCursor?.entry.words == "第二")
        try running.type("Esc")
        #expect((running.state.views.last as? LogView)?.entryUnderCursor?.entry.words == "第一")
    }

    // MARK: Size

    /// Ten thousand measures with a log: a key in the log view reads the logs of those that pane 4 shows, no more.
    @Test func aKeyInTheLogReadsNoLogs() throws {
        let measures = (1...10_000).map {
            "*** A 措施\($0)\n:LOGBOOK:\n- Note taken on [2020-06-01 Mon 16:02] \\\\\n  李: 记\($0)\n:END:\n"
        }
        let text = "#+TODO: A | D\n* 一、甲\n** （一）乙\n" + measures.joined()
        var columns = try read(Array(text.utf8)).columns
        let readLog = columns.format.readLog
        let counter = Counter()
        columns.format.readLog = { bytes, range in
            counter.add()
            return readLog(bytes, range)
        }
        var state = State(
            plan: Plan(columns), language: .chinese, now: Case.now, size: Size(columns: 80, rows: 24))
        _ = update(&state, .key(.character("L")), now: Case.now)
        #expect(counter.count >= 10_000)
        #expect((state.views.last as? LogView)?.entries.count == 10_000)
        let before = counter.count
        for key in Key.script("j G k Ctrl-u / \"记77\" Enter n N") ?? [] {
            _ = update(&state, .key(key), now: Case.now)
            _ = draw(state)
        }
        #expect(counter.count - before < 1000)
    }

    private final class Counter: Sendable {
        private let value = Mutex(0)
        var count: Int { value.withLock { $0 } }
        func add() { value.withLock { $0 += 1 } }
    }

    // MARK: Copying

    @Test func aMeasureIsCopiedAsOneParagraph() throws {
        let running = try ViewTests.running("4 y")
        #expect(running.clipboard == "1.1 丙的原文。牵头：市水务局；状态：A。")
        #expect(running.state.notice == "已复制：1.1 丙")
    }

    @Test func theDetailCopiesItsMeasure() throws {
        let running = try ViewTests.running("4 j Enter y")
        #expect(running.clipboard == "1.2 丁。牵头：市水务局；配合：市财政局；状态：A。")
    }

    @Test(arguments: [("y", "（一）乙"), ("1 j y", "一、甲"), ("3 y", "市水务局")])
    func aRowIsCopiedByItsName(keys: String, name: String) throws {
        #expect(try ViewTests.running(keys).clipboard == name)
    }

    @Test func markedMeasuresAreCopiedTogether() throws {
        let running = try ViewTests.running("4 Space Space y")
        #expect(running.clipboard?.split(separator: "\n").count == 2)
        #expect(running.state.notice == "已复制：2 项措施")
    }

    @Test func aTerminalThatTakesNothingIsToldOf() throws {
        var running = try ViewTests.running("4")
        running.clipboardSize = 4
        try running.type("y")
        #expect(running.state.notice == "太长，终端不接受，没有复制")
        try running.type("3 c y")
        #expect(running.state.dialog == nil)
        #expect(running.state.notice == "太长，终端不接受，没有复制 · 按 w 写入文件")
    }

    // MARK: Urging

    @Test func theUrgingListIsCopiedWhole() throws {
        let running = try ViewTests.running("3 c y")
        #expect(running.clipboard == "市水务局：\n请抓紧办理下列措施：\n1. 丙的原文。\n2. 丁")
    }

    @Test func urgingIsRecordedOnEachMeasureAsOneStep() throws {
        var running = try ViewTests.running("3 c y l")
        for measure in 0..<2 {
            #expect(running.state.plan.log(of: measure).first?.words == "催办 市水务局")
        }
        #expect(running.state.history.undo.count == 1)
        #expect(running.state.figures.lastUrged["市水务局"]?.day == Case.now.day)
        try running.type("u")
        #expect(running.state.figures.lastUrged.isEmpty)
        #expect(running.disk == Array(ViewTests.plan.utf8))
    }

    /// Somebody closes a measure, or the day ends, while the list shows, or while it is asked whether to record it.
    @Test(arguments: ["3 c", "3 c y", "3 c w"]) func theUrgingListIsThatOfThePlanAsItIs(keys: String) throws {
        var running = try ViewTests.running(keys)
        running.disk = Array(String(decoding: running.disk, as: UTF8.self).replacingOnce("*** A 丙", "*** D 丙").utf8)
        try running.send(.reloaded(try read(running.disk), isExample: false))
        if keys == "3 c" { try running.type("y") }
        if keys == "3 c w" {
            try running.type("Enter")
            #expect(running.files.values.map { String(decoding: $0, as: UTF8.self) } == ["市水务局：\n请抓紧办理下列措施：\n1. 丁\n"])
        } else if keys == "3 c" {
            #expect(running.clipboard == "市水务局：\n请抓紧办理下列措施：\n1. 丁")
        }
        #expect(draw(running.state).text.contains("1 项措施"))
        try running.type("l")
        #expect(running.state.plan.log(of: 0).first?.words == "第一")
        #expect(running.state.plan.log(of: 1).first?.words == "催办 市水务局")
        #expect(running.state.views.count == 1)
    }

    @Test func theFileHoldsTheListAndIsWrittenOverOnlyWhenAsked() throws {
        let name = "催办单-市水务局-2020-06-30.txt"
        var running = try ViewTests.running("3 c w Enter")
        #expect(String(decoding: running.files[name] ?? [], as: UTF8.self).hasPrefix("市水务局：\n"))
        running.files[name] = [0x61]
        try running.type("Esc w Enter Esc")
        #expect(running.files[name] == [0x61])
        try running.type("w Enter y")
        #expect(running.files[name]?.count ?? 0 > 1)
    }

    // MARK: Finding in a text

    @Test func wordsBrokenAtALineEndAreFound() {
        let lines = [
            TextLine(parts: [.init(text: "标", x: 0), .init(text: "一二三四", x: 4)]),
            TextLine(parts: [.init(text: "五六七八", x: 4)], continues: true),
            TextLine(parts: [.init(text: "九", x: 4)]),
        ]
        let hits = Pager.hits(Needle("四五六"), in: lines, .narrow)
        #expect(hits == [[Hit(line: 0, x: 10, columns: 2), Hit(line: 1, x: 4, columns: 4)]])
        #expect(Pager.hits(Needle("八九"), in: lines, .narrow).isEmpty)
        #expect(Pager.hits(Needle("标"), in: lines, .narrow) == [[Hit(line: 0, x: 0, columns: 2)]])
    }

    @Test func whatIsFoundByItsReadingIsMarkedAsWideAsItStands() {
        let lines = [
            TextLine(parts: [.init(text: "质", x: 0), .init(text: "推进《质", x: 4)]),
            TextLine(parts: [.init(text: "量》提升质量", x: 4)], continues: true),
        ]
        let whole = [Hit(line: 0, x: 10, columns: 2), Hit(line: 1, x: 4, columns: 8)]
        #expect(Pager.hits(Needle("zhiliangts", Case.pinyin), in: lines, .narrow) == [whole])
        let short = Pager.hits(Needle("zl", Case.pinyin), in: lines, .narrow)
        #expect(short.last == [Hit(line: 1, x: 12, columns: 4)])
        #expect(short.count == 2)
    }

    @Test func aSpaceThatTheLineEndTookIsThere() throws {
        let lines = TextLine.wrapped("one two three", columns: 8, Look(try ViewTests.running().state))
        #expect(lines.count == 2)
        #expect(Pager.hits(Needle("two three"), in: lines, .narrow).first?.count == 2)
    }

    @Test func theNextHitGoesAroundTheEndOfATextThatFits() {
        let lines = ["a", "x", "b", "x"].map { TextLine(parts: [.init(text: $0)]) }
        var pager = Pager()
        let isFound = pager.search(Needle("x"), in: lines, ambiguous: .narrow)
        #expect(isFound)
        var found: [Int] = []
        for _ in 0..<3 {
            found.append(pager.top)
            pager.settle(count: lines.count, rows: 10)
            let isNext = pager.nextHit(in: lines, forward: true, ambiguous: .narrow)
            #expect(isNext)
        }
        #expect(found == [1, 3, 1])
    }
}
