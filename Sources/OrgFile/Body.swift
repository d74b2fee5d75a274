import Model

/// The lines of a heading's own text behind its property drawer: finds the log, the first paragraph, and lines that
/// stand in the wrong place.
struct Body {
    private let bytes: [UInt8]
    private var line: LineCursor
    private(set) var log = ByteRange.none
    private(set) var text = ByteRange.none
    private(set) var misplaced = ByteRange.none
    private(set) var end: Int
    private var hasFirstElement = false
    /// Whether no further `:END:` line stands before the next heading.
    private var isOutOfEnds = false
    /// Begins of blocks that have no end; past 16 of them none is looked for.
    private var unendedBlocks = 0

    init(_ bytes: [UInt8], _ line: LineCursor) {
        self.bytes = line.bytes
        self.line = line
        end = line.start
    }

    /// Walks to the next heading.
    /// - Parameter onKeyword: called with the range of each `#+` line that is no text.
    /// - Parameter onLog: called with each range of lines that hold log entries.
    mutating func scan(_ onKeyword: (ByteRange) -> Void, onLog: (ByteRange) -> Void = { _ in }) {
        while !line.isAtEnd, !line.isHeading {
            let first = bytes.skipBlanks(from: line.start, to: line.end)
            if first == line.end {
                line.next()
                continue
            }
            if bytes[first] < 0x80, isElement(first, onKeyword, onLog) { continue }
            paragraph(first)
        }
        end = line.start
    }

    /// Passes over the element that begins on this line, where it is none of a paragraph's.
    private mutating func isElement(
        _ first: Int, _ onKeyword: (ByteRange) -> Void, _ onLog: (ByteRange) -> Void
    ) -> Bool {
        switch bytes[first] {
        case 0x3A:
            if skipDrawer(first, onLog) { return true }
            guard first + 1 == line.end || bytes[first + 1] == 0x20 else { return false }
        case 0x23:
            if first + 1 < line.end, bytes[first + 1] == 0x2B {
                if let end = blockEnd(first) {
                    line = end
                    line.next()
                } else {
                    if !isKeyword(first) { return false }
                    onKeyword(ByteRange(first, line.end))
                    let isAffiliated = isAffiliated(first)
                    line.next()
                    if isAffiliated, !line.isAtEnd, !line.isBlank, !line.isHeading { return true }
                }
                hasFirstElement = true
                return true
            }
            guard first + 1 == line.end || bytes[first + 1] == 0x20 else { return false }
        case 0x2D, 0x2B, 0x2A, 0x30...0x39:
            if skipLogEntry(first, onLog) { return true }
            if LogReader.isListItem(bytes, first, line.start, line.end) {
                hasFirstElement = true
                line.skipItem()
                return true
            }
            guard isRule(first) else { return false }
        case 0x43: guard bytes.hasPrefix("CLOCK: [", at: first, to: line.end) else { return false }
        case 0x7C: break
        case 0x5B: guard bytes.hasPrefix("[fn:", at: first, to: line.end), first == line.start else { return false }
        default: return false
        }
        hasFirstElement = true
        line.next()
        return true
    }

    /// Takes the paragraph that begins on this line.
    private mutating func paragraph(_ first: Int) {
        let start = line.start
        var last = line.end
        noteMisplaced(first)
        line.next()
        while !line.isAtEnd, !line.isHeading {
            let first = bytes.skipBlanks(from: line.start, to: line.end)
            if first == line.end || (bytes[first] < 0x80 && endsParagraph(first)) { break }
            noteMisplaced(first)
            last = line.end
            line.next()
        }
        if !hasFirstElement {
            text = ByteRange(bytes.skipBlanks(from: start, to: last), bytes.trimBlanks(from: start, to: last))
            hasFirstElement = true
        }
    }

    /// Keeps the first line of text that looks like a planning line or a property drawer.
    private mutating func noteMisplaced(_ first: Int) {
        guard !misplaced.isPresent, bytes[first] < 0x80 else { return }
        let isDrawer = PropertyDrawer.isLine("properties", bytes, line.start, line.end)
        if isDrawer || PlanningLine(bytes, line.start, line.end) != nil { misplaced = line.range }
    }

    /// Whether another element begins on this line.
    private mutating func endsParagraph(_ first: Int) -> Bool {
        switch bytes[first] {
        case 0x3A:
            return first + 1 == line.end || bytes[first + 1] == 0x20
                || (drawerName(first) != nil && drawerEnd() != nil)
        case 0x23:
            guard first + 1 < line.end else { return true }
            return bytes[first + 1] == 0x20
                || (bytes[first + 1] == 0x2B && (isKeyword(first) || blockEnd(first) != nil))
        case 0x2D, 0x2B, 0x2A, 0x30...0x39:
            return LogReader.isListItem(bytes, first, line.start, line.end) || isRule(first)
        case 0x43: return bytes.hasPrefix("CLOCK: [", at: first, to: line.end)
        case 0x7C: return true
        case 0x5B: return first == line.start && bytes.hasPrefix("[fn:", at: first, to: line.end)
        default: return false
        }
    }

