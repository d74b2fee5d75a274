/// The changes that a user can take back, and do again: each step is applied as one. As text it outlives the program.
package struct History: Sendable, Equatable {
    /// One change as edits.
    package struct Step: Sendable, Equatable {
        /// What the step is called in the text: a word that no other step has.
        package var id: String
        /// What takes the change back, or does it again, in the order in which it is applied.
        package var edits: [Edit]

        /// A step under a word.
        package init(id: String, edits: [Edit]) {
            (self.id, self.edits) = (id, edits)
        }
    }

    /// What takes the last changes back, newest last.
    package var undo: [Step] = []
    /// What does the changes again that were taken back, newest last.
    package var redo: [Step] = []

    /// No changes.
    package init() {}

    /// A word for a new step: ten random letters or digits.
    package static func newID(using generator: inout some RandomNumberGenerator) -> String {
        String.random(10, using: &generator)
    }

    /// One thing that happened to a step.
    package enum Event: Sendable, Equatable {
        /// It was made; its edits take it back.
        case made(Step)
        /// It was taken back; its edits do it again.
        case undone(Step)
        /// It was done again; its edits take it back.
        case redone(Step)
    }

    /// Takes in what happened.
    package mutating func take(_ event: Event) {
        switch event {
        case .made(let step):
            undo.append(step)
            redo = []
        case .undone(let step):
            undo.removeAll { $0.id == step.id }
            if !step.edits.isEmpty { redo.append(step) }
        case .redone(let step):
            redo.removeAll { $0.id == step.id }
            if !step.edits.isEmpty { undo.append(step) }
        }
    }

    /// The history that lines of events tell; a line that is none, such as one cut short, is passed over.
    package init(text: String) {
        var event: (word: String, step: Step)?
        func finished() -> Event? {
            guard let (word, step) = event else { return nil }
            switch word {
            case "made": return step.edits.isEmpty ? nil : .made(step)
            case "undone": return .undone(step)
            default: return .redone(step)
            }
        }
        for line in text.unicodeScalars.split(separator: "\n") {
            let parts = line.split(separator: "\t", maxSplits: 1).map { String($0) }
            guard parts.count == 2, let word = parts.first, let rest = parts.last else { continue }
            switch word {
            case "made", "undone", "redone":
                finished().map { take($0) }
                event = (word, Step(id: rest, edits: []))
            case "edit":
                if let edit = Edit(line: rest) { event?.step.edits.append(edit) }
            default: continue
            }
        }
        finished().map { take($0) }
    }

    /// The last `limit` steps that can be taken back, as text; what could be done again is left out.
    package func text(limit: Int) -> String { undo.suffix(limit).map { Event.made($0).text }.joined() }
}

extension History.Event {
    /// The event as lines.
    package var text: String {
        let (word, step) =
            switch self {
            case .made(let step): ("made", step)
            case .undone(let step): ("undone", step)
            case .redone(let step): ("redone", step)
            }
        return word + "\t" + step.id + "\n" + step.edits.map { "edit\t" + $0.line + "\n" }.joined()
    }
}
