/// The dates among what people type for a day, with and without a year.
extension TypedDay {
    /// `2020-06-30`, `6-30`, with `/` and `.` too, and `20200630`.
    func dashed(_ words: Substring) -> Day? {
        if let digits = TypedDay.digits(words, 8) {
            return Day(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
        }
        let parts = TypedDay.parts(words)
        let numbers = parts.suffix(2).compactMap { TypedDay.digits($0, 1...2) }
        guard numbers.count == 2, parts.count <= 3 else { return nil }
        guard let year = parts.count == 2 ? self.year : TypedDay.digits(parts[0], 4) else { return nil }
        return meant(year, isNamed: parts.count == 3) { Day(year: $0, month: numbers[0], day: numbers[1]) }
    }

    /// The day in a year; where nobody named the year and the day lies more than six months back, next year's.
    private func meant(_ year: Int, isNamed: Bool, _ day: (_ year: Int) -> Day?) -> Day? {
        let found = day(year)
        guard !isNamed, let found, let limit = today.adding(months: -6), found < limit else { return found }
        return day(year + 1)
    }

    /// What stands between the first of `-`, `/` and `.` and its like.
    private static func parts(_ words: Substring) -> [Substring] {
        guard let separator = words.first(where: { "-/.".contains($0) }) else { return [] }
        return words.split(separator: separator, omittingEmptySubsequences: false)
    }

    /// The number that so many ASCII digits make; nil for anything else.
    private static func digits(_ words: Substring, _ count: ClosedRange<Int>) -> Int? {
        let bytes = Array(words.utf8)
        return count.contains(bytes.count) ? decimal(bytes, 0, bytes.count) : nil
    }

    private static func digits(_ words: Substring, _ count: Int) -> Int? { digits(words, count...count) }

    /// `6月30日`, `2020年6月底`, `下月15日`, `月底`, `30日`, `季末`, `二季度末`, `年底`.
    func dated(_ words: Substring) -> Day? {
        var rest = words
        let (year, hasYear) = takeYear(&rest)
        if hasYear || rest.first == "年", ["底", "末", "年底", "年末"].contains(rest) { return Day(lastOf: 12, year: year) }
        if let last = quarter(rest, year: year, hasYear: hasYear, ending: ["底", "末"]) { return last }
        guard let month = takeMonth(&rest, year: year, hasYear: hasYear) else {
            guard !hasYear, let day = TypedDay.number(&rest), ["日", "号"].contains(rest) else { return nil }
            return dayAlone(day)
        }
        if ["底", "末", "份底"].contains(rest) {
            return meant(month.year, isNamed: month.isNamed) { Day(lastOf: month.month, year: $0) }
        }
        guard let day = TypedDay.number(&rest), ["", "日", "号"].contains(rest) else { return nil }
        return meant(month.year, isNamed: month.isNamed) { Day(year: $0, month: month.month, day: day) }
    }

    /// A day of this month; of the next one where it lies more than 15 days back.
    private func dayAlone(_ number: Int) -> Day? {
        guard let day = Day(year: year, month: month, day: number) else { return nil }
        guard day.days(to: today) > 15, let later = today.adding(months: 1) else { return day }
        return Day(year: later.date.year, month: later.date.month, day: number)
    }

    /// The last day of a time: `6月`, `2020-06`, `6月中旬`, `二季度`, `上半年`.
    func span(_ words: Substring) -> Day? {
        let parts = TypedDay.parts(words)
        if parts.count == 2, let year = TypedDay.digits(parts[0], 4), let month = TypedDay.digits(parts[1], 1...2) {
            return Day(lastOf: month, year: year)
        }
        var rest = words
        let (year, hasYear) = takeYear(&rest)
        if ["上半年", "半年", "上半年底", "上半年末"].contains(rest) {
            return meant(year, isNamed: hasYear) { Day(lastOf: 6, year: $0) }
        }
        if ["下半年", "下半年底", "下半年末"].contains(rest) { return Day(lastOf: 12, year: year) }
        if let last = quarter(rest, year: year, hasYear: hasYear, ending: [""]) { return last }
        guard let month = takeMonth(&rest, year: year, hasYear: hasYear) else { return nil }
        return meant(month.year, isNamed: month.isNamed) { year in
            switch rest {
            case "", "份", "下旬": Day(lastOf: month.month, year: year)
            case "上旬": Day(year: year, month: month.month, day: 10)
            case "中旬": Day(year: year, month: month.month, day: 20)
            default: nil
            }
        }
    }

    /// Takes `2020年`, `今年` or `明年` off the front; this year where none stands there.
    private func takeYear(_ words: inout Substring) -> (year: Int, isThere: Bool) {
        if TypedDay.take(["今年", "本年"], from: &words) { return (year, true) }
        if TypedDay.take(["明年"], from: &words) { return (year + 1, true) }
        var rest = words
        guard let number = TypedDay.number(&rest), (1000...9999).contains(number), TypedDay.take(["年"], from: &rest)
        else {
            return (year, false)
        }
        words = rest
        return (number, true)
    }

    /// Takes a month off the front: `6月`, `本月`, `下个月`, or 月 alone where 底 or 末 follows; and whether its year is
    /// sure.
    private func takeMonth(
        _ words: inout Substring, year: Int, hasYear: Bool
    ) -> (year: Int, month: Int, isNamed: Bool)? {
        if !hasYear {
            if TypedDay.take(["本月", "这个月", "当月"], from: &words) || ["月底", "月末"].contains(words) {
                if words.first == "月" { words = words.dropFirst() }
                return (self.year, month, true)
            }
            if TypedDay.take(["下月", "下个月"], from: &words) {
                return month == 12 ? (self.year + 1, 1, true) : (self.year, month + 1, true)
            }
        }
        var rest = words
        guard let number = TypedDay.number(&rest), (1...12).contains(number), TypedDay.take(["月"], from: &rest) else {
            return nil
        }
        words = rest
        return (year, number, hasYear)
    }

    /// The last day of `二季度`, `第2季度`, `q2`, `本季度`, `下季度` or `季` with one of these endings behind it.
    private func quarter(_ words: Substring, year: Int, hasYear: Bool, ending: [String]) -> Day? {
        var rest = words
        let present = (month + 2) / 3
        let quarter: Int?
        var isNamed = hasYear
        if TypedDay.take(["q"], from: &rest) {
            quarter = TypedDay.number(&rest)
        } else {
            let isNext = !hasYear && TypedDay.take(["下个", "下"], from: &rest)
            let isThis = !hasYear && !isNext && TypedDay.take(["本"], from: &rest)
            if !isNext, !isThis { _ = TypedDay.take(["第"], from: &rest) }
            let number = isNext || isThis ? nil : TypedDay.number(&rest)
            guard TypedDay.take(["季度", "季"], from: &rest) else { return nil }
            // 季度 alone says which one only with its end: 季末.
            let isPresent = isThis || number == nil && !hasYear && !rest.isEmpty
            isNamed = hasYear || number == nil
            quarter = isNext ? present + 1 : number ?? (isPresent ? present : nil)
        }
        guard let quarter, ending.contains(String(rest)), (1...5).contains(quarter) else { return nil }
        guard quarter <= 4 || words.hasPrefix("下") else { return nil }
        if quarter == 5 { return Day(lastOf: 3, year: year + 1) }
        return meant(year, isNamed: isNamed) { Day(lastOf: 3 * quarter, year: $0) }
    }
}
