import Cells
import Messages

/// How a prompt lies on the screen: the line that is typed, and the line above it where candidates or a hint need one.
struct PromptPicture {
    private let prompt: Prompt
    private let label: String
    private let labelColumns: Int
    /// The columns of each Character of the text.
    private let widths: [Int]
    /// The columns that the text may take.
    private let room: Int
    private let hint: PromptHint?
    private let isHintAbove: Bool
    /// The Characters of the text that are wrong.
    private let flaw: Range<Int>?

    init(_ prompt: Prompt, _ state: State) {
        self.prompt = prompt
        let look = Look(state)
        let columns = state.size.columns - 2
        let labels = prompt.purpose.labels(state)
        label = Text.truncated(
            labels.first { look.width($0) <= columns / 2 } ?? labels.last ?? "", columns: columns / 2,
            ambiguous: state.ambiguous)
        labelColumns = look.width(label)
        widths = prompt.line.characters.map { PromptPicture.columns(of: $0, look) }
        room = max(1, columns - labelColumns)
        hint = prompt.purpose.hint(prompt.text, state)
        flaw = prompt.purpose.flaw(prompt.text, state)
        // The label, the text, the caret behind it, a space, the hint.
        let beside = labelColumns + widths.reduce(0, +) + 2
        isHintAbove = beside + look.width(hint?.words ?? "") > columns && hint != nil
    }

    /// Lines that it takes.
    var rows: Int { prompt.purpose.completes || isHintAbove ? 2 : 1 }

    private var begin: Int { 1 + labelColumns }
    private var window: LineWindow { LineWindow(widths, caret: prompt.line.caret, columns: room) }

    /// The columns in which the Characters that show begin, and behind them the one in which the text ends.
    private func edges(_ window: LineWindow) -> [Int] {
        var x = begin + (window.goesOnBefore ? 1 : 0)
        return [x]
            + window.range.map { place in
                x += widths[place]
                return x
            }
    }

    /// The place in the text, in Characters, that a column of the last line stands for; nil before the text.
    func caret(at x: Int) -> Int? {
        guard x >= begin else { return nil }
        let window = window
        let shown = edges(window).dropFirst().firstIndex { x < $0 }
        return window.range.lowerBound + (shown.map { $0 - 1 } ?? window.range.count)
    }

    /// Draws it with its last line in row `y`, the cursor at the caret.
    func draw(_ state: State, _ grid: inout Grid, y: Int) {
        let look = Look(state)
        grid.put(label, x: 1, y: y)
        let caret = prompt.line.caret
        let window = window
        let edges = edges(window)
        if window.goesOnBefore { grid.put("<", x: begin, y: y, style: Style(.muted)) }
        for (place, x) in zip(window.range, edges) {
            if place == caret { grid.cursor = Point(x: x, y: y) }
            let character = prompt.line.characters[place]
            let isBreak = character == "\n"
            let isFlawed = flaw?.contains(place) ?? false
            grid.put(
                isBreak ? PromptPicture.lineBreak(look) : String(character), x: x, y: y, width: begin + room - x,
                style: isBreak ? Style(.muted) : isFlawed ? Style(.bad, .underline) : .plain)
        }
        let x = edges.last ?? begin
        if caret >= window.range.upperBound { grid.cursor = Point(x: min(x, begin + room - 1), y: y) }
        if window.goesOnAfter { grid.put(">", x: begin + room - 1, y: y, style: Style(.muted)) }
        if let hint, !isHintAbove {
            grid.put(hint.words, x: x + 2, y: y, width: max(0, begin + room - x - 2), style: PromptPicture.style(hint))
        }
        if rows > 1 { drawAbove(state, &grid, y: y - 1) }
    }

    /// The line above: the hint where it has no room beside the text, and what the word at the caret can become.
    private func drawAbove(_ state: State, _ grid: inout Grid, y: Int) {
        let completion = prompt.completion(state)
        let columns = state.size.columns - 2
        var x = 1
        if let hint, isHintAbove {
            let words = Text.truncated(
                hint.words, columns: completion == nil ? columns : columns / 2, ambiguous: grid.ambiguous)
            x += grid.put(words, x: x, y: y, style: PromptPicture.style(hint)) + 2
        }
        if let completion { draw(completion, Look(state), &grid, x: x, y: y, columns: 1 + columns - x) }
    }

    /// The candidates, as many as fit, from the first or from a later one so that the chosen one shows; `+3` for those
    /// that follow.
    private func draw(_ completion: Completion, _ look: Look, _ grid: inout Grid, x: Int, y: Int, columns: Int) {
        let names = completion.candidates.enumerated().map { completion.isNumbered ? "\($0 + 1) " + $1 : $1 }
        var first = 0
        while true {
            var (end, used) = (first, 0)
            while end < names.count {
                let rest = names.count - end - 1
                let width = look.width(names[end]) + 2
                guard used + width + (rest > 0 ? String(rest).count + 1 : 0) <= columns || end == first else { break }
                used += width
                end += 1
            }
            if let chosen = completion.chosen, chosen >= end {
                first = end
                continue
            }
            var x = x
            let right = x + columns
            for place in first..<end {
                let isChosen = place == completion.chosen
                let name = Text.truncated(names[place], columns: right - x - 1, ambiguous: look.ambiguous)
                let style = isChosen ? Style(.accent, [.bold, .reverse]) : Style(.info)
                x += grid.put((isChosen ? ">" : " ") + name, x: x, y: y, width: right - x, style: style) + 1
            }
            if end < names.count {
                grid.put("+\(names.count - end)", x: x, y: y, width: max(0, right - x), style: Style(.muted))
            }
            return
        }
    }

    private static func style(_ hint: PromptHint) -> Style { hint.isWarning ? Style(.warn, .bold) : Style(.info) }

    private static func columns(of character: Character, _ look: Look) -> Int {
        character == "\n"
            ? look.width(lineBreak(look)) : TextWidth.columns(of: character, ambiguous: look.ambiguous)
    }

    /// What stands for a line break.
    private static func lineBreak(_ look: Look) -> String { look.isASCII ? "^J" : "↵" }
}
