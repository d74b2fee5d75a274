import Cells
import Foundation
import Testing

/// Files that the running dashboard writes for others.
@Suite struct WritingFilesTests {
    private static let plan = Home.smallPlan.replacingOccurrences(
        of: ":CUSTOM_ID: 1.1", with: ":CUSTOM_ID: 1.1\n:LEAD: 市水务局")

    @Test func theLedgerIsWrittenAndWrittenOverOnlyWhenAsked() throws {
        let home = try Home()
        let pty = try home.start([try home.plan()])
        try pty.type("r Ctrl-u \"~/l.csv\" Enter")
        try pty.waitForScreen(containing: "台账已写入 ")
        let path = home.folder.path + "/l.csv"
        let ledger = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(ledger.starts(with: [0xEF, 0xBB, 0xBF]))
        try "mine".write(toFile: path, atomically: true, encoding: .utf8)
        try pty.type("r Ctrl-u \"~/l.csv\" Enter")
        try pty.waitForScreen(containing: "已存在，覆盖吗？")
        #expect(home.text(path) == "mine")
        try pty.type("y")
        try pty.waitForScreen(containing: "台账已写入 ")
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == ledger)
    }

    @Test func thePlanIsNeverWrittenOver() throws {
        let home = try Home()
        let plan = try home.plan()
        let pty = try home.start([plan])
        try pty.type("r Ctrl-u \"~/plan.org\" Enter")
        try pty.waitForScreen(containing: "这是计划文件本身")
        #expect(home.text(plan) == Home.smallPlan)
    }

    @Test func aFolderThatIsNotThereIsSaid() throws {
        let home = try Home()
        let pty = try home.start([try home.plan()])
        try pty.type("r Ctrl-u \"~/no/l.csv\" Enter")
        try pty.waitForScreen(containing: "文件不存在")
    }

    @Test func whatCannotBeWrittenIsSaidAndLeavesNothing() throws {
        let home = try Home()
        let pty = try home.start([try home.plan()])
        try pty.type("r Ctrl-u \"~\" Enter")
        try pty.waitForScreen(containing: "~: 这是文件夹、设备或管道，不能写入")
        try pty.type("r Ctrl-u \"~/\(String(repeating: "n", count: 300))\" Enter")
        try pty.waitForScreen(containing: ": 文件名过长；请缩短")
        try pty.type("r Ctrl-u \"~/l.csv\" Enter")
        try pty.waitForScreen(containing: "台账已写入 ")
        let names = try FileManager.default.contentsOfDirectory(atPath: home.folder.path)
        #expect(names.filter { $0.contains("l.csv") } == ["l.csv"])
    }

    @Test func anUrgingListIsWrittenAndRecorded() throws {
        let home = try Home()
        let plan = try home.plan(WritingFilesTests.plan)
        let pty = try home.start([plan])
        try pty.type("3 c")
        try pty.waitForScreen(containing: "c 催办单 · 市水务局 · 1 项")
        try pty.type("w Ctrl-u \"~/u.txt\" Enter")
        try pty.waitForScreen(containing: "各记一条催办")
        #expect(home.text(home.folder.path + "/u.txt").contains("市水务局"))
        try pty.type("l")
        try pty.waitForSave(after: "已在 1 项措施上记催办")
        #expect(home.text(plan).contains("  王: 催办 市水务局\n"))
    }
}
