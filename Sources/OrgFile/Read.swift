import Model

/// Why a plan file is refused; it stays untouched.
package enum ReadFault: Error, Sendable, Equatable {
    /// The line, counted from 1, holds bytes that are no UTF-8.
    case invalidUTF8(line: Int)
    /// More than 4 GiB.
    case tooLarge
}

/// Reads a plan file. What `org-element-parse-buffer` of Emacs' Org mode reads is the reference.
/// - Parameter shared: what the registries that `#+AGENCIES:` names say, where it is known already.
/// - Throws: `ReadFault` where the bytes are no UTF-8, or more than 4 GiB.
package func read(_ bytes: [UInt8], shared: SharedRegistry = SharedRegistry()) throws(ReadFault) -> Plan {
    guard bytes.count < UInt32.max else { throw .tooLarge }
    do {
        _ = try UTF8Span(validating: bytes.span)
    } catch {
        throw .invalidUTF8(line: bytes[..<error.byteOffsets.lowerBound].reduce(into: 1) { if $1 == 0x0A { $0 += 1 } })
    }
    var declared = Declarations()
    let reader = Reader(bytes, &declared)
    let early = declared.words.count
    var columns = reader.columns(&declared)
    // Org knows a keyword wherever in the file it is declared, also above its declaration.
    if declared.words.count > early { columns = Reader(bytes, &declared).columns(&declared) }
    columns.take(shared)
    return Plan(columns)
}

/// The `#+` lines of a file that duban understands.
struct Declarations {
    /// The words of each `#+TODO:` line; a line without words leaves the file without any keyword.
    var words: [[String]] = []
    var facts = Columns.Facts()
    /// Offsets of lines that were taken already.
    private var taken = -1

    var statuses: Statuses {
        var open: [String] = []
        var closed: [String] = []
        for line in words {
            let bar = line.firstIndex(of: "|") ?? max(0, line.count - 1)
            open += line[..<bar]
            closed += line[bar...].filter { $0 != "|" }
        }
        // A word on both sides is a closed one.
        let isClosed = Set(closed)
        return words.isEmpty ? .standard : Statuses(open: open.filter { !isClosed.contains($0) }, closed: closed)
    }

    mutating func take(_ line: ByteRange, _ bytes: [UInt8]) {
        guard Int(line.start) > taken else { return }
        taken = Int(line.start)
        let end = Int(line.end)
        let name = Int(line.start) + 2
        guard let colon = bytes.firstIndex(of: 0x3A, from: name, to: end) else { return }
        let start = bytes.skipBlanks(from: colon + 1, to: end)
        let value = ByteRange(start, bytes.trimBlanks(from: start, to: end))
        switch bytes.string(ByteRange(name, colon)).uppercased() {
        case "TODO", "SEQ_TODO", "TYP_TODO":
            words.append(bytes.string(value).split { $0 == " " || $0 == "\t" }.map(String.init))
        case "TITLE": if !facts.title.isPresent { facts.title = unquoted(value, bytes) }
        case "PROPERTY": property(value, line, bytes)
        case "VIEW": facts.views.append(value)
        case "AGENCIES": if value.count > 0 { facts.agencyFiles.append(value) }
        case "URGING": facts.urging.append(value)
        case "LIGHTS": if !facts.lights.take(bytes.string(value)) { facts.badLights.append(value) }
        default: break
        }
    }

    private mutating func property(_ range: ByteRange, _ line: ByteRange, _ bytes: [UInt8]) {
        let end = Int(range.end)
        let space = bytes.firstIndex(of: 0x20, from: Int(range.start), to: end) ?? end
        let start = bytes.skipBlanks(from: space, to: end)
        switch bytes.string(ByteRange(Int(range.start), space)).uppercased() {
        case "DOCUMENT": facts.document = ByteRange(start, end)
        case "ISSUED": facts.issued = Day(isoAt: start, to: end, in: bytes)
        case "REPORTED":
            facts.reported = Timestamp.moment(bytes, ByteRange(start, end))
            facts.reportedLine = ByteRange(Int(line.start), bytes.trimBlanks(from: Int(line.start), to: Int(line.end)))
        case "DUE": facts.due = Day(isoAt: start, to: end, in: bytes)
        default: break
        }
    }
}

