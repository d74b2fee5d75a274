import Cells
import Messages
import Model

/// A question that one key answers.
enum Question: Sendable {
    /// Closed measures of an item would get an open status.
    case reopen(status: Int, measures: [Int], closed: Int)
    /// Edits could not be saved, and the program is to end.
    case quitUnsaved
    /// Somebody else's change stands against the first of the state's clashes.
    case clash
    /// What an earlier session could not save.
    case draft(DraftText)

    /// The question without its answers.
    func text(_ state: State) -> String {
        switch self {
        case .reopen(let status, let measures, let closed):
            return state.say(
                .reopenQuestion, String(closed), String(measures.count), state.plan.statuses[status].keyword)
        case .quitUnsaved: return state.say(.quitQuestion, String(DraftText(state).edits.count))
        case .clash:
            guard let first = state.clashes.first else { return "" }
            return state.explain(first.clash) + state.say(.clashQuestion, first.edit.wish)
        case .draft(let draft): return state.say(.draftQuestion, String(max(1, draft.edits.count)))
        }
    }

    /// The keys that answer it, with their words.
    func answers(_ state: State) -> [(key: String, words: String)] {
        switch self {
        case .reopen: return [("y", state.say(.yesHint)), ("Esc", state.say(.noHint))]
        case .quitUnsaved: return [("y", state.say(.quitAnywayHint)), ("Esc", state.say(.backHint))]
        case .clash:
            let one = [("m", state.say(.mineHint)), ("t", state.say(.theirsHint))]
            let count = state.clashes.count
            if count < 2 { return one }
            return one + [
                ("M", state.say(.allMineHint, String(count))), ("T", state.say(.allTheirsHint, String(count))),
            ]
        case .draft: return [("r", state.say(.restoreHint)), ("d", state.say(.dropHint)), ("Q", state.say(.quitHint))]
        }
    }
}

extension State {
    /// Opens the question about a clash where nothing else waits for an answer.
    mutating func askAboutClashes() {
        if dialog == nil, !clashes.isEmpty { dialog = .question(.clash) }
    }

    mutating func take(_ key: Key, _ question: Question) -> [Effect] {
        guard let key = key.typedAsASCII else { return [] }
        switch (question, key) {
        case (.reopen(let status, let measures, _), .character("y")):
            dialog = nil
            return ask(status: status, for: measures)
        case (.quitUnsaved, .character("y")): return [.draft, .quit]
        case (.reopen, .escape), (.quitUnsaved, .escape), (.reopen, .control("c")), (.quitUnsaved, .control("c")):
            dialog = nil
        case (.clash, .character("m")): settleClash(mine: true)
        case (.clash, .character("t")): settleClash(mine: false)
        case (.clash, .character("M")): while !clashes.isEmpty { settleClash(mine: true) }
        case (.clash, .character("T")): while !clashes.isEmpty { settleClash(mine: false) }
        case (.clash, .character("Q")), (.clash, .control("c")): return quit()
        case (.draft(let draft), .character("r")):
            dialog = nil
            restore(draft)
        case (.draft, .character("d")):
            dialog = nil
            return [.draft]
        case (.draft, .character("Q")), (.draft, .control("c")): return [.quit]
        default: break
        }
        return []
    }

    /// Settles the first clash: my value over theirs, or theirs.
    private mutating func settleClash(mine: Bool) {
        dialog = nil
        guard let clashing = clashes.first else { return }
        clashes.removeFirst()
        guard mine, case .changed(let record, let field, let now) = clashing.clash,
            let measure = try? plan.measure(record)
        else {
            forget(clashing.edit)
            notice = say(.theirsKept, name(of: clashing.edit.record))
            return
        }
        var edit = clashing.edit
        switch edit.change {
        case .status(_, let to):
            guard let status = plan.statuses.index(of: to.keyword) else {
                notice = explain(clashing.clash)
                return
            }
            var words = ""
            if case .adds(let entry)? = edit.log { words = entry.words }
            edit = plan.setting(status: status, of: measure, words: words, who: who, now: self.now)
        case .field(_, _, let to): edit.change = .field(field, from: now, to: to)
        case .note: break
        }
        edit.restoration = nil
        forget(clashing.edit)
        if change([edit]) { notice = say(.mineKept, name(of: edit.record), edit.wish) }
    }

    /// Takes an edit that was dropped out of the steps that undo would take back.
    private mutating func forget(_ edit: Edit) {
        for index in undoSteps.indices { undoSteps[index].removeAll { $0.restoration?.undone == [edit] } }
        undoSteps.removeAll { $0.isEmpty }
    }
}

extension Edit {
    /// The value that the edit sets, as people read it.
    var wish: String {
        switch change {
        case .status(_, let to): to.keyword
        case .field(_, _, let to): to ?? ""
        case .note: ""
        }
    }
}
