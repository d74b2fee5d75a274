// PLACEHOLDER of the branch w-prompts: goes at the merge, when the branch w-model has these.

extension Plan {
    /// The edit that gives a measure a deadline of its own, or takes it away; the log tells the old one. Nil where the day
    /// stands there already.
    package func setting(
        deadline day: Day?, of measure: Int, words: String = "", who: String, now: Moment
    ) -> Edit? {
        let old = deadline(of: measure)
        guard day != nil || old != nil, day == nil || day != deadlineDay(of: measure) else { return nil }
        let log = old.map { old in
            let bare = String(old.dropFirst().prefix { $0 != ">" && $0 != "]" })
            return Entry(.deadline(from: bare, isRemoved: day == nil), time: now, who: who, words: words)
        }
        return Edit(
            key(of: measure), .field(.deadline, from: old, to: day.map { Plan.timestamp($0, like: old) }),
            log: log.map { .adds($0) })
    }

    /// The edit that sets a measure's progress in percent, or takes it away; nil where it is so already.
    package func setting(progress: Int?, of measure: Int) -> Edit? {
        edit(.progress, to: progress.map(String.init), of: measure)
    }

    /// The edit that gives a measure another title; nil where it has it already.
    package func setting(title: String, of measure: Int) -> Edit? { edit(.title, to: title, of: measure) }

    /// The edits that set who leads a measure and who co-operates: nil leaves a role alone, an empty list takes it away.
    package func setting(lead: [String]?, with: [String]?, of measure: Int) -> [Edit] {
        var edits: [Edit] = []
        let roles: [(Field, [String]?, [Int])] = [
            (.lead, lead, leads(of: measure)), (.with, with, withs(of: measure)),
        ]
        // The first LEAD or WITH ends the reading of AGENCIES: the role that is left alone is written, too.
        let isImplied = names(.lead, of: measure) == nil && names(.with, of: measure) == nil
        for (field, value, present) in roles {
            let implied = present.map { agencies[$0].name }.joined(separator: "、")
            if let value {
                let list = value.isEmpty ? nil : value.joined(separator: "、")
                if let edit = edit(field, to: list, of: measure) { edits.append(edit) }
            } else if isImplied, lead != nil || with != nil, !implied.isEmpty,
                let edit = edit(field, to: implied, of: measure)
            {
                edits.append(edit)
            }
        }
        return edits
    }

    /// The edit that adds a progress note to a measure's log.
    package func noting(_ words: String, of measure: Int, who: String, now: Moment) -> Edit {
        Edit(key(of: measure), .note, log: .adds(Entry(.note, time: now, who: who, words: words)))
    }

    private func edit(_ field: Field, to value: String?, of measure: Int) -> Edit? {
        let old = self.value(field, of: measure)
        return old == value ? nil : Edit(key(of: measure), .field(field, from: old, to: value))
    }
}
