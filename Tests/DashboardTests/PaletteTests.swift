import Cells
import Messages
import Model
import OrgFile
import Testing

@testable import Dashboard

/// Commands and measures by name: what is found, in which order, and what comes of it.
@Suite struct PaletteTests {
    private static let plan = """
        #+TODO: A(a) B(b) | D(d)
        * 一、甲
        ** （一）乙
        *** A 丙
        :PROPERTIES:
        :CUSTOM_ID: 1.1
        :LEAD: 市水务局
        :END:
        *** A 丁
        :PROPERTIES:
        :CUSTOM_ID: 1-k7q2m
        :END:
        ** A （二）自成一项
        ** （三）戊
        *** A 己
        :PROPERTIES:
        :CUSTOM_ID: 1.2
        :END:

        """

    private static func running(_ keys: String = "", _ language: Language = .chinese) throws -> Running {
        try Running.over(plan, keys, language: language)
    }

    private static func names(_ text: String, after keys: String = "4") throws -> [String] {
        try running(keys, .english).state.paletteRows(text).map(\.name)
    }

    // MARK: Order

    @Test(arguments: [
        ("set status", "set status"), ("status", "set status"), ("STATUS", "set status"), ("ss", "set status"),
        ("st", "set status"), ("sstat", "set status"), ("设置状态", "set status"), ("状态", "set status"),
        ("s", "set status"), ("D", "set deadline"), ("Ctrl-r", "redo"), ("ctrl-z", "suspend"), ("log", "log"),
        ("deadline set", "set deadline"), ("热力", "deadlines"), ("ｌｏｇ", "log"), ("quit", "quit"), ("催办", "urging list"),
    ])
    func theLikeliestComesFirst(typed: String, name: String) throws {
        #expect(try PaletteTests.names(typed).first == name)
    }

    @Test func theKeyIsTakenAsItIsWritten() throws {
        #expect(try PaletteTests.names("n").first == "next hit")
        #expect(try PaletteTests.names("N").first == "previous hit")
    }

    @Test func whatIsCalledSoComesBeforeWhatTellsOfIt() throws {
        let names = try PaletteTests.names("measure")
        let place = try #require(names.firstIndex(of: "measures pane"))
        #expect(place < (names.firstIndex(of: "set status") ?? .max))
        #expect(try PaletteTests.names("pane").first.map { $0.hasSuffix("pane") } == true)
    }

    @Test(arguments: [
        ("edit title", [0]), ("edit", [1]), ("title", [2]), ("et", [3]), ("dit", [4]), ("eitl", [5]), ("", [0]),
        ("dt", []), ("edit titles", []),
    ])
    func distancesGrowFromTheNameToItsScatteredLetters(typed: String, distance: [Int]) {
        #expect(CommandMatch.distance(Array(typed), in: "Edit title") == distance.first)
    }

    @Test func whatStandsInTheHelpIsFound() throws {
        #expect(try PaletteTests.names("逾期").contains("deadlines"))
        #expect(try PaletteTests.names("heat").first == "deadlines")
    }

    @Test func nothingFitsWhatNobodyCallsSo() throws {
        #expect(try PaletteTests.names("xyzzy").isEmpty)
        #expect(try PaletteTests.names("status xyzzy").isEmpty)
    }

    @Test func whatCannotBeDoneComesBehindAndSaysWhy() throws {
        for (keys, text) in [("4", ""), ("2", ""), ("?", "e"), ("4 Enter", "measure"), ("t", "a")] {
            let state = try PaletteTests.running(keys).state
            let reasons = state.paletteRows(text).map { $0.reason == nil }
            #expect(reasons == reasons.sorted { $0 && !$1 }, "\(keys) \(text)")
        }
        let rows = try PaletteTests.running("2").state.paletteRows("add a note")
        #expect(rows.first?.reason == PaletteTests.say(ScreenMessage.noMeasureTarget))
        let inHelp = try PaletteTests.running("?").state.paletteRows("L")
        #expect(inHelp.first { $0.name == PaletteTests.say(CommandRowMessage.logView) }?.reason?.contains("计划") == true)
    }

    private static func say(_ message: some Message) -> String { message.text(.chinese) }

    @Test func emptyItBeginsAsTheFooterDoes() throws {
        for keys in ["1", "2", "4", "t", "L", "?"] {
            let state = try PaletteTests.running(keys).state
            let rows = state.paletteRows("")
            let hinted = Dashboard.hints(state).map(\.key).filter { !["Esc", ":", "j k", "?", "q"].contains($0) }
            let usable = rows.filter { $0.reason == nil }.map { String($0.keys.prefix { $0 != " " }) }
            let shown = usable.filter { hinted.contains($0) }
            #expect(shown == hinted, "\(keys)")
            #expect(rows.count == Command.all.count - 1)
        }
    }

