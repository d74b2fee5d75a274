import Messages
import Model

/// What is said with a status that asks for it.
struct WordsPurpose: PromptPurpose {
    var statusNumber: Int
    var measures: [Int]

    init(status: Int, measures: [Int]) {
        statusNumber = status
        self.measures = measures
    }

    var kind: PromptMemory.Kind { .words }
    var status: Int? {
        get { statusNumber }
        set { statusNumber = newValue ?? statusNumber }
    }

    func labels(_ state: State) -> [String] {
        [state.say(.wordsPrompt, state.plan.statuses[statusNumber].keyword, state.subject(measures))]
    }

    func accept(_ text: String, _ state: inout State) -> [Effect] {
        let words = Needle.trimmed(text)
        if words.isEmpty {
            state.notice = state.say(.wordsNeeded, state.plan.statuses[statusNumber].keyword)
            return []
        }
        state.dialog = nil
        state.set(measures.map { ($0, statusNumber) }, words: words)
        return []
    }

    func typing(_ text: String, _ state: State) -> DraftText.Typing? {
        guard !text.isEmpty else { return nil }
        let keyword = state.plan.statuses[statusNumber].keyword
        return DraftText.Typing(.status(keyword), text, measures.map { state.plan.key(of: $0) })
    }
}