    /// A rule: five dashes or more.
    private func isRule(_ first: Int) -> Bool {
        let last = bytes.trimBlanks(from: first, to: line.end)
        guard last - first >= 5 else { return false }
        for index in first..<last where bytes[index] != 0x2D { return false }
        return true
    }

    /// `#+KEY:`, or `#+begin_NAME` of a block.
    private func isKeyword(_ first: Int) -> Bool {
        var index = first + 2
        while index < line.end, bytes[index] != 0x20, bytes[index] != 0x09 {
            if bytes[index] == 0x3A, index > first + 2 { return true }
            index += 1
        }
        return false
    }

    /// `#+CAPTION:` and the like, which belong to the element below them.
    private func isAffiliated(_ first: Int) -> Bool {
        let names: [StaticString] = [
            "caption", "data", "header", "headers", "label", "name", "plot", "resname", "result", "results", "source",
            "srcname", "tblname",
        ]
        for name in names where bytes.hasPrefix(ignoringCase: name, at: first + 2, to: line.end) {
            let behind = first + 2 + name.utf8CodeUnitCount
            if behind < line.end, bytes[behind] == 0x3A || bytes[behind] == 0x5B { return true }
        }
        return bytes.hasPrefix(ignoringCase: "attr_", at: first + 2, to: line.end)
    }

    // MARK: Drawers, blocks, log entries

    /// The name of the drawer that the line opens: letters, digits, `-` and `_` between colons.
    private func drawerName(_ first: Int) -> ByteRange? {
        let last = bytes.trimBlanks(from: first, to: line.end)
        guard last - first >= 3, bytes[last - 1] == 0x3A else { return nil }
        for index in first + 1..<last - 1 {
            let byte = bytes[index]
            let isWord =
                byte >= 0x80 || byte == 0x2D || byte == 0x5F || (0x30...0x39).contains(byte)
                || (0x61...0x7A).contains(byte | 0x20)
            if !isWord { return nil }
        }
        return ByteRange(first + 1, last - 1)
    }

    private mutating func skipDrawer(_ first: Int, _ onLog: (ByteRange) -> Void) -> Bool {
        guard let name = drawerName(first), let end = drawerEnd() else { return false }
        if name.count == 7, bytes.hasPrefix(ignoringCase: "logbook", at: Int(name.start), to: Int(name.end)) {
            if !log.isPresent { log = ByteRange(line.start, end.end) }
            onLog(ByteRange(line.after, end.start))
        }
        if !misplaced.isPresent, PropertyDrawer.isLine("properties", bytes, line.start, line.end) {
            misplaced = line.range
        }
        line = end
        line.next()
        return true
    }

    /// The `:END:` line of the drawer that this line opens.
    private mutating func drawerEnd() -> LineCursor? {
        guard !isOutOfEnds, !PropertyDrawer.isLine("end", bytes, line.start, line.end) else { return nil }
        var other = line
        other.next()
        while !other.isAtEnd, !other.isHeading {
            if PropertyDrawer.isLine("end", bytes, other.start, other.end) { return other }
            other.next()
        }
        isOutOfEnds = true
        return nil
    }

    /// The `#+end_NAME` line of the block that this line opens.
    private mutating func blockEnd(_ first: Int) -> LineCursor? {
        guard unendedBlocks < 16, bytes.hasPrefix(ignoringCase: "begin_", at: first + 2, to: line.end) else {
            return nil
        }
        var nameEnd = first + 8
        while nameEnd < line.end, bytes[nameEnd] != 0x20, bytes[nameEnd] != 0x09 { nameEnd += 1 }
        guard nameEnd > first + 8 else { return nil }
        var other = line
        other.next()
        while !other.isAtEnd, !other.isHeading {
            let start = other.start + other.indentation
            if bytes.hasPrefix(ignoringCase: "#+end_", at: start, to: other.end),
                isSameName(start + 6, first + 8, nameEnd, other.end)
            {
                return other
            }
            other.next()
        }
        unendedBlocks += 1
        return nil
    }

    private func isSameName(_ offset: Int, _ name: Int, _ nameEnd: Int, _ limit: Int) -> Bool {
        let length = nameEnd - name
        guard bytes.trimBlanks(from: offset, to: limit) - offset == length else { return false }
        for index in 0..<length where asciiLowercased(bytes[offset + index]) != asciiLowercased(bytes[name + index]) {
            return false
        }
        return true
    }

    private mutating func skipLogEntry(_ first: Int, _ onLog: (ByteRange) -> Void) -> Bool {
        guard LogReader.head(bytes, line.start, line.end) != nil else { return false }
        let start = line.start
        line.skipItem()
        onLog(ByteRange(start, line.start))
        return true
    }
}
