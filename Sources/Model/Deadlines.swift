/// Measures by when they are due: what is overdue first, then month by month, then what has no deadline.
///
/// The plan's DUE counts as the deadline of measures without their own. An overdue measure stands among the overdue ones
/// alone, but counts in its month.
package struct Deadlines: Sendable, Equatable {
    /// What measures come to.
    package struct Count: Sendable, Equatable {
        /// Not closed.
        package var open = 0
        /// Open, with a deadline before today.
        package var overdue = 0
        /// Closed as done.
        package var done = 0
        /// Closed without being done.
        package var dropped = 0
        /// Open or done, with the plan's deadline for want of their own.
        package var inherited = 0

        /// A count of nothing.
        package init() {}

        /// Open and done ones; what was dropped leaves the total.
        package var total: Int { open + done }
    }

    /// A month in which measures are due.
    package struct Month: Sendable, Equatable {
        /// Months from the year 0 on: 12 times the year, and the month, from 0.
        package let ordinal: Int
        /// All that is due in it.
        package internal(set) var count = Count()
        /// The places in `measures` of those that are not overdue: open ones by day, then closed ones by day.
        package internal(set) var places: Range<Int>

        /// Its year.
        package var year: Int { ordinal / 12 }
        /// Its month, 1 to 12.
        package var month: Int { ordinal % 12 + 1 }
    }

    /// Numbers of the measures in the order of the list.
    package private(set) var measures: [Int] = []
    /// The places in `measures` of the overdue ones, oldest deadline first.
    package private(set) var overdue = 0..<0
    /// The months with measures, earliest first; also those whose measures are not in the list.
    package private(set) var months: [Month] = []
    /// The places in `measures` of those without a deadline, open ones first.
    package private(set) var undated = 0..<0
    /// What has no deadline.
    package private(set) var undatedCount = Count()
    /// The day that counts as today.
    package let today: Day

    /// The months from the year 0 on to the one in which a day lies.
    package static func ordinal(of day: Day) -> Int {
        let (year, month, _) = day.date
        return year * 12 + month - 1
    }

    /// Sorts some measures of a plan; equal deadlines keep the order in which the measures come. Closed ones count always,
    /// but are in the list only where `showsClosed` says so.
    package init(_ plan: Plan, _ measures: [Int], today: Day, showsClosed: Bool = true) {
        self.today = today
        var table = Table()
        let tones = plan.columns.statuses.tones
        let buckets = measures.map { measure in
            let own = plan.deadlineDay(of: measure)
            let tone = tones[plan.status(of: measure)]
            return table.bucket(
                own ?? plan.columns.facts.due, tone.isClosed ? tone == .dropped ? .dropped : .done : .open,
                isInherited: own == nil)
        }
        let order = table.order(today: today)
        var starts = [Int](repeating: -1, count: table.buckets.count)
        var end = 0
        for bucket in order {
            let start = end
            let entry = table.buckets[bucket]
            if entry.kind == .open || showsClosed {
                starts[bucket] = start
                end += entry.count
            }
            add(entry, at: start..<end)
        }
        self.measures = [Int](repeating: 0, count: end)
        for (measure, bucket) in zip(measures, buckets) where starts[bucket] >= 0 {
            self.measures[starts[bucket]] = measure
            starts[bucket] += 1
        }
    }

    /// Counts measures of one day and kind, which follow those before.
    private mutating func add(_ entry: Table.Bucket, at places: Range<Int>) {
        guard let day = entry.day else {
            undated = (undatedCount == Count() ? places.lowerBound : undated.lowerBound)..<places.upperBound
            undatedCount.add(entry, isOverdue: false)
            return
        }
        let isOverdue = entry.isOverdue(today)
        let ordinal = Deadlines.ordinal(of: day)
        var place = months.count
        while place > 0, months[place - 1].ordinal > ordinal { place -= 1 }
        if place > 0, months[place - 1].ordinal == ordinal {
            place -= 1
        } else {
            months.insert(Month(ordinal: ordinal, places: places.upperBound..<places.upperBound), at: place)
        }
        months[place].count.add(entry, isOverdue: isOverdue)
        if isOverdue {
            overdue = 0..<places.upperBound
        } else {
            let old = months[place].places
            months[place].places = (old.isEmpty ? places.lowerBound : old.lowerBound)..<places.upperBound
        }
    }
}

extension Deadlines.Count {
    fileprivate mutating func add(_ entry: Deadlines.Table.Bucket, isOverdue: Bool) {
        switch entry.kind {
        case .open:
            open += entry.count
            if isOverdue { overdue += entry.count }
        case .done: done += entry.count
        case .dropped: dropped += entry.count
        }
        if entry.kind != .dropped, entry.day != nil { inherited += entry.inherited }
    }
}

extension Deadlines {
    /// Measures by day and kind, so that only days are sorted, which are few.
    fileprivate struct Table {
        enum Kind: Int { case open, done, dropped }

        struct Bucket {
            let day: Day?
            let kind: Kind
            var count = 0
            var inherited = 0

            func isOverdue(_ today: Day) -> Bool { kind == .open && day.map { $0 < today } ?? false }
        }

        private(set) var buckets: [Bucket] = []
        private var numbers: [Int: Int] = [:]

        /// Counts a measure; gives the number of its bucket.
        mutating func bucket(_ day: Day?, _ kind: Kind, isInherited: Bool) -> Int {
            let key = (day.map { Int($0.number) } ?? .max >> 3) * 4 + kind.rawValue
            let number: Int
            if let known = numbers[key] {
                number = known
            } else {
                number = buckets.count
                numbers[key] = number
                buckets.append(Bucket(day: day, kind: kind))
            }
            buckets[number].count += 1
            if isInherited { buckets[number].inherited += 1 }
            return number
        }

        /// Numbers of the buckets in the order of the list: overdue, months with what is open first, no deadline.
        func order(today: Day) -> [Int] {
            let keys = buckets.map { bucket -> (Int, Int, Int, Int) in
                let closed = bucket.kind == .open ? 0 : 1
                guard let day = bucket.day else { return (2, closed, 0, bucket.kind.rawValue) }
                if bucket.isOverdue(today) { return (0, Int(day.number), 0, 0) }
                return (1, Deadlines.ordinal(of: day), closed, Int(day.number) * 4 + bucket.kind.rawValue)
            }
            return buckets.indices.sorted { keys[$0] < keys[$1] }
        }
    }
}
