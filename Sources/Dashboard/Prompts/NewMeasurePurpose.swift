import Messages
import Model

/// The text of a new measure, which comes to stand where the cursor is.
struct NewMeasurePurpose: PromptPurpose {
    var kind: PromptMemory.Kind { .measure }

    func labels(_ state: State) -> [String] {
        switch state.newSlot {
        case .behind(let measure): [state.say(.newBehindPrompt, state.plan.number(of: measure)), state.say(.newPrompt)]
        case .item(let item):
            [state.say(.newInItemPrompt, state.plan.heading(of: state.plan.items[item])), state.say(.newPrompt)]
        case .section(let section):
            [state.say(.newInItemPrompt, state.plan.heading(of: state.plan.sections[section])), state.say(.newPrompt)]
        case .end, nil: [state.say(.newPrompt)]
        }
    }

    /// A long text has its first clause for title.
    func hint(_ text: String, _ state: State) -> PromptHint? {
        let words = Needle.trimmed(text)
        let title = newTitle(of: words)
        return title == words ? nil : PromptHint(words: state.say(.titleBecomesHint, title))
    }

    func accept(_ text: String, _ state: inout State) -> [Effect] {
        let words = Needle.trimmed(text)
        guard !words.isEmpty else {
            state.notice = state.say(.measureEmpty)
            return []
        }
        state.dialog = nil
        return state.add(words)
    }

    func typing(_ text: String, _ state: State) -> DraftText.Typing? {
        guard !text.isEmpty else { return nil }
        let plan = state.plan
        switch state.newSlot {
        case .behind(let measure): return DraftText.Typing(.measure(at: .measure(plan.key(of: measure))), text)
        case .item(let item):
            return DraftText.Typing(.measure(at: plan.headingKey(Int(plan.items[item].heading))), text)
        case .section(let section):
            return DraftText.Typing(.measure(at: plan.headingKey(Int(plan.sections[section].heading))), text)
        case .end, nil: return DraftText.Typing(.measure(at: nil), text)
        }
    }
}
