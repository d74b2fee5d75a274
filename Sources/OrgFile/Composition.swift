import Model

/// A plan's file put together anew of its own pieces, without some, and with others that come in: what edits that add,
/// remove or move headings come to. The plan has no edits of its own.
struct Composition {
    /// How many of the edits it takes in.
    private(set) var count = 0
    /// The bytes that are left out, in the old file.
    private(set) var cuts: [Range<Int>] = []
    /// The bytes that came in, in the new file, with the line end that they needed.
    private(set) var insertions: [Range<Int>] = []
    /// The edits by their numbers of which something was left, and where the heading of each then begins in the new file;
    /// nil where it is gone.
    private(set) var starts: [(number: Int, start: Int?)] = []
    /// What takes the edits of fields of agencies back, by the number of the edit.
    private(set) var inverses: [(number: Int, edit: Edit)] = []
    /// The new file.
    private(set) var bytes: [UInt8] = []

    private let plan: Plan
    private let old: [UInt8]
    /// What comes in, by its place in the old file, in the order in which it stands there.
    private var arrivals: [(offset: Int, text: ArraySlice<UInt8>, number: Int)] = []
    /// The last edit that was taken in.
    private var last: Edit?
    /// The headings of the registry as edits of agencies leave them.
    private var registry: RegistryEditor?

    /// Takes in as many of the first edits as the plan as it is tells the places of: a run that removes, a run that
    /// adds, one that is about fields of agencies, or one edit that moves or is about a line or an agency's heading.
    /// - Throws: `Clash` where a measure, or a heading that an edit names, is not there, or is not as the edit knows it.
    init(_ edits: ArraySlice<Edit>, of plan: Plan) throws(Clash) {
        self.plan = plan
        old = plan.columns.bytes
        for edit in edits {
            guard count == 0 || isNext(edit) else { break }
            try take(edit)
            count += 1
            // Which line has no end would not be told from several pieces.
            if let last = old.last, last != 0x0A, registry == nil { break }
        }
        for heading in registry?.headings ?? [] where heading.isChanged {
            cuts.append(heading.range)
            arrivals.append((heading.range.lowerBound, heading.editor.bytes[...], -1))
        }
        assemble()
    }

    /// Whether nothing is left of the edits.
    var isEmpty: Bool { cuts.isEmpty && arrivals.isEmpty }

    // MARK: Taking edits in

    /// Whether an edit means the same in the plan before as it does behind those that were taken in.
    private func isNext(_ edit: Edit) -> Bool {
        if case .agency = edit.change { return registry != nil }
        // What it restores is a file as a whole.
        if edit.restoration != nil { return false }
        switch (last?.change, edit.change) {
        case (.remove, .remove):
            guard let heading = plan.heading(.measure(edit.record)) else { return false }
            let range = plan.subtree(of: heading)
            // What was cut behind it changes neither its path nor its text.
            return cuts.allSatisfy { Int(range.end) <= $0.lowerBound }
        case (.add, .add(_, let place)):
            guard let after = place.after, let last else { return false }
            if after == .measure(last.record) { return arrivals.last?.number == count - 1 }
            // Two at one place stand in the other order than they come.
            switch after {
            case .measure(.id), .measure(.customID):
                guard let heading = plan.heading(after) else { return false }
                let offset = Int(plan.subtree(of: heading).end)
                return !arrivals.contains { $0.offset == offset }
            case .measure(.path), .titles: return false
            }
        default: return false
        }
    }

