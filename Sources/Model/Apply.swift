extension Plan {
    /// What is left of an edit here: all of it where its field holds the old value, its log entry where it holds the new
    /// one already, nil where that stands there, too.
    /// - Throws: `Clash` where the measure is gone, or the field holds neither the edit's old value nor its new one.
    package func remainder(of edit: Edit) throws(Clash) -> (edit: Edit, measure: Int)? {
        let measure = try measure(edit.record)
        let (field, from, to): (Field, String?, String?)
        switch edit.change {
        case .status(let old, let new):
            (field, from, to) = (.status, old.keyword, new.keyword)
            if statuses.index(of: new.keyword) == nil {
                throw .undeclared(edit.record, new.keyword)
            }
            if new.deadline != nil {
                let now = deadline(of: measure)
                guard now == old.deadline || now == new.deadline else {
                    throw .changed(edit.record, .deadline, now: now)
                }
                // A measure that repeats may be in its first status before and after.
                if old.keyword == new.keyword, now == new.deadline { return logRemainder(of: edit, measure) }
            }
        case .field(let name, let old, let new): (field, from, to) = (name, old, new)
        case .note, .add, .remove, .move, .line, .agency, .entry:
            return hasLogChange(edit, measure) ? (edit, measure) : nil
        }
        let now = value(field, of: measure)
        if now == from { return (edit, measure) }
        guard now == to else { throw .changed(edit.record, field, now: now) }
        return logRemainder(of: edit, measure)
    }

    /// The log entry of an edit whose field is set already, where it is not there yet.
    private func logRemainder(of edit: Edit, _ measure: Int) -> (edit: Edit, measure: Int)? {
        hasLogChange(edit, measure) ? (Edit(edit.record, .note, log: edit.log), measure) : nil
    }

    /// Whether the log of the measure lacks what the edit adds, or has what it removes.
    private func hasLogChange(_ edit: Edit, _ measure: Int) -> Bool {
        switch edit.log {
        case .adds(let entry): !log(of: measure).contains(entry)
        case .removes(let entry): log(of: measure).contains(entry)
        case nil: false
        }
    }

    /// Applies an edit, and gives the one that takes it back; nil where nothing was left of it.
    /// - Throws: `Clash` where the measure is gone, or the field holds neither the edit's old value nor its new one; the
    ///   plan stays as it was.
    @discardableResult
    package mutating func apply(_ whole: Edit) throws(Clash) -> Edit? {
        if whole.isStructural { return try restructure(by: [whole]).first ?? nil }
        let remainder = try remainder(of: whole)
        record(whole)
        guard let (edit, measure) = remainder else { return nil }
        var values = overlay[measure] ?? values(of: measure)
        let earlier = Edit.withoutPairs(values.edits)
        switch edit.change {
        case .status(_, let to):
            values.status = statuses.index(of: to.keyword) ?? values.status
            values.closed = to.closed
            values.deadline = to.deadline ?? values.deadline
        case .field(let field, _, let to):
            set(field, to: to, in: &values)
            if field == .lead || field == .with { readRoles(of: measure, in: &values) }
        case .note, .add, .remove, .move, .line, .agency, .entry: break
        }
        switch edit.log {
        case .adds(let entry): values.log.insert(entry, at: 0)
        case .removes(let entry): values.log.firstIndex(of: entry).map { _ = values.log.remove(at: $0) }
        case nil: break
        }
        values.edits.append(edit)
        overlay[measure] = values
        return inverse(of: edit, measure: measure, earlier: earlier)
    }

    /// Applies edits in their order, all or none, and gives what takes them back, one for each; nil where nothing was left
    /// of it. Many that add or remove are taken at once.
    /// - Throws: `Clash` as for one; the plan stays as it was.
    package mutating func apply(_ edits: [Edit]) throws(Clash) -> [Edit?] {
        var changed = self
        var inverses: [Edit?] = []
        var rest = edits[...]
        while let edit = rest.first {
            let run = Array(rest.prefix { $0.isStructural })
            if run.isEmpty {
                inverses.append(try changed.apply(edit))
            } else {
                inverses += try changed.restructure(by: run)
            }
            rest = rest.dropFirst(max(1, run.count))
        }
        self = changed
        return inverses
    }

    /// The value of a field as the file has it; the keyword for the status.
    package func value(_ field: Field, of measure: Int) -> String? {
        switch field {
        case .status: statuses[status(of: measure)].keyword
        case .deadline: deadline(of: measure)
        case .progress: progress(of: measure)
        case .lead, .with: names(field, of: measure)
        case .title: title(of: measure)
        case .key:
            overlay[measure].map(\.key) ?? (columns.measures[measure].key.isPresent ? key(of: measure).text : nil)
        }
    }

    private func values(of measure: Int) -> Overlay {
        Overlay(
            status: status(of: measure), closed: closed(of: measure), deadline: deadline(of: measure),
            progress: progress(of: measure), title: title(of: measure), lead: names(.lead, of: measure),
            with: names(.with, of: measure), leads: leads(of: measure), withs: withs(of: measure),
            key: value(.key, of: measure), log: log(of: measure), edits: [])
    }

    private mutating func set(_ field: Field, to value: String?, in values: inout Overlay) {
        switch field {
        case .status: break
        case .deadline: values.deadline = value
        case .progress: values.progress = value
        case .lead: values.lead = value
        case .with: values.with = value
        case .title:
            values.title = value ?? ""
            hasEditedTitles = true
        case .key: values.key = value
        }
    }

    /// The edit that takes `edit`, which is applied, back; taking that one back is `edit` again.
    private func inverse(of edit: Edit, measure: Int, earlier: [Edit]) -> Edit {
        if let forward = edit.restoration?.undone.first { return forward }
        // A title is part of a path: what takes it back finds the measure by the new one.
        var inverse = Edit(key(of: measure), edit.change.inverse, log: edit.log?.inverse)
        inverse.restoration = Edit.Restoration(
            undone: [edit], text: columns.bytes.array(ownText(of: measure)), earlier: earlier)
        return inverse
    }
}

