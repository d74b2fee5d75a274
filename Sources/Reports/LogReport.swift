import Messages
import Model

extension Plan {
    /// Log entries for programs, as `duban log --json` prints them, in the order given.
    package func json(log entries: [LoggedEntry]) -> JSON {
        .array(
            entries.map { logged in
                let measure: [JSON.Member] = [
                    .init(name: "id", value: .string(key(of: logged.measure).text)),
                    .init(name: "number", value: .string(number(of: logged.measure))),
                    .init(name: "title", value: .string(title(of: logged.measure))),
                ]
                return .object(logged.entry.members + measure)
            })
    }

    /// Log entries for people, in the order given.
    package func table(log entries: [LoggedEntry], language: Language) -> Table {
        let headings: [ReportMessage] = [.time, .who, .number, .what, .words, .title]
        var table = Table(headings: headings.map { $0.text(language) })
        table.rows = entries.map { logged in
            let entry = logged.entry
            return [
                entry.time.spoken, entry.who ?? "", number(of: logged.measure),
                logged.change(language) ?? entry.name.text(language),
                entry.words.split(whereSeparator: \.isNewline).joined(separator: " "), title(of: logged.measure),
            ]
        }
        return table
    }
}
