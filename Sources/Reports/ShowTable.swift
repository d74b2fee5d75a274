import Messages
import Model

extension Plan {
    /// One measure for people: each field with its name, then the log, newest entry first.
    package func table(measure: Int, today: Day, language: Language) -> Table {
        var table = Table()
        func row(_ message: ReportMessage, _ value: String?) {
            for (index, line) in (value ?? "").split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                table.rows.append([index == 0 ? message.text(language) : "", String(line)])
            }
        }
        let status = statuses[status(of: measure)]
        let closedAt = closed(of: measure).flatMap(Moment.init(timestamp:)).map { " " + $0.spoken } ?? ""
        row(.number, number(of: measure))
        row(.key, key(of: measure).text)
        section(of: measure).map { row(.section, heading(of: sections[$0])) }
        row(.item, heading(of: items[item(of: measure)]))
        row(.title, title(of: measure))
        row(.text, text(of: measure))
        row(.status, status.keyword + closedAt)
        row(.lead, names(leads(of: measure)))
        row(.with, names(withs(of: measure)))
        row(.due, dueText(of: measure, today: today, language))
        row(.progress, percent(of: measure).map { String($0) + "%" })
        for logged in logged(of: measure) {
            let entry = logged.entry
            let parts = [entry.time.spoken, logged.change(language), entry.said(language)].compactMap { $0 }
            row(entry.name, parts.filter { !$0.isEmpty }.joined(separator: " "))
        }
        return table
    }

    private func dueText(of measure: Int, today: Day, _ language: Language) -> String {
        guard let due = due(of: measure) else { return "" }
        let source = deadlineDay(of: measure) == nil ? ReportMessage.planDue.text(language) : ""
        let days = overdue(measure, today: today)
        return due.iso + source + (days > 0 ? ReportMessage.daysOverdue.text(language, String(days)) : "")
    }
}
