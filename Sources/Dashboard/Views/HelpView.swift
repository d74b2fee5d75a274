import Cells
import Messages
import Model

/// The help: every command row with its keys, which can be searched.
struct HelpView: TextView {
    static let place = Command.Place.help
    var pager = Pager()

    func heading(_ state: State) -> String? { state.say(.helpTitle) }

    func title(_ state: State) -> String { state.say(.helpFrame) }

    /// One row: keys, name and words.
    private struct Row {
        var keys: String
        var name: String
        var words: String

        init(_ keys: [Key], _ name: String, _ words: String) {
            (self.keys, self.name, self.words) = (
                keys.isEmpty ? ":" : keys.map(\.notation).joined(separator: " "), name, words
            )
        }

        init(_ mouse: MouseHelp, _ state: State) {
            (keys, name, words) = (state.say(mouse.gesture), state.say(mouse.name), state.say(mouse.help))
        }
    }

    /// All lines: the commands, then the keys of prompts and the mouse; the words of a row take as many as they need.
    func lines(_ state: State) -> [TextLine] {
        let look = Look(state)
        let rows = Command.all.map { Row($0.keys, state.say($0.name), state.say($0.help)) }
        let typing = PromptKeys.all.map { Row($0.keys, state.say($0.name), state.say($0.help)) }
        let mouse = MouseHelp.all.map { Row($0, state) }
        let name = min((rows + typing + mouse).map { look.width($0.name) }.max() ?? 0, state.size.columns / 4)
        func lines(_ group: [Row]) -> [TextLine] {
            let keys = min(group.map { look.width($0.keys) }.max() ?? 0, state.size.columns / 3)
            return group.flatMap { lines($0, keys: keys) }
        }
        func lines(_ row: Row, keys: Int) -> [TextLine] {
            let words = TextLine.wrapped(row.words, x: keys + name + 3, columns: state.size.columns - 4, look)
            let head = [
                TextLine.Part(text: look.fit(row.keys, keys), x: 1, style: Style(.info, .bold)),
                TextLine.Part(text: look.fit(row.name, name), x: keys + 2),
            ]
            return words.enumerated().map { place, line in
                place == 0 ? TextLine(parts: head + line.parts) : line
            }
        }
        func heading(_ words: String) -> [TextLine] {
            [.blank, TextLine(parts: [TextLine.Part(text: words, x: 1, style: Style(.plain, .bold))])]
        }
        return lines(rows) + heading(state.say(PromptMessage.keysHeading)) + lines(typing)
            + heading(state.say(MouseMessage.heading)) + lines(mouse)
    }
}
