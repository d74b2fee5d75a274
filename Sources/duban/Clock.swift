import Glibc
import Model

/// What day and time it is; `--today` or `DUBAN_TODAY` fixes it.
struct Clock: Sendable {
    /// The day that is fixed.
    private let day: Day?
    /// Minutes after midnight, where the time is fixed too.
    private let minute: Int?

    /// The clock that `--today`, else `DUBAN_TODAY`, fixes to `2020-06-30` or `2020-06-30T09:15`; else the local one.
    /// - Throws: `Failure` where the date is none.
    init(option: String?) throws(Failure) {
        guard let text = option ?? Environment.variable("DUBAN_TODAY") else {
            day = nil
            minute = nil
            return
        }
        let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let minute = parts.count == 2 ? Clock.minute(parts[1]) : nil
        guard let day = Day(iso: parts.first ?? ""), parts.count == 1 || minute != nil else {
            throw Failure(badDate: text)
        }
        self.day = day
        self.minute = minute
    }

    /// The minute in which a log entry is written.
    func now() -> Moment {
        let local = Clock.local
        return Moment(day: day ?? local.day, minute: minute ?? local.minute)
    }

    /// The day that it is.
    var today: Day { now().day }

    private static func minute(_ clock: String) -> Int? {
        let bytes = Array(clock.utf8)
        guard bytes.count == 5, bytes[2] == 0x3A, let hour = decimal(bytes, 0, 2), let minute = decimal(bytes, 3, 2),
            hour < 24, minute < 60
        else { return nil }
        return hour * 60 + minute
    }

    /// Day and minute of the local time.
    private static var local: Moment {
        var seconds = time(nil)
        var fields = tm()
        localtime_r(&seconds, &fields)
        let day = Day(year: Int(fields.tm_year) + 1900, month: Int(fields.tm_mon) + 1, day: Int(fields.tm_mday))
        return Moment(day: day ?? Day(number: 0), minute: Int(fields.tm_hour) * 60 + Int(fields.tm_min))
    }
}