/// Fills the columns of a plan in one pass over the file.
private struct Reader {
    private var columns: Columns
    private var agencies = AgencyTable()
    /// The headings above the present one, outermost first.
    private var open: [Frame] = []
    private var position: Int
    /// Number of measures that each item has of its own.
    private var places: [UInt32] = []

    private struct Frame {
        var heading: Int
        var level: Int
        var section = -1
        var item = -1
        var isExcluded = false
        var isRegistry = false
        /// Number of the group that ends with the heading; a section or an item.
        var closes: Closes = .nothing
        var isBelowMeasure = false

        enum Closes { case nothing, section, item }
    }

    /// Reads what stands before the first heading.
    init(_ bytes: [UInt8], _ declared: inout Declarations) {
        columns = Columns(bytes: bytes, format: .org)
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var body = Body(bytes, LineCursor(bytes, at: start, to: bytes.count))
        body.scan { declared.take($0, bytes) }
        position = body.end
    }

    /// Reads the headings.
    func columns(_ declared: inout Declarations) -> Columns {
        var reader = self
        reader.columns.statuses = declared.statuses
        reader.readHeadings(&declared)
        reader.columns.facts = declared.facts
        reader.columns.isDeclared = !declared.words.isEmpty
        reader.columns.agencies = reader.agencies.agencies
        return reader.columns
    }

    private mutating func readHeadings(_ declared: inout Declarations) {
        let bytes = columns.bytes
        let statuses = columns.statuses
        while position < bytes.count {
            let record = RecordText(at: position, to: bytes.count, in: bytes, statuses: statuses) {
                declared.take($0, bytes)
            }
            add(record, at: position, bytes)
            position = record.end
        }
        close(downTo: 0)
    }

    private mutating func close(downTo level: Int) {
        while let last = open.last, last.level >= level {
            let end = Int32(truncatingIfNeeded: columns.measures.count)
            switch last.closes {
            case .section: columns.sections[last.section].end = end
            case .item:
                columns.items[last.item].end = end
                // A heading inside a measure is an item only where measures stand below it.
                if last.isBelowMeasure, last.item == columns.items.count - 1, columns.items[last.item].measures.isEmpty
                {
                    columns.items.removeLast()
                    if places.count > columns.items.count { places.removeLast() }
                    columns.headings[last.heading].isGroup = false
                }
            case .nothing: break
            }
            open.removeLast()
        }
    }

    private mutating func add(_ record: RecordText, at start: Int, _ bytes: [UInt8]) {
        let line = record.heading
        close(downTo: line.level)
        let number = columns.headings.count
        var heading = Columns.Heading(
            start: start, level: line.level, parent: open.last?.heading ?? -1, title: unquoted(line.title, bytes))
        heading.end = UInt32(truncatingIfNeeded: record.end)
        var frame = Frame(heading: number, level: line.level)
        if let above = open.last {
            (frame.section, frame.item, frame.isExcluded) = (above.section, above.item, above.isExcluded)
            frame.isBelowMeasure = above.isBelowMeasure || columns.headings[above.heading].measure >= 0
            if above.isRegistry, let entry = agencies.register(record, at: number, bytes) {
                columns.registry.append(entry)
            }
        }
        frame.isRegistry = line.hasTag("agencies", in: bytes)
        if frame.isRegistry { columns.registries.append(number) }
        frame.isExcluded = frame.isExcluded || frame.isRegistry || line.isComment || line.hasTag("ARCHIVE", in: bytes)
        if !frame.isExcluded {
            if let status = line.status {
                heading.measure = Int32(truncatingIfNeeded: columns.measures.count)
                addMeasure(record, status, &frame, bytes)
            } else if line.level == 1 {
                heading.isGroup = true
                frame.section = columns.sections.count
                frame.closes = .section
                columns.sections.append(.init(heading: number, section: -1, first: columns.measures.count))
            } else {
                heading.isGroup = true
                frame.item = columns.items.count
                frame.closes = .item
                columns.items.append(.init(heading: number, section: frame.section, first: columns.measures.count))
            }
        }
        columns.headings.append(heading)
        open.append(frame)
    }

