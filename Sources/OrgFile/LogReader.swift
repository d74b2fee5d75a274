import Model

/// Reads the log entries of a heading's own text, in Org's formats, inside the `:LOGBOOK:` drawer and outside:
/// `- State "X" from "Y" [time]`, `- Note taken on [time]`, `- New deadline from "[old]" on [time]`.
enum LogReader {
    /// The entries in `range`, in file order: newest first, as Org writes them.
    static func entries(_ bytes: [UInt8], _ range: ByteRange) -> [Entry] {
        parts(bytes, range).map { Entry(part: $0, in: bytes) }
    }

    /// One entry and the lines that it takes.
    struct Part {
        var head: Head
        /// From the first byte of its first line to the line break after its last one.
        var range: ByteRange
        /// Its further lines, without indentation and line ends.
        var lines: [ByteRange]
    }

    /// What the first line of an entry says.
    struct Head {
        enum Kind { case state, note, deadline }

        var kind: Kind
        var isRemoval = false
        var from = ByteRange.none
        var to = ByteRange.none
        var time: Moment
    }

    /// The entries of the heading's own text in `range`, with the lines that they take.
    static func parts(_ bytes: [UInt8], _ range: ByteRange) -> [Part] {
        var parts: [Part] = []
        _ = RecordText(
            at: Int(range.start), to: Int(range.end), in: bytes, statuses: .standard,
            onLog: { parts += self.parts(bytes, lines: $0) })
        return parts
    }

    private static func parts(_ bytes: [UInt8], lines: ByteRange) -> [Part] {
        var parts: [Part] = []
        var line = LineCursor(bytes, at: Int(lines.start), to: Int(lines.end))
        while !line.isAtEnd {
            let start = line
            let isItem = !line.isBlank && isListItem(bytes, start.start + start.indentation, start.start, start.end)
            if isItem { line.skipItem() } else { line.next() }
            guard isItem, let head = head(bytes, start.start, start.end) else { continue }
            var part = Part(head: head, range: ByteRange(start.start, line.start), lines: [])
            var further = LineCursor(bytes, at: start.after, to: line.start)
            while !further.isAtEnd {
                let first = further.start + min(further.indentation, start.indentation + 2)
                part.lines.append(ByteRange(first, bytes.trimBlanks(from: first, to: further.end)))
                further.next()
            }
            parts.append(part)
        }
        return parts
    }

