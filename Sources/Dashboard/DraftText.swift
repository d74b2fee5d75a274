import Messages
import Model

/// What is not on disk, as the lines of a draft: edits, and the words of a prompt that is open.
package struct DraftText: Sendable, Equatable {
    /// Edits that are not on disk, oldest first.
    package var edits: [Edit] = []
    /// Words that were being typed, for a status of some measures or as their note.
    package var typing: Typing?

    /// Words that were being typed for a status, or as a note.
    package struct Typing: Sendable, Equatable {
        /// The status; nil for a note.
        package var keyword: String?
        /// What was typed so far.
        package var words: String
        /// The measures that were to get the status or the note.
        package var measures: [RecordKey]
    }

    /// A draft of edits and words.
    package init(edits: [Edit], typing: Typing?) {
        self.edits = edits
        self.typing = typing
    }

    /// What a state holds that is not on disk.
    package init(_ state: State) {
        edits = state.clashes.map(\.edit) + state.plan.edits
        if case .prompt(let prompt)? = state.dialog { typing = prompt.purpose.typing(prompt.text, state) }
    }

    /// The draft that `text` wrote; nil where a line is none of its lines.
    package init?(_ text: String) {
        for line in text.split(separator: "\n") {
            if line.hasPrefix("typing\t") {
                guard let edit = Edit(line: String(line.dropFirst(7))),
                    case .field(.status, let keyword, let words?) = edit.change
                else { return nil }
                typing = Typing(keyword: keyword, words: words, measures: (typing?.measures ?? []) + [edit.record])
            } else {
                guard let edit = Edit(line: String(line)) else { return nil }
                edits.append(edit)
            }
        }
    }

    /// Whether there is nothing to keep.
    package var isEmpty: Bool { edits.isEmpty && typing == nil }

    /// One line an edit, and one a measure for which words were being typed.
    package var text: String {
        let typed = (typing?.measures ?? []).map { record in
            "typing\t" + Edit(record, .field(.status, from: typing?.keyword, to: typing?.words)).line
        }
        return (edits.map(\.line) + typed).map { $0 + "\n" }.joined()
    }
}

extension State {
    /// Takes a draft in: applies its edits, asks where something else stands there now, and opens the prompt again.
    mutating func restore(_ draft: DraftText) {
        let inverses = draft.edits.compactMap { applyOrAsk($0) }
        saving.failure = nil
        figures = Figures(plan, today: today)
        remember(inverses: inverses.reversed())
        if !draft.edits.isEmpty { notice = say(.draftRestored, String(inverses.count)) }
        guard let typing = draft.typing else { return }
        let measures = typing.measures.compactMap { try? plan.measure($0) }
        guard !measures.isEmpty else { return }
        guard let keyword = typing.keyword else {
            dialog = .prompt(Prompt(NotePurpose(measures: measures), text: typing.words))
            return
        }
        guard let status = plan.statuses.index(of: keyword) else { return }
        dialog = .prompt(Prompt(WordsPurpose(status: status, measures: measures), text: typing.words))
    }
}