    private mutating func take(_ edit: Edit) throws(Clash) {
        defer { last = edit }
        switch edit.change {
        case .add(let text, let place):
            // A measure with this ID is there already.
            if case .path = edit.record {} else if (try? plan.measure(edit.record)) != nil { return }
            let level = text.prefix { $0 == 0x2A }.count
            if let last, case .add(let above, _) = last.change, place.after == .measure(last.record),
                let place = arrivals.last?.offset
            {
                guard above.prefix(while: { $0 == 0x2A }).count >= level else { throw .edited(edit.record) }
                arrivals.append((place, text[...], count))
            } else {
                arrivals.append((try offset(of: place, level: level, edit), text[...], count))
            }
        case .remove(let text, _):
            guard let heading = try present(edit.record) else { return }
            let range = plan.subtree(of: heading)
            guard isEqualText(old.array(range), text) else { throw .edited(edit.record) }
            cuts.append(Int(range.start)..<Int(range.end))
            starts.append((count, nil))
        case .move(let from, let to):
            guard let heading = try present(edit.record) else { throw .gone(edit.record) }
            let here = plan.place(ofHeading: heading)
            if here == to { return }
            guard here == from else { throw .edited(edit.record) }
            let range = plan.subtree(of: heading)
            let offset = try offset(of: to, level: Int(plan.columns.headings[heading].level), edit)
            guard offset <= Int(range.start) || offset >= Int(range.end) else { throw .edited(edit.record) }
            cuts.append(Int(range.start)..<Int(range.end))
            arrivals.append((offset, old[Int(range.start)..<Int(range.end)], count))
        case .line(let from, let to):
            if let to, topLine(to, in: old) != nil { return }
            var offset = behindKeywords(old)
            if let from {
                guard let range = topLine(from, in: old) else {
                    if to == nil { return }
                    throw .lineGone(from)
                }
                cuts.append(Int(range.start)..<Int(range.end))
                offset = Int(range.start)
            }
            if let to {
                let line = Array(to.utf8) + lineEnd(of: old)
                arrivals.append((offset, line[...], count))
            } else if from != nil {
                starts.append((count, nil))
            }
        case .agency:
            // In place: thousands of headings are not copied for each edit.
            if registry == nil { registry = RegistryEditor(plan.columns) }
            if let inverse = try registry?.apply(edit) { inverses.append((count, inverse)) }
        case .entry(let name, let from, let to, let place):
            if let to {
                if !plan.registered(name).isEmpty { return }
                let level = to.prefix { $0 == 0x2A }.count
                arrivals.append((try offset(of: place, level: level, edit), to[...], count))
            } else if let from {
                if plan.registered(name).isEmpty { return }
                guard let found = plan.entry(name, from) else { throw .agencyEdited(name) }
                let range = plan.subtree(of: found)
                cuts.append(Int(range.start)..<Int(range.end))
                starts.append((count, nil))
            }
        case .status, .field, .note: break
        }
    }

    /// The byte of the old file before which text of a level goes.
    private func offset(of place: Edit.Place, level: Int, _ edit: Edit) throws(Clash) -> Int {
        let heading = try plan.heading(at: place, for: edit)
        guard plan.fits(level, at: place, before: heading) else {
            throw edit.agency.map { .agencyEdited($0) } ?? .edited(edit.record)
        }
        return heading < plan.columns.headings.count ? Int(plan.columns.headings[heading].start) : old.count
    }

    /// The heading of a measure; nil where it is gone.
    private func present(_ record: RecordKey) throws(Clash) -> Int? {
        do throws(Clash) {
            return Int(plan.columns.measures[try plan.measure(record)].heading)
        } catch {
            if case .gone = error { return nil }
            throw error
        }
    }

    // MARK: Putting together

    /// A part of the new file: a range of the old one, or an arrival by its number.
    private enum Piece {
        case kept(Range<Int>)
        case arrival(Int)
    }

    private var pieces: [Piece] {
        var pieces: [Piece] = []
        var position = 0
        var cuts = self.cuts.sorted { $0.lowerBound < $1.lowerBound }[...]
        // Those of one place stay in their order.
        var waiting = arrivals.indices.sorted { (arrivals[$0].offset, $0) < (arrivals[$1].offset, $1) }[...]
        while true {
            let next = min(cuts.first?.lowerBound ?? .max, waiting.first.map { arrivals[$0].offset } ?? .max)
            guard next < .max else { break }
            if next > position { pieces.append(.kept(position..<next)) }
            position = max(position, next)
            if let arrival = waiting.first, arrivals[arrival].offset == next {
                pieces.append(.arrival(arrival))
                waiting.removeFirst()
            } else if let cut = cuts.popFirst() {
                position = max(position, cut.upperBound)
            }
        }
        if position < old.count { pieces.append(.kept(position..<old.count)) }
        return pieces
    }

