/// Progress in percent.
package enum Progress {
    /// The percent, 0 to 100, in words such as `40`, `40%` or `４０％`; nil where they are none.
    package static func percent(typed words: String) -> Int? {
        let bytes = Array(words.halfWidth.trimmed.utf8)
        return percent(bytes, ByteRange(0, bytes.count))
    }

    /// The percent that stands in a range, `40` or `40%`; nil where none does.
    static func percent(_ bytes: [UInt8], _ range: ByteRange) -> Int? {
        guard range.count > 0 else { return nil }
        let start = Int(range.start)
        var end = Int(range.end)
        if bytes[end - 1] == 0x25 { end = bytes.trimBlanks(from: start, to: end - 1) }
        guard (1...3).contains(end - start), let percent = decimal(bytes, start, end - start), percent <= 100 else {
            return nil
        }
        return percent
    }
}

extension Plan {
    /// The measure's own progress in percent, 0 to 100; nil where its file has none, or something else.
    package func percent(of measure: Int) -> Int? {
        if !overlay.isEmpty, let edited = overlay[measure] {
            return edited.progress.flatMap(Progress.percent(typed:))
        }
        let range = columns.measures[measure].progress
        return range.isPresent ? Progress.percent(columns.bytes, range) : nil
    }
}
