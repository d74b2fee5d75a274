import Cells
import Messages
import Model
import OrgFile

@testable import Dashboard

extension Running {
    /// Two measures of one item.
    static let smallPlan = """
        #+TODO: A(a) B(b) C(c) | D(d)
        * 一、甲
        ** （一）乙
        *** A 丙
        :PROPERTIES:
        :CUSTOM_ID: 1.1
        :END:
        *** A 丁
        :PROPERTIES:
        :CUSTOM_ID: 1.2
        :END:

        """

    /// A dashboard of 80 × 24 over a plan after some keys, where `history` was left by earlier sessions.
    static func over(
        _ plan: String, _ keys: String = "", language: Language = .chinese, savesAtOnce: Bool = true,
        history: String = ""
    ) throws -> Running {
        let disk = Array(plan.utf8)
        let state = State(
            plan: try read(disk), who: "王", language: language, now: Case.now, size: Size(columns: 80, rows: 24),
            seed: UInt64(history.utf8.count))
        var running = Running(state: state, disk: disk)
        running.history = history
        running.savesAtOnce = savesAtOnce
        try running.type(keys)
        return running
    }

    /// The same over the small plan, whose saves wait.
    static func small(_ keys: String = "", savesAtOnce: Bool = false, history: String = "") throws -> Running {
        try over(smallPlan, keys, savesAtOnce: savesAtOnce, history: history)
    }
}
