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
    /// Takes the last change back, or does the last one again that was taken back, once it is known what this user's other
    /// windows and commands did. Asked for the same again, passes over a step that cannot be taken back whole.
    fileprivate mutating func step(back: Bool) -> [Effect] { [.recall(back ? .undo : .redo)] }

    /// Takes in what can be taken back or done again by now, and goes on with the command that asked.
    mutating func recalled(_ shared: History, for command: Recall) -> [Effect] {
        history.take(shared: shared, except: Set(unsaved.map(\.id)))
        let isBack = command == .undo
        let passed = passing?.command == command ? passing?.steps ?? [] : []
        passing = nil
        while let step = (isBack ? history.undo : history.redo).last(where: { !passed.contains($0.id) }) {
            let attempt = Attempt(at: step.edits, on: plan)
            if let refusal = attempt.refusal {
                passing = Passing(command: command, steps: passed.union([step.id]))
                notice = explain(refusal, back: isBack)
                return []
            }
            let isChanging = attempt.changes.contains { $0.inverse != nil }
            if isChanging { take(attempt.plan, by: step.edits) }
            // Taken back already, by hand or in another window: the one before is meant.
            remember(isBack ? .undone : .redone, id: step.id, isChanging ? attempt.changes : [])
            guard isChanging else { continue }
            if !passed.isEmpty { passing = Passing(command: command, steps: passed) }
            let inverses = attempt.changes.reversed().compactMap(\.inverse)
            let measures = inverses.reversed().compactMap { try? plan.measure($0.record) }
            if !(listedUnderCursor.map(measures.contains) ?? false) { returning = measures.first }
            let left = (isBack ? history.undo : history.redo).count
            notice = say(isBack ? .undone : .redone, summary(of: inverses), String(left))
            return []
        }
        notice = say(isBack ? .nothingToUndo : .nothingToRedo)
        return []
    }

    /// Why a step cannot be taken back or done again, and what the same key does now.
    private func explain(_ refusal: Attempt.Refusal, back: Bool) -> String {
        let part = refusal.of > 1 ? say(.stepPartly, String(refusal.of), String(refusal.measures)) : ""
        return explain(refusal.first) + part + say(back ? .notUndone : .notRedone)
    }

    /// Applies edits as one step that undo takes back; where one does not apply, none is.
    mutating func change(_ edits: [Edit]) -> Bool {
        let attempt = Attempt(at: edits, on: plan)
        if let refusal = attempt.refusal {
            notice = explain(refusal.first)
            return false
        }
        take(attempt.plan, by: edits)
        remember(.made, attempt.changes)
        return true
    }

    /// Takes a changed plan; where measures came, went or moved, or agencies are called otherwise, cursors and marks go
    /// with theirs.
    private mutating func take(_ changed: Plan, by edits: [Edit]) {
        let anchor = edits.contains { $0.isStructural || $0.setsRole } ? Anchor(self) : nil
        let view = narrowed.query.flatMap { plan.view(named: $0) }
        plan = changed
        saving.failure = nil
        figures = Figures(plan, today: today)
        anchor?.restore(&self)
        // Without its view the name would be a word to look for.
        if let view, plan.view(named: view.name) == nil { clearFilter() }
    }

    /// What a step did, in few words: the measure with its status now, the fields that were set, or its note; or how many
    /// measures.
    func summary(of inverses: [Edit]) -> String {
        let records = Set(inverses.filter(\.isAboutMeasure).map(\.record))
        // A renamed agency is told by its name; a group in which it is a member is not what the step was about.
        if let renamed = inverses.first(where: \.isRenaming), let agency = renamed.agency {
            return cut(agency) + (records.isEmpty ? "" : " " + say(.measures, String(records.count)))
        }
        if records.isEmpty, let first = inverses.first { return headSummary(of: first) }
        guard records.count == 1, let record = records.first else { return say(.measures, String(records.count)) }
        guard let measure = try? plan.measure(record) else {
            switch inverses.first?.change {
            case .add(let text, _)?, .remove(let text, _)?: return cut(AddedText(text, plan.statuses).title)
            default: return name(of: record)
            }
        }
        var words: [String] = []
        for edit in inverses {
            let word: String
            switch edit.change {
            case .status: word = plan.statuses[plan.status(of: measure)].keyword
            case .field(let field, _, _): word = field.word.text(language)
            case .note: word = ReportMessage.noteEntry.text(language)
            case .add, .remove, .move, .line, .agency, .entry: word = plan.title(of: measure)
            }
            if !words.contains(word) { words.append(word) }
        }
        return ([plan.number(of: measure)] + words).joined(separator: " ")
    }

    /// What an edit that is about no measure did, in few words: the agency with its field, the view, or the line.
    private func headSummary(of edit: Edit) -> String {
        switch edit.change {
        case .agency(let name, let field, _, _): return cut(name) + " " + field.word.text(language)
        case .entry(let name, _, _, _): return cut(name)
        case .line(let from, let to):
            let line = to ?? from ?? ""
            return SavedView(line: line).map { say(.viewWord, $0.name) } ?? cut(line)
        case .status, .field, .note, .add, .remove, .move: return ""
        }
    }

    /// Why an edit does not apply, in words.
    func explain(_ clash: Clash) -> String {
        switch clash {
        case .gone(let key): say(.clashGone, name(of: key))
        case .ambiguous(let key): say(.clashAmbiguous, name(of: key))
        case .changed(let key, let field, let now):
            say(.clashChanged, name(of: key), now.map { spoken($0, field) } ?? say(.nothing))
        case .undeclared(let key, let keyword): say(.clashUndeclared, name(of: key), keyword)
        case .edited(let key): say(.clashEdited, name(of: key))
        case .placeGone(_, let heading): say(.clashPlaceGone, heading)
        case .lineGone(let line): say(.clashLineGone, cut(line))
        case .agencyGone(let name): say(.clashAgencyGone, cut(name))
        case .agencyEdited(let name): say(.clashAgencyEdited, cut(name))
        case .agencyChanged(let name, let field, let now):
            say(.clashAgencyChanged, cut(name), field.word.text(language), now.map { cut($0) } ?? say(.nothing))
        }
    }

    /// A measure's number; of one that is gone the title, where it was known, else the end of its key.
    func name(of key: RecordKey) -> String {
        if let measure = try? plan.measure(key) { return plan.number(of: measure) }
        if let title = clashes.first(where: { $0.edit.record == key })?.title { return cut(title) }
        if case .path(let headings, _) = key { return headings.last ?? "" }
        return key.text
    }

    /// The beginning of a text in quotation marks.
    func quoted(_ text: String) -> String { say(.quoted, cut(text)) }

    /// A field's value as people read it: a deadline as its day, progress in percent, any other one cut where it is long.
    func spoken(_ value: String, _ field: Field) -> String {
        switch field {
        case .deadline: Plan.day(inTimestamp: value).map { Look(self).date($0, today: today) } ?? value
        case .progress: value.hasSuffix("%") ? value : value + "%"
        case .status, .lead, .with, .title, .key: cut(value)
        }
    }

    /// The beginning of a text.
    func cut(_ text: String) -> String {
        Text.truncated(text, columns: State.quotedColumns, ambiguous: ambiguous)
    }

    /// How many columns of a text are quoted at most.
    private static let quotedColumns = 24
}

extension Edit {
    /// Whether it sets who leads or co-operates.
    fileprivate var setsRole: Bool {
        switch change {
        case .field(.lead, _, _), .field(.with, _, _): true
        default: false
        }
    }
}

/// The steps that a command passes over where it is asked for again at once.
struct Passing: Sendable, Equatable {
    var command: Recall
    var steps: Set<String>
}

extension Edit {
    /// Whether it gives an agency another name in the registry.
    fileprivate var isRenaming: Bool {
        switch change {
        case .agency(_, .name, _, _), .entry: true
        default: false
        }
    }
}
