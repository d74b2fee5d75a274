import Cells
import Foundation
import Messages
import Model
import OrgFile
import Testing

@testable import Dashboard

/// What the mouse points at is what shows there, at any size and in any state.
@Suite struct MouseTests {
    private static let example = Case.project.appendingPathComponent("Resources/shanghai-quality-2020.org")
    private static let busy = Case.cases.appendingPathComponent("status-menu/in.org")

    private static func running(
        _ script: String = "", on file: URL = busy, size: Size = Size(columns: 120, rows: 40),
        language: Language = .chinese, ambiguous: AmbiguousWidth = .narrow
    ) throws -> Running {
        let disk = [UInt8](try Data(contentsOf: file))
        var running = Running(
            state: State(
                plan: try read(disk), who: "王", language: language, now: Case.now, size: size, ambiguous: ambiguous),
            disk: disk)
        try running.act(script)
        return running
    }

    /// States with every dialog and view, at the sizes where the layout differs.
    private static func states() throws -> [Running] {
        let scripts = [
            "", "4 j", "3", "1 j Enter", "3 j Enter", "+", "4 +", "4 s", "4 s G j j j j", "4 X", "x", "4 a \"中文 abc\"",
            "4 A", "4 D \"6-30\"", "/ \"水\"", "4 Enter", "4 Enter s", "4 Enter a", "L", "L Enter", "?", "? / \"x\"",
            "3 c",
            "3 c y", "r", "w", "w Enter", "w Z j", "w S", "w Enter s",
        ]
        let sizes = [
            Size(columns: 40, rows: 10), Size(columns: 80, rows: 24), Size(columns: 99, rows: 30),
            Size(columns: 120, rows: 40),
        ]
        return try scripts.enumerated().flatMap { number, script in
            try sizes.map { size in
                try running(
                    script, size: size, language: number % 2 == 0 ? .chinese : .english,
                    ambiguous: (number + size.rows) % 3 == 0 ? .wide : .narrow)
            }
        }
    }

    // MARK: The last line

    @Test func hintsAreWhereTheyAreDrawn() throws {
        var count = 0
        for running in try MouseTests.states() {
            let grid = draw(running.state)
            for button in Footer(running.state).hints.flatMap(\.buttons) {
                let shown = grid.text(row: grid.size.rows - 1, button.columns)
                #expect(shown.hasPrefix(button.key.notation), "\(shown)")
                #expect(shown == button.key.notation || shown.hasSuffix(button.words), "\(shown)")
                count += 1
            }
        }
        #expect(count > 300)
    }

    @Test func aClickOnAHintDoesItsKey() throws {
        for before in try MouseTests.states() {
            for button in Footer(before.state).hints.flatMap(\.buttons) {
                var (clicked, typed) = (before, before)
                let y = before.state.size.rows - 1
                let x = button.columns.last ?? 0
                try clicked.send(.mouse(Mouse(.press, at: Point(x: x, y: y))))
                try typed.send(.key(button.key))
                #expect(draw(clicked.state).text == draw(typed.state).text, "\(button)")
                #expect(clicked.effects == typed.effects)
            }
        }
    }

    @Test func severalKeysOfAHintAreEachTheirOwn() throws {
        let running = try MouseTests.running("L")
        let hint = try #require(Footer(running.state).hints.first { $0.keys == "j k" })
        #expect(hint.buttons.map(\.key) == [.character("j"), .character("k")])
        #expect(hint.buttons.map { $0.columns.lowerBound - hint.x } == [0, 2])
        #expect(hint.buttons.allSatisfy { $0.columns.count == 1 })
        #expect(Footer(running.state).button(at: hint.x + 1) == nil)
    }

    // MARK: Pressing twice

