import Testing

@testable import duban

@Suite struct EditorTests {
    private static let values: [(String?, String?, [String])] = [
        (nil, nil, ["vi"]), ("", "", ["vi"]), ("  ", "nano", ["nano"]), (nil, "vim -n", ["vim", "-n"]),
        ("emacs -nw", "ed", ["emacs", "-nw"]),
        ("'/opt/my editor/e'  \"-x y\"\t''", nil, ["/opt/my editor/e", "-x y", ""]),
        ("/opt/my\\ editor/e 'a\\b' \"c\\\"d\"", nil, ["/opt/my editor/e", "a\\b", "c\"d"]),
        ("'vim -n", nil, ["vim -n"]),
        ("''", "nano", ["nano"]), ("vi$HOME;x", nil, ["vi$HOME;x"]),
    ]

    @Test(arguments: values)
    func theEditorIsTheFirstThatIsNamed(visual: String?, editor: String?, words: [String]) {
        #expect(Editor(visual: visual, editor: editor).words == words)
    }

    @Test(arguments: [
        ("vim", "/a/b.org", ["vim", "+7", "/a/b.org"]), ("nano -w", "b.org", ["nano", "-w", "+7", "b.org"]),
        ("/usr/bin/emacs -nw", "b", ["/usr/bin/emacs", "-nw", "+7", "b"]),
        ("code", "b c.org", ["code", "--wait", "-g", "b c.org:7"]),
        ("/usr/bin/codium -n -w", "b", ["/usr/bin/codium", "-n", "-w", "-g", "b:7"]),
        ("code --wait", "b", ["code", "--wait", "-g", "b:7"]), ("subl", "b", ["subl", "--wait", "b:7"]),
        ("zed --wait", "b", ["zed", "--wait", "b:7"]), ("hx", "b", ["hx", "b:7"]), ("helix", "b", ["helix", "b:7"]),
        ("vim", "-b.org", ["vim", "+7", "./-b.org"]), ("vim", "+q", ["vim", "+7", "./+q"]),
        ("hx", "-b", ["hx", "./-b:7"]),
    ])
    func aFileIsOpenedAtALineInTheEditorsWay(editor: String, file: String, command: [String]) {
        #expect(Editor(visual: nil, editor: editor).command(file: file, line: 7) == command)
    }
}

@Suite struct ProgramTests {
    @Test func theOutputAndTheEndAreGiven() throws {
        let (output, end) = try Program(["sh", "-c", "echo a; echo b >&2; cat; exit 3"]).captured(limit: 4096)
        #expect(output == Array("a\n".utf8))
        #expect(end == .exit(3))
    }

    @Test func wordsAreNoScript() throws {
        let (output, _) = try Program(["printf", "%s|", "a b", "$HOME", "", "*"]).captured(limit: 4096)
        #expect(output == Array("a b|$HOME||*|".utf8))
    }

    @Test func moreOutputThanTheLimitDoesNotHoldTheProgramUp() throws {
        let (output, end) = try Program(["yes"]).captured(limit: 1000)
        #expect(output.count == 1000)
        #expect(end == .signal(13))
    }

    @Test func inputIsGivenWhole() throws {
        let home = try Home()
        let file = home.folder.path + "/got"
        let text = String(repeating: "质量提升\n", count: 20_000)
        #expect(try Program(["sh", "-c", "cat > \"$0\"; exit 2", file]).fed(Array(text.utf8)) == .exit(2))
        #expect(home.text(file) == text)
    }

    /// Whether it does not end, or does not even take its input.
    @Test(arguments: [3, 1 << 20]) func whatDoesNotEndIsKilled(size: Int) throws {
        let input = [UInt8](repeating: 65, count: size)
        #expect(try Program(["sleep", "100000"]).fed(input, within: 50) == .signal(9))
        #expect(try Program(["cat"]).fed(input, within: 600_000) == .exit(0))
    }

    @Test func whatCannotBeStartedIsNamed() {
        #expect(throws: Program.Fault(name: "/nonexistent/git", number: 2)) {
            try Program(["/nonexistent/git", "config"]).captured(limit: 1)
        }
        #expect(throws: Program.Fault(name: "/etc/passwd", number: 13)) { try Program(["/etc/passwd"]).run() }
        #expect(throws: Program.Fault(name: "duban-has-no-such-editor", number: 2)) {
            try Program(["duban-has-no-such-editor"]).run()
        }
    }

    /// A test runs with blocked signals, which a program must not inherit.
    @Test func signalsAreAsAProgramExpectsThem() throws {
        let (output, _) = try Program(["grep", "-E", "^Sig(Blk|Ign)", "/proc/self/status"]).captured(limit: 4096)
        let masks = String(decoding: output, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        #expect(masks.count == 4 && masks[0] == "SigBlk:" && masks[2] == "SigIgn:")
        #expect(masks[1].allSatisfy { $0 == "0" })
        // Signals 32 and 33 are the C library's own.
        #expect(UInt64(masks[3], radix: 16).map { $0 & 0x7FFF_FFFF } == 0)
    }

    @Test func theForegroundHasTheEndOfTheProgram() throws {
        #expect(try Program(["sh", "-c", "exit 7"]).run() == .exit(7))
        #expect(try Program(["sh", "-c", "kill -TERM $$"]).run() == .signal(15))
    }
}
