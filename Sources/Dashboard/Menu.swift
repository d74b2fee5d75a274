import Cells
import Messages
import Model

/// The statuses of the plan, to choose one for some measures by its letter or with the cursor.
struct StatusMenu: Sendable {
    let measures: [Int]
    var row: Int

    /// The first status that shows in a number of rows, so that the one under the cursor does.
    func top(rows: Int) -> Int { max(0, row - rows + 1) }
}

extension State {
    /// A key in the status menu: a letter chooses, and wins over `j` and `k`.
    mutating func take(_ key: Key, _ menu: StatusMenu) -> [Effect] {
        var menu = menu
        let statuses = plan.statuses.all
        if case .character(let letter)? = key.typedAsASCII,
            let status = statuses.firstIndex(where: { $0.key == letter })
        {
            dialog = nil
            return choose(status: status, for: menu.measures)
        }
        switch key.typedAsASCII {
        case .character("j"), .down: menu.row = min(menu.row + 1, statuses.count - 1)
        case .character("k"), .up: menu.row = max(menu.row - 1, 0)
        case .enter:
            dialog = nil
            return choose(status: menu.row, for: menu.measures)
        case .escape, .control("c"), .character("q"):
            dialog = nil
            return []
        default: return []
        }
        dialog = .menu(menu)
        return []
    }
}
