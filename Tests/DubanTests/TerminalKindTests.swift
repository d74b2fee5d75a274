import Cells
import Foundation
import Testing

@testable import duban

/// The running program in terminals of 8, 16 and 256 colours and none, and its mouse.
@Suite struct TerminalKindTests {
    /// A plan with a measure in each tone, one of them late.
    private static let plan = """
        #+TITLE: 试验计划
        #+TODO: 未启动(n) 推进中(w) 待核实(v) 受阻(b) | 已完成(d) 已中止(c)
        * 一、甲
        ** （一）乙
        *** 未启动 丙
        DEADLINE: <2020-06-01 Mon>
        *** 待核实 丁
        *** 受阻 戊
        *** 已完成 己
        *** 已中止 庚

        """

    /// What `infocmp xterm-16color` says of colours, for a machine that has no such entry.
    private static let sixteen = #"""
        duban-16color|xterm with 16 colours for this test,
            ccc, colors#16, pairs#256,
            setab=\E[%?%p1%{8}%<%t%p1%{40}%+%e%p1%{92}%+%;%dm,
            setaf=\E[%?%p1%{8}%<%t%p1%{30}%+%e%p1%{82}%+%;%dm,
            use=xterm,

        """#

    /// The codes of colours that were written, in order.
    private func colours(_ written: [UInt8]) -> [String] {
        var codes: Set<String> = []
        for sequence in String(decoding: written, as: UTF8.self).matches(of: /\u{1B}\[([0-9;]*)m/) {
            let code = sequence.1.matches(of: /(38|48);5;[0-9]+|[0-9]+/).map { String($0.0) }
            codes.formUnion(code.filter { $0.contains(";") || $0.count > 1 && $0.first != "2" && $0.last != "9" })
        }
        return codes.sorted { $0.localizedStandardCompare($1) == .orderedAscending }
    }

    private static let kinds: [(term: String, environment: [String: String], codes: [String])] = [
        ("xterm", [:], ["31", "32", "33", "36"]),
        ("xterm", ["COLORFGBG": "0;15"], ["31", "34", "35"]),
        ("duban-16color", [:], ["91", "92", "93", "96"]),
        ("duban-16color", ["COLORFGBG": "0;default;15"], ["31", "34", "35"]),
        (
            "xterm-256color", [:],
            ["38;5;80", "38;5;114", "38;5;117", "38;5;203", "38;5;221", "38;5;246"]
        ),
        (
            "xterm-256color", ["COLORFGBG": "0;15"],
            ["38;5;24", "38;5;26", "38;5;28", "38;5;94", "38;5;160", "38;5;241"]
        ),
        ("xterm-256color", ["COLORFGBG": "0;15", "NO_COLOR": "1"], []),
        ("xterm-256color", ["NO_COLOR": ""], ["38;5;80", "38;5;114", "38;5;117", "38;5;203", "38;5;221", "38;5;246"]),
        ("xterm", ["NO_COLOR": "1"], []),
        ("vt100", [:], []),
    ]

    @Test(arguments: kinds)
    func theScreenHasTheColoursOfItsTerminal(
        kind: (term: String, environment: [String: String], codes: [String])
    ) throws {
        let home = try Home()
        let plan = try home.plan(Self.plan)
        let source = home.folder.path + "/16.ti"
        try Self.sixteen.write(toFile: source, atomically: true, encoding: .utf8)
        let terminfo = home.folder.path + "/terminfo"
        #expect(try Program(["tic", "-x", "-o", terminfo, source]).run() == .exit(0))
        let environment = kind.environment.merging(["TERM": kind.term, "TERMINFO": terminfo]) { $1 }
        let pty = try home.start([plan], environment: environment, size: Size(columns: 120, rows: 40), until: "庚")
        try pty.type("4 G s")
        try pty.waitForScreen(containing: "b ! 受阻")
        try pty.type("Esc Q")
        #expect(try pty.waitForEnd() == .exit(0))
        #expect(colours(pty.written) == kind.codes)
    }

    @Test func theMouseIsTakenAsTheTerminalReportsIt() throws {
        let home = try Home()
        let log = home.folder.path + "/log"
        let pty = try home.start([try home.plan()], environment: ["DUBAN_LOG": log])
        #expect(pty.screen.modes.isSuperset(of: [1000, 1006]))
        try pty.type("DoubleClick(10,5) Click(12,5) WheelDown(3,4) WheelUp(79,23)")
        // With Shift the terminal selects; what it reports all the same runs nothing.
        try pty.send(Array("\u{1B}[<4;3;3M\u{1B}[<4;3;3m\u{1B}[<2;3;3M\u{1B}[<35;9;9M".utf8))
        try pty.type("q")
        #expect(try pty.waitForEnd() == .exit(0))
        #expect(pty.isRestored)
        let events = home.text(log).split(separator: "\n").map { $0.prefix { $0 != "→" } }
        #expect(
            events.filter { $0.hasPrefix("mouse") || $0.hasPrefix("key") } == [
                "mouse Click(10,5) ", "mouse DoubleClick(10,5) ", "mouse Click(12,5) ", "mouse WheelDown(3,4) ",
                "mouse WheelUp(79,23) ", "key q ",
            ])
    }
}
