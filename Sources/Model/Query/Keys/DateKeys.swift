extension QueryKey {
    /// When a measure is due, by its own deadline or the plan's.
    static let due = QueryKey(
        name: "due", chinese: "期限", example: "<2020-07-01",
        condition: { value, scope throws(Query.Fault) in
            let today = scope.context.today
            switch value.trimmed.lowercased() {
            case "overdue", "逾期":
                return Condition(cost: 1) { plan, measure in
                    !plan.isClosed(measure) && plan.due(of: measure).map { $0 < today } ?? false
                }
            case "none", "无": return Condition(cost: 1) { $0.due(of: $1) == nil }
            default: break
            }
            if let count = DaySpan.count(value) {
                return Condition(cost: 1) { plan, measure in
                    guard !plan.isClosed(measure), let due = plan.due(of: measure) else { return false }
                    return (0...count).contains(today.days(to: due))
                }
            }
            guard let span = DaySpan(value, today: today) else { throw .init(.badDay, value) }
            return Condition(cost: 1) { plan, measure in plan.due(of: measure).map(span.contains) ?? false }
        },
        candidates: { _, isChinese in
            isChinese
                ? ["逾期", "7天", "30天", "<今天", "<=月底", "<=季末", "无"]
                : ["overdue", "7d", "30d", "<today", "<=eom", "<=eoq", "none"]
        })

    /// When the log tells that something changed: status, deadline or a note; no urging. A day is since that day, a month
    /// in that month.
    static let changed = QueryKey(
        name: "changed", chinese: "变动", example: "7d",
        condition: { value, scope throws(Query.Fault) in
            let today = scope.context.today
            switch value.trimmed.lowercased() {
            case "report", "上次通报":
                let since = scope.plan.reported
                return changed { time in
                    guard let since else { return true }
                    // What was noted in the minute of the report, or on its day where no time is known, counts as new:
                    // better told twice than never.
                    return time.minute == nil || since.minute == nil ? time.day >= since.day : time >= since
                }
            default: break
            }
            if let count = DaySpan.count(value) {
                return changed { time in time.day.days(to: today) < count && time.day <= today }
            }
            guard var span = DaySpan(value, today: today)?.past(today) else { throw .init(.badDay, value) }
            // A day alone is since that day.
            if span.from == span.through { span.through = nil }
            let days = span
            return changed { days.contains($0.day) }
        },
        candidates: { _, isChinese in
            isChinese ? ["7天", "30天", "今天", "上次通报"] : ["7d", "30d", "today", "report"]
        })

    private static func changed(_ isIn: @escaping @Sendable (Moment) -> Bool) -> Condition {
        Condition(cost: 9) { plan, measure in
            plan.log(of: measure).contains { $0.urged == nil && isIn($0.time) }
        }
    }
}

extension Plan {
    /// Since when changes count as new: the last report, else the day on which the plan was issued.
    package var reported: Moment? {
        columns.facts.reported ?? columns.facts.issued.map { Moment(day: $0) }
    }
}
