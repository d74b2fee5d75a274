import Cells
import Messages
import Model

/// A line of text that is being typed.
struct Prompt: Sendable {
    enum Purpose: Sendable {
        /// Words to find in the plan.
        case search
        /// Words to find in the view on top.
        case viewSearch
        /// What is said with a status that asks for it.
        case words(status: Int, measures: [Int])
        /// The name of a file to write.
        case file(FileSubject)
    }

    let purpose: Purpose
    var text = ""

    init(_ purpose: Purpose) {
        self.purpose = purpose
    }

    /// What stands before the text.
    func label(_ state: State) -> String {
        switch purpose {
        case .search, .viewSearch: "/"
        case .file(let subject): state.fileLabel(subject)
        case .words(let status, let measures):
            state.say(
                .wordsPrompt, state.plan.statuses[status].keyword,
                measures.count == 1
                    ? measures.first.map(state.plan.number(of:)) ?? "" : state.say(.measures, String(measures.count)))
        }
    }
}

extension State {
    /// A key in a prompt: text at the end, Backspace, Enter, Esc or Ctrl-c.
    mutating func take(_ key: Key, _ prompt: Prompt) -> [Effect] {
        var prompt = prompt
        switch key {
        case .character(let character): prompt.text.append(character)
        case .paste(let text): prompt.text += text.map { $0.isNewline || $0 == "\t" ? " " : $0 }
        case .backspace: if !prompt.text.isEmpty { prompt.text.removeLast() }
        case .control("u"): prompt.text = ""
        case .enter: return accept(prompt)
        case .escape, .control("c"):
            dialog = nil
            goToSearchOrigin()
            searchOrigin = nil
            if case .words = prompt.purpose { return [.draft] }
            return []
        default: return []
        }
        dialog = .prompt(prompt)
        switch prompt.purpose {
        case .search: searchAsTyped(prompt.text)
        case .viewSearch: searchViewAsTyped(prompt.text)
        case .words, .file: break
        }
        return []
    }

    private mutating func accept(_ prompt: Prompt) -> [Effect] {
        switch prompt.purpose {
        case .search:
            searchOrigin = nil
            acceptSearch(prompt.text)
        case .viewSearch: acceptViewSearch()
        case .file(let subject): return acceptFile(subject, prompt.text)
        case .words(let status, let measures):
            let words = Needle.trimmed(prompt.text)
            if words.isEmpty {
                notice = say(.wordsNeeded, plan.statuses[status].keyword)
                return []
            }
            dialog = nil
            set(measures.map { ($0, status) }, words: words)
            return []
        }
        dialog = nil
        return []
    }
}
