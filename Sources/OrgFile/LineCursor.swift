import Model

/// A walk over the lines of a buffer.
struct LineCursor {
    let bytes: [UInt8]
    let limit: Int
    /// Offset of the line's first byte.
    private(set) var start: Int
    /// Offset behind its last byte, without CR and LF.
    private(set) var end: Int
    /// Offset of the next line.
    private(set) var after: Int

    init(_ bytes: [UInt8], at start: Int, to limit: Int) {
        self.bytes = bytes
        self.limit = limit
        self.start = start
        end = start
        after = start
        measure()
    }

    var isAtEnd: Bool { start >= limit }
    var range: ByteRange { ByteRange(start, end) }

    /// Whether the line is a heading: stars at column 0, then a space.
    var isHeading: Bool {
        guard start < end, bytes[start] == 0x2A else { return false }
        var index = start
        while index < end, bytes[index] == 0x2A { index += 1 }
        return index < end && bytes[index] == 0x20
    }

    /// Whether the line holds spaces and tabs only.
    var isBlank: Bool { bytes.skipBlanks(from: start, to: end) == end }

    /// Number of blanks before the first other byte.
    var indentation: Int { bytes.skipBlanks(from: start, to: end) - start }

    /// Goes to the next line.
    mutating func next() {
        start = after
        measure()
    }

    private mutating func measure() {
        guard start < limit else {
            end = start
            after = start
            return
        }
        let newline = bytes.firstIndex(of: 0x0A, from: start, to: limit)
        end = newline ?? limit
        after = newline.map { $0 + 1 } ?? limit
        if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    }

    /// Goes behind the list item that begins on this line: to the first line that is not indented beyond its bullet, or
    /// behind two blank lines, or to a heading.
    mutating func skipItem() {
        let bullet = indentation
        next()
        while !isAtEnd, !isHeading {
            if isBlank {
                var behind = self
                behind.next()
                if behind.isAtEnd || behind.isBlank || behind.isHeading || behind.indentation <= bullet { return }
            } else if indentation <= bullet {
                return
            }
            next()
        }
    }
}
