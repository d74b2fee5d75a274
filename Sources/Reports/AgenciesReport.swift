import Messages
import Model

extension Plan {
    /// All agencies for programs, as `duban agencies --json` prints them: by total, then lead, then first mention.
    package func agenciesJSON(today: Day) -> JSON {
        let agencies = agencies
        let counts = agencyStatuses()
        return .array(
            agencyTallies(today: today).map { tally in
                [
                    "name": .string(agencies[tally.agency].name),
                    "group": .bool(agencies[tally.agency].isGroup),
                    "members": .strings(agencies[tally.agency].members),
                    "lead": .number(tally.lead),
                    "with": .number(tally.with),
                    "total": .number(tally.total),
                    "open": .number(tally.open),
                    "overdue": .number(tally.overdue),
                    "statuses": .object(
                        statuses.all.enumerated().map {
                            .init(name: $1.keyword, value: .number(counts[tally.agency][$0] ?? 0))
                        }),
                ]
            })
    }

    /// All agencies for people, in the same order.
    package func agenciesTable(today: Day, language: Language) -> Table {
        let headings: [ReportMessage] = [.agency, .lead, .with, .total, .open, .overdue]
        let agencies = agencies
        var table = Table(headings: headings.map { $0.text(language) }, figures: [1, 2, 3, 4, 5])
        table.rows = agencyTallies(today: today).map { tally in
            [agencies[tally.agency].name]
                + [tally.lead, tally.with, tally.total, tally.open, tally.overdue].map(String.init)
        }
        return table
    }
}
