import Cells
import Messages
import Model

/// The name of a command, or the number of a measure, with all that it may mean in a list above.
struct PalettePurpose: PromptPurpose {
    /// The row of the list that Enter is about.
    var row = 0

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
    private func chosen(_ text: String, _ state: State) -> PaletteRow? {
        let rows = state.paletteRows(text)
        return rows.isEmpty ? nil : rows[max(0, min(row, rows.count - 1))]
    }

    func hint(_ text: String, _ state: State) -> PromptHint? {
        chosen(text, state)?.reason.map { PromptHint(words: $0, isWarning: true) }
    }

    func completion(before: String, after: String, _ state: State) -> Completion? {
        guard after.isEmpty, let row = chosen(before, state), row.word != before else { return nil }
        return Completion(start: 0, candidates: [row.word])
    }

    mutating func step(by rows: Int, _ text: String, _ state: State) -> Bool {
        row = max(0, min(row + rows, state.paletteRows(text).count - 1))
        return true
    }

    /// What was typed last is likeliest in the first row.
    func typed(_ text: String, _ state: inout State) {
        guard case .prompt(var prompt)? = state.dialog else { return }
        prompt.purpose = PalettePurpose()
        state.dialog = .prompt(prompt)
    }

    func accept(_ text: String, _ state: inout State) -> [Effect] {
        guard let row = chosen(text, state) else {
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
        return PalettePicture(paletteRows(prompt.text), row: purpose.row, self)
    }

    /// Does what a row of the palette's list stands for.
    mutating func runPalette(row: Int) -> [Effect] {
        guard case .prompt(var prompt)? = dialog else { return [] }
        prompt.purpose = PalettePurpose(row: row)
        dialog = .prompt(prompt)
        return take(.enter, prompt)
    }
}
