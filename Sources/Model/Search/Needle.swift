/// Words to look for in the bytes of a plan. A capital letter in them makes capitals count; without one, ASCII letters
/// match in either case, and also Chinese characters by their readings.
package struct Needle: Sendable, Equatable {
    /// The words in UTF-8.
    package let bytes: [UInt8]
    private let ignoresCase: Bool
    /// Whether it may be the number of a measure, such as `9.3`.
    let isNumber: Bool
    /// The words as readings; nil where only what stands there is found.
    private let spelling: Spelling?

    /// The words as typed; white space at both ends does not count. They are looked for as pinyin too where they hold
    /// enough letters: one letter begins the reading of every tenth character.
    package init(_ words: String, _ pinyin: Pinyin = .none, fewestLetters: Int = 2) {
        let words = Needle.trimmed(words)
        bytes = Array(words.utf8)
        isNumber = (1...16).contains(bytes.count) && bytes.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
        let letters = bytes.count { (0x61...0x7A).contains($0) }
        ignoresCase = letters > 0 && !bytes.contains { (0x41...0x5A).contains($0) }
        spelling = ignoresCase && letters >= fewestLetters ? Spelling(words, pinyin) : nil
    }

    /// Words without white space at both ends.
    package static func trimmed(_ words: String) -> String {
        String(words.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }

    /// Whether there is nothing to look for.
    package var isEmpty: Bool { bytes.isEmpty }

    /// The byte offsets of the first hit that lies whole in `start..<end`, else nil. A hit by readings is as short as it
    /// can be.
    package func match(in span: [UInt8], from start: Int, to end: Int) -> Range<Int>? {
        guard let spelling else { return literal(in: span, from: start, to: end) }
        guard start >= 0, end <= span.count else { return nil }
        // Neither search goes on far beyond what the other one finds: who asks for the next hit begins anew.
        var (window, width) = (start, 4096)
        while window < end {
            let next = min(end, window + width)
            let read = spelling.match(in: span, beginningIn: window..<next, to: end)
            let last = (read?.lowerBound ?? next - 1) + bytes.count
            if let literal = literal(in: span, from: window, to: min(end, last)) { return literal }
            if let read { return read }
            window = next
            width = min(width * 2, 1 << 20)
        }
        return nil
    }

    /// The offset of the first hit that lies whole in `start..<end`, else nil.
    package func find(in span: [UInt8], from start: Int, to end: Int) -> Int? {
        match(in: span, from: start, to: end)?.lowerBound
    }

    private func literal(in span: [UInt8], from start: Int, to end: Int) -> Range<Int>? {
        let found =
            ignoresCase
            ? span.firstIndex(ofLowercased: bytes, from: start, to: end)
            : span.firstIndex(of: bytes, from: start, to: end)
        return found.map { $0..<$0 + bytes.count }
    }

    /// Whether there is a hit in the range.
    package func isFound(in span: [UInt8], _ range: ByteRange) -> Bool {
        range.isPresent && match(in: span, from: Int(range.start), to: Int(range.end)) != nil
    }

    /// Whether there is a hit in the text.
    package func isFound(in text: String) -> Bool {
        let bytes = Array(text.utf8)
        return match(in: bytes, from: 0, to: bytes.count) != nil
    }

    /// Where the first hit in the text begins, in Characters, else nil.
    package func place(in text: String) -> Int? {
        let bytes = Array(text.utf8)
        return find(in: bytes, from: 0, to: bytes.count).map { String(decoding: bytes[..<$0], as: UTF8.self).count }
    }
}
