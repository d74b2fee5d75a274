import Messages
import Model

extension Entry {
    /// What kind of entry it is.
    var name: ReportMessage {
        switch kind {
        case .state: .stateEntry
        case .note: .noteEntry
        case .deadline: .deadlineEntry
        }
    }

    /// Who said what: `王：已开工`; the name alone where nothing was said, the words alone where nobody is known.
    func said(_ language: Language) -> String {
        guard let who else { return words }
        return words.isEmpty ? who : ReportMessage.saidBy.text(language, who, words)
    }

    /// The day alone of a timestamp without brackets, where the calendar has it; else the timestamp.
    static func day(of stamp: String) -> String { Day(iso: String(stamp.prefix(10)))?.iso ?? stamp }
}

extension LoggedEntry {
    /// From what to what the entry changed the measure; nil for a note.
    func change(_ language: Language) -> String? {
        switch entry.kind {
        case .state(let from, let to): (from.map { $0 + " → " } ?? "→ ") + to
        case .note: nil
        case .deadline(let from, let isRemoved):
            isRemoved
                ? ReportMessage.deadlineRemoved.text(language, Entry.day(of: from))
                : ReportMessage.deadlineMoved.text(language, Entry.day(of: from), deadline?.iso ?? "?")
        }
    }
}

extension Moment {
    /// The moment as people read it: `2020-03-02 09:15`.
    var spoken: String { day.iso + (clock.map { " " + $0 } ?? "") }
}
