import Cells
import Messages
import Model

/// The name of a command, or the number of a measure, with all that it may mean in a list above.
struct PalettePurpose: PromptPurpose {
    /// The row of the list that Enter is about.
    var row = 0
    /// The list, which is made anew after every event.
    fileprivate(set) var rows: [PaletteRow] = []
    /// The numbers of all items, once one was typed, and the version of the plan that they are of.
    fileprivate var numbers: (revision: Int, items: [String])?

    var kind: PromptMemory.Kind { .command }
    var limit: Int { 1 << 10 }

    func labels(_ state: State) -> [String] { [":"] }

    func keys(_ state: State) -> [(key: String, words: String)] {
        [
            ("Enter", state.say(.runHint)), ("↑ ↓", state.say(.paletteChooseHint)), ("Tab", state.say(.completeHint)),
            ("Esc", state.say(.cancelHint)),
        ]
    }

    /// The row that Enter is about; nil where nothing fits.
    private var chosen: PaletteRow? { rows.isEmpty ? nil : rows[max(0, min(row, rows.count - 1))] }

    func hint(_ text: String, _ state: State) -> PromptHint? {
        chosen?.reason.map { PromptHint(words: $0, isWarning: true) }
    }

    func completion(before: String, after: String, _ state: State) -> Completion? {
        guard after.isEmpty, let row = chosen, row.word != before else { return nil }
        return Completion(start: 0, candidates: [row.word])
    }

    mutating func step(by rows: Int, _ text: String, _ state: State) -> Bool {
        row = max(0, min(row + rows, self.rows.count - 1))
        return true
    }

    /// What was typed last is likeliest in the first row.
    func typed(_ text: String, _ state: inout State) {
        guard case .prompt(var prompt)? = state.dialog else { return }
        var purpose = self
        purpose.row = 0
        prompt.purpose = purpose
        state.dialog = .prompt(prompt)
    }

    func accept(_ text: String, _ state: inout State) -> [Effect] {
        guard let row = chosen else {
            state.notice = state.say(.paletteFindsNothing)
            return []
        }
        if let reason = row.reason {
            state.notice = reason
            return []
        }
        state.dialog = nil
        switch row.action {
        case .command(let command):
            state.memory.commands.removeAll { $0 == command.name }
            state.memory.commands.append(command.name)
            return state.run(command)
        case .jump(let heading):
            state.jump(toHeading: heading)
            return []
        }
    }
}

extension State {
    /// The list of the palette while that is open.
    var palette: PalettePicture? {
        guard case .prompt(let prompt)? = dialog, let purpose = prompt.purpose as? PalettePurpose else { return nil }
        return PalettePicture(purpose.rows, row: purpose.row, self)
    }

    /// Makes the palette's list anew, since what was typed, the plan or what can be done now is another.
    mutating func refreshPalette() {
        guard case .prompt(var prompt)? = dialog, var purpose = prompt.purpose as? PalettePurpose else { return }
        if State.isNumber(prompt.text.halfWidth.trimmed), purpose.numbers?.revision != revision {
            purpose.numbers = (revision, itemNumbers)
        }
        purpose.rows = paletteRows(
            prompt.text, numbers: purpose.numbers?.revision == revision ? purpose.numbers?.items : nil)
        prompt.purpose = purpose
        dialog = .prompt(prompt)
    }

    /// Does what a row of the palette's list stands for.
    mutating func runPalette(row: Int) -> [Effect] {
        guard case .prompt(var prompt)? = dialog, var purpose = prompt.purpose as? PalettePurpose else { return [] }
        purpose.row = row
        prompt.purpose = purpose
        dialog = .prompt(prompt)
        return take(.enter, prompt)
    }
}
