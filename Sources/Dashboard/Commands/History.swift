import Cells
import Messages
import Model

extension Command {
    /// Undo and redo, without limit.
    static let history: [Command] = [
        Command(.undo, [.character("u")], .undoHelp, in: Place.recording, hint: .undoHint) {
            $0.step(from: \.undoSteps, to: \.redoSteps, done: .undone, nothing: .nothingToUndo)
        },
        Command(.redo, [.control("r")], .redoHelp, in: Place.recording) {
            $0.step(from: \.redoSteps, to: \.undoSteps, done: .redone, nothing: .nothingToRedo)
        },
    ]
}

extension State {
    /// Applies the newest step of one list, and puts what takes it back on the other.
    fileprivate mutating func step(
        from: WritableKeyPath<State, [[Edit]]>, to: WritableKeyPath<State, [[Edit]]>, done: ScreenMessage,
        nothing: ScreenMessage
    ) -> [Effect] {
        guard let step = self[keyPath: from].popLast() else {
            notice = say(nothing)
            return []
        }
        let (inverses, refusal) = apply(step)
        if !inverses.isEmpty { self[keyPath: to].append(inverses) }
        notice = refusal ?? say(done, summary(of: inverses), String(self[keyPath: from].count))
        return []
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
        take(changed)
        if !inverses.isEmpty { undoSteps.append(inverses.reversed()) }
        redoSteps = []
        return true
    }

    /// Applies the edits of a step as far as they still apply, and gives what takes them back, and why one did not.
    mutating func apply(_ step: [Edit]) -> (inverses: [Edit], refusal: String?) {
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
        take(changed)
        return (inverses.reversed(), refusal)
    }

    private mutating func take(_ changed: Plan) {
        plan = changed
        saving.failure = nil
        figures = Figures(plan, today: today)
    }

    /// What a step did, in few words: the measure and its status now, or how many measures.
    func summary(of inverses: [Edit]) -> String {
        guard inverses.count == 1, let edit = inverses.first, let measure = try? plan.measure(edit.record) else {
            return say(.measures, String(inverses.count))
        }
        return plan.number(of: measure) + " " + plan.statuses[plan.status(of: measure)].keyword
    }

    /// Why an edit does not apply, in words.
    func explain(_ clash: Clash) -> String {
        switch clash {
        case .gone(let key): say(.clashGone, name(of: key))
        case .ambiguous(let key): say(.clashAmbiguous, name(of: key))
        case .changed(let key, _, let now): say(.clashChanged, name(of: key), now ?? say(.nothing))
        }
    }

    /// A measure's number, else the end of its key.
    func name(of key: RecordKey) -> String {
        if let measure = try? plan.measure(key) { return plan.number(of: measure) }
        if case .path(let headings, _) = key { return headings.last ?? "" }
        return key.text
    }
}
