import Cells
import Messages
import Model

extension Command {
    /// Undo and redo, without limit, also of what was done before the program was started.
    static let history: [Command] = [
        Command(.undo, [.character("u")], .undoHelp, in: Place.recording, hint: .undoHint, rank: 35) {
            $0.step(back: true)
        },
        Command(.redo, [.control("r")], .redoHelp, in: Place.recording) { $0.step(back: false) },
    ]
}

extension State {
    /// Takes the last change back, or does the last one again that was taken back. Where this session has none, what
    /// earlier ones left is asked for first.
    fileprivate mutating func step(back: Bool) -> [Effect] {
        let steps = back ? history.undo : history.redo
        guard let step = steps.last else {
            if isHistoryKnown {
                notice = say(back ? .nothingToUndo : .nothingToRedo)
                return []
            }
            return [.recall(back ? .undo : .redo)]
        }
        let (inverses, refusal) = apply(step.edits)
        let done = History.Step(id: step.id, edits: inverses)
        remember(back ? .undone(done) : .redone(done))
        // Taken back already, by hand or in another window: the one before is meant.
        if inverses.isEmpty, refusal == nil { return self.step(back: back) }
        let left = back ? history.undo.count : history.redo.count
        notice = refusal ?? say(back ? .undone : .redone, summary(of: inverses), String(left))
        return []
    }

    /// Takes in what earlier sessions can take back, below what this one did, and goes on with the command that asked.
    mutating func recalled(_ earlier: History, for command: Recall) -> [Effect] {
        isHistoryKnown = true
        let known = Set((history.undo + history.redo).map(\.id))
        history.undo = earlier.undo.filter { !known.contains($0.id) } + history.undo
        if history.redo.isEmpty { history.redo = earlier.redo.filter { !known.contains($0.id) } }
        switch command {
        case .undo: return history.undo.isEmpty ? nothing(.nothingToUndo) : step(back: true)
        case .redo: return history.redo.isEmpty ? nothing(.nothingToRedo) : step(back: false)
        }
    }

    private mutating func nothing(_ message: ScreenMessage) -> [Effect] {
        notice = say(message)
        return []
    }

    /// Keeps what happened to a step, also for later sessions.
    private mutating func remember(_ event: History.Event) {
        history.take(event)
        newHistory.append(event)
    }

    /// Keeps a change that was made, by what takes it back.
    mutating func remember(inverses: [Edit]) {
        guard !inverses.isEmpty else { return }
        remember(.made(History.Step(id: History.newID(using: &generator), edits: inverses)))
    }

    /// Applies edits as one step that undo takes back; where one does not apply, none is.
    mutating func change(_ edits: [Edit]) -> Bool {
        var changed = plan
        var inverses: [Edit] = []
        do {
            for edit in edits { if let inverse = try changed.apply(edit) { inverses.append(inverse) } }
        } catch {
            notice = explain(error)
            return false
        }
        take(changed, isStructural: edits.contains(where: \.isStructural))
        remember(inverses: inverses.reversed())
        return true
    }

    /// Applies the edits of a step as far as they still apply, and gives what takes them back, and why one did not.
    private mutating func apply(_ step: [Edit]) -> (inverses: [Edit], refusal: String?) {
        var changed = plan
        var inverses: [Edit] = []
        var refusal: String?
        for edit in step {
            do {
                if let inverse = try changed.apply(edit) { inverses.append(inverse) }
            } catch {
                refusal = refusal ?? explain(error)
            }
        }
        take(changed, isStructural: step.contains(where: \.isStructural))
        return (inverses.reversed(), refusal)
    }

    /// Takes a changed plan; where measures came, went or moved, cursors and marks go with theirs.
    private mutating func take(_ changed: Plan, isStructural: Bool) {
        let anchor = isStructural ? Anchor(self) : nil
        plan = changed
        saving.failure = nil
        figures = Figures(plan, today: today)
        anchor?.restore(&self)
    }

    /// What a step did, in few words: the measure with its status now, the fields that were set, or its note; or how many
    /// measures.
    func summary(of inverses: [Edit]) -> String {
        let records = Set(inverses.map(\.record))
        guard records.count == 1, let record = records.first else { return say(.measures, String(records.count)) }
        guard let measure = try? plan.measure(record) else { return name(of: record) }
        var words: [String] = []
        for edit in inverses {
            let word: String
            switch edit.change {
            case .status: word = plan.statuses[plan.status(of: measure)].keyword
            case .field(let field, _, _): word = field.word.text(language)
            case .note: word = ReportMessage.noteEntry.text(language)
            case .add, .remove, .move, .declaration: word = plan.title(of: measure)
            }
            if !words.contains(word) { words.append(word) }
        }
        return ([plan.number(of: measure)] + words).joined(separator: " ")
    }

    /// Why an edit does not apply, in words.
    func explain(_ clash: Clash) -> String {
        switch clash {
        case .gone(let key): say(.clashGone, name(of: key))
        case .ambiguous(let key): say(.clashAmbiguous, name(of: key))
        case .changed(let key, _, let now): say(.clashChanged, name(of: key), now ?? say(.nothing))
        case .undeclared(let key, let keyword): say(.clashUndeclared, name(of: key), keyword)
        case .edited(let key): say(.clashEdited, name(of: key))
        case .placeGone(_, let heading): say(.clashPlaceGone, heading)
        }
    }

    /// A measure's number, else the end of its key.
    func name(of key: RecordKey) -> String {
        if let measure = try? plan.measure(key) { return plan.number(of: measure) }
        if case .path(let headings, _) = key { return headings.last ?? "" }
        return key.text
    }
}
