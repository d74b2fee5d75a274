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

    /// Minutes after midnight of the timestamp; 0 where it names no time.
    let minute: Int

    /// The repeater in an active timestamp; nil where it has none, or one of hours.
    package init?(inTimestamp timestamp: String) {
        guard timestamp.hasPrefix("<") else { return nil }
        var minute = 0
        for part in timestamp.dropFirst().prefix(while: { $0 != ">" }).split(separator: " ").dropFirst() {
            let clock = part.split(separator: ":")
            if clock.count == 2, let hour = Int(clock[0]), let rest = Int(clock[1].prefix(2)) {
                minute = hour * 60 + rest
            }
            guard let kind = [Kind.catchingUp, .fromToday, .plain].first(where: { part.hasPrefix($0.rawValue) }) else {
                continue
            }
            // A habit's second interval (`.+2d/4d`) does not count for the shift.
            let interval = part.dropFirst(kind.rawValue.count).prefix { $0 != "/" }
            guard let unit = interval.last.flatMap(Unit.init(rawValue:)), let count = Int(interval.dropLast()),
                (1...9999).contains(count)
            else { continue }
            (self.kind, self.count, self.unit, self.minute) = (kind, count, unit, minute)
            return
        }
        return nil
    }

    /// The day that follows `day`, for a measure that is closed `now`.
    package func next(after day: Day, now: Moment) -> Day? {
        switch kind {
        case .plain: return shifted(day)
        case .fromToday: return shifted(now.day)
        case .catchingUp:
            var next = shifted(day)
            while let reached = next, (reached, minute) <= (now.day, now.minute ?? 0) { next = shifted(reached) }
            return next
        }
    }

    /// Org counts months and years by the calendar, and lets a day that a month lacks run over into the next.
    private func shifted(_ day: Day) -> Day? {
        let (year, month, number) = day.date
        switch unit {
        case .day, .week:
            let days = Int(day.number) + count * (unit == .week ? 7 : 1)
            return days < 2_900_000 ? Day(number: Int32(days)) : nil
        case .month:
            let months = year * 12 + month - 1 + count
            return Day(year: months / 12, month: months % 12 + 1, day: 1).map {
                Day(number: $0.number + Int32(number - 1))
            }
        case .year:
            return Day(year: year + count, month: month, day: 1).map { Day(number: $0.number + Int32(number - 1)) }
        }
    }
}

extension Plan {
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
