import Cells
import Testing

@testable import Terminal

extension ScreenTests {
    /// Terminals of 8 and 256 colours, and one without.
    @Suite struct Themes {
        /// One letter an ink, plain and in small letters reversed, as the cursor row is.
        private static let letters: [(letter: String, ink: Ink)] = [
            ("P", .plain), ("M", .muted), ("G", .good), ("W", .warn), ("B", .bad), ("I", .info), ("A", .accent),
        ]

        private func grid(_ size: Size) -> Grid {
            var grid = Grid(size: size)
            for (y, known) in Self.letters.enumerated() {
                grid.put(known.letter, x: 2, y: y, style: Style(known.ink))
                grid.put(known.letter.lowercased(), x: 10, y: y, style: Style(known.ink, .reverse))
            }
            return grid
        }

        /// The looks of the letters, in the order `P M G W B I A p m g w b i a`, between bars.
        private func looks(_ written: String) -> String {
            let looks = SGR(written).looks
            let letters = Self.letters.map(\.letter) + Self.letters.map { $0.letter.lowercased() }
            return letters.map { looks[Character($0)] ?? "none" }.joined(separator: "|")
        }

        @Test(arguments: [
            ("xterm", Theme.dark, "|2|32|33|1 31|36|1 36|7|7|7 32|7 33|1 7 31|7 36|1 7 36"),
            ("xterm", .light, "|2|34|35|1 31|34|1 34|7|7|7 34|7 35|1 7 31|7 34|1 7 34"),
            ("xterm", .ansi, "|2|32|33|1 31|36|1 36|7|7|7 32|7 33|1 7 31|7 36|1 7 36"),
            ("xterm", .safe, "|2|36|33|1 4 33|36|1 36|7|7|7 36|7 33|1 4 7 33|7 36|1 7 36"),
            ("xterm", .mono, "|2|||1||1|7|7|7|7|1 7|7|1 7"),
            (
                "xterm-256color", .dark,
                "|38;5;246|38;5;114|38;5;221|38;5;203|38;5;80|1 38;5;117|7|7|7 38;5;114|7 38;5;221|7 38;5;203|7 38;5;80|1 7 38;5;117"
            ),
            (
                "xterm-256color", .light,
                "|38;5;241|38;5;28|38;5;94|38;5;160|38;5;24|1 38;5;26|7|7|7 38;5;28|7 38;5;94|7 38;5;160|7 38;5;24|1 7 38;5;26"
            ),
            ("xterm-256color", .ansi, "|2|32|33|1 31|36|1 36|7|7|7 32|7 33|1 7 31|7 36|1 7 36"),
            (
                "xterm-256color", .safe,
                "|38;5;243|38;5;63|38;5;130|1 4 38;5;130|38;5;29|1 38;5;29|7|7|7 38;5;63|7 38;5;130|1 4 7 38;5;130|7 38;5;29|1 7 38;5;29"
            ),
            ("xterm-256color", .mono, "|2|||1||1|7|7|7|7|1 7|7|1 7"),
            // It has no faint text.
            ("vt100", .dark, "||||1||1|7|7|7|7|1 7|7|1 7"),
            ("vt100", .safe, "||||1||1|7|7|7|7|1 7|7|1 7"),
        ])
        func eachInkIsShownInTheThemesWay(term: String, theme: Theme, expected: String) throws {
            let pty = try #require(PtyPair(columns: 40, rows: 10))
            let screen = try Screen(input: pty.slave, output: pty.slave, term: term, theme: theme)
            defer { screen.close() }
            screen.show(grid(screen.size()))
            #expect(looks(pty.written()) == expected)
        }

        @Test func withoutColoursNothingIsSaidOfThem() throws {
            for (term, theme) in [("xterm-256color", Theme.mono), ("vt100", .dark)] {
                let pty = try #require(PtyPair(columns: 40, rows: 10))
                let screen = try Screen(input: pty.slave, output: pty.slave, term: term, theme: theme)
                screen.show(grid(screen.size()))
                screen.close()
                let written = pty.written()
                #expect(!written.contains(/\u{1B}\[[0-9;]*(3[0-9]|4[0-9]|9[0-7])(;[0-9]+)*m/))
            }
        }

        @Test func anotherThemeIsShownWithTheNextFrameWhole() throws {
            let pty = try #require(PtyPair(columns: 40, rows: 10))
            let screen = try Screen(input: pty.slave, output: pty.slave, term: "xterm-256color", theme: .mono)
            defer { screen.close() }
            let grid = grid(screen.size())
            screen.show(grid)
            _ = pty.written()
            for theme in Theme.allCases + [.dark, .mono, .light] {
                screen.use(theme)
                #expect(screen.theme == theme)
                screen.show(grid)
                let changed = looks(pty.written())
                screen.redraw()
                screen.show(grid)
                #expect(changed == looks(pty.written()))
                let good = theme.inks(among: 256)?.good
                let code = good.map { $0 < 8 ? "3\($0)" : "38;5;\($0)" } ?? ""
                #expect(changed.split(separator: "|", omittingEmptySubsequences: false)[2] == code)
            }
        }
    }
}
