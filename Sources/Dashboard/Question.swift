import Cells
import Messages
import Model

/// A question that one key answers.
enum Question: Sendable {
    /// Closed measures of an item would get an open status.
    case reopen(status: Int, measures: [Int], closed: Int)
    /// Edits could not be saved, and the program is to end.
    case quitUnsaved
    /// Edits that somebody else's changes stand against; the first is asked about.
    case clash([Clashing])
    /// Edits of an earlier session.
    case draft([Edit])

    /// The question, with the keys that answer it.
    func text(_ state: State) -> String {
        switch self {
        case .reopen(let status, let measures, let closed):
            return state.say(
                .reopenQuestion, String(closed), String(measures.count), state.plan.statuses[status].keyword)
        case .quitUnsaved: return state.say(.quitQuestion, String(state.plan.edits.count))
        case .clash(let clashes):
            guard let first = clashes.first else { return "" }
            return state.explain(first.clash) + " " + state.say(.clashQuestion, first.edit.wish, String(clashes.count))
        case .draft(let edits): return state.say(.draftQuestion, String(edits.count))
        }
    }
}

extension State {
    mutating func take(_ key: Key, _ question: Question) -> [Effect] {
        guard let key = key.typedAsASCII else { return [] }
        switch (question, key) {
        case (.reopen(let status, let measures, _), .character("y")):
            dialog = nil
            return ask(status: status, for: measures)
        case (.quitUnsaved, .character("y")): return [.draft, .quit]
        case (.reopen, .escape), (.quitUnsaved, .escape), (.reopen, .control("c")), (.quitUnsaved, .control("c")):
            dialog = nil
        case (.clash(let clashes), .character("m")): settle(clashes, mine: true)
        case (.clash(let clashes), .character("t")): settle(clashes, mine: false)
        case (.draft(let edits), .character("r")):
            dialog = nil
            let (inverses, refusal) = apply(edits)
            if !inverses.isEmpty { undoSteps.append(inverses) }
            notice = refusal ?? say(.draftRestored, String(inverses.count))
        case (.draft, .character("d")):
            dialog = nil
            return [.draft]
        default: break
        }
        return []
    }

    /// Settles the first clash: my value over theirs, or theirs; then asks about the next.
    private mutating func settle(_ clashes: [Clashing], mine: Bool) {
        var clashes = clashes
        let clashing = clashes.removeFirst()
        dialog = clashes.isEmpty ? nil : .question(.clash(clashes))
        guard mine, case .changed(let record, let field, let now) = clashing.clash,
            let measure = try? plan.measure(record)
        else {
            notice = say(.theirsKept, clashing.edit.record.text)
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
        if change([edit]) { notice = say(.mineKept, edit.record.text, edit.wish) }
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
