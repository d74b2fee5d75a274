import Model

/// What happened to a step whose edits are not all on disk; once they are, it is kept for later sessions.
struct Unsaved: Sendable {
    var kind: History.Event.Kind
    var id: String
    /// Its edits in their order, without those that somebody else's changes stood against.
    var changes: [Attempt.Change]
    /// How many of its first edits are on disk.
    var saved = 0

    /// The event as it is kept.
    var event: History.Event {
        History.Event(kind, History.Step(id: id, edits: changes.reversed().compactMap(\.inverse)))
    }

    /// The edits that are not on disk.
    var waiting: [Edit] { changes.dropFirst(saved).map(\.edit) }
}

extension State {
    /// Takes in what happened to a step; later sessions hear of it once its edits are on disk.
    mutating func remember(_ kind: History.Event.Kind, id: String? = nil, _ changes: [Attempt.Change]) {
        let happened = Unsaved(kind: kind, id: id ?? History.newID(using: &generator), changes: changes)
        history.take(happened.event)
        unsaved.append(happened)
        keepSaved()
    }

    /// Says that the first edits of those that are not on disk are there now.
    mutating func markSaved(_ count: Int) {
        var left = count
        for index in unsaved.indices {
            let taken = min(left, unsaved[index].changes.count - unsaved[index].saved)
            unsaved[index].saved += taken
            left -= taken
        }
        keepSaved()
    }

    /// Hands what is on disk whole to later sessions, but not before an earlier event of the same step.
    private mutating func keepSaved() {
        var left: [Unsaved] = []
        for happened in unsaved {
            if happened.saved < happened.changes.count || left.contains(where: { $0.id == happened.id }) {
                left.append(happened)
            } else if happened.kind == .undone || !happened.event.step.edits.isEmpty {
                newHistory.append(happened.event)
            }
        }
        unsaved = left
    }

    /// Applies all edits that are not on disk to a plan as it is on disk now. Those that do not apply wait to be asked about;
    /// their steps go without them, since what becomes of them is decided anew.
    mutating func reapply(on fresh: Plan) {
        let old = plan
        plan = fresh
        // All at once, as it is nearly always; edit by edit only to find what stands against one.
        if (try? plan.apply(unsaved.flatMap { $0.changes.dropFirst($0.saved).map(\.edit) })) != nil {
            return keepSaved()
        }
        for index in unsaved.indices {
            let happened = unsaved[index]
            var changes = Array(happened.changes.prefix(happened.saved))
            for change in happened.changes.dropFirst(happened.saved) where applyOrAsk(change.edit, known: old) {
                changes.append(change)
            }
            guard changes.count < happened.changes.count else { continue }
            unsaved[index].changes = changes
            let isLast = !unsaved[(index + 1)...].contains { $0.id == happened.id }
            if isLast { history.replace(unsaved[index].event.step) }
        }
        keepSaved()
    }

    /// Applies an edit; where something else stands there now, keeps it to be asked about, with the title that its measure has
    /// in a plan that knows it. Tells whether it applied.
    private mutating func applyOrAsk(_ edit: Edit, known: Plan) -> Bool {
        do {
            try plan.apply(edit)
            return true
        } catch {
            let known: Plan? = edit.isAboutMeasure ? known : nil
            clash(
                edit, error,
                title: known.flatMap { known in (try? known.measure(edit.record)).map { known.title(of: $0) } })
            return false
        }
    }

    /// Keeps an edit to be asked about.
    mutating func clash(_ edit: Edit, _ clash: Clash, title: String?) {
        var title = title
        if title == nil, case .add(let text, _) = edit.change { title = AddedText(text, plan.statuses).title }
        clashes.append(Clashing(edit: edit, clash: clash, title: title))
    }
}