    @Test func aPairOnAHintCountsOnceButForSteps() throws {
        var running = try MouseTests.running("L Enter")
        try running.press(twiceOn: "q 返回")
        #expect(running.state.views.count == 1)
        running = try MouseTests.running("4 x")
        try running.act("Ctrl-l")
        try running.press(twiceOn: "x 完成")
        #expect(!running.state.plan.isClosed(0))
        #expect(running.state.notice != nil)
        running = try MouseTests.running("j j 4 Enter")
        try running.press(twiceOn: "] 下一项")
        #expect(running.state.views.last?.measure(running.state) == running.state.measureRows.last)
    }

    @Test func aPairThatClosesAMenuOpensNothingBehindIt() throws {
        for (x, y) in [(60, 14), (108, 35)] {
            var running = try MouseTests.running("4 s")
            try running.act("Click(\(x),\(y)) DoubleClick(\(x),\(y))")
            #expect(running.state.dialog == nil && running.state.views.isEmpty)
            #expect(running.state.place[row: .measures] == 0)
        }
    }

    @Test func aSecondPressAfterAKeyIsAPressOfItsOwn() throws {
        var running = try MouseTests.running("Click(60,15) 1 DoubleClick(60,15)")
        #expect(running.state.views.last?.measure(running.state) == 1)
        // Meanwhile the plan lost the row: nothing opens.
        running = try MouseTests.running("Click(60,15)")
        let text = String(decoding: running.disk, as: UTF8.self)
        let start = try #require(text.range(of: "*** 未启动 建立部门会商制度"))
        let end = try #require(text[start.upperBound...].range(of: "\n*"))
        running.disk = Array((text[..<start.lowerBound] + text[text.index(after: end.lowerBound)...]).utf8)
        try running.send(.reloaded(try read(running.disk), isExample: false))
        try running.act("DoubleClick(60,15)")
        #expect(running.state.views.isEmpty)
    }

    // MARK: Everywhere

    @Test func everyPlaceOfEveryScreenIsSafeAndRowsAreWhatIsPressed() throws {
        var rows = 0
        for before in try MouseTests.states() {
            let size = before.state.size
            // Spread so that every column and every row is met.
            let places = (0...size.rows).flatMap { y in
                stride(from: y * 7 % 61, through: size.columns, by: 61).map { ($0, y) }
            }
            for (x, y) in places {
                let point = Point(x: x, y: y)
                var state = before.state
                let target = state.target(at: point)
                _ = update(&state, .mouse(Mouse(.press, at: point)), now: Case.now)
                switch target {
                case .row(let pane, let row):
                    #expect(state.place.focus == pane && state.place[row: pane] == row)
                    rows += 1
                case .entry(let row): #expect(state.views.last?.chosenRow == row)
                case .listed(let row):
                    let view = try #require(state.views.last as? WorkloadView)
                    #expect(view.part == .list && view.list.cursor.row == row)
                case .column(let column):
                    #expect((state.views.last as? WorkloadView)?.sort.column == column)
                case .part(let part):
                    #expect((state.views.last as? WorkloadView)?.part == part)
                case .caret(let place):
                    guard case .prompt(let prompt)? = state.dialog else { break }
                    #expect(prompt.line.caret == place && place <= prompt.line.characters.count)
                case .pane(let pane): #expect(state.place.focus == pane)
                case .overdue: #expect(state.narrowed.query != nil || state.figures.whole.overdue == 0)
                case nil:
                    #expect(state.place == before.state.place && state.views.count == before.state.views.count)
                case .button, .item, .besideMenu, .month, .year, .command: break
                }
                expectBounds(state)
            }
        }
        #expect(rows > 100)
    }

