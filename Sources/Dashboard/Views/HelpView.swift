import Cells
import Messages
import Model

/// The help: every command row with its keys, which can be searched.
struct HelpView: Sendable {
    /// The first line that shows.
    var top = 0
    var needle: Needle?

    /// A command as it stands in the help; a line without keys goes on with the words above.
    struct Line {
        var keys = ""
        var name: String
        var words = ""
    }

    /// Columns of the keys and of the names.
    private static func widths(_ state: State) -> (keys: Int, names: Int) {
        let look = Look(state)
        let rows =
            Command.all.map { ($0.keys, state.say($0.name)) }
            + PromptKeys.all.map { ($0.keys, state.say($0.name)) }
        let keys = rows.map { look.width($0.0.map(\.notation).joined(separator: " ")) }.max() ?? 0
        let names = rows.map { look.width($0.1) }.max() ?? 0
        return (min(keys, state.size.columns / 3), min(names, state.size.columns / 4))
    }

    /// All lines; the words of a command take as many as they need.
    static func lines(_ state: State) -> [Line] {
        let (keys, names) = widths(state)
        let columns = max(8, state.size.columns - keys - names - 7)
        func lines(_ keys: [Key], _ name: String, _ help: String) -> [Line] {
            let words = Text.wrap(help, columns: columns, ambiguous: state.ambiguous)
            return words.enumerated().map { place, words in
                place > 0
                    ? Line(name: "", words: words)
                    : Line(keys: keys.map(\.notation).joined(separator: " "), name: name, words: words)
            }
        }
        let commands = Command.all.filter { $0.places.contains(.plan) }
        return commands.flatMap { lines($0.keys, state.say($0.name), state.say($0.help)) }
            + [Line(name: ""), Line(keys: state.say(.keysHeading), name: "")]
            + PromptKeys.all.flatMap { lines($0.keys, state.say($0.name), state.say($0.help)) }
    }

    /// Rows that the lines have.
    static func rows(_ state: State) -> Int {
        max(1, state.size.rows - 4 - state.promptRows)
    }

    mutating func settle(_ state: State) {
        top = max(0, min(top, HelpView.lines(state).count - HelpView.rows(state)))
    }

    /// Goes to the first line that holds the words.
    mutating func search(_ text: String, _ state: State) {
        needle = Needle(text)
        top = 0
        if let first = hits(state).first { top = first }
    }

    mutating func nextHit(_ state: State, forward: Bool) {
        let hits = hits(state)
        if let next = forward
            ? hits.first(where: { $0 > top }) ?? hits.first : hits.last(where: { $0 < top }) ?? hits.last
        {
            top = next
        }
    }

    private func hits(_ state: State) -> [Int] {
        guard let needle, !needle.isEmpty else { return [] }
        let lines = HelpView.lines(state)
        return lines.indices.filter { isHit(lines[$0], needle) }
    }

    private func isHit(_ line: Line, _ needle: Needle) -> Bool {
        needle.isFound(in: line.keys) || needle.isFound(in: line.name) || needle.isFound(in: line.words)
    }

    static func draw(_ state: State, into grid: inout Grid) {
        let look = Look(state)
        let rows = rows(state)
        let rect = Rect(x: 0, y: 1, columns: state.size.columns, rows: rows + 2)
        grid.put(state.say(.helpTitle), x: 1, y: 0, style: Style(.plain, .bold))
        grid.frame(rect, title: state.say(.helpFrame), glyphs: look.frame, style: Style(.accent))
        let lines = lines(state)
        let inside = rect.inside
        let (keys, name) = widths(state)
        for (row, line) in lines.dropFirst(state.help.top).prefix(inside.rows).enumerated() {
            let y = inside.y + row
            grid.put(
                look.fit(line.keys, keys), x: inside.x + 1, y: y, width: inside.columns - 1, style: Style(.info, .bold))
            let x = inside.x + 2 + keys
            grid.put(look.fit(line.name, name), x: x, y: y, width: inside.right - x)
            grid.put(line.words, x: x + name + 1, y: y, width: inside.right - x - name - 1)
            if let needle = state.help.needle, !needle.isEmpty, state.help.isHit(line, needle) {
                grid.restyle(Rect(x: inside.x, y: y, columns: inside.columns, rows: 1)) { $0.adding(.underline) }
            }
        }
    }
}
