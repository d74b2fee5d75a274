import Messages
import Model

extension Plan {
    /// All agencies for programs, as `duban agencies --json` prints them: by total, then lead, then first mention.
    package func agenciesJSON(today: Day) -> JSON {
        let agencies = agencies
        let workload = Workload(self, today: today)
        let urged = lastUrged()
        return .array(
            workload.inStandardOrder.map { tally in
                [
                    "name": .string(agencies[tally.agency].name),
                    "group": .bool(agencies[tally.agency].isGroup),
                    "members": .strings(agencies[tally.agency].members),
                    "aliases": .strings(agencies[tally.agency].aliases),
                    "contact": .optional(agencies[tally.agency].contact),
                    "lead": .number(tally.lead),
                    "with": .number(tally.with),
                    "total": .number(tally.total),
                    "open": .number(tally.open),
                    "overdue": .number(tally.overdue),
                    "statuses": .object(
                        statuses.all.enumerated().map {
                            .init(name: $1.keyword, value: .number(workload.count(tally.agency, status: $0)))
                        }),
                    "urged": .optional(urged[agencies[tally.agency].name]?.iso),
                ]
            })
    }

    /// All agencies for people, in the same order.
    package func agenciesTable(today: Day, language: Language) -> Table {
        let headings: [ReportMessage] = [.agency, .lead, .with, .total, .open, .overdue, .urged]
        let agencies = agencies
        let urged = lastUrged()
        var table = Table(headings: headings.map { $0.text(language) }, figures: [1, 2, 3, 4, 5])
        table.rows = agencyTallies(today: today).map { tally in
            [agencies[tally.agency].name]
                + [tally.lead, tally.with, tally.total, tally.open, tally.overdue].map(String.init)
                + [urged[agencies[tally.agency].name]?.day.iso ?? ""]
        }
        return table
    }
}
