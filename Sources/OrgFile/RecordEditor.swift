import Model

/// Rewrites the text of one measure, from its heading to the next heading, so that only what an edit names changes.
struct RecordEditor {
    private(set) var bytes: [UInt8]
    private let statuses: Statuses
    private let lineEnd: [UInt8]
    private var record: RecordText

    /// - Parameter lineEnd: what ends a line, where the heading's own line has no end.
    init(_ bytes: [UInt8], statuses: Statuses, lineEnd: [UInt8]) {
        self.bytes = bytes
        self.statuses = statuses
        record = RecordText(at: 0, to: bytes.count, in: bytes, statuses: statuses)
        let end = Int(record.headingLine.end)
        switch bytes.count - end {
        case 0: self.lineEnd = lineEnd
        default: self.lineEnd = bytes[end] == 0x0D ? [0x0D, 0x0A] : [0x0A]
        }
    }

    /// Applies an edit whose field is known to hold the edit's old value.
    mutating func apply(_ edit: Edit) {
        if let restoration = edit.restoration {
            var before = RecordEditor(restoration.text, statuses: statuses, lineEnd: lineEnd)
            for edit in restoration.earlier { before.apply(edit) }
            var after = before
            for edit in restoration.undone { after.apply(edit) }
            if after.bytes == bytes {
                self = before
                return
            }
        }
        switch edit.change {
        case .status(_, let to):
            replace(record.heading.keyword, with: to.keyword)
            setStamp("CLOSED: ", record.stamps.closed, record.stamps.closedPart, to: to.closed)
            if let deadline = to.deadline {
                setStamp("DEADLINE: ", record.stamps.deadline, record.stamps.deadlinePart, to: deadline)
            }
        case .field(.deadline, _, let to):
            setStamp("DEADLINE: ", record.stamps.deadline, record.stamps.deadlinePart, to: to)
        case .field(.title, _, let to):
            replace(record.heading.title, with: quotedTitle(to ?? "", statuses: statuses, hasKeyword: true))
        case .field(.progress, _, let to): setProperty(.progress, to: to)
        case .field(.lead, _, let to): setProperty(.lead, to: to)
        case .field(.with, _, let to): setProperty(.with, to: to)
        case .field(.key, _, let to): setProperty(.customID, to: to)
        case .agency(_, .name, _, let to):
            let hasKeyword = record.heading.status != nil
            replace(record.heading.title, with: quotedTitle(to ?? "", statuses: statuses, hasKeyword: hasKeyword))
        case .agency(_, .group, _, let to): setGroup(to != nil)
        case .agency(_, .alias, _, let to): setProperty(.alias, to: to)
        case .agency(_, .members, _, let to): setProperty(.members, to: to)
        case .agency(_, .contact, _, let to): setProperty(.contact, to: to)
        case .field(.status, _, _), .note, .add, .remove, .move, .line, .entry: break
        }
        switch edit.log {
        case .adds(let entry): add(entry)
        case .removes(let entry): remove(entry)
        case nil: break
        }
    }

    // MARK: Planning line

    private mutating func setStamp(_ word: String, _ stamp: ByteRange, _ part: ByteRange, to value: String?) {
        switch (stamp.isPresent, value) {
        case (true, let value?): replace(stamp, with: value)
        case (true, nil): removeStamp(part)
        case (false, let value?):
            if record.planning.isPresent {
                let first = bytes.skipBlanks(from: Int(record.planning.start), to: Int(record.planning.end))
                replace(ByteRange(first, first), with: word + value + " ")
            } else {
                insertLines([word + value], behind: record.headingLine)
            }
        case (false, nil): break
        }
    }

    private mutating func removeStamp(_ part: ByteRange) {
        let line = record.planning
        var start = Int(part.start)
        var end = bytes.skipBlanks(from: Int(part.end), to: Int(line.end))
        if end == Int(line.end) {
            let first = bytes.skipBlanks(from: Int(line.start), to: Int(line.end))
            while start > first, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
            if start == first {
                removeLines(line)
                return
            }
            end = Int(part.end)
        }
        replace(ByteRange(start, end), with: "")
    }

    // MARK: Properties

    /// The order in which import writes them.
    private static let order: [(OwnedProperty, String)] = [
        (.id, "ID"), (.customID, "CUSTOM_ID"), (.lead, "LEAD"), (.with, "WITH"), (.agencies, "AGENCIES"),
        (.tail, "TAIL"),
        (.progress, "PROGRESS"), (.alias, "ALIAS"), (.members, "MEMBERS"), (.contact, "CONTACT"),
    ]

    private mutating func setProperty(_ property: OwnedProperty, to value: String?) {
        var found = ByteRange.none
        var foundName = ByteRange.none
        var earlier = ByteRange.none
        let place = RecordEditor.order.firstIndex { $0.0 == property } ?? RecordEditor.order.count
        PropertyDrawer.forEach(bytes, record.drawer) { name, value in
            guard let owned = OwnedProperty(bytes, name) else { return }
            if owned == property { (foundName, found) = (name, value) }
            if let other = RecordEditor.order.firstIndex(where: { $0.0 == owned }), other < place { earlier = name }
        }
        let name = ":" + RecordEditor.order[min(place, RecordEditor.order.count - 1)].1 + ":"
        switch (found.isPresent, value) {
        case (true, let value?):
            let isBare = Int(found.start) == Int(foundName.end) + 1
            replace(found, with: (isBare ? " " : "") + value)
        case (true, nil): removeProperty(line(around: Int(foundName.start)))
        case (false, let value?):
            if !record.drawer.isPresent {
                let above = record.planning.isPresent ? record.planning : record.headingLine
                insertLines([":PROPERTIES:", name + " " + value, ":END:"], behind: above)
            } else {
                let above = line(around: earlier.isPresent ? Int(earlier.start) : Int(record.drawer.start))
                insertLines([indentation(of: record.drawer) + name + " " + value], behind: above)
            }
        case (false, nil): break
        }
    }

