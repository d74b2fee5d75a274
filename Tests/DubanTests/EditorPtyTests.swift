import Cells
import Foundation
import Glibc
import Testing

/// The user's editor in the dashboard's terminal.
@Suite struct EditorPtyTests {
    /// A shell with job control, in which duban runs with an editor that shows its arguments, says what INT does to it, and
    /// ends with the first line that is typed.
    private func start(_ home: Home, editor: String? = nil) throws -> Pty {
        let script = home.folder.path + "/editor"
        let text = """
            #!/bin/bash
            trap 'echo INTERRUPTED' INT
            echo "EDITING $1 ${2##*/}"
            stty -a | grep -o -w -e -icanon -e icanon
            while ! read -r line; do :; done
            echo "$line" >> "$2"
            """
        try text.write(toFile: script, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: script)
        let pty = try Pty(
            ["/bin/bash", "--norc", "-i"],
            environment: [
                "HOME": home.folder.path, "PS1": "SHELL> ", "LANG": "C.UTF-8", "DUBAN_TODAY": "2020-06-30",
                // By way of bash: a file that another thread still holds open for writing cannot be run itself.
                "DUBAN_USER": "王", "EDITOR": editor ?? "/bin/bash " + script,
            ], size: Size(columns: 200, rows: 24))
        try pty.waitForScreen(containing: "SHELL>")
        let program = Bundle.main.bundleURL.appendingPathComponent("duban").path
        try pty.send(Array("\(program) \(try home.plan())\r".utf8))
        try pty.waitForScreen(containing: "4 措施")
        return pty
    }

    private func end(_ pty: Pty) throws {
        try pty.type("q")
        try pty.wait(for: "the shell's screen") { !$0.screen.isAlternate }
        try pty.send(Array("echo $?=CODE; exit\r".utf8))
        #expect(try pty.waitForEnd() == .exit(0))
        #expect(pty.screen.rows.contains("0=CODE"))
        #expect(pty.screen.modes.isDisjoint(with: [1000, 1006, 2004]))
    }

    @Test func theEditorHasTheTerminalAndTheDashboardComesBack() throws {
        let home = try Home()
        let pty = try start(home)
        try pty.type("E")
        try pty.waitForScreen(containing: "EDITING +")
        try pty.waitForScreen(containing: "plan.org")
        try pty.waitForScreen(containing: "icanon")
        #expect(!pty.screen.rows.contains("-icanon"))
        #expect(!pty.screen.isAlternate && pty.screen.modes.isDisjoint(with: [1000, 1006]))
        // Ctrl-c and Ctrl-\ are the editor's own.
        try pty.type("Ctrl-c")
        try pty.waitForScreen(containing: "INTERRUPTED")
        // A window that changed meanwhile is drawn whole afterwards.
        pty.resize(Size(columns: 100, rows: 30))
        try pty.type("\"# 改过\" Enter")
        try pty.wait(for: "the dashboard") { $0.screen.isAlternate && $0.screen.rows[29].contains("已重新读取") }
        #expect(pty.screen.modes.isSuperset(of: [1000, 1006, 2004]))
        #expect(home.text(home.folder.path + "/plan.org").hasSuffix("# 改过\n"))
        try end(pty)
    }

    @Test func stoppedInTheEditorTheWholeJobStopsAndGoesOn() throws {
        let home = try Home()
        let pty = try start(home)
        try pty.type("E")
        try pty.waitForScreen(containing: "EDITING +")
        for round in 1...3 {
            try pty.wait(for: "the editor's job \(round)") { $0.hasRunningJob }
            try pty.type("Ctrl-z")
            try pty.wait(for: "stop \(round)") { pty in
                pty.screen.rows.filter { $0.contains("Stopped") }.count == round
            }
            try pty.send(Array("fg\r".utf8))
            try pty.wait(for: "fg \(round)") { pty in
                pty.screen.rows.filter { $0.hasSuffix("duban " + home.folder.path + "/plan.org") }.count >= round
                    && pty.hasRunningJob
            }
        }
        try pty.type("\"# 完\" Enter")
        try pty.wait(for: "the dashboard") { $0.screen.isAlternate && $0.screen.rows[23].contains("已重新读取") }
        // Ctrl-z in the dashboard itself works as before.
        try pty.type("Ctrl-z")
        try pty.wait(for: "the shell") { !$0.screen.isAlternate }
        try pty.send(Array("fg\r".utf8))
        try pty.wait(for: "the dashboard") { $0.screen.isAlternate && $0.screen.rows[23].contains("? 帮助") }
        try end(pty)
    }

    @Test func anEditorThatIsNotThereLeavesTheDashboard() throws {
        let home = try Home()
        let pty = try start(home, editor: "/nonexistent/editor")
        try pty.type("E")
        try pty.waitForScreen(containing: "找不到编辑器 /nonexistent/editor；请设置 EDITOR")
        try pty.type("j")
        try pty.wait(for: "the dashboard") { $0.screen.isAlternate && $0.screen.rows[23].contains("? 帮助") }
        try end(pty)
    }
}
