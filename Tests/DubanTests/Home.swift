import Cells
import Foundation

/// A home folder of its own, in which the built `duban` runs.
final class Home {
    let folder: URL

    init() throws {
        let unresolved = FileManager.default.temporaryDirectory.appendingPathComponent("duban-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: unresolved, withIntermediateDirectories: true)
        folder = unresolved.resolvingSymlinksInPath()
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The plan that is written where none was named.
    var standardPlan: String { folder.path + "/.local/share/duban/shanghai-quality-2020.org" }

    /// A plan file of two measures, which is there.
    func plan(_ text: String = Home.smallPlan) throws -> String {
        let path = folder.path + "/plan.org"
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }

    static let smallPlan = """
        #+TITLE: 试验计划
        #+TODO: 未启动(n) 推进中(w) 受阻(b@) | 已完成(d)
        * 一、甲
        ** （一）乙
        *** 未启动 丙
        :PROPERTIES:
        :CUSTOM_ID: 1.1
        :END:
        *** 未启动 丁
        :PROPERTIES:
        :CUSTOM_ID: 1.2
        :END:

        """

    /// The text of a file; empty where there is none.
    func text(_ path: String) -> String { (try? String(contentsOfFile: path, encoding: .utf8)) ?? "" }

    /// Starts the dashboard and waits for its first frame.
    func start(
        _ arguments: [String] = [], environment: [String: String] = [:], size: Size = Size(columns: 80, rows: 24),
        ambiguous: AmbiguousWidth = .narrow, until text: String = "4 "
    ) throws -> Pty {
        let variables = [
            "HOME": folder.path, "DUBAN_TODAY": "2020-06-30T09:15", "DUBAN_USER": "王", "LANG": "C.UTF-8", "TZ": "UTC",
        ]
        let program = Bundle.main.bundleURL.appendingPathComponent("duban").path
        let pty = try Pty(
            [program] + arguments, environment: variables.merging(environment) { $1 }, size: size, ambiguous: ambiguous)
        try pty.waitForScreen(containing: text)
        return pty
    }

    /// The files of the plan's folder besides the plan, its lock and what the program keeps under `.local`.
    func leftovers() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0 != "plan.org" && $0 != ".plan.org.duban-lock" && $0 != ".local" }
    }
}

extension Pty {
    /// Waits until a text shows and the title says 已存盘; after a change the title first says 未存盘.
    func waitForSave(after text: String) throws {
        try wait(for: "\"\(text)\" and 已存盘") { pty in
            pty.screen.rows.contains { $0.contains(text) } && pty.screen.rows.first?.contains("已存盘") == true
        }
    }

    /// Whether the terminal is as it was before the program.
    var isRestored: Bool {
        flags == flagsAtStart && !screen.isAlternate && screen.cursorIsVisible
            && screen.modes.isDisjoint(with: [1000, 1006, 2004])
    }
}
