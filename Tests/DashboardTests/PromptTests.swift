import Cells
import Messages
import Model
import OrgFile
import Testing

@testable import Dashboard

/// What a prompt keeps, through other sessions, versions of the plan, and other prompts.
@Suite struct PromptTests {
    private static let plan = """
        #+TODO: A(a) B(b@) | D(d)
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
        :END:

        """

    private static func running(_ keys: String, _ plan: String = plan) throws -> Running {
        try Running.over(plan, keys)
    }

    private static func text(_ running: Running) -> String? {
        if case .prompt(let prompt)? = running.state.dialog { prompt.text } else { nil }
    }

    @Test func theMemoryKeepsTheLast200() {
        var memory = PromptMemory()
        for number in 0..<300 {
            memory.add(String(number), to: .words)
            memory.add(String(number), to: .words)
        }
        memory.add("", to: .words)
        #expect(memory[.words] == (100..<300).map(String.init))
        #expect(memory[.search].isEmpty)
    }

    @Test func eachKindHasItsOwnMemory() throws {
        #expect(PromptTests.text(try PromptTests.running("4 P \"40\" Enter D ↑")) == "")
        #expect(PromptTests.text(try PromptTests.running("4 P \"40\" Enter P ↑")) == "40")
        #expect(PromptTests.text(try PromptTests.running("4 a \"话\" Enter s b ↑")) == "话")
    }

    @Test(arguments: ["a", "e", "D", "P", "A Ctrl-u", "o", "/", "s b"], ["长、\n", "甲（"])
    func aPasteOfTenMegabytesIsCutAndSaid(keys: String, piece: String) throws {
        var running = try PromptTests.running("4 " + keys)
        try running.send(.key(.paste(String(repeating: piece, count: (10 << 20) / piece.utf8.count))))
        #expect(try #require(PromptTests.text(running)).utf8.count <= 64 << 10)
        #expect(running.state.notice == "最多 64 KB，多出的没有收进来")
        try running.type("Backspace ←")
        #expect(running.state.notice?.contains("KB") != true)
    }

    @Test func aFileNameIsShorter() throws {
        var running = try PromptTests.running("r Ctrl-u")
        try running.send(.key(.paste(String(repeating: "x", count: 5000))))
        #expect(PromptTests.text(running)?.count == 4096)
        #expect(running.state.notice == "最多 4 KB，多出的没有收进来")
    }

    /// Outside of prompts a paste is no keys.
    @Test func aPasteRunsNoCommand() throws {
        var running = try PromptTests.running("4")
        try running.send(.key(.paste(String(repeating: "x\u{1B}[201~qQ", count: 100_000))))
        #expect(running.effects.isEmpty && running.disk == Array(PromptTests.plan.utf8))
    }

    @Test func aDayOfNextYearShowsItsYear() throws {
        var running = try PromptTests.running("")
        let winter = Moment(day: try #require(Day(iso: "2020-12-15")), minute: 600)
        for event: Event in [.key(.character("4")), .key(.character("D")), .key(.paste("1-15"))] {
            _ = update(&running.state, event, now: winter)
        }
        #expect(draw(running.state).text.contains("→ 2021-01-15 周五 31 天后"))
        _ = update(&running.state, .key(.enter), now: winter)
        #expect(running.state.notice?.contains("2021-01-15") == true)
    }

    @Test func whatWasCutIsPutBackInAnotherPrompt() throws {
        #expect(PromptTests.text(try PromptTests.running("4 / \"水务\" Ctrl-u Esc a Ctrl-y")) == "水务")
    }

    @Test func aNoteThatWasLeftCanBeTakenAgain() throws {
        let running = try PromptTests.running("4 a \"写了一半\" Esc a ↑")
        #expect(PromptTests.text(running) == "写了一半")
        #expect(running.effects == [.draft])
    }

    @Test func aNoteThatIsBeingTypedComesBackWithTheDraft() throws {
        var old = try PromptTests.running("4 Space Space a")
        try old.send(.key(.paste("一\n二\t\\")))
        let draft = DraftText(old.state)
        #expect(
            draft.typing == .init(.note, "一\n二 \\", [.customID("1.1"), .customID("1.2")]))
        #expect(DraftText(draft.text) == draft)
        var running = try PromptTests.running("")
        try running.send(.draftFound(draft))
        #expect(draw(running.state).text.contains("上次有一条没写完的进展：一"))
        try running.type("r Enter")
        #expect(running.state.plan.log(of: 0).map(\.words) == ["一\n二 \\"])
        #expect(running.state.plan.log(of: 1).map(\.words) == ["一\n二 \\"])
    }

    /// Keys that open a prompt and type, and a file that only the same prompt with the same text makes.
    private static let typed = [
        ("4 j o \"新的\"", "*** A 丁\n:PROPERTIES:\n:CUSTOM_ID: 1.2\n:END:\n*** A 新的"), ("2 o \"新的\"", "*** A 新的"),
        ("4 j e Ctrl-u \"改的\"", "*** A 改的"), ("4 j D \"7-1\"", "*** A 丁\nDEADLINE: <2020-07-01"),
        ("4 j P \"40\"", ":CUSTOM_ID: 1.2\n:PROGRESS: 40"), ("4 j A \"财政局\"", ":LEAD: 财政局"),
        ("4 j A \"财政局\" Enter \"水利局\"", ":LEAD: 财政局\n:WITH: 水利局"), ("4 A - Enter \"水利局\"", ":WITH: 水利局"),
    ]

