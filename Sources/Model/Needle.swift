/// Words to look for in the bytes of a plan. A capital letter in them makes capitals count; without one, ASCII letters
/// match in either case.
package struct Needle: Sendable, Equatable {
    /// The words in UTF-8.
    package let bytes: [UInt8]
    private let ignoresCase: Bool
    /// Whether it may be the number of a measure, such as `9.3`.
    let isNumber: Bool

    /// The words as typed; white space at both ends does not count.
    package init(_ words: String, _ pinyin: Pinyin = .none) {
        bytes = Array(Needle.trimmed(words).utf8)
        isNumber = (1...16).contains(bytes.count) && bytes.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
        ignoresCase = bytes.contains { (0x61...0x7A).contains($0) } && !bytes.contains { (0x41...0x5A).contains($0) }
    }

    /// Words without white space at both ends.
    package static func trimmed(_ words: String) -> String {
        String(words.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }

    /// Whether there is nothing to look for.
    package var isEmpty: Bool { bytes.isEmpty }

    /// The offset of the first hit that lies whole in `start..<end`, else nil.
    package func find(in span: [UInt8], from start: Int, to end: Int) -> Int? {
        guard ignoresCase, let first = bytes.first else { return span.firstIndex(of: bytes, from: start, to: end) }
        guard start >= 0, end <= span.count, end - start >= bytes.count else { return nil }
        var offset = start
        while offset + bytes.count <= end {
            if asciiLowercased(span[offset]) == first, isHit(in: span, at: offset) { return offset }
            offset += 1
        }
        return nil
    }

    /// Whether there is a hit in the range.
    package func isFound(in span: [UInt8], _ range: ByteRange) -> Bool {
        range.isPresent && find(in: span, from: Int(range.start), to: Int(range.end)) != nil
    }

    /// Whether there is a hit in the text.
    package func isFound(in text: String) -> Bool {
        let bytes = Array(text.utf8)
        return find(in: bytes, from: 0, to: bytes.count) != nil
    }

    private func isHit(in span: [UInt8], at offset: Int) -> Bool {
        for index in bytes.indices where asciiLowercased(span[offset + index]) != bytes[index] { return false }
        return true
    }
}

extension Plan {
    /// Whether the words stand in a measure's title, text or agencies, or are its number or ID.
    package func contains(_ needle: Needle, measure: Int) -> Bool {
        if needle.isNumber, isNumbered(needle, measure: measure) { return true }
        let record = columns.measures[measure]
        let span = columns.bytes
        if needle.isFound(in: span, record.text) { return true }
        // Where no role is written, AGENCIES names who is responsible.
        let isFoundInAgencies = needle.isFound(in: span, record.agencies)
        if let edited = overlay[measure] {
            return needle.isFound(in: edited.title) || needle.isFound(in: edited.lead ?? "")
                || needle.isFound(in: edited.with ?? "")
                || edited.lead == nil && edited.with == nil && isFoundInAgencies
        }
        return needle.isFound(in: span, columns.headings[Int(record.heading)].title)
            || needle.isFound(in: span, record.lead) || needle.isFound(in: span, record.with)
            || !record.lead.isPresent && !record.with.isPresent && isFoundInAgencies
    }

    private func isNumbered(_ needle: Needle, measure: Int) -> Bool {
        let record = columns.measures[measure]
        return Array(number(of: measure).utf8) == needle.bytes
            || record.key.isPresent && columns.bytes.array(record.key) == needle.bytes
    }

    /// The first heading in a range that holds the words: a section or item in its heading, a measure in its title, text
    /// or agencies, or as its number or ID, which comes first.
    package func hit(_ needle: Needle, in range: Range<Int>) -> Int? {
        guard !range.isEmpty, !needle.isEmpty else { return nil }
        if needle.isNumber {
            let numbered = range.first { heading in
                let measure = Int(columns.headings[heading].measure)
                return measure >= 0 && isNumbered(needle, measure: measure)
            }
            if let numbered { return numbered }
        }
        let edited = overlay.keys.map { Int(columns.measures[$0].heading) }
            .filter { range.contains($0) && isHit(needle, heading: $0) }.min()
        var offset = Int(columns.headings[range.lowerBound].start)
        let end = Int(columns.headings[range.upperBound - 1].end)
        while let found = needle.find(in: columns.bytes, from: offset, to: end) {
            let heading = self.heading(at: found)
            if let edited, edited <= heading { return edited }
            if isHit(needle, heading: heading) { return heading }
            offset = Int(columns.headings[heading].end)
        }
        return edited
    }

    /// The last heading in a range that holds the words.
    package func lastHit(_ needle: Needle, in range: Range<Int>) -> Int? {
        range.last { isHit(needle, heading: $0) }
    }

    private func isHit(_ needle: Needle, heading: Int) -> Bool {
        let record = columns.headings[heading]
        if record.measure >= 0 { return contains(needle, measure: Int(record.measure)) }
        guard record.isGroup else { return false }
        return needle.isFound(in: columns.bytes, record.title)
    }

    /// The heading in whose own text a byte offset lies.
    func heading(at offset: Int) -> Int {
        var (low, high) = (0, columns.headings.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(columns.headings[middle].start) <= offset { low = middle } else { high = middle }
        }
        return low
    }
}