    /// What anybody's hands may do, at random: no crash, and cursors stay where there are rows.
    @Test(arguments: [1, 2, 3, 4] as [UInt64]) func randomHandsBreakNothing(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        func random(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
        var running = try MouseTests.running(
            on: seed % 2 == 0 ? MouseTests.busy : MouseTests.example, ambiguous: seed < 3 ? .narrow : .wide)
        let typed = Array("abcdefghijklmnoprstuvwxyzACDEGJKLNPRSTXZMQ1234+/?[] ,中6-").map { Key.character($0) }
        let keys = Set(Command.all.flatMap(\.keys) + typed + [.enter, .escape, .tab, .backspace, .paste("多\n行")])
            .sorted { $0.notation < $1.notation }
        let kinds: [Mouse.Kind] = [.press, .press, .press, .doublePress, .wheelUp, .wheelDown, .wheelDown]
        for step in 0..<300 {
            let size = running.state.size
            switch random(0...19) {
            case 0:
                let isTiny = random(0...9) == 0
                let size = isTiny ? Size(columns: 1, rows: 1) : Size(columns: random(40...200), rows: random(10...60))
                _ = update(&running.state, .resized(size), now: Case.now)
            case 1...6: running.answer(.key(keys[random(0...keys.count - 1)]))
            default:
                let isFar = random(0...30) == 0
                let point = Point(
                    x: isFar ? random(0...70000) : random(0...size.columns),
                    y: isFar ? random(0...70000) : random(0...3) == 0 ? size.rows - 1 : random(0...size.rows))
                // Real pairs follow a press at the same place.
                let kind = kinds[random(0...kinds.count - 1)]
                if kind == .doublePress, random(0...1) == 0 { running.answer(.mouse(Mouse(.press, at: point))) }
                running.answer(.mouse(Mouse(kind, at: point)))
            }
            expectBounds(running.state)
            if step % 4 == 0 { #expect(draw(running.state).size == running.state.size) }
        }
    }

    private func expectBounds(_ state: State) {
        let layout = Layout(state)
        for pane in PaneID.allCases {
            let (row, top) = (state.place[row: pane], state.place[top: pane])
            #expect(row >= 0 && row < max(1, state.rowCount(pane)), "\(pane) \(row)")
            #expect(top >= 0 && top <= row, "\(pane) \(top) \(row)")
            if pane != .measures { #expect(row - top < layout.listRows(pane), "\(pane) \(top) \(row)") }
        }
        guard let view = state.views.last as? WorkloadView else { return }
        #expect(view.rows.isEmpty || view.rowUnderCursor != nil)
        #expect(view.list.measures.isEmpty ? view.part == .table : view.list.measureUnderCursor != nil)
    }
}

extension Running {
    /// Types and points as a script tells.
    fileprivate mutating func act(_ script: String) throws {
        for input in try #require(Input.script(script)) {
            switch input {
            case .key(let key): try send(.key(key))
            case .mouse(let mouse): try send(.mouse(mouse))
            case .cursorReport: break
            }
        }
    }

    /// Presses a hint of the last line twice, as a hand does that always presses twice.
    fileprivate mutating func press(twiceOn hint: String) throws {
        let found = Footer(state).hints.first { $0.keys + " " + $0.words == hint }
        let x = try #require(found, "\(draw(state).row(state.size.rows - 1))").x
        try act("Click(\(x),\(state.size.rows - 1)) DoubleClick(\(x),\(state.size.rows - 1))")
    }

    /// Takes an event; what is to be saved is on disk at once, nothing else is done outside.
    fileprivate mutating func answer(_ event: Event) {
        var effects = update(&state, event, now: Case.now)
        while let effect = effects.popLast() {
            switch effect {
            case .save: effects += (try? save()) ?? []
            case .recall(let command): effects += update(&state, .recalled(History(), for: command), now: Case.now)
            case .urge(let agency, _):
                let urging = UrgingText(agency: agency, text: "一\n二", measures: [])
                effects += update(&state, .urging(urging), now: Case.now)
            default: break
            }
        }
    }
}

extension Grid {
    /// What stands in some columns of a row.
    fileprivate func text(row: Int, _ columns: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        for cell in cells(row: row).dropFirst(columns.lowerBound).prefix(columns.count) { cell.append(to: &text) }
        return String(text)
    }
}
