import Model

/// What a person should look at in a plan file, in file order: keys used twice, undeclared keywords, bad dates,
/// misplaced lines, measures that nobody leads, numbers of lights that are none, names of agencies that may be one.
package func findings(in plan: Plan) -> [Finding] {
    var checker = Checker(plan)
    checker.checkFacts()
    checker.checkHeadings()
    checker.checkKeys()
    let findings = checker.findings + agencyFindings(in: plan, checker.lines)
    return findings.sorted { ($0.line, $0.code.rawValue) < ($1.line, $1.code.rawValue) }
}

/// Collects findings over the columns of a plan; edits that are not saved do not count.
private struct Checker {
    private(set) var findings: [Finding] = []
    private let plan: Plan
    private let bytes: [UInt8]
    private let statuses: Statuses
    let lines: LineStarts

    init(_ plan: Plan) {
        self.plan = plan
        bytes = plan.columns.bytes
        statuses = plan.statuses
        lines = LineStarts(plan.columns.bytes)
    }

    private mutating func add(_ code: Finding.Code, at offset: UInt32, _ detail: String, others: [Int] = []) {
        findings.append(Finding(line: lines.line(at: Int(offset)), code: code, detail: detail, others: others))
    }

    // MARK: Dates of the plan

    /// `#+LIGHTS:`; `#+PROPERTY: ISSUED` and `DUE` above the first heading.
    mutating func checkFacts() {
        for value in plan.columns.facts.views where !plan.understands(view: value) {
            add(.badView, at: value.start, bytes.string(value))
        }
        for value in plan.columns.facts.badLights { add(.badLights, at: value.start, bytes.string(value)) }
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var keywords: [ByteRange] = []
        var body = Body(bytes, LineCursor(bytes, at: start, to: bytes.count))
        body.scan { keywords.append($0) }
        for line in keywords {
            let words = bytes.string(line).split { $0 == " " || $0 == "\t" || $0 == "\r" }
            guard words.count >= 3, words[0].uppercased() == "#+PROPERTY:",
                ["ISSUED", "DUE"].contains(words[1].uppercased()), Day(iso: String(words[2].prefix(10))) == nil
            else { continue }
            add(.badDate, at: line.start, words[1...].joined(separator: " "))
        }
    }

    // MARK: Headings

    mutating func checkHeadings() {
        /// The level of the outermost heading above that holds no measures: the registry, COMMENT, :ARCHIVE:.
        var excluded: UInt32?
        for heading in plan.columns.headings {
            if let level = excluded, heading.level > level { continue }
            excluded = nil
            let record = RecordText(at: Int(heading.start), to: Int(heading.end), in: bytes, statuses: statuses)
            let line = record.heading
            if line.isComment || line.hasTag("agencies", in: bytes) || line.hasTag("ARCHIVE", in: bytes) {
                excluded = heading.level
                continue
            }
            if record.misplaced.isPresent {
                add(.misplacedLine, at: record.misplaced.start, trimmed(record.misplaced))
            }
            if heading.measure >= 0 {
                checkMeasure(Int(heading.measure), record)
            } else if let word = keyword(line) {
                add(.unknownKeyword, at: heading.start, word)
            }
        }
    }

    private mutating func checkMeasure(_ measure: Int, _ record: RecordText) {
        if plan.columns.measures[measure].leads == 0 {
            add(.noLead, at: record.headingLine.start, bytes.string(record.heading.title))
        }
        for stamp in [record.stamps.closed, record.stamps.deadline]
        where stamp.isPresent && Timestamp.moment(bytes, stamp) == nil {
            add(.badDate, at: stamp.start, bytes.string(stamp))
        }
        guard record.planning.isPresent else { return }
        let end = Int(record.planning.end)
        let words: [(StaticString, ByteRange)] = [
            ("CLOSED:", record.stamps.closed), ("DEADLINE:", record.stamps.deadline),
            ("SCHEDULED:", record.stamps.scheduled),
        ]
        for (word, stamp) in words where !stamp.isPresent {
            let letters = word.withUTF8Buffer { Array($0) }
            guard let found = bytes.firstIndex(of: letters, from: Int(record.planning.start), to: end) else { continue }
            add(.badDate, at: UInt32(truncatingIfNeeded: found), trimmed(ByteRange(found, end)))
        }
    }

    private func trimmed(_ range: ByteRange) -> String {
        let start = bytes.skipBlanks(from: Int(range.start), to: Int(range.end))
        return bytes.string(ByteRange(start, bytes.trimBlanks(from: start, to: Int(range.end))))
    }

    /// The first word of a heading without a keyword, where it looks like one that the file does not declare: a word of
    /// duban's own `#+TODO:` line, or four or more capital letters.
    private func keyword(_ line: HeadingLine) -> String? {
        let start = Int(line.title.start)
        let end = bytes.firstIndex(of: 0x20, from: start, to: Int(line.title.end)) ?? Int(line.title.end)
        guard end > start, statuses.index(of: bytes, start, end) == nil else { return nil }
        let word = bytes.string(ByteRange(start, end))
        let isCapitals = end - start >= 4 && bytes[start..<end].allSatisfy { (0x41...0x5A).contains($0) }
        return isCapitals || Checker.ownKeywords.contains(word) ? word : nil
    }

    private static let ownKeywords = Set(Statuses.line.split(separator: " ").map { String($0.prefix { $0 != "(" }) })

    // MARK: Keys

    mutating func checkKeys() {
        let measures = plan.columns.measures
        var first: [[UInt8]: Int] = [:]
        var numbers: [[UInt8]: [Int]] = [:]
        for measure in measures.indices { numbers[Array(plan.number(of: measure).utf8), default: []].append(measure) }
        for (measure, record) in measures.enumerated() where record.key.isPresent {
            let key = bytes.array(record.key)
            if let earlier = first[key] {
                add(
                    .duplicateKey, at: record.key.start, bytes.string(record.key),
                    others: [lines.line(at: Int(measures[earlier].key.start))])
            } else {
                first[key] = measure
            }
            guard let other = numbers[key]?.first(where: { $0 != measure }) else { continue }
            let heading = plan.columns.headings[Int(measures[other].heading)]
            add(
                .keyIsNumber, at: record.key.start, bytes.string(record.key),
                others: [lines.line(at: Int(heading.start))])
        }
    }
}

/// Offsets at which lines begin.
struct LineStarts {
    private var starts = [0]

    init(_ bytes: [UInt8]) {
        var position = 0
        while let newline = bytes.firstIndex(of: 0x0A, from: position, to: bytes.count) {
            position = newline + 1
            starts.append(position)
        }
    }

    /// The line, counted from 1, that holds a byte offset.
    func line(at offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }
}
