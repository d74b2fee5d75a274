import Model

/// The `:PROPERTIES:` drawer right under a heading or its planning line.
enum PropertyDrawer {
    /// The `:END:` line of the drawer that begins on this line; nil where none begins, or where one of its lines is no
    /// property (Org then reads it as an ordinary drawer).
    static func end(_ bytes: [UInt8], _ line: LineCursor) -> LineCursor? {
        guard isLine("properties", bytes, line.start, line.end) else { return nil }
        var line = LineCursor(bytes, at: line.after, to: line.limit)
        while !line.isAtEnd {
            if isLine("end", bytes, line.start, line.end) { return line }
            guard property(bytes, line.start, line.end) != nil else { return nil }
            line.next()
        }
        return nil
    }

    /// Whether the line is `:NAME:` and blanks; the name is in lower case here and matches in any.
    static func isLine(_ name: StaticString, _ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
        let first = bytes.skipBlanks(from: start, to: end)
        let last = bytes.trimBlanks(from: first, to: end)
        return last - first == name.utf8CodeUnitCount + 2 && bytes[first] == 0x3A && bytes[last - 1] == 0x3A
            && bytes.hasPrefix(ignoringCase: name, at: first + 1, to: last)
    }

    /// Name and value of the property on a line `:NAME: value`; the value is empty, not absent, where there is none.
    static func property(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (name: ByteRange, value: ByteRange)? {
        let first = bytes.skipBlanks(from: start, to: end)
        guard first < end, bytes[first] == 0x3A else { return nil }
        var last = first + 1
        while last < end, bytes[last] != 0x20, bytes[last] != 0x09 { last += 1 }
        guard last - first >= 3, bytes[last - 1] == 0x3A else { return nil }
        let value = bytes.skipBlanks(from: last, to: end)
        guard last == end || bytes[last] == 0x20 || value == end else { return nil }
        return (ByteRange(first + 1, last - 1), ByteRange(value, bytes.trimBlanks(from: value, to: end)))
    }

    /// Calls `body` with name and value of each property of a drawer.
    static func forEach(_ bytes: [UInt8], _ drawer: ByteRange, _ body: (ByteRange, ByteRange) -> Void) {
        guard drawer.isPresent else { return }
        var line = LineCursor(bytes, at: Int(drawer.start), to: Int(drawer.end))
        line.next()
        while !line.isAtEnd {
            if let (name, value) = property(bytes, line.start, line.end) {
                // The last line looks like a property without a value.
                let isEnd = name.count == 3 && value.count == 0 && isLine("end", bytes, line.start, line.end)
                if !isEnd { body(name, value) }
            }
            line.next()
        }
    }
}
