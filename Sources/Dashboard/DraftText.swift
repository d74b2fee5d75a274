import Model

/// What is not on disk, as the lines of a draft: edits with the steps that they belong to, and the words of a prompt that is
/// open.
package struct DraftText: Sendable, Equatable {
    /// Edits that are not on disk, in the order in which they were made.
    package var parts: [Part] = []
    /// Words that were being typed.
    package var typing: Typing?
    /// The titles of measures about which was to be asked, so that they have a name also where they are gone.
    package var titles: [RecordKey: String] = [:]

    /// Edits of one step, or of none.
    package struct Part: Sendable, Equatable {
        /// What happened to the step; nil where the edits belong to none.
        package var kind: History.Event.Kind?
        /// The step; empty where there is none.
        package var id = ""
        /// The edits.
        package var edits: [Edit]
    }

    /// A draft of edits without a step, and of words.
    package init(edits: [Edit], typing: Typing?) {
        if !edits.isEmpty { parts = [Part(edits: edits)] }
        self.typing = typing
    }

    /// What a state holds that is not on disk.
    package init(_ state: State) {
        self.init(edits: state.clashes.map(\.edit), typing: nil)
        for clashing in state.clashes { titles[clashing.edit.record] = clashing.title }
        for happened in state.unsaved where !happened.waiting.isEmpty {
            parts.append(Part(kind: happened.kind, id: happened.id, edits: happened.waiting))
        }
        if case .prompt(let prompt)? = state.dialog { typing = prompt.purpose.typing(prompt.text, state) }
    }

    /// The draft that `text` wrote; nil where a line is none of its lines.
    package init?(_ text: String) {
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
            guard let word = parts.first else { return nil }
            let rest = parts.count > 1 ? parts[1] : ""
            if let kind = History.Event.Kind(rawValue: word) {
                self.parts.append(Part(kind: kind, id: rest, edits: []))
            } else if word == "typing" {
                guard var more = Edit(line: rest).flatMap(Typing.init) else { return nil }
                more.measures = (typing?.measures ?? []) + more.measures
                typing = more
            } else if word == "title" {
                guard let edit = Edit(line: rest), case .field(.title, _, let title?) = edit.change else { return nil }
                titles[edit.record] = title
            } else {
                guard let edit = Edit(line: String(line)) else { return nil }
                if self.parts.isEmpty { self.parts.append(Part(edits: [])) }
                self.parts[self.parts.count - 1].edits.append(edit)
            }
        }
    }

    /// All edits, in the order in which they were made.
    package var edits: [Edit] { parts.flatMap(\.edits) }

    /// Whether there is nothing to keep.
    package var isEmpty: Bool { parts.allSatisfy(\.edits.isEmpty) && typing == nil }

    /// A line an edit, behind one for its step; and one a measure for which words were being typed.
    package var text: String {
        var lines: [String] = []
        for part in parts {
            if let kind = part.kind { lines.append(kind.rawValue + "\t" + part.id) }
            lines += part.edits.map(\.line)
        }
        lines += titles.map { "title\t" + Edit($0, .field(.title, from: nil, to: $1)).line }.sorted()
        lines += (typing?.edits ?? []).map { "typing\t" + $0.line }
        return lines.map { $0 + "\n" }.joined()
    }
}

extension State {
    /// Takes a draft in: applies its edits as the steps that they were, asks where something else stands there now, and opens
    /// the prompt again.
    mutating func restore(_ draft: DraftText) {
        var count = 0
        for part in draft.parts {
            var changes: [Attempt.Change] = []
            for edit in part.edits {
                do {
                    let inverse = try plan.apply(edit)
                    changes.append(Attempt.Change(edit, inverse: inverse))
                    if inverse != nil { count += 1 }
                } catch {
                    clash(edit, error, title: draft.titles[edit.record])
                }
            }
            if part.kind == nil, changes.isEmpty { continue }
            remember(part.kind ?? .made, id: part.kind == nil ? nil : part.id, changes)
        }
        saving.failure = nil
        figures = Figures(plan, today: today)
        if !draft.edits.isEmpty { notice = say(.draftRestored, String(count)) }
        if let typing = draft.typing { open(typing) }
    }
}
