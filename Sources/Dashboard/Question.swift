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
    /// An agency gets another name: the old one may stay as another name.
    case renameAgency(old: String, new: String)

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
            return state.clashes.first.map { state.text(of: $0) } ?? ""
        case .overwrite(_, let path): return state.say(.overwriteQuestion, path)
        case .logUrging(let file):
            let count = state.urgedMeasures.count
            let done = file.map { state.say(.urgingWritten, $0) } ?? state.say(.urgingCopied)
            return done + state.say(.logUrging, String(count))
        case .renameAgency(let old, let new): return state.say(.keepAliasQuestion, old, new)
        case .draft(let draft):
            if let typing = draft.typing, draft.edits.isEmpty { return state.question(about: typing) }
            return state.say(.draftQuestion, String(draft.edits.count))
        }
    }

    /// The keys that answer it, with their words.
    func answers(_ state: State) -> [(key: String, words: String)] {
        switch self {
        case .reopen: return [("y", state.say(.yesHint)), ("Esc", state.say(.noHint))]
        case .remove: return [("y", state.say(.removeHint)), ("Esc", state.say(.cancelHint))]
        case .overwrite: return [("y", state.say(.overwriteHint)), ("Esc", state.say(.cancelHint))]
        // Not y, which copies in the view below.
        case .logUrging: return [("l", state.say(.logHint)), ("Esc", state.say(.noHint))]
        case .renameAgency:
            return [
                ("y", state.say(.keepAliasHint)), ("n", state.say(.dropAliasHint)), ("Esc", state.say(.backHint)),
            ]
        case .quitUnsaved: return [("y", state.say(.quitAnywayHint)), ("Esc", state.say(.backHint))]
        case .clash:
            return state.clashAnswers
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
        case (.logUrging, .character("y")): return textToCopy.map { [.copy($0.text)] } ?? []
        case (.logUrging, .character("l")):
            dialog = nil
            logUrging()
        case (.overwrite, .escape), (.logUrging, .escape), (.overwrite, .control("c")), (.logUrging, .control("c")):
            dialog = nil
        case (.renameAgency(let old, let new), .character("y")):
            dialog = nil
            rename(old, to: new, keepingAlias: true)
        case (.renameAgency(let old, let new), .character("n")):
            dialog = nil
            rename(old, to: new, keepingAlias: false)
        case (.renameAgency(let old, let new), .escape), (.renameAgency(let old, let new), .control("c")):
            dialog = plan.agency(named: old).map {
                .prompt(Prompt(AgencyFieldPurpose(.name, of: plan.agencies[$0]), text: new))
            }
        case (.quitUnsaved, .character("y")): return [.draft, .quit]
        case (.reopen, .escape), (.quitUnsaved, .escape), (.reopen, .control("c")), (.quitUnsaved, .control("c")),
            (.remove, .escape), (.remove, .control("c")):
            dialog = nil
        case (.clash, .character("m")): return settle(1, mine: true)
        case (.clash, .character("y")): return copyClash()
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
}
