import Cells
import Foundation
import Glibc
import Testing

/// The running program in a terminal: start, edit, quit, kill, resize, signals, the terminal as it was.
@Suite struct RunningDashboardTests {
    @Test func theExampleOpensAndIsWrittenAtTheFirstEditOnly() throws {
        let home = try Home()
        let pty = try home.start(until: "示例")
        #expect(!FileManager.default.fileExists(atPath: home.standardPlan))
        try pty.type("4 s w")
        try pty.waitForSave(after: "→ 推进中")
        #expect(home.text(home.standardPlan).contains("*** 推进中 主动对接国家《质量强国纲要》编制"))
        try pty.type("q")
        #expect(try pty.waitForEnd() == .exit(0))
        #expect(pty.isRestored)
    }

    /// Only keys that the footer or `?` shows: who is new finds 市商务委's measures, sets one to 已完成, takes it back, does
    /// it again and leaves. The file shows exactly that.
    @Test func newcomer() throws {
        let home = try Home()
        let pty = try home.start(until: "? 帮助")
        try pty.type("/")
        try pty.waitForScreen(containing: "Esc 回到原处")
        try pty.type("\"市商务委\" Enter")
        try pty.waitForScreen(containing: "牵头 市商务委")
        try pty.waitForScreen(containing: "s 状态")
        try pty.type("s")
        try pty.waitForScreen(containing: "d ✓ 已完成")
        try pty.type("d")
        try pty.waitForSave(after: "9.3 → 已完成 · u 撤销")
        try pty.type("u")
        try pty.waitForScreen(containing: "已撤销：9.3 未启动")
        try pty.waitForSave(after: "Ctrl-r 重做")
        let embedded = home.text(home.standardPlan)
        try pty.type("Ctrl-r")
        try pty.waitForScreen(containing: "已重做：9.3 已完成")
        try pty.type("q")
        #expect(try pty.waitForEnd() == .exit(0))
        let lines = home.text(home.standardPlan).split(separator: "\n", omittingEmptySubsequences: false)
        let before = embedded.split(separator: "\n", omittingEmptySubsequences: false)
        let change = lines.difference(from: before)
        #expect(
            change.insertions.map(\.text) == [
                "*** 已完成 围绕完善标准供给体系、社区便民服务中心增量提质、重点领域标准化试点创建", "CLOSED: [2020-06-30 Tue 09:15]", ":END:", ":LOGBOOK:",
                "- State \"已完成\"     from \"未启动\"     [2020-06-30 Tue 09:15] \\\\", "  王:",
            ])
        #expect(change.removals.map(\.text) == ["*** 未启动 围绕完善标准供给体系、社区便民服务中心增量提质、重点领域标准化试点创建"])
    }

    @Test func undoGivesTheOldBytesBack() throws {
        let home = try Home()
        let plan = try home.plan()
        let pty = try home.start([plan])
        try pty.type("4 s w j x s n k s b \"缺人\" Enter")
        try pty.waitForSave(after: "→ 受阻")
        #expect(home.text(plan) != Home.smallPlan)
        try pty.type("u u u u")
        try pty.waitForSave(after: "还可撤销 0 步")
        try pty.type("q")
        #expect(try pty.waitForEnd() == .exit(0))
        #expect(home.text(plan) == Home.smallPlan)
        #expect(try home.leftovers().isEmpty)
    }

    @Test func nothingIsWrittenWithoutAnEdit() throws {
        let home = try Home()
        let plan = try home.plan()
        var before = stat()
        stat(plan, &before)
        let pty = try home.start([plan])
        try pty.type("j 3 1 Enter / \"丁\" Enter 4 Space v Esc ? q Q")
        #expect(try pty.waitForEnd() == .exit(0))
        var after = stat()
        stat(plan, &after)
        #expect(before.st_ino == after.st_ino)
        #expect(before.st_ctim.tv_sec == after.st_ctim.tv_sec && before.st_ctim.tv_nsec == after.st_ctim.tv_nsec)
        #expect(!FileManager.default.fileExists(atPath: home.folder.path + "/.plan.org.duban-lock"))
    }

    /// kill -9 after the title said 已存盘 loses nothing, whatever comes behind it.
    @Test func killedAfterASaveThePlanHoldsIt() throws {
        let home = try Home()
        let plan = try home.plan()
        for keyword in ["推进中", "未启动"] {
            let pty = try home.start([plan])
            try pty.type(keyword == "推进中" ? "4 s w" : "4 s n")
            try pty.waitForSave(after: "→ " + keyword)
            try pty.type("j s d u")
            pty.signal(SIGKILL)
            #expect(try pty.waitForEnd() == .signal(SIGKILL))
            #expect(home.text(plan).contains("*** \(keyword) 丙"))
        }
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
    func aSignalThatEndsTheProgramFinishesTheSave(signal: Int32) throws {
        let home = try Home()
        let plan = try home.plan()
        let pty = try home.start([plan])
        try pty.type("4 s d")
        try pty.waitForScreen(containing: "1.1 → 已完成")
        pty.signal(signal)
        #expect(try pty.waitForEnd() == .signal(signal))
        #expect(pty.isRestored)
        #expect(home.text(plan).contains("*** 已完成 丙"))
        #expect(try home.leftovers().isEmpty)
    }

    @Test(arguments: [SIGSEGV, SIGABRT, SIGILL, SIGBUS]) func afterACrashTheTerminalIsAsBefore(signal: Int32) throws {
        let home = try Home()
        let pty = try home.start([try home.plan()])
        pty.signal(signal)
        #expect(try pty.waitForEnd() == .signal(signal))
        #expect(pty.isRestored)
    }

    @Test func hungUpTheProgramEndsAndKeepsTheEdit() throws {
        let home = try Home()
        let plan = try home.plan()
        let pty = try home.start([plan])
        try pty.type("4 s d")
        try pty.waitForScreen(containing: "1.1 → 已完成")
        pty.hangUp()
        try pty.waitForEnd()
        #expect(home.text(plan).contains("*** 已完成 丙"))
    }

    @Test func theWindowMayHaveAnySizeAtAnyTime() throws {
        let home = try Home()
        let pty = try home.start([try home.plan()])
        for (columns, rows) in [(1, 1), (500, 200), (40, 10), (39, 10), (2, 60), (120, 40)] {
            pty.resize(Size(columns: columns, rows: rows))
            try pty.type("4 s")
            try pty.type("Esc j")
        }
        try pty.waitForScreen(containing: "3 单位")
        pty.resize(Size(columns: 60, rows: 9))
        try pty.waitForScreen(containing: "窗口太小")
        pty.resize(Size(columns: 80, rows: 24))
        try pty.waitForScreen(containing: "[2 事项]")
        try pty.type("Q")
        #expect(try pty.waitForEnd() == .exit(0))
        #expect(pty.isRestored)
    }

    @Test func suspendedTheTerminalIsGivenBackAndTakenAgain() throws {
        let home = try Home()
        let plan = try home.plan()
        let program = Bundle.main.bundleURL.appendingPathComponent("duban").path
        // A shell with job control, so that there is somebody to continue the program.
        let pty = try Pty(
            ["/bin/bash", "--norc", "-i"],
            environment: [
                "HOME": home.folder.path, "PS1": "SHELL> ", "LANG": "C.UTF-8", "DUBAN_TODAY": "2020-06-30",
                "DUBAN_USER": "王",
            ], size: Size(columns: 80, rows: 24))
        try pty.waitForScreen(containing: "SHELL>")
        try pty.send(Array("\(program) \(plan)\r".utf8))
        try pty.waitForScreen(containing: "4 措施")
        try pty.type("4 s w")
        try pty.waitForScreen(containing: "→ 推进中")
        try pty.type("Ctrl-z")
        try pty.waitForScreen(containing: "Stopped")
        #expect(!pty.screen.isAlternate)
        #expect(home.text(plan).contains("*** 推进中 丙"))
        try pty.send(Array("fg\r".utf8))
        try pty.waitForScreen(containing: "4 措施")
        try pty.type("q")
        try pty.wait(for: "the shell's screen") { !$0.screen.isAlternate }
        try pty.send(Array("exit\r".utf8))
        #expect(try pty.waitForEnd() == .exit(0))
    }

    @Test func whatAnotherProgramWroteStaysAndTheSameFieldIsAskedAbout() throws {
        let home = try Home()
        let plan = try home.plan()
        let pty = try home.start([plan])
        let theirs = home.text(plan).replacingOccurrences(of: "*** 未启动 丁", with: "*** 推进中 丁")
        try theirs.write(toFile: plan, atomically: true, encoding: .utf8)
        try pty.type("4 s d")
        try pty.waitForSave(after: "+ 推进中")
        #expect(home.text(plan).contains("*** 已完成 丙"))
        #expect(home.text(plan).contains("*** 推进中 丁"))
        let again = home.text(plan).replacingOccurrences(of: "*** 已完成 丙", with: "*** 未启动 丙")
        try again.write(toFile: plan, atomically: true, encoding: .utf8)
        try pty.type("s w")
        try pty.waitForScreen(containing: "1.1 已被改为 未启动。")
        #expect(home.text(plan).contains("*** 未启动 丙"))
        try pty.type("m")
        try pty.waitForSave(after: "保留我的 推进中")
        #expect(home.text(plan).contains("*** 推进中 丙"))
        try pty.type("q")
        #expect(try pty.waitForEnd() == .exit(0))
    }

    @Test(arguments: [SIGTERM, SIGHUP]) func endedWithAClashOpenTheEditIsInTheDraft(signal: Int32) throws {
        let home = try Home()
        let plan = try home.plan()
        let pty = try home.start([plan])
        let theirs = home.text(plan).replacingOccurrences(of: "*** 未启动 丙", with: "*** 推进中 丙")
        try theirs.write(toFile: plan, atomically: true, encoding: .utf8)
        try pty.type("4 s b \"我的原因\" Enter")
        try pty.waitForScreen(containing: "用谁的？")
        pty.signal(signal)
        #expect(try pty.waitForEnd() == .signal(signal))
        let next = try home.start([plan], until: "上次有 1 处修改没能存盘")
        try next.type("r")
        try next.waitForScreen(containing: "1.1 已被改为 推进中。我要改为 受阻，用谁的？")
        try next.type("m")
        try next.waitForSave(after: "保留我的 受阻")
        #expect(home.text(plan).contains("王: 我的原因"))
    }

    @Test func wordsThatWereBeingTypedComeBack() throws {
        let home = try Home()
        let plan = try home.plan()
        let pty = try home.start([plan])
        try pty.type("4 s b \"写了一半\"")
        try pty.waitForScreen(containing: "写了一半")
        pty.signal(SIGHUP)
        #expect(try pty.waitForEnd() == .signal(SIGHUP))
        #expect(home.text(plan) == Home.smallPlan)
        let next = try home.start([plan], until: "上次有一条没写完的说明：写了一半")
        try next.type("r")
        try next.waitForScreen(containing: "Enter 确定")
        try next.type("Enter")
        try next.waitForSave(after: "→ 受阻")
        #expect(home.text(plan).contains("王: 写了一半"))
    }

    @Test(arguments: [SIGTERM, SIGHUP]) func aNewMeasureThatWasBeingTypedComesBack(signal: Int32) throws {
        let home = try Home()
        let plan = try home.plan()
        let pty = try home.start([plan])
        try pty.type("4 j o \"新的措施\"")
        try pty.waitForScreen(containing: "新的措施")
        pty.signal(signal)
        #expect(try pty.waitForEnd() == .signal(signal))
        let next = try home.start([plan], until: "上次有没输完的新增措施：新的措施")
        try next.type("r")
        try next.waitForScreen(containing: "Enter 确定")
        try next.type("Enter")
        try next.waitForSave(after: "已新增")
        #expect(home.text(plan).contains("*** 未启动 新的措施"))
    }

    @Test func aDroppedDraftIsNoStepToUndo() throws {
        let home = try Home()
        let plan = try home.plan()
        let pty = try home.start([plan])
        #expect(link(plan, home.folder.path + "/other.org") == 0)
        try pty.type("4 s d")
        try pty.waitForScreen(containing: "未能存盘")
        try pty.type("q")
        try pty.waitForScreen(containing: "退出并留作草稿？")
        try pty.type("y")
        #expect(try pty.waitForEnd() == .exit(0))
        let next = try home.start([plan], until: "上次有 1 处修改没能存盘")
        try next.type("d u")
        try next.waitForScreen(containing: "没有可撤销的修改")
        #expect(home.text(plan) == Home.smallPlan)
    }

    @Test func anEditThatCannotBeSavedIsKeptAsADraftAndOfferedAgain() throws {
        let home = try Home()
        let plan = try home.plan()
        let pty = try home.start([plan])
        // A second name: replacing the file would part the two, so it is refused.
        #expect(link(plan, home.folder.path + "/other.org") == 0)
        try pty.type("4 s d")
        try pty.waitForScreen(containing: "未能存盘")
        #expect(home.text(plan) == Home.smallPlan)
        try pty.type("q")
        try pty.waitForScreen(containing: "退出并留作草稿？")
        try pty.type("y")
        #expect(try pty.waitForEnd() == .exit(0))
        unlink(home.folder.path + "/other.org")
        let next = try home.start([plan], until: "上次有 1 处修改没能存盘")
        try next.type("r")
        try next.waitForSave(after: "已恢复 1 处修改")
        #expect(home.text(plan).contains("*** 已完成 丙"))
        try next.type("q")
        #expect(try next.waitForEnd() == .exit(0))
        // Saved, it is offered no more; but it can be taken back, once.
        let last = try home.start([plan], until: "4 措施")
        try last.type("4 u")
        try last.waitForSave(after: "已撤销：1.1 未启动")
        #expect(home.text(plan) == Home.smallPlan)
        try last.type("u")
        try last.waitForScreen(containing: "没有可撤销的修改")
    }

    @Test func whatWasDoneBeforeTheStartIsTakenBackByteForByteAndDoneAgain() throws {
        let home = try Home()
        let plan = try home.plan()
        let pty = try home.start([plan])
        try pty.type("4 s w j s b \"缺人\" Enter")
        try pty.waitForSave(after: "→ 受阻")
        let edited = home.text(plan)
        pty.signal(SIGKILL)
        try pty.waitForEnd()
        let next = try home.start([plan], until: "4 措施")
        try next.type("u u")
        try next.waitForSave(after: "还可撤销 0 步")
        #expect(home.text(plan) == Home.smallPlan)
        try next.type("q")
        #expect(try next.waitForEnd() == .exit(0))
        let last = try home.start([plan], until: "4 措施")
        try last.type("Ctrl-r Ctrl-r")
        try last.waitForSave(after: "还可重做 0 步")
        #expect(home.text(plan) == edited)
    }

    @Test func aTerminalWithWideFramesGetsASCII() throws {
        let home = try Home()
        let pty = try home.start([try home.plan()], ambiguous: .wide, until: "+- 4 ")
        #expect(pty.screen.rows.allSatisfy { !$0.contains("│") && !$0.contains("·") })
        try pty.type("j")
        try pty.type("Q")
        #expect(try pty.waitForEnd() == .exit(0))
    }

    @Test(arguments: [["LANG": "C", "LC_ALL": "C"], ["LANG": "", "LC_ALL": "POSIX"], ["LANG": "zh_CN.GBK"]])
    func withoutAUTF8LocaleChineseShows(environment: [String: String]) throws {
        let home = try Home()
        let pty = try home.start([try home.plan()], environment: environment, until: "试验计划")
        try pty.waitForScreen(containing: "│>· 未启动  丙")
        try pty.type("q")
        #expect(try pty.waitForEnd() == .exit(0))
    }

    @Test func pastedTextRunsNoCommand() throws {
        let home = try Home()
        let plan = try home.plan()
        let pty = try home.start([plan])
        try pty.type("4")
        try pty.paste("sdq\nQ")
        // Keys right behind a paste are waited for, lest they belong to it.
        try pty.type("?")
        try pty.waitForScreen(containing: "? 帮助")
        try pty.type("q /")
        try pty.waitForScreen(containing: "Esc 回到原处")
        try pty.paste("丁\n")
        try pty.waitForScreen(containing: "/丁")
        try pty.type("Esc q")
        #expect(try pty.waitForEnd() == .exit(0))
        #expect(home.text(plan) == Home.smallPlan)
    }

    @Test func aPlanWithEscapesSendsNoneOfThem() throws {
        let home = try Home()
        let pty = try home.start(
            [try home.plan("#+TITLE: a\u{1B}]0;evil\u{07}b\n* TODO c\u{1B}[2Jd\u{9B}31m\n")], until: "a^[]0;evil^Gb")
        try pty.type("4")
        try pty.waitForScreen(containing: "c^[[2Jd<9B>31m")
        try pty.type("q")
        try pty.waitForEnd()
        #expect(!pty.written.contains(0x07))
        #expect(!String(decoding: pty.written, as: UTF8.self).contains("\u{1B}]0;evil"))
    }

    @Test func twoDashboardsOnOnePlanLoseNothing() throws {
        let home = try Home()
        let plan = try home.plan()
        let one = try home.start([plan])
        let two = try home.start([plan])
        try one.type("4 s w")
        try one.waitForSave(after: "1.1 → 推进中")
        try two.type("4 j s d")
        try two.waitForSave(after: "1.2 → 已完成")
        try two.waitForScreen(containing: "推进中")
        #expect(home.text(plan).contains("*** 推进中 丙"))
        #expect(home.text(plan).contains("*** 已完成 丁"))
    }
}

extension CollectionDifference<Substring>.Change {
    fileprivate var text: String {
        switch self {
        case .insert(_, let element, _), .remove(_, let element, _): String(element)
        }
    }
}
