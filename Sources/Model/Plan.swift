/// A plan: what was read of its file, and on top of it the edits that are not saved yet.
package struct Plan: Sendable {
    /// What was read of the file.
    package let base: Columns
    /// What the file holds after the edits that are folded in: all up to the last one that added, removed or moved
    /// something.
    package private(set) var columns: Columns
    /// The edits that were applied since it was read, oldest first.
    package private(set) var edits: [Edit] = []
    /// Number of the edits that `columns` holds.
    private var folded = 0
    /// Agencies that came in by edits, behind those of `columns`.
    private var addedAgencies: [Agency] = []
    /// Whether an edit set a title, so that paths may be no more those of the file.
    var hasEditedTitles = false
    /// What edits changed, by measure.
    var overlay: [Int: Overlay] = [:]

    /// A plan without edits.
    package init(_ columns: Columns) {
        base = columns
        self.columns = columns
    }

    /// The values of one edited measure.
    struct Overlay: Sendable {
        var status: Int
        var closed: String?
        var deadline: String?
        var progress: String?
        var title: String
        var lead: String?
        var with: String?
        var leads: [Int]
        var withs: [Int]
        var key: String?
        var log: [Entry]
        var edits: [Edit]
    }

    /// The statuses that the file declares.
    package var statuses: Statuses { columns.statuses }
    /// Number of measures.
    package var measureCount: Int { columns.measures.count }
    /// The sections, in file order.
    package var sections: [Columns.Group] { columns.sections }
    /// The items, in file order.
    package var items: [Columns.Group] { columns.items }

    /// The agencies in order of first mention, those that only a registry names behind.
    package var agencies: [Agency] { addedAgencies.isEmpty ? columns.agencies : columns.agencies + addedAgencies }

    /// The plan's title; empty where its file has none.
    package var title: String { string(columns.facts.title) }
    /// The document's number, where the file has one.
    package var document: String? { optionalString(columns.facts.document) }

    // MARK: Headings

    /// A heading without stars, keyword, priority and tags.
    package func heading(_ number: Int) -> String { string(columns.headings[number].title) }

    /// The heading of a section or an item.
    package func heading(of group: Columns.Group) -> String {
        let number = Int(group.heading)
        let measure = Int(columns.headings[number].measure)
        return measure >= 0 ? title(of: measure) : heading(number)
    }

    /// How many levels below level 2 an item's heading stands.
    package func depth(of item: Columns.Group) -> Int { max(0, Int(columns.headings[Int(item.heading)].level) - 2) }

    /// The numeral in an item's heading, else its place in the plan, counted from 1.
    package func number(ofItem item: Int) -> String {
        leadingNumeral(of: heading(Int(columns.items[item].heading))) ?? String(item + 1)
    }

    // MARK: Measures

    /// The measure's status, as a number of `statuses`.
    package func status(of measure: Int) -> Int {
        overlay.isEmpty
            ? Int(columns.measures[measure].status) : overlay[measure]?.status ?? Int(columns.measures[measure].status)
    }

    /// Whether the measure has a closed status.
    package func isClosed(_ measure: Int) -> Bool { columns.statuses.tones[status(of: measure)].isClosed }

    /// The measure's short name.
    package func title(of measure: Int) -> String {
        overlay[measure]?.title ?? heading(Int(columns.measures[measure].heading))
    }

    /// The official wording; the title where the body does not begin with a paragraph.
    package func text(of measure: Int) -> String {
        let range = columns.measures[measure].text
        return range.isPresent ? Plan.unfilled(string(range)) : title(of: measure)
    }

    /// When the measure was closed: a timestamp with its brackets.
    package func closed(of measure: Int) -> String? {
        overlay[measure].map(\.closed) ?? optionalString(columns.measures[measure].closed)
    }

    /// The measure's own deadline: a timestamp with its brackets.
    package func deadline(of measure: Int) -> String? {
        overlay[measure].map(\.deadline) ?? optionalString(columns.measures[measure].deadline)
    }

    /// The day of the measure's own deadline.
    package func deadlineDay(of measure: Int) -> Day? {
        guard !overlay.isEmpty, let edited = overlay[measure] else { return columns.measures[measure].deadlineDay }
        return edited.deadline.flatMap(Plan.day(inTimestamp:))
    }

    /// The day of the measure's own deadline, else of the plan's.
    package func due(of measure: Int) -> Day? { deadlineDay(of: measure) ?? columns.facts.due }

    /// The measure's progress as its file has it.
    package func progress(of measure: Int) -> String? {
        overlay[measure].map(\.progress) ?? optionalString(columns.measures[measure].progress)
    }

    /// LEAD or WITH as the file has it.
    package func names(_ field: Field, of measure: Int) -> String? {
        if let edited = overlay[measure] { return field == .lead ? edited.lead : edited.with }
        return optionalString(field == .lead ? columns.measures[measure].lead : columns.measures[measure].with)
    }

    /// The agencies that lead, as numbers of `agencies`.
    package func leads(of measure: Int) -> [Int] {
        if let edited = overlay[measure] { return edited.leads }
        let record = columns.measures[measure]
        return mentions(from: Int(record.firstMention), count: Int(record.leads))
    }

    /// The agencies that co-operate, as numbers of `agencies`.
    package func withs(of measure: Int) -> [Int] {
        if let edited = overlay[measure] { return edited.withs }
        let record = columns.measures[measure]
        return mentions(from: Int(record.firstMention) + Int(record.leads), count: Int(record.withs))
    }

    private func mentions(from first: Int, count: Int) -> [Int] {
        columns.mentions[first..<first + count].map(Int.init)
    }

    /// The measure's log, newest entry first.
    package func log(of measure: Int) -> [Entry] {
        overlay[measure]?.log ?? columns.format.readLog(columns.bytes, ownText(of: measure))
    }

    /// The measure's own text in the file: from its heading to the next one.
    package func ownText(of measure: Int) -> ByteRange {
        let heading = columns.headings[Int(columns.measures[measure].heading)]
        return ByteRange(Int(heading.start), Int(heading.end))
    }

    /// The number of the measure's section, where it has one.
    package func section(of measure: Int) -> Int? {
        let section = Int(columns.measures[measure].section)
        return section >= 0 ? section : nil
    }

    /// The number of the measure's item.
    package func item(of measure: Int) -> Int { Int(columns.measures[measure].item) }

    /// The number that is shown: the item's number, and the measure's place in the item (5.2); the item's alone where
    /// the measure is its own item.
    package func number(of measure: Int) -> String {
        number(of: measure, inItem: number(ofItem: item(of: measure)))
    }

    /// The measure's number, that of its item being known.
    package func number(of measure: Int, inItem number: String) -> String {
        let record = columns.measures[measure]
        if Int(columns.items[item(of: measure)].heading) == Int(record.heading) { return number }
        return number + "." + String(record.place)
    }

    // MARK: Keys

    /// How the measure is found again: its ID, else its path.
    package func key(of measure: Int) -> RecordKey { key(of: measure, ordinal: nil) }

    /// The key, with the number among equal siblings where it is known.
    func key(of measure: Int, ordinal: Int?) -> RecordKey {
        let record = columns.measures[measure]
        if record.key.isPresent {
            let text = string(record.key)
            return record.keyIsID ? .id(text) : .customID(text)
        }
        let heading = Int(record.heading)
        var path: [String] = [title(of: measure)]
        var parent = Int(columns.headings[heading].parent)
        while parent >= 0 {
            let above = Int(columns.headings[parent].measure)
            path.append(above >= 0 ? title(of: above) : self.heading(parent))
            parent = Int(columns.headings[parent].parent)
        }
        return .path(path.reversed(), ordinal: ordinal ?? self.ordinal(of: measure))
    }

    /// The measure with this key.
    /// - Throws: `Clash.gone` or `Clash.ambiguous`.
    package func measure(_ key: RecordKey) throws(Clash) -> Int {
        let matches: (Int) -> Bool
        switch key {
        case .id(let id): matches = keyMatcher(id, isID: true)
        case .customID(let id): matches = keyMatcher(id, isID: false)
        case .path(let path, _):
            let title = path.last ?? ""
            matches = { measure in
                !columns.measures[measure].key.isPresent && self.title(of: measure) == title
                    && self.key(of: measure) == key
            }
        }
        var isIndexed = true
        if case .path = key, hasEditedTitles { isIndexed = false }
        if isIndexed, let known = try columns.index.measure(key, in: columns) {
            guard let known else { throw .gone(key) }
            return known
        }
        var found: Int?
        for measure in columns.measures.indices where matches(measure) {
            if found != nil { throw .ambiguous(key) }
            found = measure
        }
        guard let found else { throw .gone(key) }
        return found
    }

    private func keyMatcher(_ id: String, isID: Bool) -> (Int) -> Bool {
        let wanted = Array(id.utf8)
        return { measure in
            let record = columns.measures[measure]
            return record.key.count == wanted.count && record.keyIsID == isID
                && columns.bytes[Int(record.key.start)..<Int(record.key.end)].elementsEqual(wanted)
        }
    }

    private func ordinal(of measure: Int) -> Int {
        if !hasEditedTitles { return columns.index.ordinal(of: measure, in: columns) }
        let heading = Int(columns.measures[measure].heading)
        let parent = columns.headings[heading].parent
        let title = title(of: measure)
        let length = title.utf8.count
        let first = parent >= 0 ? Int(parent) + 1 : 0
        var ordinal = 1
        for other in first..<heading where columns.headings[other].parent == parent {
            let sibling = Int(columns.headings[other].measure)
            guard sibling >= 0, !columns.measures[sibling].key.isPresent,
                overlay[sibling] != nil || columns.headings[other].title.count == length
            else { continue }
            if self.title(of: sibling) == title { ordinal += 1 }
        }
        return ordinal
    }

    // MARK: Text

    /// The text in a range of the file.
    package func string(_ range: ByteRange) -> String { columns.bytes.string(range) }

    private func optionalString(_ range: ByteRange) -> String? { range.isPresent ? string(range) : nil }

    /// The line of the file that holds a byte offset, counted from 1.
    package func line(at offset: Int) -> Int {
        let bytes = columns.bytes
        var line = 1
        var position = 0
        while let next = bytes.firstIndex(of: 0x0A, from: position, to: min(offset, bytes.count)) {
            line += 1
            position = next + 1
        }
        return line
    }

    /// A paragraph without its line breaks: nothing stays of a break after or before a wide character, else a space.
    static func unfilled(_ paragraph: String) -> String {
        guard paragraph.utf8.contains(0x0A) else { return paragraph }
        let lines = paragraph.split(whereSeparator: \.isNewline).map { line in
            String(line.drop { $0 == " " || $0 == "\t" }.reversed().drop { $0.isWhitespace }.reversed())
        }
        return lines.reduce(into: "") { text, line in
            if let before = text.last, let after = line.first, before.isASCII, after.isASCII { text += " " }
            text += line
        }
    }

    /// The day in a timestamp such as `<2020-06-30 Tue>`.
    package static func day(inTimestamp timestamp: String) -> Day? {
        let bytes = Array(timestamp.utf8)
        return Day(isoAt: 1, to: bytes.count, in: bytes)
    }

    // MARK: Agencies

    /// The number of the agency with this name, which comes in where the plan did not have it.
    mutating func intern(_ name: String) -> Int {
        if let known = agency(named: name) { return known }
        addedAgencies.append(Agency(name: name))
        return columns.agencies.count + addedAgencies.count - 1
    }

    /// The number of an agency that came in by edits.
    func addedAgency(named name: String) -> Int? {
        addedAgencies.firstIndex { $0.name == name }.map { columns.agencies.count + $0 }
    }

    mutating func record(_ edit: Edit) { edits.append(edit) }

    // MARK: Folding

    /// Applies edits that add, remove or move measures: the file is written with all edits so far and read anew, so that
    /// measures get their new numbers. Gives the edits that take them back, one for each; nil where
    /// nothing was left of it.
    mutating func restructure(by run: [Edit]) throws(Clash) -> [Edit?] {
        let rewritten = try columns.format.rewrite(edits[folded...] + run, columns)
        edits += run
        take(rewritten.columns)
        return rewritten.inverses
    }

    /// The plan with all edits folded into its columns; measures keep their numbers.
    func flattened() throws(Clash) -> Plan {
        guard !overlay.isEmpty else { return self }
        var flat = self
        flat.take(try columns.format.rewrite(Array(edits[folded...]), columns).columns)
        return flat
    }

    private mutating func take(_ rewritten: Columns) {
        columns = rewritten
        folded = edits.count
        overlay = [:]
        addedAgencies = []
        hasEditedTitles = false
    }
}
