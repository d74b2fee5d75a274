/// One entry of the log of a whole plan.
package struct LoggedEntry: Sendable, Equatable {
    /// Number of the measure.
    package var measure: Int
    /// What its log says.
    package var entry: Entry
    /// The day to which the entry moved the deadline, as the later entries and the deadline tell; nil for other entries,
    /// and where it was taken away.
    package var deadline: Day?
}

extension Plan {
    /// The log entries of some measures, newest first; those of one minute as the file has them.
    package func logged(_ measures: some Sequence<Int>) -> [LoggedEntry] {
        var entries: [LoggedEntry] = []
        for measure in measures { entries += logged(of: measure) }
        let order = entries.indices.sorted { left, right in
            let (first, second) = (entries[left].entry.time, entries[right].entry.time)
            return first == second ? left < right : first > second
        }
        return order.map { entries[$0] }
    }

    /// The log entries of one measure, newest first.
    package func logged(of measure: Int) -> [LoggedEntry] {
        var next = deadlineDay(of: measure)
        return log(of: measure).map { entry in
            guard case .deadline(let from, let isRemoved) = entry.kind else {
                return LoggedEntry(measure: measure, entry: entry)
            }
            defer { next = Day(iso: String(from.prefix(10))) }
            return LoggedEntry(measure: measure, entry: entry, deadline: isRemoved ? nil : next)
        }
    }

    /// What a note says when an agency was urged: 催办 and the agency's name, in every language, since it is data.
    package static func urgingWords(_ agency: String) -> String { "催办 " + agency }

    /// When each agency was urged last, by name. Only logs that hold the word are read.
    package func lastUrged() -> [String: Moment] {
        var last: [String: Moment] = [:]
        let aliases = Dictionary(
            agencies.flatMap { agency in agency.aliases.map { ($0, agency.name) } }, uniquingKeysWith: { one, _ in one }
        )
        func take(_ measure: Int) {
            for entry in log(of: measure) {
                guard let urged = entry.urged else { continue }
                // Under a name that it had before, too.
                let name = agency(named: urged) == nil ? aliases[urged] ?? urged : urged
                last[name] = max(last[name] ?? entry.time, entry.time)
            }
        }
        let word = Array("催办 ".utf8)
        var position = 0
        while let hit = columns.bytes.firstIndex(of: word, from: position, to: columns.bytes.count) {
            let heading = heading(at: hit)
            guard columns.headings.indices.contains(heading) else { break }
            let measure = Int(columns.headings[heading].measure)
            if measure >= 0, overlay[measure] == nil { take(measure) }
            position = max(hit + word.count, Int(columns.headings[heading].end))
        }
        for measure in overlay.keys { take(measure) }
        return last
    }
}

extension Entry {
    /// The name of the agency of which the note says that it was urged; nil where the entry says nothing like that.
    package var urged: String? {
        guard kind == .note, words.hasPrefix("催办 ") else { return nil }
        return String(words.dropFirst(3).prefix { !$0.isNewline })
    }
}
