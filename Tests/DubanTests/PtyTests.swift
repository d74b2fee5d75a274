import Cells
import Glibc
import Testing

@Suite struct PtyTests {
    private func shell(_ script: String, size: Size = Size(columns: 40, rows: 10)) throws -> Pty {
        try Pty(["/bin/sh", "-c", script], environment: ["HOME": "/nonexistent"], size: size)
    }

    @Test func aProgramHasTheSizeAndTheKeysOfItsTerminal() throws {
        let pty = try shell("stty size; read line; echo got $line")
        try pty.waitForScreen(containing: "10 40")
        try pty.type("\"商务\" Enter")
        try pty.waitForScreen(containing: "got 商务")
        #expect(try pty.waitForEnd() == .exit(0))
    }

    @Test func aNewSizeIsSignalled() throws {
        let pty = try shell("trap 'stty size; exit 3' WINCH; echo ready; while :; do read line; done")
        try pty.waitForScreen(containing: "ready")
        pty.resize(Size(columns: 100, rows: 30))
        try pty.waitForScreen(containing: "30 100")
        #expect(try pty.waitForEnd() == .exit(3))
    }

    @Test func theEndBySignalIsSeen() throws {
        let pty = try shell("echo ready; exec cat")
        try pty.waitForScreen(containing: "ready")
        pty.signal(SIGTERM)
        #expect(try pty.waitForEnd() == .signal(SIGTERM))
    }

    @Test func aHangUpEndsTheProgram() throws {
        let pty = try shell("echo ready; exec cat")
        try pty.waitForScreen(containing: "ready")
        pty.hangUp()
        #expect(try pty.waitForEnd() == .signal(SIGHUP))
    }

    @Test func aWaitInVainSaysWhatTheScreenShows() throws {
        let pty = try shell("echo ready; exec cat")
        try pty.waitForScreen(containing: "ready")
        pty.patience = 0
        let failure = #expect(throws: Pty.Failure.self) { try pty.waitForScreen(containing: "never") }
        #expect(failure?.description.contains("ready") == true)
    }
}

@Suite struct PtyScreenTests {
    private func screen(_ text: String, ambiguous: AmbiguousWidth = .narrow) -> PtyScreen {
        var screen = PtyScreen(size: Size(columns: 10, rows: 4), ambiguous: ambiguous)
        for byte in text.utf8 { screen.feed([byte]) }
        return screen
    }

    @Test(arguments: [
        ("abc\r\nd", "abc\nd\n\n\n"),
        ("\u{1B}[2;3H质量\u{1B}[1;1Hx\u{1B}[3Gy\u{1B}[4dz", "x y\n  质量\n\n   z\n"),
        ("质量提升工程", "质量提升工\n程\n\n\n"),
        ("0123456789\rx", "x123456789\n\n\n\n"),
        ("质量\u{1B}[1;2Hx", " x量\n\n\n\n"),
        ("abcdef\u{1B}[3G\u{1B}[K", "ab\n\n\n\n"),
        ("abcdef\u{1B}[3G\u{1B}[1K", "   def\n\n\n\n"),
        ("abcdef\u{1B}[2G\u{1B}[2X", "a  def\n\n\n\n"),
        ("abcdef\u{1B}[2G\u{1B}[2P", "adef\n\n\n\n"),
        ("abcdef\u{1B}[2G\u{1B}[2@", "a  bcdef\n\n\n\n"),
        ("a\u{1B}[4b", "aaaaa\n\n\n\n"),
        ("a\nb\nc\nd\ne", " b\n  c\n   d\n    e\n"),
        ("a\r\nb\r\nc\u{1B}[1;1H\u{1B}[L", "\na\nb\nc\n"),
        ("a\r\nb\r\nc\u{1B}[1;1H\u{1B}[M", "b\nc\n\n\n"),
        ("a\r\nb\r\nc\r\nd\u{1B}[2;3r\u{1B}[3;1H\nx", "a\nc\nx\nd\n"),
        ("a\r\nb\u{1B}[1;1H\u{1B}M", "\na\nb\n\n"),
        ("a\u{1B}[?1049hb\u{1B}[?1049l", "a\n\n\n\n"),
        ("a\u{1B}7\u{1B}[3;3Hb\u{1B}8c", "ac\n\n  b\n\n"),
        ("e\u{301}x", "e\u{301}x\n\n\n\n"),
        ("\u{1B}]0;title\u{7}a\u{1B}(Bb", "ab\n\n\n\n"),
        ("abc\u{1B}[2J", "\n\n\n\n"),
    ])
    func shows(written: String, shown: String) {
        let screen = screen(written)
        #expect(screen.text == shown)
        #expect(screen.unknown == [])
    }

    @Test func ambiguousCharactersAreTwoColumnsWhereTheTerminalIsWide() {
        var wide = screen("─\u{1B}[6n", ambiguous: .wide)
        #expect(wide.answers == Array("\u{1B}[1;3R".utf8))
        wide.answers = []
        #expect(screen("─\u{1B}[6n").answers == Array("\u{1B}[1;2R".utf8))
    }

    @Test func knowsModesAndLooks() {
        let screen = screen("\u{1B}[?25l\u{1B}[?2004h\u{1B}[1;7mx\u{1B}[my")
        #expect(!screen.cursorIsVisible && screen.modes.contains(2004))
        #expect(screen.places[0][0] == PtyScreen.Place(text: "x", isBold: true, isReverse: true))
        #expect(screen.places[0][1] == PtyScreen.Place(text: "y"))
    }

    @Test func namesWhatItDoesNotKnow() {
        #expect(screen("\u{1B}[5~\u{1}").unknown == ["CSI 5~", "1"])
    }
}
