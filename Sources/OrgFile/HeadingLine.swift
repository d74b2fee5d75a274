import Model

/// A heading's line: stars, keyword, priority, title, tags.
struct HeadingLine {
    /// Number of stars.
    var level = 0
    /// Number of the status whose keyword stands there.
    var status: Int?
    var keyword = ByteRange.none
    /// Without keyword, priority, COMMENT and tags; never absent, but it may be empty.
    var title = ByteRange.none
    /// From the first to the last colon.
    var tags = ByteRange.none
    /// Whether COMMENT stands before the title.
    var isComment = false

    /// Reads the line in `start..<end`, which begins with stars and a space.
    init(_ bytes: [UInt8], _ start: Int, _ end: Int, _ statuses: Statuses) {
        var position = start
        while position < end, bytes[position] == 0x2A { position += 1 }
        level = position - start
        position = bytes.skipBlanks(from: position, to: end)
        if let space = bytes.firstIndex(of: 0x20, from: position, to: end),
            let found = statuses.index(of: bytes, position, space)
        {
            status = found
            keyword = ByteRange(position, space)
            position = bytes.skipBlanks(from: space, to: end)
        }
        position = HeadingLine.behindPriority(bytes, position, end)
        // Org 9.5 looks for no end of the word.
        if bytes.hasPrefix("COMMENT", at: position, to: end) {
            isComment = true
            position = bytes.skipBlanks(from: position + 7, to: end)
        }
        var last = bytes.trimBlanks(from: position, to: end)
        tags = HeadingLine.tags(bytes, position, last, isBehindStars: status == nil && !isComment)
        if tags.isPresent { last = bytes.trimBlanks(from: position, to: Int(tags.start)) }
        title = ByteRange(position, max(position, last))
    }

    /// Whether the heading carries a tag, which is in lower case here; tags compare letter for letter.
    func hasTag(_ tag: StaticString, in bytes: [UInt8]) -> Bool {
        guard tags.isPresent else { return false }
        var position = Int(tags.start)
        let end = Int(tags.end)
        while position < end {
            guard let colon = bytes.firstIndex(of: 0x3A, from: position + 1, to: end) else { return false }
            if colon - position - 1 == tag.utf8CodeUnitCount, bytes.hasPrefix(tag, at: position + 1, to: end) {
                return true
            }
            position = colon
        }
        return false
    }

    /// Behind `[#A]` and the blanks after it.
    private static func behindPriority(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        guard bytes.hasPrefix("[#", at: start, to: end), start + 3 < end, bytes[start + 3] == 0x5D else { return start }
        return bytes.skipBlanks(from: start + 4, to: end)
    }

    /// `:tag:tag:` at the end of the line, behind a blank that nothing before it has taken.
    private static func tags(_ bytes: [UInt8], _ start: Int, _ end: Int, isBehindStars: Bool) -> ByteRange {
        guard end - start >= 3, bytes[end - 1] == 0x3A else { return .none }
        var first = end - 1
        while first > start, bytes[first - 1] != 0x20, bytes[first - 1] != 0x09 { first -= 1 }
        guard first < end - 2, bytes[first] == 0x3A, first > start || isBehindStars else { return .none }
        let word = String(decoding: bytes.array(ByteRange(first, end)), as: UTF8.self)
        for scalar in word.unicodeScalars {
            let isTag =
                scalar == ":" || scalar == "_" || scalar == "@" || scalar == "#" || scalar == "%"
                || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            if !isTag { return .none }
        }
        return ByteRange(first, end)
    }
}
