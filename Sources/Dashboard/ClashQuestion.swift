import Messages
import Model

/// The question about the first edit that somebody else's change stands against.
extension State {
    /// What stands there now, and what I wanted.
    func text(of clashing: Clashing) -> String { explain(clashing.clash) + wish(of: clashing) }

    private func wish(of clashing: Clashing) -> String {
        let edit = clashing.edit
        let field: Field = if case .field(let field, _, _) = edit.change { field } else { .status }
        let wish = edit.wish.isEmpty ? say(.nothing) : spoken(edit.wish, field)
        guard overriding(clashing) == nil else {
            switch edit.change {
            case .remove: return say(.clashRemoveQuestion)
            case .move: return say(.clashMoveQuestion)
            case .status, .field, .note, .add, .line, .agency, .entry: return say(.clashQuestion, wish)
            }
        }
        switch edit.change {
        case .note: return say(.clashNoteLost, quoted(typedWords(of: edit) ?? ""))
        case .add: return say(.clashAddLost, quoted(clashing.title ?? ""))
        case .status, .field: return say(.clashValueLost, wish)
        case .agency(_, .alias, _, _), .agency(_, .members, _, _), .agency(_, .contact, _, _):
            return say(.clashValueLost, wish)
        case .remove, .move, .line, .agency, .entry: return say(.clashLost)
        }
    }

    /// The keys that answer it, with their words: mine only where it can be had.
    var clashAnswers: [(key: String, words: String)] {
        guard let first = clashes.first else { return [] }
        var answers: [(key: String, words: String)] = []
        if overriding(first) != nil {
            answers = [("m", say(.mineHint)), ("t", say(.theirsHint))]
        } else {
            if typedWords(of: first.edit) != nil { answers = [("y", say(.copyMineHint))] }
            answers.append(("t", say(.dropMineHint)))
        }
        if clashes.count > 1 {
            let keys = clashes.contains { overriding($0) != nil } ? "M T" : "T"
            answers.append((keys, say(.allHint, String(clashes.count))))
        }
        return answers + [("Q", say(.quitHint))]
    }

    /// Copies the words of the first edit, which cannot be had any more; the question stays.
    mutating func copyClash() -> [Effect] {
        guard let first = clashes.first, overriding(first) == nil, let words = typedWords(of: first.edit) else {
            return []
        }
        return [.copy(words)]
    }

    /// What somebody typed for an edit: a note's words, a value, the text of a new measure; of a measure with a log, or with
    /// others below it, all that the file had of it. Nil where nothing was typed.
    func typedWords(of edit: Edit) -> String? {
        let words: String
        switch edit.change {
        case .note, .status:
            guard case .adds(let entry)? = edit.log else { return nil }
            words = entry.words
        case .field(_, _, let to): words = to ?? ""
        case .add(let text, _): words = AddedText(text, plan.statuses).words
        case .agency(_, .alias, _, let to), .agency(_, .members, _, let to), .agency(_, .contact, _, let to):
            words = to ?? ""
        case .remove, .move, .line, .agency, .entry: return nil
        }
        return words.isEmpty ? nil : words
    }

    /// Settles the first clashes: my values over theirs as one step, or theirs. What cannot be set stays to be asked about.
    mutating func settle(_ count: Int, mine: Bool) -> [Effect] {
        let settled = clashes.prefix(count)
        guard let first = settled.first else { return [] }
        let name = first.edit.agency ?? name(of: first.edit.record)
        let isLost = overriding(first) == nil
        let edits = mine ? settled.compactMap { overriding($0) } : []
        if mine, edits.isEmpty { return [] }
        dialog = nil
        let refused = mine ? settled.filter { overriding($0) == nil } : []
        let rest = clashes.dropFirst(count)
        guard edits.isEmpty || change(edits) else { return [] }
        clashes = refused + rest
        if count > 1 {
            notice = say(mine ? .allMineKept : .allTheirsKept, String(settled.count - refused.count))
        } else {
            let wish = edits.first?.wish ?? ""
            notice =
                !mine
                ? say(isLost ? .mineDropped : .theirsKept, name)
                : wish.isEmpty ? say(.mineDone, name) : say(.mineKept, name, wish)
        }
        return [.draft]
    }

    /// The edit that sets my value over what stands there now; nil where the measure, the status or the place is gone.
    private func overriding(_ clashing: Clashing) -> Edit? {
        var edit = clashing.edit
        if case .agency(let name, let field, _, let to) = edit.change {
            edit.change = .agency(name, field, from: plan.registered(field, of: name), to: to)
            edit.restoration = nil
            return Attempt(at: [edit], on: plan).refusal == nil ? edit : nil
        }
        guard edit.isAboutMeasure, let measure = try? plan.measure(edit.record) else { return nil }
        switch edit.change {
        case .status:
            guard let status = plan.statuses.index(of: edit.wish) else { return nil }
            var words = ""
            if case .adds(let entry)? = edit.log { words = entry.words }
            return plan.setting(status: status, of: measure, words: words, who: who, now: now)
        case .field(let field, _, let to): edit.change = .field(field, from: plan.value(field, of: measure), to: to)
        case .remove: return try? plan.removing([measure]).first
        case .move(_, let to):
            let heading = Int(plan.columns.measures[measure].heading)
            edit.change = .move(from: plan.place(ofHeading: heading), to: to)
        case .note, .add, .line, .agency, .entry: break
        }
        edit.restoration = nil
        return Attempt(at: [edit], on: plan).refusal == nil ? edit : nil
    }
}

/// What stands in the text of a measure that is added.
struct AddedText {
    /// The title.
    let title: String
    /// The words that somebody typed for it; of a measure with a log, or with others below it, all of the text.
    let words: String

    init(_ bytes: [UInt8], _ statuses: Statuses) {
        let text = String(decoding: bytes, as: UTF8.self)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
            String($0.last == "\r" ? $0.dropLast() : $0)
        }
        var heading = String((lines.first ?? "").drop { $0 == "*" }.drop { $0 == " " })
        if let keyword = heading.split(separator: " ").first, statuses.index(of: String(keyword)) != nil {
            heading = Needle.trimmed(String(heading.dropFirst(keyword.count)))
        }
        title = heading
        let isNew = !lines.dropFirst().contains { $0.hasPrefix("*") || $0.lowercased() == ":logbook:" }
        let end = lines.lastIndex { $0.lowercased() == ":end:" } ?? 0
        let body = Needle.trimmed(lines.dropFirst(end + 1).joined(separator: "\n"))
        words = !isNew ? text : body.isEmpty ? heading : body
    }
}
