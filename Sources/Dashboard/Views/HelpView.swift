import Cells
import Messages
import Model

/// The help: every command row with its keys, which can be searched.
struct HelpView: TextView {
    static let place = Command.Place.help
    var pager = Pager()

    func heading(_ state: State) -> String? { state.say(.helpTitle) }

    func title(_ state: State) -> String { state.say(.helpFrame) }

    /// All lines; the words of a command take as many as they need.
    func lines(_ state: State) -> [TextLine] {
        let look = Look(state)
        let notations = Command.all.map { $0.keys.map(\.notation).joined(separator: " ") }
        let longest = notations.map(look.width).max() ?? 0
        let keys = min(longest, state.size.columns / 3)
        let name = min(Command.all.map { look.width(state.say($0.name)) }.max() ?? 0, state.size.columns / 4)
        return zip(Command.all, notations).flatMap { row, notation in
            let words = TextLine.wrapped(
                state.say(row.help), x: keys + name + 3, columns: state.size.columns - 4, look)
            let head = [
                TextLine.Part(text: look.fit(notation, keys), x: 1, style: Style(.info, .bold)),
                TextLine.Part(text: look.fit(state.say(row.name), name), x: keys + 2),
            ]
            return words.enumerated().map { place, line in
                place == 0 ? TextLine(parts: head + line.parts) : line
            }
        }
    }
}
