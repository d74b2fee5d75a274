import Cells
import Glibc
import Terminal
import Testing

/// One after the other, since ncurses has one screen a process.
@Suite(.serialized) struct ScreenTests {
    private func open(_ pty: PtyPair) throws -> Screen {
        try Screen(input: pty.slave, output: pty.slave, term: "xterm-256color", theme: .dark)
    }

    @Test func whatIsNoTerminalIsRefused() throws {
        let pty = try #require(PtyPair(columns: 80, rows: 24))
        let null = Glibc.open("/dev/null", O_RDWR | O_CLOEXEC)
        defer { close(null) }
        for (input, output) in [(null, pty.slave), (pty.slave, null)] {
            #expect(throws: Screen.Failure.notATerminal) {
                try Screen(input: input, output: output, term: "xterm", theme: .dark)
            }
        }
        #expect(pty.written() == "")
    }

    @Test(arguments: [
        (nil, Screen.Failure.termUnset), ("", .termUnset), ("dumb", .termUnsuitable("dumb")),
        ("nonsense", .termUnsuitable("nonsense")),
    ])
    func aTerminalThatCannotBeUsedIsRefusedAndLeftAsItWas(term: String?, failure: Screen.Failure) throws {
        let pty = try #require(PtyPair(columns: 80, rows: 24))
        let before = pty.flags
        #expect(throws: failure) { try Screen(input: pty.slave, output: pty.slave, term: term, theme: .dark) }
        #expect(pty.written() == "")
        #expect(pty.flags == before)
    }

    @Test func theTerminalIsRawWhileTheScreenIsOpenAndAsBeforeAfterwards() throws {
        let pty = try #require(PtyPair(columns: 80, rows: 24))
        let before = pty.flags
        let screen = try open(pty)
        #expect(screen.size() == Size(columns: 80, rows: 24))
        screen.show(Grid(size: screen.size()))
        let start = pty.written()
        #expect(start.contains("\u{1B}[?1049h") && start.contains("\u{1B}[?2004h") && start.contains("\u{1B}[?25l"))
        #expect(start.contains("\u{1B}[?1000h\u{1B}[?1006h"))
        #expect(pty.flags[0] & UInt32(IXON | ICRNL) == 0 && pty.flags[2] & UInt32(ECHO | ICANON | ISIG) == 0)
        screen.close()
        let end = pty.written()
        #expect(end.contains("\u{1B}[?1049l") && end.contains("\u{1B}[?2004l") && end.contains("\u{1B}[?25h"))
        #expect(end.contains("\u{1B}[?1006l\u{1B}[?1000l"))
        #expect(pty.flags == before)
        screen.close()
        #expect(pty.written() == "")
    }

    @Test func nothingIsWrittenWhenNothingChanged() throws {
        let pty = try #require(PtyPair(columns: 40, rows: 5))
        let screen = try open(pty)
        defer { screen.close() }
        var grid = Grid(size: screen.size())
        grid.put("质量提升", x: 0, y: 0)
        screen.show(grid)
        #expect(pty.written().contains("质量提升"))
        screen.show(grid)
        #expect(pty.written() == "")
        grid.put("强国", x: 4, y: 0)
        screen.show(grid)
        let change = pty.written()
        #expect(change.contains("强国") && !change.contains("质量"))
        screen.redraw()
        screen.show(grid)
        #expect(pty.written().contains("质量强国"))
    }

    @Test func theLastColumnOfTheLastRowIsDrawnWithoutScrolling() throws {
        let pty = try #require(PtyPair(columns: 6, rows: 2))
        let screen = try open(pty)
        defer { screen.close() }
        var grid = Grid(size: screen.size())
        grid.put("abcdef", x: 0, y: 0)
        grid.put("ab质量", x: 0, y: 1)
        screen.show(grid)
        let written = pty.written()
        #expect(written.contains("abcdef") && written.contains("质") && written.contains("量"))
        #expect(!written.contains("\n\n"))
    }

    @Test func theCursorStandsWhereTheGridHasIt() throws {
        let pty = try #require(PtyPair(columns: 40, rows: 5))
        let screen = try open(pty)
        defer { screen.close() }
        var grid = Grid(size: screen.size())
        screen.show(grid)
        _ = pty.written()
        grid.cursor = Point(x: 7, y: 3)
        screen.show(grid)
        let shown = pty.written()
        #expect(shown.contains("\u{1B}[4;8H") && shown.contains("\u{1B}[?25h"))
        grid.cursor = nil
        screen.show(grid)
        #expect(pty.written().contains("\u{1B}[?25l"))
    }

    @Test func aNewSizeIsSeenAndEverythingIsDrawnAnew() throws {
        let pty = try #require(PtyPair(columns: 40, rows: 5))
        let screen = try open(pty)
        defer { screen.close() }
        for (columns, rows) in [(80, 24), (1, 1), (500, 200), (60, 10)] {
            pty.resize(columns: UInt16(columns), rows: UInt16(rows))
            let size = screen.size()
            #expect(size == Size(columns: columns, rows: rows))
            var grid = Grid(size: size)
            grid.put("x", x: columns - 1, y: rows - 1)
            screen.show(grid)
            #expect(pty.written().contains("x"))
        }
    }

    @Test func whatACrashWritesEndsTheModes() throws {
        let pty = try #require(PtyPair(columns: 40, rows: 5))
        let screen = try open(pty)
        defer { screen.close() }
        let restoring = String(decoding: screen.restoration.bytes, as: UTF8.self)
        for mode in ["?1000l", "?1006l", "?2004l", "?1049l", "?25h"] {
            #expect(restoring.contains("\u{1B}[" + mode))
        }
    }

    @Test func aTextIsCopiedAndNothingOnTheScreenChanges() throws {
        let pty = try #require(PtyPair(columns: 40, rows: 5))
        let screen = try open(pty)
        screen.show(Grid(size: screen.size()))
        _ = pty.written()
        #expect(screen.copy("催办"))
        #expect(pty.written() == "\u{1B}]52;c;5YKs5Yqe\u{7}")
        #expect(!screen.copy(String(repeating: "x", count: 74_995)))
        screen.lend()
        _ = pty.written()
        #expect(!screen.copy("x"))
        screen.resume()
        #expect(screen.copy("x"))
        screen.close()
        _ = pty.written()
        #expect(!screen.copy("x"))
        #expect(pty.written() == "")
    }

    @Test(arguments: [
        ("screen-256color", nil, true), ("screen", nil, true), ("screen", "/tmp/tmux-1000/default,1,0", false),
        ("tmux-256color", nil, false), ("xterm-256color", nil, false),
    ])
    func onlyGNUScreenNeedsAnEnvelope(term: String, tmux: String?, isWrapped: Bool) throws {
        let pty = try #require(PtyPair(columns: 40, rows: 5))
        let screen = try Screen(input: pty.slave, output: pty.slave, term: term, tmux: tmux, theme: .dark)
        defer { screen.close() }
        _ = pty.written()
        #expect(screen.copy("催办"))
        let plain = "\u{1B}]52;c;5YKs5Yqe\u{7}"
        #expect(pty.written() == (isWrapped ? "\u{1B}P" + plain + "\u{1B}\\" : plain))
    }

    @Test func theMouseIsRead() throws {
        let pty = try #require(PtyPair(columns: 40, rows: 5))
        let screen = try open(pty)
        defer { screen.close() }
        pty.type("j\u{1B}[<0;11;6M\u{1B}[<0;11;6m\u{1B}[<64;1;1Mk")
        #expect(
            screen.read()
                == .inputs([
                    .key(.character("j")), .mouse(Mouse(.press, at: Point(x: 10, y: 5))),
                    .mouse(Mouse(.wheelUp, at: Point(x: 0, y: 0))), .key(.character("k")),
                ]))
    }

    @Test func typedKeysAnswersAndPastesAreRead() throws {
        let pty = try #require(PtyPair(columns: 40, rows: 5))
        let screen = try open(pty)
        defer { screen.close() }
        #expect(screen.read() == .inputs([]))
        pty.type("j商\u{1B}OA\u{1B}[2;3R\u{1B}[200~a\rb\u{1B}[201~")
        #expect(
            screen.read()
                == .inputs([
                    .key(.character("j")), .key(.character("商")), .key(.up), .cursorReport(row: 2, column: 3),
                    .key(.paste("a\nb")),
                ]))
        _ = screen.flushPending()
        pty.type("\u{1B}")
        #expect(screen.read() == .inputs([]))
        #expect(screen.hasPendingInput)
        #expect(screen.flushPending() == [.key(.escape)])
    }

    @Test func theWidthOfAmbiguousCharactersIsAskedOnTheSecondRow() throws {
        let pty = try #require(PtyPair(columns: 40, rows: 5))
        let screen = try open(pty)
        defer { screen.close() }
        _ = pty.written()
        var grid = Grid(size: screen.size())
        grid.put("abc", x: 0, y: 1)
        screen.show(grid)
        _ = pty.written()
        screen.askAmbiguousWidth()
        #expect(pty.written() == "\u{1B}7\u{1B}[2;2H─\u{1B}[6n")
        screen.show(grid)
        #expect(pty.written() == "")
        grid.put("d", x: 4, y: 3)
        screen.show(grid)
        let answered = pty.written()
        #expect(answered.hasPrefix("\u{1B}8"))
        #expect(answered.contains("abc"))
        // In the colours of what stands there.
        grid.put("──", x: 0, y: 1, style: Style(.accent))
        screen.show(grid)
        _ = pty.written()
        screen.askAmbiguousWidth()
        let question = pty.written()
        #expect(question.hasPrefix("\u{1B}7\u{1B}[2;2H\u{1B}[1;38;5;"))
        #expect(question.hasSuffix("m─\u{1B}[6n"))
    }

    @Test func aTerminalThatIsLentIsAsBeforeMeanwhile() throws {
        let pty = try #require(PtyPair(columns: 40, rows: 5))
        let before = pty.flags
        let screen = try open(pty)
        defer { screen.close() }
        var grid = Grid(size: screen.size())
        grid.put("abc", x: 0, y: 1)
        screen.show(grid)
        _ = pty.written()
        screen.lend()
        #expect(pty.flags == before)
        #expect(pty.written().contains("\u{1B}[?1049l"))
        screen.show(grid)
        #expect(pty.written() == "")
        screen.resume()
        #expect(pty.flags != before)
        screen.show(grid)
        let again = pty.written()
        #expect(
            again.contains("\u{1B}[?1049h") && again.contains("\u{1B}[?2004h\u{1B}[?1000h") && again.contains("abc"))
    }

    @Test func aTerminalThatIsGoneIsTheEnd() throws {
        var ends: (Int32, Int32) = (-1, -1)
        try #require(openpty(&ends.0, &ends.1, nil, nil, nil) == 0)
        defer { close(ends.1) }
        let screen = try Screen(input: ends.1, output: ends.1, term: "xterm", theme: .mono)
        close(ends.0)
        #expect(screen.read() == .end)
        screen.close()
    }
}
