extension Day {
    /// The day of a deadline as people type it: `6-30` `6/30` `6.30` `6月30日` `6月底` `6月中旬` `30日` `月底` `下月底` `季末` `二季度`
    /// `上半年` `年底`, all of these with a year in front, `20200630`, `+7` `+2w` `+1m` `+1y` `7天后`, `明天` `周五` `下周五`,
    /// `today` `tomorrow` `fri` `eom` `eoq` `eoy`; 前 may follow what names one day (6月底前). Nil for anything else, and for
    /// days that the calendar does not have.
    ///
    /// Without a year it is the year of `today`, also where the day has passed by then: a plan is a year's work, and a
    /// deadline that was missed must show as overdue, not slip into next year unseen. A day more than six months back
    /// is next year's (1-15 in December), a `1日` more than 15 days back next month's; last year's is never meant: in
    /// January 12-31 is the end of the year that has begun.
    package init?(typed text: String, today: Day) {
        // The longest form has fewer bytes than this.
        guard text.utf8.count <= 200, let day = TypedDay(today).day(text) else { return nil }
        self = day
    }

    /// Days since the Monday of its week, 0 to 6.
    private var daysSinceMonday: Int { (((Int(number) + 3) % 7) + 7) % 7 }

    /// The day of its week that lies so many days behind Monday, some weeks later.
    fileprivate func weekday(_ weekday: Int, weeksLater weeks: Int) -> Day? {
        adding(days: weekday - daysSinceMonday + 7 * weeks)
    }

    /// The next day, not this one, that lies so many days behind a Monday.
    fileprivate func next(weekday: Int) -> Day? {
        adding(days: (weekday - daysSinceMonday + 6) % 7 + 1)
    }
}

/// Reads what people type for a day; dates stand in TypedDate.swift.
struct TypedDay {
    let today: Day
    let year: Int
    let month: Int

    init(_ today: Day) {
        self.today = today
        (year, month, _) = today.date
    }

    func day(_ text: String) -> Day? {
        var words = TypedDay.plain(text)[...]
        let isBefore = TypedDay.drop(["之前", "以前", "前"], at: &words)
        if let day = named(words) ?? shifted(words) ?? weekday(words) ?? dashed(words) ?? dated(words) { return day }
        // 6月前 may mean that June is too late already.
        return isBefore ? nil : span(words)
    }

    /// In lower case and half width, without blanks around Chinese characters; points and strokes as an input method
    /// types them.
    private static func plain(_ text: String) -> String {
        let characters = Array(text.halfWidth.trimmed.lowercased())
        return characters.indices.reduce(into: "") { plain, index in
            switch characters[index] {
            case "。": plain.append(".")
            case "、": plain.append("/")
            case " ":
                let isInside = characters[index - 1].isASCII && characters[index + 1].isASCII
                if isInside { plain.append(" ") }
            case let character: plain.append(character)
            }
        }
    }

    /// Takes the first of these endings that the words have off them.
    static func drop(_ endings: [String], at words: inout Substring) -> Bool {
        guard let ending = endings.first(where: { words.hasSuffix($0) }) else { return false }
        words = words.dropLast(ending.count)
        return true
    }

    /// Takes the first of these words that stands at the front off it.
    static func take(_ choices: [String], from words: inout Substring) -> Bool {
        guard let word = choices.first(where: { words.hasPrefix($0) }) else { return false }
        words = words.dropFirst(word.count)
        return true
    }

    /// Takes a number of at most four ASCII digits, or a Chinese numeral, off the front.
    static func number(_ words: inout Substring) -> Int? {
        let digits = words.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty else { return Numeral.chinese(&words) }
        guard digits.count <= 4 else { return nil }
        words = words.dropFirst(digits.count)
        return Int(digits)
    }

    // MARK: From today on

    private func named(_ words: Substring) -> Day? {
        switch words {
        case "今天", "今日", "当天", "today": today
        case "明天", "明日", "tomorrow": today.adding(days: 1)
        case "后天": today.adding(days: 2)
        case "大后天": today.adding(days: 3)
        case "eom": Day(lastOf: month, year: year)
        case "eoq": Day(lastOf: (month + 2) / 3 * 3, year: year)
        case "eoy": Day(lastOf: 12, year: year)
        default: nil
        }
    }

    /// `+7`, `+2w`, `+1个月`, `7天后`, `两周内`.
    private func shifted(_ words: Substring) -> Day? {
        var rest = words
        let isSigned = TypedDay.take(["+"], from: &rest)
        let isLater = !isSigned && TypedDay.drop(["之后", "以后", "后", "之内", "以内", "内"], at: &rest)
        guard isSigned || isLater, let count = TypedDay.number(&rest) else { return nil }
        switch rest {
        case "" where isSigned, "d", "天", "日": return today.adding(days: count)
        case "w", "周", "星期", "个星期": return today.adding(days: 7 * count)
        // 6月后 is what comes after June.
        case "月" where isSigned, "m", "个月": return count <= 999 ? today.adding(months: count) : nil
        case "y", "年": return count <= 99 ? today.adding(months: 12 * count) : nil
        default: return nil
        }
    }

    private func weekday(_ words: Substring) -> Day? {
        let english = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
        let long = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
        if let weekday = english.firstIndex(of: String(words)) ?? long.firstIndex(of: String(words)) {
            return today.next(weekday: weekday)
        }
        var rest = words
        let isNextWeek = TypedDay.take(["下"], from: &rest)
        let isThisWeek = !isNextWeek && TypedDay.take(["本", "这"], from: &rest)
        guard TypedDay.take(["周", "星期", "个星期"], from: &rest),
            let weekday = ["一", "二", "三", "四", "五", "六", "日"].firstIndex(of: rest == "天" ? "日" : rest)
        else { return nil }
        return isNextWeek || isThisWeek
            ? today.weekday(weekday, weeksLater: isNextWeek ? 1 : 0) : today.next(weekday: weekday)
    }
}
