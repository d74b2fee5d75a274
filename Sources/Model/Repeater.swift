/// The repeater of an Org timestamp: `+1m` moves it on by a month, `++1w` until it lies ahead, `.+1d` from today.
package struct Repeater: Sendable, Equatable {
    enum Kind: String {
        case plain = "+"
        case catchingUp = "++"
        case fromToday = ".+"
    }
    enum Unit: Character {
        case day = "d"
        case week = "w"
        case month = "m"
        case year = "y"
    }

    let kind: Kind
    let count: Int
    let unit: Unit

    /// The repeater in a timestamp; nil where it has none, or one of hours.
    package init?(inTimestamp timestamp: String) {
        for part in timestamp.dropFirst().dropLast().split(separator: " ") {
            guard let kind = [Kind.catchingUp, .fromToday, .plain].first(where: { part.hasPrefix($0.rawValue) }) else {
                continue
            }
            // A habit's second interval (`.+2d/4d`) does not count for the shift.
            let interval = part.dropFirst(kind.rawValue.count).prefix { $0 != "/" }
            guard let unit = interval.last.flatMap(Unit.init(rawValue:)), let count = Int(interval.dropLast()),
                (1...9999).contains(count)
            else { continue }
            (self.kind, self.count, self.unit) = (kind, count, unit)
            return
        }
        return nil
    }

    /// The day that follows `day`, for a measure that is closed `today`.
    package func next(after day: Day, today: Day) -> Day? {
        switch kind {
        case .plain: return shifted(day, times: 1)
        case .fromToday: return shifted(today, times: 1)
        case .catchingUp:
            var times = 1
            while let next = shifted(day, times: times) {
                if next > today { return next }
                times += 1
            }
            return nil
        }
    }

    /// Org counts months and years by the calendar, and lets a day that a month lacks run over into the next.
    private func shifted(_ day: Day, times: Int) -> Day? {
        let steps = count * times
        let (year, month, number) = day.date
        switch unit {
        case .day, .week:
            let days = Int(day.number) + steps * (unit == .week ? 7 : 1)
            return days < 2_900_000 ? Day(number: Int32(days)) : nil
        case .month:
            let months = year * 12 + month - 1 + steps
            return Day(year: months / 12, month: months % 12 + 1, day: 1).map {
                Day(number: $0.number + Int32(number - 1))
            }
        case .year:
            return Day(year: year + steps, month: month, day: 1).map { Day(number: $0.number + Int32(number - 1)) }
        }
    }
}

extension Plan {
    /// The edits that give a measure another status. One that closes a measure whose deadline repeats does what Org does:
    /// the log tells that it was done, the deadline moves on, and the measure is in its first status again.
    package func edits(
        setting status: Int, of measure: Int, words: String = "", who: String, now: Moment
    ) -> [Edit] {
        let closing = setting(status: status, of: measure, words: words, who: who, now: now)
        guard statuses[status].isClosed, !isClosed(measure), let old = deadline(of: measure),
            let day = deadlineDay(of: measure),
            let next = Repeater(inTimestamp: old)?.next(after: day, today: now.day),
            case .status(let from, _) = closing.change,
            let first = statuses.all.first(where: { !$0.isClosed })
        else { return [closing] }
        let again = Edit(
            closing.record, .status(from: from, to: .init(first.keyword, closed: from.closed)), log: closing.log)
        let later = Edit(closing.record, .field(.deadline, from: old, to: Plan.timestamp(next, like: old)))
        return [again, later]
    }

    /// The timestamp of a day, with brackets, time, repeater and warning period as an old one has them.
    package static func timestamp(_ day: Day, like old: String?) -> String {
        guard let old else { return "<" + day.iso + " " + day.weekday + ">" }
        let inside = old.dropFirst().prefix { $0 != ">" && $0 != "]" }
        let rest = inside.dropFirst(10).split(separator: " ").filter { part in
            part.first.map { $0.isASCII && ($0.isNumber || "+-.".contains($0)) } ?? false
        }
        let text = ([day.iso, day.weekday] + rest.map(String.init)).joined(separator: " ")
        return old.hasPrefix("[") ? "[" + text + "]" : "<" + text + ">"
    }
}