    /// Each piece but the last ends its last line; the last one does where the file's last line had an end.
    private mutating func assemble() {
        guard !isEmpty else {
            bytes = old
            return
        }
        let pieces = pieces
        let isBlank = old.isEmpty || old == [0xEF, 0xBB, 0xBF]
        let isEnded = isBlank ? arrivals.last?.text.last == 0x0A : old.last == 0x0A
        bytes.reserveCapacity(old.count + arrivals.reduce(2) { $0 + $1.text.count + 2 })
        var begins: [(arrival: Int, start: Int)] = []
        var open: Int?
        for piece in pieces {
            if let last = bytes.last, last != 0x0A, bytes != [0xEF, 0xBB, 0xBF] { bytes += lineEnd(of: old) }
            if let start = open { insertions.append(start..<bytes.count) }
            open = nil
            switch piece {
            case .kept(let range): bytes += old[range]
            case .arrival(let number):
                open = bytes.count
                begins.append((number, bytes.count))
                bytes += arrivals[number].text
            }
        }
        if isEnded, let last = bytes.last, last != 0x0A, bytes != [0xEF, 0xBB, 0xBF] { bytes += lineEnd(of: old) }
        if !isEnded, bytes.last == 0x0A {
            bytes.removeLast()
            if bytes.last == 0x0D { bytes.removeLast() }
        }
        if let start = open { insertions.append(start..<max(start, bytes.count)) }
        starts += begins.sorted { $0.arrival < $1.arrival }.map { (arrivals[$0.arrival].number, $0.start) }
    }
}

extension Plan {
    /// Whether a heading of a level can stand at a place without becoming a child of the one before, or taking the one
    /// behind for its child; `next` is the number of the heading that follows there.
    fileprivate func fits(_ level: Int, at place: Edit.Place, before next: Int) -> Bool {
        let levels = columns.headings
        if let above = place.parent.flatMap({ heading($0) }), levels[above].level >= level { return false }
        if let sibling = place.after.flatMap({ heading($0) }), levels[sibling].level < level { return false }
        return next >= levels.count || levels[next].level <= level
    }
}

extension Plan {
    /// The heading of an agency, or of the registry above it, with a text that goes down to all below it.
    func entry(_ name: String, _ text: [UInt8]) -> Int? {
        (registered(name).map { Int($0.heading) } + columns.registries).first { heading in
            isEqualText(columns.bytes.array(subtree(of: heading)), text)
        }
    }
}

/// Whether two texts are equal but for the empty lines at their ends, which a file without a final line end may lose.
private func isEqualText(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    func trimmed(_ text: [UInt8]) -> ArraySlice<UInt8> {
        text[...(text.lastIndex { $0 != 0x0A && $0 != 0x0D } ?? -1)]
    }
    return trimmed(left) == trimmed(right)
}

/// A `#+` line with its line end, by what stands in it: the first such line of the file.
private func topLine(_ words: String, in bytes: [UInt8]) -> ByteRange? {
    let wanted = Array(words.utf8)
    var line = LineCursor(bytes, at: behindMark(bytes), to: bytes.count)
    while !line.isAtEnd {
        if bytes[line.start..<line.end].elementsEqual(wanted) { return ByteRange(line.start, line.after) }
        line.next()
    }
    return nil
}

/// Where the `#` lines at the begin of a file end.
private func behindKeywords(_ bytes: [UInt8]) -> Int {
    var line = LineCursor(bytes, at: behindMark(bytes), to: bytes.count)
    while !line.isAtEnd, bytes[line.start] == 0x23 { line.next() }
    return line.start
}

/// Where a file begins behind its byte order mark.
private func behindMark(_ bytes: [UInt8]) -> Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }
