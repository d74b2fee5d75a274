import Model

/// The timestamps of the line under a heading: `CLOSED: [..] DEADLINE: <..> SCHEDULED: <..>`.
struct PlanningLine {
    /// Timestamps with their brackets.
    var closed = ByteRange.none
    var deadline = ByteRange.none
    var scheduled = ByteRange.none
    /// From the first letter of the word to the end of its timestamp.
    var closedPart = ByteRange.none
    var deadlinePart = ByteRange.none

    /// No timestamps.
    init() {}

    /// Reads the line in `start..<end`; nil where it does not begin with a planning word.
    init?(_ bytes: [UInt8], _ start: Int, _ end: Int) {
        var position = bytes.skipBlanks(from: start, to: end)
        guard PlanningLine.word(bytes, position, end) != nil else { return nil }
        while position < end {
            guard let length = PlanningLine.word(bytes, position, end) else {
                position += 1
                continue
            }
            let value = bytes.skipBlanks(from: position + length, to: end)
            let stamp = Timestamp.range(bytes, value, end)
            guard stamp.isPresent else {
                position += length
                continue
            }
            let part = ByteRange(position, Int(stamp.end))
            switch bytes[position] {
            case 0x43: (closed, closedPart) = (stamp, part)
            case 0x44: (deadline, deadlinePart) = (stamp, part)
            default: scheduled = stamp
            }
            position = Int(stamp.end)
        }
    }

    /// The length of the planning word at an offset, with its colon.
    private static func word(_ bytes: [UInt8], _ offset: Int, _ end: Int) -> Int? {
        guard offset < end else { return nil }
        switch bytes[offset] {
        case 0x43 where bytes.hasPrefix("CLOSED:", at: offset, to: end): return 7
        case 0x44 where bytes.hasPrefix("DEADLINE:", at: offset, to: end): return 9
        case 0x53 where bytes.hasPrefix("SCHEDULED:", at: offset, to: end): return 10
        default: return nil
        }
    }
}

/// Org timestamps: `<2020-06-30 Tue +1m -3d>` active, `[2020-06-30 Tue 09:15]` inactive.
enum Timestamp {
    /// The timestamp, or range of timestamps (`<..>--<..>`), that begins at an offset; none where there is none.
    static func range(_ bytes: [UInt8], _ offset: Int, _ end: Int) -> ByteRange {
        guard let first = single(bytes, offset, end) else { return .none }
        if bytes.hasPrefix("--", at: first, to: end), let second = single(bytes, first + 2, end) {
            return ByteRange(offset, second)
        }
        return ByteRange(offset, first)
    }

    /// The end of the single timestamp that begins at an offset.
    private static func single(_ bytes: [UInt8], _ offset: Int, _ end: Int) -> Int? {
        guard offset < end, bytes[offset] == 0x3C || bytes[offset] == 0x5B else { return nil }
        let closing: UInt8 = bytes[offset] == 0x3C ? 0x3E : 0x5D
        guard let close = bytes.firstIndex(of: closing, from: offset, to: end), looksLikeDate(bytes, offset + 1, close)
        else { return nil }
        return close + 1
    }

    /// Four digits, a dash, two digits, a dash, two digits: whether the calendar has the day is another matter.
    private static func looksLikeDate(_ bytes: [UInt8], _ offset: Int, _ end: Int) -> Bool {
        guard end - offset >= 10, bytes[offset + 4] == 0x2D, bytes[offset + 7] == 0x2D else { return false }
        return decimal(bytes, offset, 4) != nil && decimal(bytes, offset + 5, 2) != nil
            && decimal(bytes, offset + 8, 2) != nil
    }

    /// The moment that the timestamp in a range names; nil where the calendar does not have it.
    static func moment(_ bytes: [UInt8], _ stamp: ByteRange) -> Moment? {
        let end = Int(stamp.end)
        guard stamp.count >= 12, let day = Day(isoAt: Int(stamp.start) + 1, to: end, in: bytes) else { return nil }
        var position = Int(stamp.start) + 11
        while position + 4 < end {
            // H:MM or HH:MM behind a blank
            if bytes[position] == 0x20, let minute = clock(bytes, position + 1, end) {
                return Moment(day: day, minute: minute)
            }
            position += 1
        }
        return Moment(day: day)
    }

    private static func clock(_ bytes: [UInt8], _ offset: Int, _ end: Int) -> Int? {
        for digits in 1...2 where offset + digits + 2 < end && bytes[offset + digits] == 0x3A {
            if let hour = decimal(bytes, offset, digits), let minute = decimal(bytes, offset + digits + 1, 2),
                hour < 24,
                minute < 60
            {
                return hour * 60 + minute
            }
        }
        return nil
    }
}
