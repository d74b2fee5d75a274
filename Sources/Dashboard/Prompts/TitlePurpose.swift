import Messages
import Model

/// The title of one measure.
struct TitlePurpose: PromptPurpose {
    var measures: [Int]

    var kind: PromptMemory.Kind { .title }

    func labels(_ state: State) -> [String] { [state.say(.titlePrompt, state.subject(measures))] }

    func hint(_ text: String, _ state: State) -> PromptHint? {
        Needle.trimmed(text).isEmpty ? PromptHint(words: state.say(.titleEmpty), isWarning: true) : nil
    }

    func accept(_ text: String, _ state: inout State) -> [Effect] {
        let title = Needle.trimmed(text)
        guard !title.isEmpty else {
            state.notice = state.say(.titleEmpty)
            return []
        }
        let edits = measures.compactMap { state.plan.setting(title: title, of: $0) }
        let field = Field.title.word.text(state.language)
        state.close(with: edits, saying: state.say(.fieldSet, state.subject(measures), field, title))
        return []
    }

    func typing(_ text: String, _ state: State) -> DraftText.Typing? {
        let isOld = measures.allSatisfy { state.plan.title(of: $0) == text }
        return text.isEmpty || isOld
            ? nil : DraftText.Typing(.field(.title), text, measures.map { state.plan.key(of: $0) })
    }
}