    /// The first line of an entry in `start..<end`; nil where the line is none.
    static func head(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Head? {
        let bullet = bytes.skipBlanks(from: start, to: end)
        guard end - bullet >= 4, [0x2A, 0x2B, 0x2D].contains(bytes[bullet]), bytes[bullet + 1] == 0x20 else {
            return nil
        }
        let word = bytes.skipBlanks(from: bullet + 1, to: end)
        if bytes.hasPrefix("State ", at: word, to: end) { return state(bytes, word + 6, end) }
        if bytes.hasPrefix("Note taken on ", at: word, to: end) {
            return stamp(bytes, word + 14, end).map { Head(kind: .note, time: $0) }
        }
        if bytes.hasPrefix("New deadline from ", at: word, to: end) {
            return deadline(bytes, word + 18, end, isRemoval: false)
        }
        if bytes.hasPrefix("Removed deadline, was ", at: word, to: end) {
            return deadline(bytes, word + 22, end, isRemoval: true)
        }
        return nil
    }

    private static func deadline(_ bytes: [UInt8], _ start: Int, _ end: Int, isRemoval: Bool) -> Head? {
        let old = quoted(bytes, start, end)
        guard old.isPresent, bytes.hasPrefix("\" on ", at: Int(old.end), to: end),
            let time = stamp(bytes, Int(old.end) + 5, end)
        else { return nil }
        return Head(kind: .deadline, isRemoval: isRemoval, from: old, time: time)
    }

    private static func state(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Head? {
        let to = quoted(bytes, bytes.skipBlanks(from: start, to: end), end)
        guard to.isPresent else { return nil }
        var position = bytes.skipBlanks(from: Int(to.end) + 1, to: end)
        var from = ByteRange.none
        if bytes.hasPrefix("from", at: position, to: end) {
            position = bytes.skipBlanks(from: position + 4, to: end)
            from = quoted(bytes, position, end)
            if from.isPresent { position = bytes.skipBlanks(from: Int(from.end) + 1, to: end) }
        }
        return stamp(bytes, position, end).map { Head(kind: .state, from: from, to: to, time: $0) }
    }

    /// What stands between the double quotes that begin at an offset.
    private static func quoted(_ bytes: [UInt8], _ start: Int, _ end: Int) -> ByteRange {
        guard start < end, bytes[start] == 0x22, let close = bytes.firstIndex(of: 0x22, from: start + 1, to: end) else {
            return .none
        }
        return ByteRange(start + 1, close)
    }

    private static func stamp(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Moment? {
        let position = bytes.skipBlanks(from: start, to: end)
        guard position < end, bytes[position] == 0x5B else { return nil }
        let range = Timestamp.range(bytes, position, end)
        let behind = bytes.skipBlanks(from: Int(range.end), to: end)
        guard range.isPresent, behind >= bytes.trimBlanks(from: behind, to: end) || isLineBreak(bytes, behind, end)
        else {
            return nil
        }
        return Timestamp.moment(bytes, range)
    }

    /// Whether only `\\\\` stands there, Org's line break.
    private static func isLineBreak(_ bytes: [UInt8], _ offset: Int, _ end: Int) -> Bool {
        bytes.hasPrefix("\\\\", at: offset, to: end) && bytes.skipBlanks(from: offset + 2, to: end) >= end
    }

    /// Whether a list item begins at `first`: a bullet or a number, then a blank or the end of the line; a star is a
    /// bullet only where it is indented.
    static func isListItem(_ bytes: [UInt8], _ first: Int, _ lineStart: Int, _ end: Int) -> Bool {
        var position = first
        switch bytes[first] {
        case 0x2D, 0x2B: position += 1
        case 0x2A where first > lineStart: position += 1
        case 0x30...0x39:
            while position < end, (0x30...0x39).contains(bytes[position]) { position += 1 }
            guard position < end, bytes[position] == 0x2E || bytes[position] == 0x29 else { return false }
            position += 1
        default: return false
        }
        return position >= end || bytes[position] == 0x20 || bytes[position] == 0x09
    }
}

extension Entry {
    /// The entry that stands in a part of the file.
    init(part: LogReader.Part, in bytes: [UInt8]) {
        let kind: Kind
        switch part.head.kind {
        case .state:
            kind = .state(
                from: part.head.from.isPresent ? bytes.string(part.head.from) : nil, to: bytes.string(part.head.to))
        case .deadline:
            let old = bytes.string(part.head.from)
            kind = .deadline(
                from: String(old.drop { "[<".contains($0) }.prefix { !"]>".contains($0) }),
                isRemoved: part.head.isRemoval)
        case .note: kind = .note
        }
        let lines = part.lines.map { bytes.string($0) }
        let (who, first) = Entry.said(inFirstLine: lines.first ?? "")
        let words = [first] + lines.dropFirst().map(unquotedNoteLine)
        self.init(kind, time: part.head.time, who: who, words: words.joined(separator: "\n"))
    }

    /// The author and the words of an entry's first line as it is written.
    private static func said(inFirstLine line: String) -> (who: String?, words: String) {
        let typed = unquotedFirstLine(line)
        return typed.utf8.count < line.utf8.count ? (nil, typed) : author(inFirstLine: line)
    }

    /// The author and the words of an entry's first line: what stands before `: `, `：`, or a `:` at the end, 1 to 16
    /// characters without white space and no URL's scheme. It goes scalar by scalar, as the line was put together: the
    /// words may begin with a combining mark.
    static func author(inFirstLine line: String) -> (who: String?, words: String) {
        let scalars = line.unicodeScalars
        guard let end = scalars.firstIndex(where: { $0 == ":" || $0 == "：" || $0.properties.isWhitespace }),
            !scalars[end].properties.isWhitespace
        else { return (nil, line) }
        let rest = scalars[scalars.index(after: end)...]
        let name = String(Substring(scalars[..<end]))
        let isEnd = scalars[end] == "：" || rest.isEmpty || rest.first == " "
        guard isEnd, (1...16).contains(name.count) else { return (nil, line) }
        return (name, String(Substring(rest.drop { $0 == " " })))
    }
}
