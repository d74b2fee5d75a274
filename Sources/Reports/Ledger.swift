import Messages
import Model

extension ReportFormat {
    /// 台账: one row a measure, for Excel and WPS.
    static let ledger = ReportFormat(name: "ledger") { plan, measures, today, language in
        plan.ledger(measures: measures, today: today, language: language)
    }
}

extension Plan {
    /// The ledger of measures as CSV: one row a measure, with where it stands and what was said of it.
    package func ledger(measures: [Int], today: Day, language: Language) -> [UInt8] {
        let headings: [ReportMessage] = [
            .rowNumber, .section, .item, .measure, .leadAgency, .withAgencies, .due, .status, .progress, .light,
            .progressNotes, .remarks,
        ]
        let urgable = Set(agencies.flatMap { [$0.name] + $0.aliases })
        let rows = measures.map { measure -> [CSVCell] in
            let log = log(of: measure)
            return [
                .numbering(number(of: measure)),
                .text(section(of: measure).map { heading(of: sections[$0]) } ?? ""),
                .text(heading(of: items[item(of: measure)])),
                .text(text(of: measure)),
                .text(names(leads(of: measure))),
                .text(names(withs(of: measure))),
                .figure(due(of: measure)?.iso ?? ""),
                .text(statuses[status(of: measure)].keyword),
                .figure(percent(of: measure).map { String($0) + "%" } ?? ""),
                .text(lightWord(of: measure, today: today)?.message.text(language) ?? ""),
                .text(progressNotes(log, except: urgable, language)),
                .text(remarks(on: measure, log, language)),
            ]
        }
        return CSV.document([headings.map { .text($0.text(language)) }] + rows)
    }

    /// The progress notes, newest first and one a line; those that only tell that one of `agencies` was urged are none.
    private func progressNotes(_ log: [Entry], except agencies: Set<String>, _ language: Language) -> String {
        let notes = log.filter { $0.kind == .note && !($0.urged.map(agencies.contains) ?? false) }
        let lines = notes.map { note in
            var note = note
            note.words = note.words.split(whereSeparator: \.isNewline).joined(separator: " ")
            return note.time.day.iso + " " + note.said(language)
        }
        return Plan.fitted(lines, language)
    }

    /// The lines that a cell of a sheet has room for, whole, and how many are left out; where not even the first one
    /// fits, its begin.
    private static func fitted(_ lines: [String], _ language: Language) -> String {
        let whole = lines.joined(separator: "\n")
        guard whole.utf16.count > CSVCell.longest else { return whole }
        // Of the number in the note, the longest.
        let room = CSVCell.longest - 1 - ReportMessage.entriesLeftOut.text(language, String(lines.count)).utf16.count
        var shown: [String] = []
        var used = 0
        for line in lines {
            used += line.utf16.count + 1
            guard used <= room else { break }
            shown.append(line)
        }
        if shown.isEmpty, let first = lines.first { shown = [CSVCell.cut(first, at: room - 1)] }
        let left = lines.count - shown.count
        return (shown + (left > 0 ? [ReportMessage.entriesLeftOut.text(language, String(left))] : [])).joined(
            separator: "\n")
    }

    /// What was said when the measure got its present status, and that its deadline is the plan's.
    private func remarks(on measure: Int, _ log: [Entry], _ language: Language) -> String {
        var remarks: [String] = []
        let change = log.first { if case .state = $0.kind { true } else { false } }
        if let change, case .state(_, let to) = change.kind, to == statuses[status(of: measure)].keyword,
            !change.words.isEmpty
        {
            remarks.append(change.words)
        }
        if deadlineDay(of: measure) == nil, due(of: measure) != nil {
            remarks.append(ReportMessage.dueOfPlan.text(language))
        }
        return remarks.joined(separator: "\n")
    }
}