    private mutating func addMeasure(_ record: RecordText, _ status: Int, _ frame: inout Frame, _ bytes: [UInt8]) {
        let number = columns.headings.count
        var measure = Columns.Measure(heading: number, status: status)
        measure.section = Int32(truncatingIfNeeded: frame.section)
        measure.item = Int32(truncatingIfNeeded: frame.item)
        if frame.item < 0 {
            measure.item = Int32(truncatingIfNeeded: columns.items.count)
            var own = Columns.Group(heading: number, section: frame.section, first: columns.measures.count)
            own.end += 1
            columns.items.append(own)
        }
        let item = Int(measure.item)
        while places.count <= item { places.append(0) }
        places[item] += 1
        measure.place = places[item]
        measure.closed = record.stamps.closed
        measure.deadline = record.stamps.deadline
        if measure.deadline.isPresent {
            measure.deadlineDay = Day(isoAt: Int(measure.deadline.start) + 1, to: Int(measure.deadline.end), in: bytes)
        }
        measure.text = unquoted(record.text, bytes)
        PropertyDrawer.forEach(bytes, record.drawer) { name, value in
            switch OwnedProperty(bytes, name) {
            case .id: (measure.key, measure.keyIsID) = (value, true)
            case .customID: if !measure.keyIsID { measure.key = value }
            case .lead: measure.lead = value
            case .with: measure.with = value
            case .agencies: measure.agencies = unquoted(value, bytes)
            case .tail: measure.tail = unquoted(value, bytes)
            case .progress: measure.progress = value
            case .alias, .members, .contact, nil: break
            }
        }
        if measure.key.count == 0 { measure.key = .none }
        mention(&measure, bytes)
        columns.measures.append(measure)
    }

    /// Interns the measure's agencies; where no role is written, the first of AGENCIES leads.
    private mutating func mention(_ measure: inout Columns.Measure, _ bytes: [UInt8]) {
        measure.firstMention = UInt32(truncatingIfNeeded: columns.mentions.count)
        if !measure.lead.isPresent, !measure.with.isPresent, measure.agencies.isPresent {
            let names = agencies.intern(measure.agencies, bytes, into: &columns.mentions)
            (measure.leads, measure.withs) = (UInt32(clamping: min(names, 1)), UInt32(clamping: names - min(names, 1)))
            return
        }
        measure.leads = UInt32(clamping: agencies.intern(measure.lead, bytes, into: &columns.mentions))
        measure.withs = UInt32(clamping: agencies.intern(measure.with, bytes, into: &columns.mentions))
    }
}

/// The property keys that duban reads and writes.
enum OwnedProperty {
    case id, customID, lead, with, agencies, tail, progress, alias, members, contact

    /// The key in a range, in upper or lower case letters.
    init?(_ bytes: [UInt8], _ name: ByteRange) {
        let start = Int(name.start)
        let end = Int(name.end)
        func matches(_ word: StaticString) -> Bool {
            name.count == word.utf8CodeUnitCount && bytes.hasPrefix(ignoringCase: word, at: start, to: end)
        }
        switch name.count {
        case 2 where matches("id"): self = .id
        case 4 where matches("lead"): self = .lead
        case 4 where matches("with"): self = .with
        case 4 where matches("tail"): self = .tail
        case 5 where matches("alias"): self = .alias
        case 7 where matches("members"): self = .members
        case 7 where matches("contact"): self = .contact
        case 8 where matches("agencies"): self = .agencies
        case 8 where matches("progress"): self = .progress
        case 9 where matches("custom_id"): self = .customID
        default: return nil
        }
    }
}
