import Cells
import Messages
import Model

/// A question that one key answers.
enum Question: Sendable {
    /// Closed measures of an item would get an open status.
    case reopen(status: Int, measures: [Int], closed: Int)
    /// Measures would go, with those below them.
    case remove([Int])
    /// Edits could not be saved, and the program is to end.
    case quitUnsaved
    /// Somebody else's change stands against the first of the state's clashes.
    case clash
    /// What an earlier session could not save.
    case draft(DraftText)
    /// A file stands where one is to be written.
    case overwrite(FileSubject, path: String)
    /// The urging list was copied, or written into a file: it may be recorded.
    case logUrging(file: String?)

    /// The question without its answers.
    func text(_ state: State) -> String {
        switch self {
        case .reopen(let status, let measures, let closed):
            return state.say(
                .reopenQuestion, String(closed), String(measures.count), state.plan.statuses[status].keyword)
        case .remove(let measures):
            let only = measures.count == 1 ? measures.first : nil
            let what = only.map { state.plan.number(of: $0) + " " + state.plan.title(of: $0) }
            let below = state.measuresBelow(measures)
            return state.say(.removeQuestion, what ?? state.say(.measures, String(measures.count)))
                + (below > 0 ? state.say(.removeBelow, String(below)) : "")
        case .quitUnsaved: return state.say(.quitQuestion, String(DraftText(state).edits.count))
        case .clash:
            guard let first = state.clashes.first else { return "" }
            return state.explain(first.clash) + Question.wish(first.edit, state)
        case .overwrite(_, let path): return state.say(.overwriteQuestion, path)
        case .logUrging(let file):
            let count = (state.views.last as? UrgingView)?.urging.measures.count ?? 0
            let done = file.map { state.say(.urgingWritten, $0) } ?? state.say(.urgingCopied)
            return done + state.say(.logUrging, String(count))
        case .draft(let draft):
            return draft.edits.isEmpty
                ? state.say(
                    draft.typing?.keyword == nil ? .noteQuestion : .typingQuestion, draft.typing?.words ?? "")
                : state.say(.draftQuestion, String(draft.edits.count))
        }
    }

    /// What I wanted, and whose it is to be.
    private static func wish(_ edit: Edit, _ state: State) -> String {
        switch edit.change {
        case .remove: state.say(.clashRemoveQuestion)
        case .move: state.say(.clashMoveQuestion)
        case .add: state.say(.clashAddQuestion)
        case .status, .field, .note, .declaration:
            state.say(.clashQuestion, edit.wish.isEmpty ? state.say(.nothing) : edit.wish)
        }
    }

    /// The keys that answer it, with their words.
    func answers(_ state: State) -> [(key: String, words: String)] {
        switch self {
        case .reopen: return [("y", state.say(.yesHint)), ("Esc", state.say(.noHint))]
        case .remove: return [("y", state.say(.removeHint)), ("Esc", state.say(.cancelHint))]
        case .overwrite: return [("y", state.say(.overwriteHint)), ("Esc", state.say(.cancelHint))]
        case .logUrging: return [("y", state.say(.logHint)), ("Esc", state.say(.noHint))]
        case .quitUnsaved: return [("y", state.say(.quitAnywayHint)), ("Esc", state.say(.backHint))]
        case .clash:
            let one = [("m", state.say(.mineHint)), ("t", state.say(.theirsHint))]
            let all = [("M T", state.say(.allHint, String(state.clashes.count)))]
            return one + (state.clashes.count > 1 ? all : []) + [("Q", state.say(.quitHint))]
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
        case (.remove(let measures), .character("y")):
            dialog = nil
            return remove(measures)
        case (.overwrite(let subject, let path), .character("y")):
            dialog = nil
            return write(subject, to: path, overwrite: true)
        case (.logUrging, .character("y")):
            dialog = nil
            logUrging()
        case (.overwrite, .escape), (.logUrging, .escape), (.overwrite, .control("c")), (.logUrging, .control("c")):
            dialog = nil
        case (.quitUnsaved, .character("y")): return [.draft, .quit]
        case (.reopen, .escape), (.quitUnsaved, .escape), (.reopen, .control("c")), (.quitUnsaved, .control("c")),
            (.remove, .escape), (.remove, .control("c")):
            dialog = nil
        case (.clash, .character("m")): return settle(1, mine: true)
        case (.clash, .character("t")): return settle(1, mine: false)
        case (.clash, .character("M")): return settle(clashes.count, mine: true)
        case (.clash, .character("T")): return settle(clashes.count, mine: false)
        case (.clash, .character("q")), (.clash, .character("Q")), (.clash, .control("c")): return quit()
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

    /// Settles the first clashes: my values over theirs as one step, or theirs. What cannot be set stays to be asked about.
    private mutating func settle(_ count: Int, mine: Bool) -> [Effect] {
        dialog = nil
        let settled = Array(clashes.prefix(count))
        clashes.removeFirst(settled.count)
        var edits: [Edit] = []
        var refused: [Clashing] = []
        for clashing in settled where mine {
            if let edit = overriding(clashing) { edits.append(edit) } else { refused.append(clashing) }
        }
        forget(settled.map(\.edit))
        if !edits.isEmpty, !change(edits) { refused = settled }
        clashes = refused + clashes
        let name = settled.first.map { self.name(of: $0.edit.record) } ?? ""
        if let first = refused.first {
            notice = say(.cannotBeMine, self.name(of: first.edit.record))
        } else if settled.count > 1 {
            notice = say(mine ? .allMineKept : .allTheirsKept, String(settled.count))
        } else {
            let wish = edits.first?.wish ?? ""
            notice =
                !mine ? say(.theirsKept, name) : wish.isEmpty ? say(.mineDone, name) : say(.mineKept, name, wish)
        }
        return [.draft]
    }

    /// The edit that sets my value over what stands there now; nil where the measure or the status is gone.
    private func overriding(_ clashing: Clashing) -> Edit? {
        var edit = clashing.edit
        guard let measure = try? plan.measure(edit.record) else { return nil }
        switch edit.change {
        case .status:
            guard let status = plan.statuses.index(of: edit.wish) else { return nil }
            var words = ""
            if case .adds(let entry)? = edit.log { words = entry.words }
            return plan.setting(status: status, of: measure, words: words, who: who, now: now)
        case .field(let field, _, let to): edit.change = .field(field, from: plan.value(field, of: measure), to: to)
        case .remove: return try? plan.removing([measure]).first
        case .move(_, let to):
            let heading = Int(plan.columns.measures[measure].heading)
            edit.change = .move(from: plan.place(ofHeading: heading), to: to)
        case .note, .add, .declaration: break
        }
        edit.restoration = nil
        return edit
    }

    /// Takes edits that were settled otherwise out of the steps that undo would take back.
    private mutating func forget(_ edits: [Edit]) {
        let records = Set(edits.map(\.record))
        for index in history.undo.indices {
            history.undo[index].edits.removeAll { inverse in
                guard let undone = inverse.restoration?.undone.first, records.contains(undone.record) else {
                    return false
                }
                return edits.contains(undone)
            }
        }
        history.undo.removeAll { $0.edits.isEmpty }
    }
}