extension Edit {
    /// Edits without those that a later one took back, nor that one.
    fileprivate static func withoutPairs(_ edits: [Edit]) -> [Edit] {
        edits.reduce(into: []) { kept, edit in
            if let undone = edit.restoration?.undone.first, kept.last == undone {
                kept.removeLast()
            } else {
                kept.append(edit)
            }
        }
    }
}

extension Edit.Change {
    /// The change back.
    package var inverse: Edit.Change {
        switch self {
        case .status(let from, let to): .status(from: to, to: from)
        case .field(let field, let from, let to): .field(field, from: to, to: from)
        case .note: .note
        case .add(let text, let place): .remove(text: text, from: place)
        case .remove(let text, let place): .add(text: text, at: place)
        case .move(let from, let to): .move(from: to, to: from)
        case .line(let from, let to): .line(from: to, to: from)
        case .agency(let name, let field, let from, let to):
            .agency(field == .name ? to ?? name : name, field, from: to, to: from)
        case .entry(let name, let from, let to, let place): .entry(name, from: to, to: from, at: place)
        }
    }
}

extension Plan {
    /// The edit that gives a measure another status: CLOSED comes when it closes, stays from closed to closed and goes
    /// when it reopens; the log gets one entry. Closing a measure whose deadline repeats does what Org does: the log tells
    /// that it was done, the deadline moves on, and the measure is in its first status again.
    package func setting(status: Int, of measure: Int, words: String = "", who: String, now: Moment) -> Edit {
        let old = statuses[self.status(of: measure)]
        let new = statuses[status]
        let closed = closed(of: measure)
        let log = Edit.LogChange.adds(
            Entry(.state(from: old.keyword, to: new.keyword), time: now, signedBy: who, typed: words))
        if new.isClosed, !old.isClosed, let (deadline, next) = repeated(measure, now: now),
            let first = statuses.all.first(where: { !$0.isClosed })
        {
            return Edit(
                key(of: measure),
                .status(
                    from: .init(old.keyword, closed: closed, deadline: deadline),
                    to: .init(first.keyword, closed: closed, deadline: next)), log: log)
        }
        let stamp = new.isClosed ? (old.isClosed ? closed : Plan.inactive(now)) : nil
        return Edit(
            key(of: measure),
            .status(from: .init(old.keyword, closed: closed), to: .init(new.keyword, closed: stamp)), log: log)
    }

    /// The measure's deadline, and the one that follows it where it repeats.
    private func repeated(_ measure: Int, now: Moment) -> (deadline: String, next: String)? {
        guard let deadline = deadline(of: measure), let day = deadlineDay(of: measure),
            let next = Repeater(inTimestamp: deadline)?.next(after: day, now: now)
        else { return nil }
        return (deadline, Plan.timestamp(next, like: deadline))
    }

    /// The status that a measure goes back to when it reopens: the one before closing, as its log says, else the first
    /// open one; nil where the plan has none.
    package func reopened(_ measure: Int) -> Int? {
        for entry in log(of: measure) {
            if case .state(let from?, let to) = entry.kind, let closing = statuses.index(of: to),
                statuses[closing].isClosed, let status = statuses.index(of: from), !statuses[status].isClosed
            {
                return status
            }
        }
        return statuses.all.firstIndex { !$0.isClosed }
    }

    /// An inactive timestamp as Org writes it: `[2020-03-02 Mon 09:15]`.
    package static func inactive(_ moment: Moment) -> String {
        "[" + moment.day.iso + " " + moment.day.weekday + (moment.clock.map { " " + $0 } ?? "") + "]"
    }
}