    private mutating func removeProperty(_ line: ByteRange) {
        var others = 0
        PropertyDrawer.forEach(bytes, record.drawer) { _, _ in others += 1 }
        removeLines(others == 1 ? record.drawer : line)
    }

    // MARK: Registry

    /// A field of the agency whose heading it is, as the file has it; nil where it is not there.
    func value(_ field: AgencyField) -> String? {
        let property: OwnedProperty
        switch field {
        case .name: return bytes.string(unquoted(record.heading.title, bytes))
        case .group: return record.heading.hasTag("group", in: bytes) ? AgencyField.groupTag : nil
        case .alias: property = .alias
        case .members: property = .members
        case .contact: property = .contact
        }
        var found: String?
        PropertyDrawer.forEach(bytes, record.drawer) { name, value in
            if OwnedProperty(bytes, name) == property { found = bytes.string(value) }
        }
        return found
    }

    /// Puts the tag of groups behind the heading, or takes it out.
    private mutating func setGroup(_ isGroup: Bool) {
        let tags = record.heading.tags
        let titleEnd = Int(record.heading.title.end)
        guard isGroup != record.heading.hasTag("group", in: bytes) else { return }
        if isGroup {
            let end = tags.isPresent ? Int(tags.end) : titleEnd
            replace(ByteRange(end, end), with: tags.isPresent ? "group:" : " :group:")
        } else if let tag = bytes.firstIndex(of: Array(":group:".utf8), from: Int(tags.start), to: Int(tags.end)) {
            let isOnly = tags.count == 7
            replace(isOnly ? ByteRange(titleEnd, Int(tags.end)) : ByteRange(tag, tag + 6), with: "")
        }
    }

    // MARK: Log

    private mutating func add(_ entry: Entry) {
        let lines = LogWriter.lines(entry)
        if record.log.isPresent {
            // As far in as what stands below, which would else belong to this entry.
            let first = line(around: Int(record.log.start))
            var below = LineCursor(bytes, at: Int(first.end), to: bytes.count)
            repeat { below.next() } while !below.isAtEnd && below.isBlank
            let isEnd = PropertyDrawer.isLine("end", bytes, below.start, below.end)
            let indentation = indentation(of: isEnd ? first : below.range)
            insertLines(lines.map { indentation + $0 }, behind: first)
        } else {
            let above =
                [record.drawer, record.planning, record.headingLine].first { $0.isPresent } ?? record.headingLine
            insertLines([":LOGBOOK:"] + lines + [":END:"], behind: above)
        }
    }

    private mutating func remove(_ entry: Entry) {
        let own = ByteRange(0, bytes.count)
        guard let part = LogReader.parts(bytes, own).first(where: { Entry(part: $0, in: bytes) == entry }) else {
            return
        }
        removeLines(ByteRange(Int(part.range.start), Int(part.range.end)))
        guard record.log.isPresent else { return }
        var line = LineCursor(bytes, at: Int(record.log.start), to: Int(record.log.end))
        line.next()
        if PropertyDrawer.isLine("end", bytes, line.start, line.end) { removeLines(record.log) }
    }

    // MARK: Bytes

    private mutating func replace(_ range: ByteRange, with text: String) {
        bytes.replaceSubrange(Int(range.start)..<Int(range.end), with: text.utf8)
        record = RecordText(at: 0, to: bytes.count, in: bytes, statuses: statuses)
    }

    /// Puts lines under the line that ends where `line` does.
    private mutating func insertLines(_ lines: [String], behind line: ByteRange) {
        var end = Int(line.end)
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        let isLast = end == bytes.count
        // Behind the line's own end, whatever that is; a last line without end gets one, and the new last line none.
        end = isLast ? Int(line.end) : end + 1
        let text = lines.reduce(into: [UInt8]()) { $0 += isLast ? lineEnd + Array($1.utf8) : Array($1.utf8) + lineEnd }
        bytes.replaceSubrange(end..<end, with: text)
        record = RecordText(at: 0, to: bytes.count, in: bytes, statuses: statuses)
    }

    /// Removes whole lines: the range, what stands before it in its first line, and one line break.
    private mutating func removeLines(_ range: ByteRange) {
        var start = Int(range.start)
        while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
        var end = Int(range.end)
        if end == start || bytes[end - 1] != 0x0A {
            if end < bytes.count, bytes[end] == 0x0D { end += 1 }
            if end < bytes.count {
                end += 1
            } else if start > 0 {
                // The last line has no end: the line above shall have none either.
                start -= 1
                if start > 0, bytes[start - 1] == 0x0D { start -= 1 }
            }
        }
        replace(ByteRange(start, end), with: "")
    }

    /// The line that holds an offset, without its line end.
    private func line(around offset: Int) -> ByteRange {
        var start = offset
        while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
        let line = LineCursor(bytes, at: start, to: bytes.count)
        return line.range
    }

    private func indentation(of range: ByteRange) -> String {
        let start = Int(range.start)
        return bytes.string(ByteRange(start, bytes.skipBlanks(from: start, to: Int(range.end))))
    }
}
