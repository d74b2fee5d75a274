import Messages
import Model

extension Plan {
    /// Measures for people: number, status, deadline, days overdue, lead and title; the key too, where one differs from
    /// its number.
    package func table(measures: [Int], today: Day, language: Language) -> Table {
        let keys = measures.map(ownKey)
        let numbers = measures.map { number(of: $0) }
        let hasKeys = zip(keys, numbers).contains { key, number in key != nil && key != number }
        var headings: [ReportMessage] = [.number, .status, .due, .overdue, .lead, .title]
        if hasKeys { headings.insert(.key, at: 1) }
        var table = Table(headings: headings.map { $0.text(language) }, figures: [hasKeys ? 4 : 3])
        for (index, measure) in measures.enumerated() {
            let days = overdue(measure, today: today)
            var row: [String] = [numbers[index], statuses[status(of: measure)].keyword, due(of: measure)?.iso ?? ""]
            row += [days > 0 ? String(days) : "", names(leads(of: measure)), title(of: measure)]
            if hasKeys { row.insert(keys[index] ?? "", at: 1) }
            table.rows.append(row)
        }
        return table
    }

    /// The measure's ID or CUSTOM_ID.
    private func ownKey(of measure: Int) -> String? {
        columns.measures[measure].key.isPresent ? key(of: measure).text : nil
    }
}
