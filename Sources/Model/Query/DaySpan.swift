/// Days from one to another, of which either may be open.
struct DaySpan: Sendable, Equatable {
    var from: Day?
    var through: Day?

    func contains(_ day: Day) -> Bool {
        if let from, day < from { return false }
        if let through, through < day { return false }
        return true
    }

    /// Days as a query writes them: a day or a month as people type them, with `<` `<=` `>` `>=` in front for all before
    /// or after; nil for anything else.
    init?(_ text: String, today: Day) {
        var words = Substring(text.halfWidth.trimmed)
        func taken(_ signs: [String]) -> Bool {
            for sign in signs where words.hasPrefix(sign) {
                words = words.dropFirst(sign.count)
                return true
            }
            return false
        }
        let isUpTo = taken(["<=", "≤"])
        let isFrom = !isUpTo && taken([">=", "≥"])
        let isBefore = !isUpTo && !isFrom && taken(["<"])
        let isAfter = !isUpTo && !isFrom && !isBefore && taken([">"])
        guard let (first, last) = DaySpan.days(String(words).trimmed, today: today) else { return nil }
        if isUpTo {
            through = last
        } else if isFrom {
            from = first
        } else if isBefore {
            through = Day(number: first.number - 1)
        } else if isAfter {
            from = Day(number: last.number + 1)
        } else {
            (from, through) = (first, last)
        }
    }

    /// The days a year earlier where they lie ahead of today: of what has happened, a day without a year is past.
    func past(_ today: Day) -> DaySpan {
        guard let first = from ?? through, first > today else { return self }
        var span = self
        span.from = from?.yearBefore
        span.through = through?.yearBefore
        return span
    }

    /// The first and the last day of a month (`2020-07`, `7月`, `2020年7月`) or a day.
    private static func days(_ text: String, today: Day) -> (Day, Day)? {
        guard !text.isEmpty, text.utf8.count <= 64 else { return nil }
        if let first = month(text, today: today) { return (first, first.endOfMonth) }
        guard let day = Day(iso: text) ?? Day(typed: text, today: today) else { return nil }
        return (day, day)
    }

    private static func month(_ text: String, today: Day) -> Day? {
        var year = today.date.year
        var rest = Substring(text)
        func number(_ digits: Substring) -> Int? {
            (1...4).contains(digits.utf8.count) && digits.allSatisfy { $0.isASCII && $0.isNumber } ? Int(digits) : nil
        }
        if let mark = rest.firstIndex(of: "年"), let typed = number(rest[..<mark]), typed > 999 {
            year = typed
            rest = rest[rest.index(after: mark)...]
        }
        if rest.hasSuffix("月"), let month = number(rest.dropLast()) { return Day(year: year, month: month, day: 1) }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].count == 4, let typed = number(parts[0]), let month = number(parts[1]) else {
            return nil
        }
        return Day(year: typed, month: month, day: 1)
    }

    /// The number of days in `30d` or `30天`; nil for anything else.
    static func count(_ text: String) -> Int? {
        let words = text.halfWidth.trimmed.lowercased()
        let digits = words.hasSuffix("d") || words.hasSuffix("天") ? words.dropLast() : ""
        guard (1...5).contains(digits.count), digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        return Int(digits)
    }
}

extension Day {
    /// The same day of the year before; 28 February for the 29th.
    fileprivate var yearBefore: Day {
        let (year, month, day) = date
        return Day(year: year - 1, month: month, day: day) ?? Day(lastOf: month, year: year - 1) ?? self
    }

    /// The last day of its month.
    fileprivate var endOfMonth: Day {
        let (year, month, _) = date
        return Day(lastOf: month, year: year) ?? self
    }
}
