/// Edits of a measure's fields and of its log, by what a person typed. None of them changes the plan: a title that is
/// part of a path changes the key, so each edit is applied before the next one is made.
extension Plan {
    /// The edit that gives a measure a deadline, or takes its own away (nil); none where it has that day. Time, repeater
    /// and warning period of the old timestamp stay. The log gets an entry: from the old deadline, else from that of the
    /// plan, which counted until then; where there was none, Org has no entry for that, and a note says it.
    package func setting(deadline day: Day?, of measure: Int, words: String = "", who: String, now: Moment) -> Edit? {
        let old = deadline(of: measure)
        guard day == nil ? old != nil : day != deadlineDay(of: measure) else { return nil }
        let before = (old ?? columns.facts.due.map { Plan.timestamp($0, like: nil) }).map(Plan.bare)
        let kind = before.map { Entry.Kind.deadline(from: $0, isRemoved: day == nil) }
        let said = kind == nil ? Plan.deadlineWords(day, Entry.words(typed: words)) : words
        let entry = Entry(kind ?? .note, time: now, signedBy: who, typed: said)
        return Edit(
            key(of: measure), .field(.deadline, from: old, to: day.map { Plan.timestamp($0, like: old) }),
            log: .adds(entry))
    }

    /// The edit that gives a measure progress in percent (0 to 100), or takes its own away (nil); none where it has that
    /// progress.
    package func setting(progress percent: Int?, of measure: Int) -> Edit? {
        let old = progress(of: measure)
        guard percent == nil ? old != nil : percent != self.percent(of: measure) else { return nil }
        return Edit(
            key(of: measure), .field(.progress, from: old, to: percent.map { String(min(max($0, 0), 100)) }))
    }

    /// The edit that gives a measure a title, on one line without white space at its ends; none where it has that title,
    /// or where nothing is left of it.
    package func setting(title: String, of measure: Int) -> Edit? {
        let (old, new) = (self.title(of: measure), title.singleLine.trimmed)
        // Bytes: texts that differ only in how an accent is written are equal as strings.
        guard !new.isEmpty, !new.utf8.elementsEqual(old.utf8) else { return nil }
        return Edit(key(of: measure), .field(.title, from: old, to: new))
    }

    /// The edits that give a measure's roles to agencies; none for a role that has these agencies. Nil leaves a role alone,
    /// an empty list takes it away. Where AGENCIES alone gives the roles, the other role is written, too, since the first
    /// LEAD or WITH ends the reading of AGENCIES; where no role would be left, LEAD is written empty for the same reason.
    package func setting(lead: [String]?, with: [String]?, of measure: Int) -> [Edit] {
        let agencies = agencies
        func isNew(_ names: [String]?, _ numbers: [Int]) -> Bool {
            guard let names else { return false }
            return !names.elementsEqual(numbers.map { agencies[$0].name }) { $0.utf8.elementsEqual($1.utf8) }
        }
        let (leads, withs) = (leads(of: measure), withs(of: measure))
        let (lead, with) = (lead.map(Plan.plainNames), with.map(Plan.plainNames))
        let (isNewLead, isNewWith) = (isNew(lead, leads), isNew(with, withs))
        guard isNewLead || isNewWith else { return [] }
        let old = (lead: value(.lead, of: measure), with: value(.with, of: measure))
        let isImplied = old.lead == nil && old.with == nil
        func list(_ names: [String]?, _ isNew: Bool, _ numbers: [Int], _ old: String?) -> String? {
            guard isNew || isImplied else { return old }
            let names = isNew ? names ?? [] : numbers.map { agencies[$0].name }
            return names.isEmpty ? nil : names.joined(separator: "、")
        }
        var new = (lead: list(lead, isNewLead, leads, old.lead), with: list(with, isNewWith, withs, old.with))
        if new.lead == nil, new.with == nil, columns.measures[measure].agencies.isPresent { new.lead = "" }
        let record = key(of: measure)
        return [(Field.lead, old.lead, new.lead), (.with, old.with, new.with)].filter { $0.1 != $0.2 }.map {
            Edit(record, .field($0.0, from: $0.1, to: $0.2))
        }
    }

    /// The edit that adds a progress note.
    package func noting(_ words: String, of measure: Int, who: String, now: Moment) -> Edit {
        Edit(key(of: measure), .note, log: .adds(Entry(.note, time: now, signedBy: who, typed: words)))
    }

    /// The names as a list of them is read back.
    private static func plainNames(_ names: [String]) -> [String] {
        Agency.names(in: names.map(\.singleLine).joined(separator: "、"))
    }

    /// A timestamp without its brackets, for a log entry, which holds it in double quotes; of a range, the first.
    private static func bare(_ stamp: String) -> String {
        String(stamp.dropFirst().prefix { $0 != ">" && $0 != "]" }.filter { $0 != "\"" })
    }

    /// The agencies of an edited measure as they are read back: of LEAD and WITH, and where neither is written of AGENCIES,
    /// the first of which leads.
    mutating func readRoles(of measure: Int, in values: inout Overlay) {
        let isImplied = values.lead == nil && values.with == nil
        let range = isImplied ? columns.measures[measure].agencies : .none
        let implied = Agency.names(in: string(range))
        values.leads = (Agency.names(in: values.lead ?? "") + implied.prefix(1)).map { intern($0) }
        values.withs = (Agency.names(in: values.with ?? "") + implied.dropFirst()).map { intern($0) }
    }

    /// What the note of a first deadline says, in every language, since it is data.
    private static func deadlineWords(_ day: Day?, _ words: String) -> String {
        "期限 " + (day?.iso ?? "") + (words.isEmpty ? "" : "，" + words)
    }
}
