import Messages
import Model

/// A progress note for some measures.
struct NotePurpose: PromptPurpose {
    var measures: [Int]

    var kind: PromptMemory.Kind { .words }
    var takesLines: Bool { true }

    func labels(_ state: State) -> [String] { [state.say(.notePrompt, state.subject(measures))] }

    func hint(_ text: String, _ state: State) -> PromptHint? {
        guard text.utf8.contains(0x0A) else { return nil }
        let lines = Entry.words(typed: text).split(separator: "\n", omittingEmptySubsequences: false).count
        return lines > 1 ? PromptHint(words: state.say(.linesHint, String(lines))) : nil
    }

    func accept(_ text: String, _ state: inout State) -> [Effect] {
        let words = Entry.words(typed: text)
        guard !words.isEmpty else {
            state.notice = state.say(.noteEmpty)
            return []
        }
        let edits = measures.map { state.plan.noting(words, of: $0, who: state.who, now: state.now) }
        state.close(with: edits, saying: state.say(.noteAdded, state.subject(measures)))
        return []
    }

    func typing(_ text: String, _ state: State) -> DraftText.Typing? {
        guard !text.isEmpty else { return nil }
        return DraftText.Typing(.note, text, measures.map { state.plan.key(of: $0) })
    }
}
