import Model

extension Plan {
    /// A measure for programs, as `duban show --json` prints it; `today` decides what is overdue.
    package func json(measure: Int, today: Day) -> JSON {
        let status = statuses[status(of: measure)]
        return [
            "id": .string(key(of: measure).text),
            "section": .optional(section(of: measure).map { heading(of: sections[$0]) }),
            "item": .string(heading(of: items[item(of: measure)])),
            "number": .string(number(of: measure)),
            "title": .string(title(of: measure)),
            "text": .string(text(of: measure)),
            "status": .string(status.keyword),
            "closed": .bool(status.isClosed),
            "closed_at": .optional(closed(of: measure).flatMap(Moment.init(timestamp:))?.iso),
            "lead": .strings(leads(of: measure).map { agencies[$0].name }),
            "with": .strings(withs(of: measure).map { agencies[$0].name }),
            "deadline": .optional(deadlineDay(of: measure)?.iso),
            "due": .optional(due(of: measure)?.iso),
            "overdue": .number(overdue(measure, today: today)),
            "light": .optional(lightName(of: measure, today: today)),
            "progress": percent(of: measure).map(JSON.number) ?? .null,
            "notes": .array(log(of: measure).map(\.json)),
        ]
    }

    /// Measures for programs, as `duban list --json` prints them.
    package func json(measures: [Int], today: Day) -> JSON {
        .array(measures.map { json(measure: $0, today: today) })
    }

    private func lightName(of measure: Int, today: Day) -> String? {
        switch statuses[status(of: measure)].tone {
        case .done: "done"
        case .dropped: "dropped"
        case .first, .open, .alert, .waiting: light(of: measure, today: today)?.name
        }
    }
}

extension Entry {
    /// The entry for programs; a deadline's `from` is the day alone where the calendar has it.
    fileprivate var json: JSON {
        let (name, from, to): (String, String?, String?) =
            switch kind {
            case .state(let from, let to): ("state", from, to)
            case .note: ("note", nil, nil)
            case .deadline(let from, _): ("deadline", day(of: from), nil)
            }
        return [
            "time": .string(time.iso), "kind": .string(name), "from": .optional(from), "to": .optional(to),
            "who": .optional(who), "text": .string(words),
        ]
    }

    private func day(of stamp: String) -> String { Day(iso: String(stamp.prefix(10)))?.iso ?? stamp }
}
