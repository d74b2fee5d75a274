import Cells

/// The last line of the screen as it lies there: what was just done, else the keys that matter, each with its columns.
struct Footer {
    /// A key, or keys with a space between, and what they do.
    struct Hint {
        let keys: String
        let words: String
        /// The first column of the keys.
        let x: Int
        /// What a click does: the key, from its first column to the end of the words; of several keys each its own.
        let buttons: [Button]
    }

    /// Columns of the line that stand for a key.
    struct Button: Equatable {
        let key: Key
        let columns: Range<Int>
        /// What the key does there; another key of this name does something else.
        let words: String
    }

    /// What was just done; nil where the hints show.
    let notice: String?
    private(set) var hints: [Hint] = []

    init(_ state: State) {
        // A question's keys matter more than what was done before; why a draft failed matters more than its keys.
        let isAsking: Bool
        switch state.dialog {
        case .question(.quitUnsaved), .prompt, .menu, nil: isAsking = false
        case .question: isAsking = true
        }
        notice = isAsking ? nil : state.notice
        guard notice == nil else { return }
        let look = Look(state)
        let right = state.size.columns - 1
        var x = 1
        for (keys, words) in Dashboard.hints(state) {
            let end = x + look.width(keys + " " + words)
            guard end <= right else { break }
            hints.append(Hint(keys: keys, words: words, x: x, buttons: Footer.buttons(keys, words, x..<end, look)))
            x = end + 2
        }
    }

    /// What stands for a key in a column of the line.
    func button(at x: Int) -> Button? { hints.lazy.flatMap(\.buttons).first { $0.columns.contains(x) } }

    private static func buttons(_ keys: String, _ words: String, _ columns: Range<Int>, _ look: Look) -> [Button] {
        if let key = Key(notation: keys) { return [Button(key: key, columns: columns, words: words)] }
        var x = columns.lowerBound
        return keys.split(separator: " ").compactMap { name in
            let begin = x
            let end = begin + look.width(String(name))
            x = end + 1
            return Key(notation: String(name)).map { Button(key: $0, columns: begin..<end, words: words) }
        }
    }
}