    @Test(arguments: typed) func whatIsBeingTypedComesBack(keys: String, result: String) throws {
        let old = try PromptTests.running(keys)
        #expect(old.disk == Array(PromptTests.plan.utf8))
        let draft = DraftText(old.state)
        #expect(DraftText(draft.text) == draft && draft.typing != nil)
        var running = try PromptTests.running("1")
        try running.send(.draftFound(draft))
        #expect(draw(running.state).text.contains("上次有没输完的"))
        try running.type("r")
        #expect(PromptTests.text(running) == PromptTests.text(old))
        try running.type("Enter Enter")
        #expect(String(decoding: running.disk, as: UTF8.self).contains(result))
    }

    @Test(arguments: ["4 e", "4 D", "4 A", "4 P", "4 a", "o", "/ \"x\""]) func whatNobodyTypedIsInNoDraft(keys: String)
        throws
    {
        #expect(DraftText(try PromptTests.running(keys).state).isEmpty)
    }

    @Test(arguments: ["4 j a \"话\"", "4 j o \"话\""]) func whatWasTypedForAMeasureThatIsGoneIsInTheMemory(keys: String)
        throws
    {
        let draft = DraftText(try PromptTests.running(keys).state)
        var running = try PromptTests.running("")
        let less = try #require(PromptTests.plan.range(of: "*** A 丁"))
        running.disk = Array(PromptTests.plan[..<less.lowerBound].utf8)
        try running.send(.reloaded(try read(running.disk), isExample: false))
        try running.send(.draftFound(draft))
        try running.type("r")
        #expect(running.state.notice?.contains("按 ↑ 取回") == true)
        try running.type("4 " + (keys.contains("a") ? "a" : "o") + " ↑")
        #expect(PromptTests.text(running) == "话")
    }

    @Test(arguments: ["D \"7-1\"", "P \"40\"", "A Ctrl-u \"财政局\"", "a \"话\"", "e \"x\""])
    func aPromptKeepsItsMeasureWhenLinesComeIn(keys: String) throws {
        var running = try PromptTests.running("4 j " + keys)
        let typed = PromptTests.text(running)
        let more = PromptTests.plan.replacing("** （一）乙\n", with: "** （一）乙\n*** A 新\n")
        running.disk = Array(more.utf8)
        try running.send(.reloaded(try read(running.disk), isExample: false))
        #expect(PromptTests.text(running) == typed)
        try running.type("Enter Enter")
        let text = String(decoding: running.disk, as: UTF8.self)
        #expect(text.contains("*** A 新\n*** A 丙\n:PROPERTIES:\n:CUSTOM_ID: 1.1\n:LEAD: 水务局\n:END:\n*** A 丁"))
        #expect(running.disk.count > more.utf8.count)
    }

    @Test func aPromptWhoseMeasureIsGoneCloses() throws {
        var running = try PromptTests.running("4 j D \"7-1\"")
        let text = PromptTests.plan
        let less = try #require(text.range(of: "*** A 丁"))
        try running.send(.reloaded(try read(Array(text[..<less.lowerBound].utf8)), isExample: false))
        #expect(running.state.dialog == nil)
        #expect(running.state.notice == "文件已被改动，所选的措施或状态已不在")
    }

    @Test func anEditThatDoesNotApplyKeepsThePromptOpen() throws {
        let twice = PromptTests.plan.replacing("1.2", with: "1.1")
        let running = try PromptTests.running("4 a \"话\" Enter", twice)
        #expect(PromptTests.text(running) == "话")
        #expect(running.state.notice?.contains("duban check") == true)
        #expect(running.disk == Array(twice.utf8))
    }

    /// Any text that can be typed is read back as it was, up to white space at the ends of lines.
    @Test(arguments: [
        ":END:", "- a\n- b", "* x\n* y\n\n,z", "王：话", "甲\n:LOGBOOK:\n#+END_SRC\n1. 二", "\\\\",
        "[2020-01-01 Wed] \\\\\nx",
        "- State \"D\" from \"A\" [2020-01-01 Wed 10:00]",
    ]) func notesAreReadBack(words: String) throws {
        var running = try PromptTests.running("4 a")
        try running.send(.key(.paste(words)))
        try running.type("Enter")
        #expect(try read(running.disk).log(of: 0).first?.words == words)
        try running.type("u")
        #expect(running.disk == Array(PromptTests.plan.utf8))
    }

    @Test(arguments: [40, 41, 60, 80, 120]) func theCursorStandsAtTheCaret(columns: Int) throws {
        for keys in ["4 a", "4 A", "4 e", "4 D", "/"] {
            var running = try PromptTests.running(keys)
            try running.send(.resized(Size(columns: columns, rows: 12)))
            try running.send(.key(.paste(String(repeating: "长短e\u{301}x—", count: 30))))
            for _ in 0..<170 {
                let grid = draw(running.state)
                let cursor = try #require(grid.cursor)
                #expect(cursor.y == 10 && cursor.x < columns)
                guard case .prompt(let prompt)? = running.state.dialog else { break }
                let under = grid.cells(row: cursor.y).dropFirst(cursor.x).first
                let scalar = prompt.line.after.unicodeScalars.first ?? " "
                #expect(under?.base == scalar.value && under?.isContinuation == false)
                try running.send(.key(.left))
            }
        }
    }
}