    @Test func whatWasRunLastComesFirstOfEquals() throws {
        var running = try PaletteTests.running("", .english)
        let before = running.state.paletteRows("pane").map(\.name)
        let last = try #require(before.last { $0.hasSuffix("pane") })
        #expect(before.first != last)
        try running.type(": \"\(last)\" Enter")
        #expect(running.state.paletteRows("pane").first?.name == last)
    }

    // MARK: Running

    @Test(arguments: [("log", Command.Place.log), ("记录", .log), ("帮助", .help), ("deadlines", .deadlines)])
    func enterRunsTheFirstRow(typed: String, place: Command.Place) throws {
        let running = try PaletteTests.running(": \"\(typed)\" Enter")
        #expect(running.state.here == place)
        #expect(running.state.dialog == nil)
    }

    @Test func aCommandDoesWhatItsKeyDoes() throws {
        let byKey = try PaletteTests.running("4 x")
        let byName = try PaletteTests.running("4 : \"done or reopen\" Enter")
        #expect(byKey.disk == byName.disk)
        #expect(byKey.state.notice == byName.state.notice)
    }

    @Test func whatCannotBeDoneIsSaidAndLeavesThePaletteOpen() throws {
        let running = try PaletteTests.running("2 : \"add a note\" Enter")
        #expect(running.state.notice == PaletteTests.say(ScreenMessage.noMeasureTarget))
        #expect(running.state.palette != nil)
    }

    @Test func everyCommandThatAppliesIsFoundByItsNameInBothLanguages() throws {
        let running = try PaletteTests.running("4")
        for command in Command.all where command.name != .palette {
            for language in Language.allCases {
                let rows = running.state.paletteRows(command.name.text(language))
                #expect(rows.contains { $0.name == PaletteTests.say(command.name) }, "\(command.name)")
            }
        }
    }

    /// Esc leaves all as it was, whatever was typed and chosen.
    @Test(arguments: ["1 j Enter", "4 Space", "t j", "L", "4 Enter"]) func escRestoresEverything(keys: String) throws {
        let before = try PaletteTests.running(keys)
        let after = try PaletteTests.running(keys + " : \"9log\" ↓ Tab ↓ Backspace Esc")
        #expect(draw(before.state) == draw(after.state))
        #expect(before.state.place == after.state.place && before.state.marks == after.state.marks)
    }

    @Test func aKeyWithoutCommandHasNoSecondPalette() throws {
        let running = try PaletteTests.running(": \":\"")
        guard case .prompt(let prompt)? = running.state.dialog else { throw CancellationError() }
        #expect(prompt.text == ":")
    }

    // MARK: Numbers

    @Test(arguments: [
        ("1.1", ["丙"]), ("1.2", ["丁", "己"]), ("1-k7q2m", ["丁"]), ("2", ["（二）自成一项"]), ("3", ["（三）戊"]),
        ("１．１", ["丙"]), ("1.", ["丙", "丁"]), ("7", []), ("1.9", []), (".", []),
    ])
    func numbersAndKeysAreFound(typed: String, titles: [String]) throws {
        let rows = try PaletteTests.running().state.paletteRows(typed)
        let jumps = rows.filter { if case .jump = $0.action { true } else { false } }
        #expect(jumps.map(\.help) == titles)
    }

    @Test func aNumberGoesToItsMeasure() throws {
        let running = try PaletteTests.running("1 j Enter L : \"1.1\" Enter")
        #expect(running.state.here == .plan)
        #expect(running.state.measureUnderCursor == 0)
        #expect(running.state.place.focus == .measures)
        let item = try PaletteTests.running(": \"3\" Enter")
        #expect(item.state.place.focus == .items)
        #expect(item.state.itemUnderCursor == 2)
    }

    @Test func inAListItGoesToTheMeasureThere() throws {
        let running = try PaletteTests.running("t : \"1-k7q2m\" Enter")
        #expect(running.state.here == .deadlines)
        #expect(running.state.views.last?.measure(running.state) == 1)
    }

    /// A plan that changed meanwhile: what was chosen is looked up anew.
    @Test func aPlanThatChangesUnderThePaletteIsLookedUpAnew() throws {
        var running = try PaletteTests.running(": \"1.2\" ↓")
        running.disk = Array("#+TODO: A(a) B(b) | D(d)\n* A 只有一项\n".utf8)
        try running.send(.reloaded(try read(running.disk), isExample: false))
        try running.type("Enter")
        #expect(running.state.palette != nil)
        #expect(running.state.notice == PaletteMessage.paletteFindsNothing.text(.chinese))
    }
}
