/// A calendar day, counted in days since 1970-01-01 (Gregorian).
package struct Day: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01.
    package let number: Int32

    /// The day that stands `number` days after 1970-01-01.
    package init(number: Int32) {
        self.number = number
    }

    /// The day of a date that the calendar has, from year 1 to 9999; nil for any other.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Day.length(ofMonth: month, year: year)
        else { return nil }
        // Days from civil, counted in eras of 400 years that begin on 1 March.
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = Int32(era * 146_097 + dayOfEra - 719_468)
    }

    /// The day written as `2020-06-30` (ISO 8601); nil for anything else.
    package init?(iso text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, let day = Day(isoAt: 0, to: 10, in: bytes) else { return nil }
        self = day
    }

    /// The day written as `2020-06-30` at a byte offset of `bytes`; nil where none stands there.
    package init?(isoAt offset: Int, to end: Int, in bytes: [UInt8]) {
        guard end - offset >= 10, bytes[offset + 4] == 0x2D, bytes[offset + 7] == 0x2D,
            let year = decimal(bytes, offset, 4), let month = decimal(bytes, offset + 5, 2),
            let day = decimal(bytes, offset + 8, 2)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Year, month (1 to 12) and day of the month (1 to 31).
    package var date: (year: Int, month: Int, day: Int) {
        let shifted = Int(number) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// The same day of the month so many months later; the month's last day where it has none.
    func adding(months: Int) -> Day? {
        let (year, month, day) = date
        let count = year * 12 + month - 1 + months
        guard count >= 12 else { return nil }
        let (newYear, newMonth) = (count / 12, count % 12 + 1)
        return Day(year: newYear, month: newMonth, day: min(day, Day.length(ofMonth: newMonth, year: newYear)))
    }

    /// The day so many days later; nil past the year 9999.
    func adding(days: Int) -> Day? {
        let sum = Int(number) + days
        return sum <= 2_932_896 ? Day(number: Int32(sum)) : nil
    }

    /// The last day of a month (1 to 12).
    init?(lastOf month: Int, year: Int) {
        guard (1...12).contains(month) else { return nil }
        self.init(year: year, month: month, day: Day.length(ofMonth: month, year: year))
    }

    /// The day as `2020-06-30`.
    package var iso: String {
        let (year, month, day) = date
        return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
    }

    /// The day without its year, as `06-30`.
    package var monthAndDay: String { String(iso.dropFirst(5)) }

    /// The day of the week in three English letters, as Org writes it (`Tue`).
    package var weekday: String {
        let names = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
        return names[((Int(number) % 7) + 7) % 7]
    }

    /// Days from `self` to `other`; negative where `other` is earlier.
    package func days(to other: Day) -> Int { Int(other.number) - Int(number) }

    /// Whether one day is earlier.
    package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

    /// Number of days in a month (1 to 12) of a year.
    static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

/// A minute of a day, as Org's log entries tell time; no zone.
package struct Moment: Hashable, Comparable, Sendable {
    /// The day.
    package var day: Day
    /// Minutes after midnight, 0 to 1439; nil where only the day is known.
    package var minute: Int?

    /// A day, and the minute in it (0 to 1439) where it is known.
    package init(day: Day, minute: Int? = nil) {
        self.day = day
        self.minute = minute
    }

    /// The moment written as `2020-03-02T09:15`, or a day alone; nil for anything else.
    package init?(iso text: String) {
        let bytes = Array(text.utf8)
        guard let day = Day(isoAt: 0, to: bytes.count, in: bytes) else { return nil }
        self.day = day
        if bytes.count == 10 { return }
        guard bytes.count == 16, bytes[10] == 0x54, bytes[13] == 0x3A, let hour = decimal(bytes, 11, 2),
            let minute = decimal(bytes, 14, 2), hour < 24, minute < 60
        else { return nil }
        self.minute = hour * 60 + minute
    }

    /// The moment as `2020-03-02T09:15`, or the day alone.
    package var iso: String { day.iso + (clock.map { "T" + $0 } ?? "") }

    /// The time of the day as `09:15`, where it is known.
    package var clock: String? { minute.map { padded($0 / 60, 2) + ":" + padded($0 % 60, 2) } }

    /// Whether one moment is earlier; a day alone comes before its minutes.
    package static func < (left: Moment, right: Moment) -> Bool {
        (left.day, left.minute ?? -1) < (right.day, right.minute ?? -1)
    }
}

/// The number that `count` decimal digits at a byte offset make; nil where one is no digit.
package func decimal(_ bytes: [UInt8], _ offset: Int, _ count: Int) -> Int? {
    guard offset >= 0, offset + count <= bytes.count else { return nil }
    var value = 0
    for index in offset..<offset + count {
        guard bytes[index] >= 0x30, bytes[index] <= 0x39 else { return nil }
        value = value * 10 + Int(bytes[index] - 0x30)
    }
    return value
}

/// A number with zeros in front up to `digits` digits.
package func padded(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
}
