import Model

extension Moment {
    /// The moment in an Org timestamp such as `[2020-03-02 Mon 09:15]`; nil where the calendar does not have it.
    init?(timestamp: String) {
        let bytes = Array(timestamp.utf8)
        guard let day = Day(isoAt: 1, to: bytes.count, in: bytes) else { return nil }
        let clock = timestamp.split { " >]".contains($0) }.dropFirst().lazy.compactMap(Moment.minute).first
        self.init(day: day, minute: clock)
    }

    /// Minutes after midnight of `9:15` or `09:15`, also as the begin of `09:15-10:00`.
    private static func minute(_ clock: Substring) -> Int? {
        let parts = clock.prefix { $0 != "-" }.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].utf8.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]),
            (0..<24).contains(hour), (0..<60).contains(minute)
        else { return nil }
        return hour * 60 + minute
    }
}
