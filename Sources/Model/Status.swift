/// What a status means for the one who follows a measure.
package enum Tone: Sendable, Equatable {
    /// Open, and the first of its kind: nothing was begun yet.
    case first
    case open
    /// Open, and stuck.
    case alert
    /// Open, and waiting for somebody's word.
    case waiting
    case done
    /// Closed without being done: leaves the total.
    case dropped

    /// Whether a measure of this tone is closed.
    package var isClosed: Bool { self == .done || self == .dropped }
}

/// One status that a plan file declares: an Org keyword.
package struct Status: Sendable, Equatable {
    /// The Org keyword.
    package var keyword: String
    /// Whether it stands behind the bar.
    package var isClosed: Bool
    /// What it means.
    package var tone: Tone
    /// The key that chooses it in the status menu.
    package var key: Character
    /// Whether it asks for a note (`@` in its declaration).
    package var asksNote: Bool
}

/// All statuses of a plan, in the order in which its file declares them.
package struct Statuses: Sendable, Equatable {
    /// All of them, open ones first.
    package let all: [Status]
    private let keywords: [[UInt8]]
    /// The tones in the same order, for counting without a copy of each status.
    let tones: [Tone]

    /// Statuses from declarations such as `未启动(n!)`, the open ones and the closed ones, each list with at least one.
    package init(open: [String], closed: [String]) {
        var used: Set<Character> = []
        var all: [Status] = []
        for (words, isClosed) in [(open, false), (closed, true)] {
            for word in words {
                let (keyword, key, asksNote) = Statuses.declaration(word)
                let isFirst = all.isEmpty
                all.append(
                    Status(
                        keyword: keyword, isClosed: isClosed,
                        tone: Statuses.tone(keyword, isClosed: isClosed, isFirst: isFirst),
                        key: key.map { used.insert($0).inserted ? $0 : "\0" } ?? "\0", asksNote: asksNote))
            }
        }
        var digits = "123456789".filter { !used.contains($0) }.makeIterator()
        for index in all.indices where all[index].key == "\0" { all[index].key = digits.next() ?? "\0" }
        self.all = all
        keywords = all.map { Array($0.keyword.utf8) }
        tones = all.map(\.tone)
    }

    /// Org's own pair, for a file that declares none.
    package static let standard = Statuses(open: ["TODO"], closed: ["DONE"])

    /// The words of the `#+TODO:` line that duban writes into a new plan.
    package static let line = "未启动(n!) 推进中(w!) 待核实(v!) 受阻(b@) | 已完成(d!) 已中止(c@)"

    /// The status with a number.
    package subscript(_ index: Int) -> Status { all[index] }

    /// The number of the status with this keyword, letter for letter.
    package func index(of keyword: String) -> Int? { all.firstIndex { $0.keyword == keyword } }

    /// The number of the status whose keyword stands in `start..<end`.
    package func index(of bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
        search: for (number, keyword) in keywords.enumerated() where keyword.count == end - start {
            for offset in keyword.indices where bytes[start + offset] != keyword[offset] { continue search }
            return number
        }
        return nil
    }

    /// The status of a measure that nobody has begun.
    package var firstOpen: Int { all.firstIndex { !$0.isClosed } ?? 0 }

    /// The status of a measure that is done: the first closed one that is not dropped.
    package var done: Int {
        all.firstIndex { $0.tone == .done } ?? all.firstIndex { $0.isClosed } ?? 0
    }

    private static func declaration(_ word: String) -> (keyword: String, key: Character?, asksNote: Bool) {
        guard word.hasSuffix(")"), let bracket = word.lastIndex(of: "("), bracket != word.startIndex else {
            return (word, nil, false)
        }
        let marks = word[word.index(after: bracket)...].dropLast()
        let key = marks.first.flatMap { "!@/".contains($0) ? nil : $0 }
        // What stands behind `/` is asked for on leaving the status, which duban does not do.
        let entering = marks.prefix { $0 != "/" }
        return (String(word[..<bracket]), key, entering.contains("@"))
    }

    private static func tone(_ keyword: String, isClosed: Bool, isFirst: Bool) -> Tone {
        switch keyword {
        case "受阻", "BLOCKED", "WAITING": isClosed ? .done : .alert
        case "待核实", "REVIEW": isClosed ? .done : .waiting
        case "已中止", "CANCELLED", "CANCELED": isClosed ? .dropped : .open
        default: isClosed ? .done : isFirst ? .first : .open
        }
    }
}
