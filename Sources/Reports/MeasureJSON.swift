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
            "light": .optional(lightWord(of: measure, today: today)?.rawValue),
            "progress": percent(of: measure).map(JSON.number) ?? .null,
            "notes": .array(log(of: measure).map { .object($0.members) }),
        ]
    }

    /// Measures for programs, as `duban list --json` prints them.
    package func json(measures: [Int], today: Day) -> JSON {
        .array(measures.map { json(measure: $0, today: today) })
    }
}

extension Entry {
    /// The entry for programs; a deadline's `from` is the day alone where the calendar has it.
    var members: [JSON.Member] {
        let (name, from, to): (String, String?, String?) =
            switch kind {
            case .state(let from, let to): ("state", from, to)
            case .note: ("note", nil, nil)
            case .deadline(let from, _): ("deadline", Entry.day(of: from), nil)
            }
        return [
            .init(name: "time", value: .string(time.iso)), .init(name: "kind", value: .string(name)),
            .init(name: "from", value: .optional(from)), .init(name: "to", value: .optional(to)),
            .init(name: "who", value: .optional(who)), .init(name: "text", value: .string(words)),
        ]
    }
}
