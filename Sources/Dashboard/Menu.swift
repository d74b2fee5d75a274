import Cells
import Messages
import Model

/// A list to choose from, by a letter or with the cursor.
struct Menu: Sendable {
    /// What is chosen.
    enum Subject: Sendable {
        /// A status of the plan for some measures.
        case status(measures: [Int])
        /// What the table of the workload is sorted by.
        case sort
    }

    let subject: Subject
    var row: Int

    /// The first row that shows in a number of rows, so that the one under the cursor does.
    func top(rows: Int) -> Int { max(0, row - rows + 1) }

    /// The measures that it is about.
    var measures: [Int] {
        if case .status(let measures) = subject { measures } else { [] }
    }
}

/// One row of a menu.
struct MenuItem {
    /// The letter that chooses it; nil where only the cursor does.
    var key: Character?
    var words: String
    var style = Style.plain
}

extension State {
    /// The rows of a menu.
    func items(_ menu: Menu) -> [MenuItem] {
        switch menu.subject {
        case .status:
            let look = Look(self)
            return plan.statuses.all.map { status in
                MenuItem(
                    key: status.key == "\0" ? nil : status.key,
                    words: look.glyph(status.tone) + " " + status.keyword, style: look.style(status.tone))
            }
        case .sort: return sortItems.map { MenuItem(key: $0.key, words: name($0.column)) }
        }
    }

    /// What stands in the frame of a menu.
    func title(_ menu: Menu) -> String {
        switch menu.subject {
        case .status(let measures): say(.statusMenu, subject(measures))
        case .sort: say(.sortMenu)
        }
    }

    /// A key in a menu: a letter chooses, and wins over `j` and `k`.
    mutating func take(_ key: Key, _ menu: Menu) -> [Effect] {
        var menu = menu
        let items = items(menu)
        if case .character(let letter)? = key.typedAsASCII, let row = items.firstIndex(where: { $0.key == letter }) {
            return choose(row: row, of: menu)
        }
        switch key.typedAsASCII {
        case .character("j"), .down: menu.row = min(menu.row + 1, items.count - 1)
        case .character("k"), .up: menu.row = max(menu.row - 1, 0)
        case .enter: return choose(row: menu.row, of: menu)
        case .escape, .control("c"), .character("q"):
            dialog = nil
            return []
        default: return []
        }
        dialog = .menu(menu)
        return []
    }

    /// Closes a menu with a row of it.
    mutating func choose(row: Int, of menu: Menu) -> [Effect] {
        dialog = nil
        switch menu.subject {
        case .status(let measures): return choose(status: row, for: measures)
        case .sort:
            let items = sortItems
            if items.indices.contains(row) { sortWorkload(by: items[row].column) }
            return []
        }
    }
}
