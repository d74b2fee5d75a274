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
    /// The words of the steps that were taken back, oldest first, also of those that cannot be done again any more.
    package private(set) var takenBack: [String] = []

    /// No changes.
    package init() {}

    /// A word for a new step: ten random letters or digits.
    package static func newID(using generator: inout some RandomNumberGenerator) -> String {
        String.random(10, using: &generator)
    }

    /// One thing that happened to a step.
    package struct Event: Sendable, Equatable {
        /// What happened.
        package var kind: Kind
        /// The step; its edits take it back, or do it again where it was taken back.
        package var step: Step

        /// What can happen to a step.
        package enum Kind: String, Sendable {
            case made, undone, redone
        }

        /// Something that happened to a step.
        package init(_ kind: Kind, _ step: Step) {
            (self.kind, self.step) = (kind, step)
        }
    }

    /// Takes in what happened; a step without edits can neither be taken back nor be done again.
    package mutating func take(_ event: Event) {
        let step = event.step
        switch event.kind {
        case .made:
            // Its word is new: no look through all others.
            if !step.edits.isEmpty {
                undo.append(step)
                redo = []
            }
        case .undone, .redone:
            undo.lastIndex { $0.id == step.id }.map { _ = undo.remove(at: $0) }
            redo.lastIndex { $0.id == step.id }.map { _ = redo.remove(at: $0) }
            takenBack.lastIndex(of: step.id).map { _ = takenBack.remove(at: $0) }
            if event.kind == .undone { takenBack.append(step.id) }
            guard !step.edits.isEmpty else { return }
            if event.kind == .undone { redo.append(step) } else { undo.append(step) }
        }
    }

    /// Gives a step other edits; without any it is gone.
    package mutating func replace(_ step: Step) {
        for list in [\History.undo, \History.redo] {
            if let index = self[keyPath: list].firstIndex(where: { $0.id == step.id }) {
                self[keyPath: list][index] = step
            }
        }
        undo.removeAll { $0.edits.isEmpty }
        redo.removeAll { $0.edits.isEmpty }
    }

    /// Takes in what the history that several programs share says by now, except about the steps `unshared`, of which it does
    /// not know yet: what others took back is gone here too, and what they made stands below what was done here.
    package mutating func take(shared: History, except unshared: Set<String>) {
        let takenBack = Set(shared.takenBack).subtracting(unshared)
        let redone = Set(shared.undo.map(\.id)).subtracting(unshared)
        undo.removeAll { takenBack.contains($0.id) }
        redo.removeAll { redone.contains($0.id) }
        let known = unshared.union((undo + redo).map(\.id))
        undo = shared.undo.filter { !known.contains($0.id) } + undo
        if redo.isEmpty { redo = shared.redo.filter { !known.contains($0.id) } }
    }

    /// The history that lines of events tell. A line that is none is passed over, and an event of which a part is missing or
    /// was mixed with another tells no edits.
    package init(text: String) {
        var event: Event?
        var promised: (edits: Int, bytes: Int)?
        var bytes = 0
        func finished() -> Event? {
            guard var event else { return nil }
            if let promised, promised != (event.step.edits.count, bytes) { event.step.edits = [] }
            return event
        }
        for line in text.utf8.split(separator: 0x0A) {
            let parts = line.split(separator: 0x09, maxSplits: 1, omittingEmptySubsequences: false)
            guard let first = parts.first, parts.count == 2, let word = String(first), let rest = String(parts[1])
            else { continue }
            if word == "edit" {
                bytes += line.count + 1
                if let edit = Edit(line: rest) { event?.step.edits.append(edit) }
            } else if let kind = Event.Kind(rawValue: word) {
                if let event = finished() { take(event) }
                // What the first version wrote promises nothing.
                let words = rest.split(separator: "\t", omittingEmptySubsequences: false)
                event = Event(kind, Step(id: String(words[0]), edits: []))
                promised = words.count > 1 ? (Int(words[1]) ?? -1, words.count > 2 ? Int(words[2]) ?? -1 : -1) : nil
                bytes = 0
            }
        }
        if let event = finished() { take(event) }
    }

    /// How many steps that were taken back are named in a history that was cut.
    private static let named = 1000

    /// The last steps that can be taken back, as text of at most `limit` bytes, but always the last one; and which were
    /// taken back last. What could be done again is left out.
    package func text(limit: Int) -> String {
        var texts: [String] = []
        var size = 0
        for step in undo.reversed() {
            let text = Event(.made, step).text
            size += text.utf8.count
            if size > limit, !texts.isEmpty { break }
            texts.append(text)
        }
        let gone = takenBack.suffix(History.named).map { Event(.undone, Step(id: $0, edits: [])).text }
        return (gone + texts.reversed()).joined()
    }
}

extension History.Event {
    /// The event as lines: what happened, to which step, and how many edits in how many bytes follow; then these.
    package var text: String {
        let lines = step.edits.map { "edit\t" + $0.line + "\n" }.joined()
        return [kind.rawValue, step.id, String(step.edits.count), String(lines.utf8.count)].joined(separator: "\t")
            + "\n"
            + lines
    }
}
