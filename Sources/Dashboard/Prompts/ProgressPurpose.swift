import Messages
import Model

/// The progress of some measures, in percent.
struct ProgressPurpose: PromptPurpose {
    var measures: [Int]

    var kind: PromptMemory.Kind { .progress }

    func labels(_ state: State) -> [String] {
        let subject = state.subject(measures)
        let short = state.say(.progressPrompt, subject)
        let values = measures.map { state.plan.progress(of: $0) }
        guard let first = values.first, values.allSatisfy({ $0 == first }) else { return [short] }
        guard let first else { return [state.say(.progressNonePrompt, subject), short] }
        return [state.say(.progressNowPrompt, subject, first.hasSuffix("%") ? first : first + "%"), short]
    }

    func hint(_ text: String, _ state: State) -> PromptHint? {
        switch ProgressPurpose.wish(text) {
        case .nothing: return PromptHint(words: state.say(.progressFormsHint))
        case .unknown: return PromptHint(words: state.say(.progressUnknown), isWarning: true)
        case .removal: return PromptHint(words: state.say(.progressRemovalHint))
        case .percent(let percent): return PromptHint(words: state.say(.becomesHint, "\(percent)%"))
        }
    }

    func accept(_ text: String, _ state: inout State) -> [Effect] {
        let percent: Int?
        switch ProgressPurpose.wish(text) {
        case .nothing:
            state.dialog = nil
            return []
        case .unknown:
            state.notice = state.say(.progressUnknown)
            return []
        case .removal: percent = nil
        case .percent(let wanted): percent = wanted
        }
        let edits = measures.compactMap { state.plan.setting(progress: percent, of: $0) }
        let field = Field.progress.word.text(state.language)
        state.close(
            with: edits,
            saying: percent.map { state.say(.fieldSet, state.subject(measures), field, "\($0)%") }
                ?? state.say(.fieldRemoved, state.subject(measures), field))
        return []
    }

    func typing(_ text: String, _ state: State) -> DraftText.Typing? {
        text.isEmpty ? nil : DraftText.Typing(.field(.progress), text, measures.map { state.plan.key(of: $0) })
    }

    private enum Wish {
        case nothing, unknown, removal
        case percent(Int)
    }

    private static func wish(_ text: String) -> Wish {
        let typed = Needle.trimmed(text)
        if typed.isEmpty { return .nothing }
        if typed.meansRemoval { return .removal }
        return Progress.percent(typed: typed).map { .percent($0) } ?? .unknown
    }
}
